"""Options are of the key's time and kind: no past year for what is to come, no prize beside who won it."""

from pathlib import Path

import pytest

from quizapp.generate.distractors.dates import other_dates
from quizapp.generate.distractors.names import named
from quizapp.generate.distractors.resemblance import resemblance
from quizapp.generate.ground import fine_type
from tests.unit.generate.handmade import ground
from tests.unit.reading.handmade import add_rows

add_rows(Path(__file__).parents[1] / "torn_rows.txt")
MUSEUMS = ground("opened_first", "opened_again", "will_open")
PEOPLE = ground("elector", "writer", "singer", "assembly", "union", "of_the_year")
ENTRIES = {entry.name: entry for entry in PEOPLE.analysis.entities}


def years(key: str) -> set[int]:
    date = next(one for one in MUSEUMS.analysis.dates if one.text == key)
    return {int(one.text) for one in other_dates(MUSEUMS, date)}


@pytest.mark.parametrize("key", ["1950", "1975"])
def test_what_has_happened_has_no_option_of_what_is_still_to_come(key: str) -> None:
    assert years(key)
    assert max(years(key)) <= 1975


def test_what_is_still_to_come_has_no_option_of_the_past() -> None:
    assert len(years("2031")) >= 3
    assert min(years("2031")) > 1975
    assert max(years("2031")) > 2031


def test_a_part_of_a_century_is_no_option_beside_a_whole_one() -> None:
    seen = ground("well_into", "early_in")
    assert [list(other_dates(seen, date)) for date in seen.analysis.dates] == [[], []]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Peter Holm", "Peter Vane", id="who rules by the title behind the name"),
        pytest.param("Fishing Union", "Society of the Year", id="what was won"),
    ],
)
def test_what_is_of_another_kind_is_no_option(one: str, other: str) -> None:
    assert resemblance(PEOPLE, ENTRIES[one], ENTRIES[other], fine_type(ENTRIES[one])) is None
    assert resemblance(PEOPLE, ENTRIES["Peter Vane"], ENTRIES["Elena Ruiz"], "person") is not None


def test_the_name_of_a_body_has_the_article_that_stands_before_its_adjective() -> None:
    assert named(PEOPLE, ENTRIES["Harbour Assembly"]) == "the Harbour Assembly"
    assert named(PEOPLE, ENTRIES["Peter Vane"]) == "Peter Vane"

"""What the reader of a card sees of a statement: its date, its place and whom it names."""

import pytest

from quizapp.generate.judged import Judged
from quizapp.generate.statements import whole_of
from tests.unit.generate.live import ground


def judged(text: str) -> Judged:
    """The first whole statement of a text, as it is judged."""
    seen = ground(text)
    return Judged(seen, next(draft for clause in seen.clauses for draft in whole_of(clause, "true_false")))


@pytest.mark.parametrize(
    ("text", "dated", "placed"),
    [
        ("Anna Holm opened a museum in Bergen in 1967.", True, True),
        ("Anna Holm opened a museum in Bergen.", False, True),
        ("Anna Holm opened a museum in 1967.", True, False),
        ("Bergen opened a museum on a Tuesday.", False, False),
    ],
)
def test_a_date_is_a_day_of_the_calendar_and_a_place_stands_in_the_claim(text: str, dated: bool, placed: bool) -> None:
    assert (judged(text).is_dated, judged(text).is_placed) == (dated, placed)


def test_a_person_is_a_party_only_where_the_deed_is_his() -> None:
    assert judged("The museum was opened by Anna Holm.").has_party
    assert not judged("Bergen paid a pension to Anna Holm.").has_party


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("The quay is named after Anna Holm.", False),
        ("The quay is named after Peter Reed.", True),
        ("Peter Reed named the quay after Anna Holm.", True),
        ("The quay is named after a ship.", False),
    ],
)
def test_a_name_that_the_title_tells_is_no_news(text: str, *, news: bool) -> None:
    seen = ground(text, "The Holm quay")
    draft = next(draft for clause in seen.clauses for draft in whole_of(clause, "true_false"))
    assert Judged(seen, draft).has_news is news


def test_what_has_come_to_be_lasts_and_what_happened_does_not() -> None:
    assert judged("Kenya has opened a salt museum.").lasts
    assert not judged("Kenya opened a salt museum.").lasts

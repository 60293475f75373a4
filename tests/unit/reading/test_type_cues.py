"""What stands around a name tells what kind of thing it names."""

import pytest

from quizapp.domain.briefing import EntityType
from quizapp.reading.type_cues import office_after
from tests.unit.reading import told  # noqa: F401
from tests.unit.reading.handmade import analysis
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("trawler_the", "Havbris", "vehicle"),
        ("burst_banks", "Stanner", "place"),
        ("at_stannerby", "Stannerby", "place"),
        ("makers_including", "Mirra", "organisation"),
        ("line_country", "Brennsund", "place"),
        ("towed_to", "Bodrik", "place"),
        ("astrid_sails", "Astrid Moe", "vehicle"),
        ("post_at", "Admiralty", "organisation"),
    ],
)
def test_a_cue_of_use_types_a_name_that_the_model_mistakes(sentence: str, name: str, kind: str) -> None:
    assert {one.name: one.type.value for one in analysis(sentence).entities}[name] == kind


def test_a_player_in_a_market_is_nobody() -> None:
    found = analysed("There were prices from players such as Intel and Hewlett Packard as well.")[1].entities
    assert EntityType.PERSON not in [one.type for one in found]


def test_what_has_which_and_its_is_nobody() -> None:
    assert [one.type.value for one in analysis("line_which").entities] != ["person"]


def test_an_office_after_a_comma_is_a_persons() -> None:
    (one,) = analysed("It is too much, said Quill Tarnish, campaigns officer at Harbour Watch.")[1].sentences
    name = next(place for place, token in enumerate(one.tokens) if token.text == "Tarnish")
    found = office_after(one, name - 1, name)
    assert found is not None
    assert one.tokens[found].text == "officer"


def test_in_a_list_of_offices_none_is_anothers() -> None:
    (one,) = analysed("The town elects a Superintendent of Public Works, Secretary of State and Auditor.")[1].sentences
    works = next(place for place, token in enumerate(one.tokens) if token.text == "Works")
    assert office_after(one, works - 1, works) is None

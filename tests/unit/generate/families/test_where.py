"""Where is asked of what happened in one named place, beside other places of the same type."""

import pytest

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.families import where
from quizapp.generate.families.where import is_of_one_size
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, asked, draft, drafts, ground, refused


@pytest.mark.parametrize(
    ("name", "stem", "key", "options"),
    [
        (
            "ruiz_map",
            "Where did Elena Ruiz draw the harbour map?",
            "In Turin",
            ["In Porto", "In Bergen", "In Lisbon"],
        ),
        (
            "flood_houses",
            "Where did the spring flood destroy 48 wooden houses?",
            "In Bergen",
            ["In Lisbon", "In Turin", "In Porto"],
        ),
    ],
)
def test_a_place_is_asked_for_with_its_preposition(name: str, stem: str, key: str, options: list[str]) -> None:
    assert asked("where", name, *TALE) == [(stem, key, options)]


def test_an_option_has_the_preposition_of_the_key() -> None:
    assert {one.text.split()[0] for one in draft("where", "boats_sank", *TALE).pool} == {"Near"}


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Montreal", "Lisbon", True),
        ("Montreal", "New France", False),
        ("Lake Horn", "the River Horn", True),
        ("Montreal", "Lake Horn", False),
    ],
)
def test_a_place_that_may_lie_within_the_other_is_no_option(name: str, other: str, same: bool) -> None:
    assert where.is_of_one_size(name, other) is same


@pytest.mark.parametrize(
    ("names", "gate", "reason"),
    [
        pytest.param(
            ("holm_hall",), "distractors", "The text offers too few wrong options of the key's type.", id="no others"
        ),
        pytest.param(
            ("flood_houses", "flood_porto", "ruiz_map"),
            "contradiction",
            "The text says otherwise in another place: “The spring flood destroyed 48 wooden houses in Porto.”",
            id="it happened elsewhere too",
        ),
    ],
)
def test_a_place_beside_too_few_that_are_surely_wrong_is_refused(
    names: tuple[str, ...], gate: str, reason: str
) -> None:
    assert refused("where", *names) == [(gate, reason)]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("inside_hall", id="a place without a name"),
        pytest.param("some_houses", id="a place that only narrows the subject"),
        pytest.param("trees", id="no place"),
    ],
)
def test_only_a_named_place_of_the_verb_is_asked_for(name: str) -> None:
    assert drafts("where", name, *TALE) == []


def test_each_draft_is_a_choice_that_asks_to_remember() -> None:
    found = list(where.drafts(ground(*TALE)))
    assert {(one.kind, one.bloom) for one in found} == {(QuestionKind.CHOICE, Bloom.REMEMBER)}
    assert all(one.key.lower() not in one.stem.lower() for one in found)


def test_what_was_done_in_another_place_too_is_not_asked_for() -> None:
    assert not list(where.drafts(live.ground("Anna Holm gave a concert in Bergen, and another in Oslo.")))
    assert not list(where.drafts(live.ground("Anna Holm gave a concert in Bergen.")))
    assert list(where.drafts(live.ground("Anna Holm gave a concert in Bergen in 1951.")))


def test_a_field_of_study_is_no_place() -> None:
    seen = live.ground(
        "In 1943, Anna Holm took a degree in Linguistics. Anna Holm lived in Bergen and in Oslo in 1950."
    )
    assert not any("Linguistics" in one.key for one in where.drafts(seen))


def test_the_land_beside_a_town_is_no_wrong_place() -> None:
    seen = live.ground("Anna Holm was born in Dallas, Texas on 19 March 1988. Ole Lind lived in Texas and in Boston.")
    offered = {one.text for draft in where.drafts(seen) if draft.key == "In Dallas" for one in draft.pool}
    assert "In Texas" not in offered


def test_a_town_is_no_option_beside_a_region_that_may_hold_it() -> None:
    assert not is_of_one_size("Texas", "Austin")
    assert is_of_one_size("Texas", "Idaho")


def test_where_somebody_was_posted_is_asked_with_its_date() -> None:
    assert list(where.drafts(live.ground("The Holm Battalion was stationed in Vukovar."))) == []
    assert list(where.drafts(live.ground("The Holm Battalion was stationed in Vukovar in 1991.")))

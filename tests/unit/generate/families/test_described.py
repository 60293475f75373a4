"""What somebody is, is asked from either end, beside what others are."""

import pytest

from quizapp.generate.families import described
from quizapp.generate.families.described import is_telling
from tests.unit.generate import live
from tests.unit.generate.speech import TALK, asked, is_sound, proposals


def test_each_question_is_sound() -> None:
    assert is_sound("described", *TALK)


def test_a_role_is_asked_from_either_end_beside_those_of_others() -> None:
    found = asked("described", *TALK)
    key, others = found["How does the text describe Marta Vega?"]
    assert key == ["Director of the salt museum"]
    # Nobody takes "chairman" for what is told of Marta.
    assert set(others) == {"The harbour master of Porto", "A retired teacher from Porto"}
    key, others = found["Whom does the text describe as the harbour master of Porto?"]
    assert key == ["Anna Holm"]
    assert "Marta Vega" in others


def test_somebody_whose_own_role_is_alike_is_no_option() -> None:
    # Both are told to be of Porto.
    assert (
        "Pedro Ruiz" not in asked("described", *TALK)["Whom does the text describe as the harbour master of Porto?"][1]
    )


def test_of_two_roles_none_is_asked_for() -> None:
    assert proposals("described", "holm_quote", "vega_quote") == []


@pytest.mark.parametrize(
    ("told", "tells"),
    [
        ("director of the salt museum", True),
        ("the harbour master of Porto", True),
        ("Holm's oldest friend", True),
        ("a 24-year-old student of law", False),
        ("old agriculture student", False),
        ("a teacher in Porto who was not asked", False),
    ],
)
def test_a_description_is_whole_and_worth_knowing(told: str, tells: bool) -> None:
    assert is_telling(told) is tells


def test_whoever_a_description_names_is_no_option_beside_it() -> None:
    text = """Nora Gray bought a boat in 1985. Her landlord, Paul Ferris, lent her the money. Anna Holm painted the boat
    in 1986. Peter Lind sold the boat in 1991. Ida Moss wrote a book about the boat in 1999."""
    (one,) = described.proposals(live.ground(" ".join(text.split())))
    assert one.stem == "Whom does the text describe as Nora Gray’s landlord?"
    assert {option.text for option in one.options} == {"Paul Ferris", "Anna Holm", "Peter Lind", "Ida Moss"}

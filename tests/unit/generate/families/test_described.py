"""What somebody is, is asked from either end, beside what others are."""

import pytest

from quizapp.generate.families import described
from quizapp.generate.families.described import is_a_place, is_telling
from quizapp.generate.gates import proposed
from tests.unit.generate import live

TEXT = """Marta Vega, director of the salt museum, met Anna Holm in 1985. Vega wanted a new wall. Holm, the harbour
master of Porto, asked for money in 1986. Pedro Ruiz, a retired teacher from Porto, was against it. Paul Ferris,
treasurer of the fishing union, wrote to the minister in 1991. Ferris and Ruiz lost the vote. Oskar Lind, head of the
harbour office, paid for the stone in 1992. Lind sold the old crane."""
SEEN = live.ground(" ".join(TEXT.split()))
ASKED = {one.stem: one for one in described.proposals(SEEN)}


def options(stem: str) -> tuple[list[str], set[str]]:
    """The keys and the wrong options of a question about the text."""
    shown = ASKED[stem].options
    return [one.text for one in shown if one.correct], {one.text for one in shown if not one.correct}


def test_each_question_passes_its_gate() -> None:
    assert ASKED
    assert not any(proposed.complaint(SEEN, one) for one in ASKED.values())


def test_a_role_is_asked_from_either_end_beside_those_of_others() -> None:
    key, others = options("How does the text describe Marta Vega?")
    assert key == ["Director of the salt museum"]
    # Nobody takes "chairman" for what is told of Marta.
    assert others == {"Treasurer of the fishing union", "Head of the harbour office", "The harbour master of Porto"}
    key, others = options("Whom does the text describe as the harbour master of Porto?")
    assert key == ["Anna Holm"]
    assert "Marta Vega" in others


def test_a_trade_and_a_town_are_a_label_and_not_asked_for() -> None:
    assert not any("retired teacher" in stem or stem.endswith("Pedro Ruiz?") for stem in ASKED)


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        pytest.param("", False, id="one mention"),
        pytest.param(" Ida Moss bought a boat.", True, id="a deed of somebody's"),
        pytest.param(" “The wall is old,” said Moss.", False, id="quoted twice and no more"),
    ],
)
def test_whom_the_text_does_not_come_back_to_is_not_asked_for(more: str, asked: bool) -> None:
    text = " ".join(TEXT.split()) + " “The wall will fall,” said Ida Moss, editor of the Bergen Gazette." + more
    found = [one.stem for one in described.proposals(live.ground(text))]
    assert any("Ida Moss" in stem or "Gazette" in stem for stem in found) is asked


def test_of_two_roles_none_is_asked_for() -> None:
    text = " ".join(TEXT.split()).partition(" Pedro")[0]
    assert list(described.proposals(live.ground(text))) == []


@pytest.mark.parametrize(
    ("told", "tells"),
    [
        ("director of the salt museum", True),
        ("the harbour master of Porto", True),
        ("Holm's oldest friend", True),
        ("a 24-year-old student of law", False),
        ("old agriculture student", False),
        ("a French painter", False),
        ("a teacher in Porto", False),
        ("a teacher in Porto who was not asked", False),
    ],
)
def test_a_description_is_whole_and_worth_knowing(told: str, tells: bool) -> None:
    assert is_telling(told) is tells


def test_what_is_told_to_be_a_building_is_no_work() -> None:
    assert is_a_place("the largest stadium of Norway")
    assert not is_a_place("the first song of the stadium")


def test_whoever_a_description_names_is_no_option_beside_it() -> None:
    text = """Nora Gray bought a boat in 1985. Her landlord, Paul Ferris, lent her the money. Anna Holm painted the boat
    in 1986. Peter Lind sold the boat in 1991. Ida Moss wrote a book about the boat in 1999.
    Ferris never saw it."""
    (one,) = described.proposals(live.ground(" ".join(text.split())))
    assert one.stem == "Whom does the text describe as Nora Gray’s landlord?"
    assert {option.text for option in one.options} == {"Paul Ferris", "Anna Holm", "Peter Lind", "Ida Moss"}

"""What stands beside a name is shown only where it is whole and tells of this one alone."""

import pytest

from quizapp.briefing.about import about
from tests.unit.reading.parsed import analysed


def told(text: str, name: str) -> str:
    _, seen = analysed(text)
    found = next((about(seen, entry) for entry in seen.entities if entry.name == name), None)
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("text", "name", "what"),
    [
        ("Colin Frayne, another leading painter of Leeds, sold it.", "Colin Frayne", "Leading painter of Leeds"),
        ("It was bought by sales manager Anna Holm.", "Anna Holm", "Sales manager"),
        ("People like celebrated food writer Anna Holm eat there.", "Anna Holm", "Celebrated food writer"),
        (
            "It is late, said Anna Holm, an official from the Leeds Harbour Board quoted in the Leeds Courier.",
            "Anna Holm",
            "An official from the Leeds Harbour Board",
        ),
        ("He was the agent for striker Anna Holm for a year.", "Anna Holm", "Striker"),
        ("Anthropologist Anna Holm moved to Leeds.", "Anna Holm", "Anthropologist"),
    ],
)
def test_what_tells_of_one_is_shown(text: str, name: str, what: str) -> None:
    assert told(text, name) == what


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The hall was full of actors Anna Holm and Per Lind in May.", "Anna Holm", id="several"),
        pytest.param("The town sent a crew, Anna Holm and Per Lind, to Oslo.", "Anna Holm", id="a body of people"),
        pytest.param("Anna Holm of CAIN thinks that Leeds is old.", "Anna Holm", id="letters that few can read"),
        pytest.param(
            "And on Tuesday, Paws Incorporated - the owner of the rights to a lamp - won in court.",
            "Paws Incorporated",
            id="a piece of the name",
        ),
        pytest.param("Anna Holm is a doubt with a knee injury.", "Anna Holm", id="a passing state"),
        pytest.param("Leeds is the most famous example of a mill town.", "Leeds", id="an example"),
        pytest.param(
            "The march was a civil disobedience prototype (Skarn Foundation, 2013).", "Skarn Foundation", id="cited"
        ),
    ],
)
def test_what_tells_of_several_or_of_little_is_not(text: str, name: str) -> None:
    assert told(text, name) == ""

"""What an entity is, in the words of the text."""

from quizapp.briefing.about import about
from quizapp.reading.entities import ledger
from quizapp.reading.phrasing import phrased
from tests.unit.reading.handmade import analysis, sentences


def told(name: str, *names: str) -> str:
    one = analysis(*names)
    statements = {
        number: found for number in range(len(names)) if (found := phrased(sentences(*names), number)) is not None
    }
    entry = next(entry for entry in ledger(sentences(*names)) if entry.name == name)
    told_of = about(one, entry, statements)
    return told_of[0] if told_of else ""


def test_an_apposition_says_what_somebody_is() -> None:
    assert told("Robert Ainslie", "surname", "apposition") == "A young engineer from Dunmore"


def test_else_a_short_fact_does() -> None:
    assert told("United States", "us") == "The United States sent two ships to Norway."


def test_what_is_only_mentioned_is_told_nothing_of() -> None:
    assert told("Norway", "us") == ""

"""The sentence that tells who somebody is is asked for where others speak of the same person."""

import pytest

from quizapp.briefing import build_briefing
from quizapp.domain.question import QuestionKind, SelectSentenceKey
from quizapp.generate.families import located
from quizapp.generate.ground import ground_of
from tests.unit.generate import live
from tests.unit.generate.speech import TALK, proposals
from tests.unit.reading.parsed import analysed


def test_the_sentence_that_tells_it_is_the_key() -> None:
    (made,) = proposals("located", *TALK)
    assert made.stem == "Which sentence tells who Anna Holm is?"
    assert made.kind is QuestionKind.SELECT_SENTENCE
    assert made.answer == SelectSentenceKey((0,))
    assert made.evidence[0].quote.endswith("said Anna Holm, the harbour master of Porto.")


def test_whoever_is_named_once_is_given_away_by_the_name() -> None:
    assert proposals("located", *TALK[:-1]) == []


#: One paragraph, so that each sentence stands among those around it.
PORT = """Marta Vega came to the old port of Porto in May. Oskar Lind, head of the fishing union, was against a new
wall. Lind wrote to the minister. The ferry of Porto has a keel. A keel is a beam at the bottom of a boat that keeps
it straight. Nobody had looked at the keel."""


def stems(text: str, title: str = "The port") -> list[str]:
    """What is asked about a text."""
    document, analysis = analysed(" ".join(text.split()), title=title)
    ground = ground_of(document, analysis, build_briefing(document, analysis))
    return [one.stem for one in located.proposals(ground)]


def test_who_somebody_is_and_what_a_term_means_are_asked_once_told() -> None:
    assert stems(PORT) == ["Which sentence tells who Oskar Lind is?", "Which sentence explains what “keel” means?"]


@pytest.mark.parametrize(
    ("old", "new", "title"),
    [
        pytest.param("", "", "The letters of Lind", id="the title's own subject"),
        pytest.param("Lind wrote", "Lind, a friend of Vega, wrote", "The port", id="told twice"),
    ],
)
def test_of_whom_more_than_one_sentence_tells_is_not_asked(old: str, new: str, title: str) -> None:
    assert "Which sentence tells who Oskar Lind is?" not in stems(PORT.replace(old, new) if old else PORT, title)


def test_what_a_term_is_said_to_matter_for_is_no_meaning() -> None:
    text = PORT.replace("a beam at the bottom of a boat", "an important part of a boat")
    assert not any("keel" in stem for stem in stems(text))


def test_whom_a_second_sentence_describes_is_not_sought() -> None:
    text = (
        "Marta Vega came to Porto in May. Oskar Lind, head of the fishing union, was against a new wall. Union "
        "veteran Oskar Lind wrote to the minister. Lind sold his boat. Nobody had looked at the keel."
    )
    assert "Which sentence tells who Oskar Lind is?" not in stems(text)


def test_a_term_that_always_has_a_capital_keeps_it() -> None:
    text = (
        "Mesoland is the area from the north of Panama up to the desert of Leeds. "
        "The towns of Mesoland grew maize and cotton. Anna Holm drew the first map of Mesoland."
    )
    assert all("mesoland" not in one.stem for one in located.proposals(live.ground(text, title="Mesoland")))

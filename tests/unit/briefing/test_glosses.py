"""Brackets and "i.e." explain a term; a name's letters and somebody's words do not."""

import pytest

from quizapp.briefing.glosses import glosses
from tests.unit.reading.parsed import analysed


def found(text: str) -> list[tuple[str, str]]:
    _, analysis = analysed(text)
    return [one for sentence in analysis.sentences for one in glosses(sentence)]


@pytest.mark.parametrize(
    ("text", "term", "gloss"),
    [
        (
            "The lock was fed from a side pond (a small basin beside the chamber).",
            "side pond",
            "a small basin beside the chamber",
        ),
        ("The firm has a ROCE (return on capital employed) of 9 per cent.", "ROCE", "return on capital employed"),
    ],
)
def test_brackets_explain(text: str, term: str, gloss: str) -> None:
    assert found(text) == [(term, gloss)]


@pytest.mark.parametrize(
    "text",
    [
        "The plan used an ECB (European Central Bank) rate.",
        "The LMS (lake and river) line was closed.",
        "He said “we met at a pond (a small one near the mill)” and left.",
        "The boat was small (a good thing in the narrow locks).",
    ],
)
def test_names_asides_and_quotations_do_not(text: str) -> None:
    assert found(text) == []

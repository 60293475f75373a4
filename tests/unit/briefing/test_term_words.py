"""A word that is spoken of, a kind of old and a name for what was just told are terms; what only happened is none."""

import pytest

from quizapp.briefing.glossary import glossary
from tests.unit.reading.parsed import analysed


def terms(text: str) -> list[tuple[str, str]]:
    return [(one.term, one.definition) for one in glossary(analysed(text)[1])]


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        (
            'The term "scree" describes a slope of loose stones below a cliff.',
            "Scree",
            "A slope of loose stones below a cliff",
        ),
        (
            "The word ullage is used for the space between the wine and the cork.",
            "Ullage",
            "The space between the wine and the cork",
        ),
        (
            "A turnpike was a road on which travellers paid a toll.",
            "Turnpike",
            "A road on which travellers paid a toll",
        ),
        (
            "Plants give off water through their leaves. This process is called transpiration.",
            "Transpiration",
            "Plants give off water through their leaves.",
        ),
        (
            "Water seeps slowly through the rock. This is known as percolation.",
            "Percolation",
            "Water seeps slowly through the rock.",
        ),
        (
            "Water can seep slowly through a rock. In geology, we call this process percolation.",
            "Percolation",
            "Water can seep slowly through a rock.",
        ),
    ],
)
def test_a_word_that_is_spoken_of_is_explained(text: str, term: str, definition: str) -> None:
    assert terms(text) == [(term, definition)]


def test_a_name_for_what_was_told_is_proved_by_both_sentences() -> None:
    (term,) = glossary(analysed("Water seeps slowly through the rock. This is known as percolation.")[1])
    assert [one.quote for one in term.evidence] == [
        "Water seeps slowly through the rock.",
        "This is known as percolation.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The term of the mayor refers to the law of the land.", id="a time in office"),
        pytest.param("A man was an official who ran the manor.", id="somebody is no kind"),
        pytest.param("A car was a luxury that few could pay for.", id="how a thing was seen"),
        pytest.param("The dam burst in May 1902. This is known as sabotage.", id="what happened once is no process"),
        pytest.param("Water seeps through the rock. This is known to many people.", id="known to somebody is no name"),
    ],
)
def test_what_only_happened_or_was_thought_explains_nothing(text: str) -> None:
    assert terms(text) == []

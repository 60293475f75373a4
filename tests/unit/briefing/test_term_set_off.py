"""What stands behind a term between commas, dashes or in brackets may say what it is."""

import pytest

from quizapp.briefing.glossary import glossary
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        (
            "The house had a buttery, a room where ale and bread were kept.",
            "Buttery",
            "A room where ale and bread were kept",
        ),
        (
            "The bailiff collected scutage, a tax paid instead of military service.",
            "Scutage",
            "A tax paid instead of military service",
        ),
        (
            "Mortise locks – locks that are set into the edge of a door – are stronger.",
            "Mortise locks",
            "Locks that are set into the edge of a door",
        ),
        (
            "The stone fell from what miners call the hanging wall, the rock above a vein.",
            "Hanging wall",
            "The rock above a vein",
        ),
    ],
)
def test_an_aside_says_what_the_term_before_it_is(text: str, term: str, definition: str) -> None:
    assert [(one.term, one.definition) for one in glossary(analysed(text)[1])] == [(term, definition)]


@pytest.mark.parametrize(
    "text",
    [
        "The mill, a building that stands on the river, is empty.",
        "They needed luck, a goalkeeper with a bandaged hand and a decision that nobody liked.",
        "Prices rose in winter, a change that many people noticed.",
    ],
)
def test_an_aside_about_one_thing_or_in_a_list_explains_nothing(text: str) -> None:
    assert glossary(analysed(text)[1]) == ()


def test_a_line_that_ends_in_its_comma_goes_on_nowhere() -> None:
    assert [one.term for one in glossary(analysed("The house had a buttery, a room where ale was kept,")[1])] == [
        "Buttery"
    ]


def test_what_a_sentence_tells_of_every_such_thing_makes_its_aside_an_explanation() -> None:
    _, seen = analysed("A firth, a narrow arm of the sea, cuts into the coast.")
    assert [(one.term, one.definition) for one in glossary(seen)] == [("Firth", "A narrow arm of the sea")]
    _, once = analysed("A firth, a narrow arm of the sea, froze in 1902.")
    assert glossary(once) == ()

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
    _, once = analysed("A bay, a narrow arm of the sea, froze in 1902.")
    assert glossary(once) == ()


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        ("The council levies a precept, a sum added to the council tax.", "Precept", "A sum added to the council tax"),
        ("The men wore gaiters, cloth coverings for the lower leg.", "Gaiters", "Cloth coverings for the lower leg"),
        (
            "Water flows down the talweg (the line of the deepest points of a river).",
            "Talweg",
            "The line of the deepest points of a river",
        ),
        (
            "It held ampakines, a class of drugs that wake the brain, in small amounts.",
            "Ampakines",
            "A class of drugs that wake the brain",
        ),
    ],
)
def test_a_word_that_few_know_is_explained_by_what_it_is(text: str, term: str, definition: str) -> None:
    assert [(one.term, one.definition) for one in glossary(analysed(text)[1])] == [(term, definition)]


@pytest.mark.parametrize(
    "text",
    [
        "The firm bought a van, a car added to the list by a neighbour.",
        "They saw moose, mountain goats and wild sheep.",
        "He showed a knarr, a ship built in 1960 by the club.",
        "With cookies, the rules of consent change.",
    ],
)
def test_a_common_word_or_one_thing_is_not_explained_by_an_aside(text: str) -> None:
    assert glossary(analysed(text)[1]) == ()

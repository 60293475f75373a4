"""What holds of every such thing explains it; what one thing of a story does explains nothing."""

import pytest

from quizapp.briefing.glossary import glossary
from tests.unit.reading.parsed import analysed


def terms(text: str) -> list[tuple[str, str]]:
    return [(one.term, one.definition) for one in glossary(analysed(text)[1])]


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        (
            "An alloy consists of two or more metals (Figure 3).",
            "Alloy",
            "An alloy consists of two or more metals.",
        ),
        (
            "Subduction takes place when one plate of the crust slides below another plate.",
            "Subduction",
            "Subduction takes place when one plate of the crust slides below another plate.",
        ),
    ],
)
def test_what_always_holds_explains(text: str, term: str, definition: str) -> None:
    assert terms(text) == [(term, definition)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Percentiles mean the row is cut into 100 parts.", id="what follows from it"),
        pytest.param("The report consists of two parts.", id="one thing of the story"),
        pytest.param("A crew consists of four rowers.", id="people"),
        pytest.param("An alloy does not consist of one metal.", id="denied"),
        pytest.param("Holm takes place when a plate slides.", id="a name"),
    ],
)
def test_what_one_does_or_does_not_explains_nothing(text: str) -> None:
    assert terms(text) == []


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("A molecule is the smallest piece of a substance that still behaves like it.", "Molecule"),
        ("We use quartiles. Quartiles are numbers that separate a row into quarters.", "Quartiles"),
        ("Alleles are forms of a gene.", "Alleles"),
        ("The mind works with concepts. Concepts are groupings of ideas or memories.", "Concepts"),
        ("Endogamy is the opposite of exogamy, and refers to the custom of marrying within a group.", "Endogamy"),
    ],
)
def test_a_kind_is_explained_by_its_class(text: str, term: str) -> None:
    assert [one for one, _ in terms(text)] == [term]

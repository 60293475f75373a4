"""Only what the text explains is a term."""

import pytest

from quizapp.briefing.glossary import glossary
from tests.unit.reading import told  # noqa: F401
from tests.unit.reading.handmade import analysis
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("name", "term", "definition"),
    [
        ("term_is", "Starter", "A mixture of flour and water in which yeast grows"),
        ("term_means", "Eutrophication", "The enrichment of water with nutrients"),
        ("term_called", "Hooch", "A grey liquid on the surface"),
        ("snake", "Snake bite", "Two small cuts side by side"),
        ("bead", "Bead", "The stiff edge that holds the tyre"),
        ("psi", "Psi", "Pounds per square inch"),
        ("computer_word", "Computer", "A clerk who did calculations by hand"),
        ("becomes_sink", "Sink", "A sink takes up more carbon than it gives off."),
        ("known_as_periodic", "Periodic tenancy", "A tenancy with no fixed end"),
        ("lever_or", "Quick release", "A lever that clamps the axle without tools"),
        ("term_or", "Free cash flow", "The cash left after investment"),
    ],
)
def test_a_term_is_explained_in_the_texts_words(name: str, term: str, definition: str) -> None:
    assert [(one.term, one.definition) for one in glossary(analysis(name))] == [(term, definition)]


@pytest.mark.parametrize("name", ["problem", "ferry", "who", "quote", "pears_or"])
def test_judgements_names_and_claims_explain_nothing(name: str) -> None:
    assert glossary(analysis(name)) == ()


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        (
            "The birth rate, the number of births for each thousand people, fell in May.",
            "Birth rate",
            "The number of births for each thousand people",
        ),
        ("A fee, in this law, is any sum paid for a key or a lock.", "Fee", "Any sum paid for a key or a lock"),
        (
            "The rule does not hold for guests, that is, people who stay for a night.",
            "Guests",
            "People who stay for a night",
        ),
        (
            "The act forbids retaliatory notice: a notice given because the tenant has complained.",
            "Retaliatory notice",
            "A notice given because the tenant has complained",
        ),
    ],
)
def test_a_term_is_told_by_its_kind_its_measure_or_a_law(text: str, term: str, definition: str) -> None:
    assert [(one.term, one.definition) for one in glossary(analysed(text)[1])] == [(term, definition)]


@pytest.mark.parametrize(
    "text",
    [
        "A red boat, a small boat from Leeds, sank on Monday.",
        "The council named a new mayor, a former mayor of Leeds, on Monday.",
        "Hale bought a steam mill, a large mill built by miners, in May.",
        "The report names one old mill: a mill in Leeds that closed in May.",
        "The town has one great problem: a problem with its drains.",
    ],
)
def test_one_thing_of_the_story_is_no_term(text: str) -> None:
    assert glossary(analysed(text)[1]) == ()


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        (
            "Photosynthesis is the process by which plants turn light into sugar.",
            "Photosynthesis",
            "The process by which plants turn light into sugar",
        ),
        (
            "Deflation, by contrast, is a fall in prices across an economy.",
            "Deflation",
            "A fall in prices across an economy",
        ),
    ],
)
def test_a_rare_word_and_a_connective_keep_no_explanation_away(text: str, term: str, definition: str) -> None:
    assert [(one.term, one.definition) for one in glossary(analysed(text)[1])] == [(term, definition)]


@pytest.mark.parametrize(
    "text",
    [
        "The court asked about the wishes of the children, which is the principle of the law.",
        "He founded the modern town of Kirn, which is the seat of the council.",
        "Early life is a critical period for the growth of the brain.",
    ],
)
def test_what_a_clause_tells_of_something_else_explains_nothing(text: str) -> None:
    assert glossary(analysed(text)[1]) == ()

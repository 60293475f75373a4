"""Only what the text explains is a term."""

import pytest

from quizapp.briefing.glossary import glossary
from tests.unit.reading import told  # noqa: F401
from tests.unit.reading.handmade import analysis


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

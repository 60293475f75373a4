"""Clauses that say what something is or does."""

import pytest

from quizapp.briefing.about_clauses import by_being, by_relative_clause
from tests.unit.reading import told  # noqa: F401
from tests.unit.reading.handmade import analysis
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(("name", "sentence", "count"), [("Kari Moe", "leads_union", 1), ("Ashby", "from_devon", 0)])
def test_a_relative_clause_is_taken_where_it_can_be_of_one_noun_only(name: str, sentence: str, count: int) -> None:
    one = analysis(sentence)
    entry = next(entry for entry in one.entities if entry.name == name)
    assert len(list(by_relative_clause(one.sentences[0], entry.names[0], entry))) == count


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("The Marle Exchange was a market for corn. It closed in May.", True),
        ("In 2002, the Marle Exchange was the best market for corn. It closed in May.", False),
    ],
)
def test_what_something_was_in_one_year_is_not_what_it_is(text: str, *, known: bool) -> None:
    _, one = analysed(text)
    entry = next(entry for entry in one.entities if entry.name == "Marle Exchange")
    assert bool(list(by_being(one.sentences[0], entry.names[0], entry))) is known

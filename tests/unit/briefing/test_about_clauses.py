"""Clauses that say what something is or does."""

import pytest

from quizapp.briefing.about_clauses import by_relative_clause
from tests.unit.reading import told  # noqa: F401
from tests.unit.reading.handmade import analysis


@pytest.mark.parametrize(("name", "sentence", "count"), [("Kari Moe", "leads_union", 1), ("Ashby", "from_devon", 0)])
def test_a_relative_clause_is_taken_where_it_can_be_of_one_noun_only(name: str, sentence: str, count: int) -> None:
    one = analysis(sentence)
    entry = next(entry for entry in one.entities if entry.name == name)
    assert len(list(by_relative_clause(one.sentences[0], entry.names[0], entry))) == count

"""Clauses as facts: told, denied, possible or somebody's words."""

from quizapp.reading.facts import Fact
from tests.unit.reading.handmade import analysis


def fact(name: str, lemma: str) -> Fact:
    return next(one for one in analysis(name).facts if one.lemma == lemma)


def test_a_plain_clause_is_told() -> None:
    leave = fact("ferry", "leave")
    assert leave.told
    assert leave.main
    assert leave.subject == (0, 1)


def test_a_claimed_clause_is_not_told() -> None:
    assert not fact("said_that", "be").told


def test_a_possible_clause_is_not_told() -> None:
    assert fact("could", "fall").modals == ("could",)
    assert not fact("could", "fall").told


def test_a_quoted_clause_is_not_told() -> None:
    assert not fact("quote", "be").told


def test_questions_and_orders_hold_no_facts() -> None:
    assert analysis("question", "imperative").facts == ()

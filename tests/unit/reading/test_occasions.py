"""What happens and what is written are told apart, and neither list holds what is merely counted or paid."""

from quizapp.reading.occasions import DOCUMENTS, EVENTS


def test_nothing_both_happens_and_is_written() -> None:
    assert frozenset() == EVENTS & DOCUMENTS


def test_accounts_are_neither() -> None:
    assert not {"budget", "revenue", "profit", "level", "year"} & (EVENTS | DOCUMENTS)

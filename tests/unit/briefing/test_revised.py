"""A figure that the text takes back is not told by its first half."""

from quizapp.briefing.revised import superseded
from tests.unit.reading.handmade import sentences
from tests.unit.reading.parsed import analysed


def test_what_was_said_at_first_is_left_out_and_what_came_after_is_kept() -> None:
    assert superseded(sentences("first_14", "brought_down")) == {0}


def test_a_figure_before_a_revision_is_left_out() -> None:
    assert superseded(sentences("lost_12", "brought_down")) == {0}


def test_a_figure_that_nobody_revises_stays() -> None:
    assert superseded(sentences("lost_12", "ferry")) == frozenset()
    assert superseded(sentences("ferry", "brought_down")) == frozenset()


def test_at_first_is_said_of_a_figure_and_not_of_a_base() -> None:
    taken_back = analysed("At first the board counted 14 boats.")[1]
    kept = analysed("The runner stood at first base with 14 points.")[1]
    assert superseded(taken_back.sentences) == {0}
    assert superseded(kept.sentences) == frozenset()

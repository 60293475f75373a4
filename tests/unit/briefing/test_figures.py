"""Figures keep both of two values for one thing, and drop idle ones."""

from quizapp.briefing.figures import figures
from tests.unit.reading.handmade import analysis


def test_figures_come_in_the_order_of_the_text() -> None:
    assert [one.text for one in figures(analysis("money", "elliptic"))] == ["4%", "£3.2 million", "35", "16"]


def test_a_figure_that_only_announces_is_left_out() -> None:
    assert figures(analysis("announce")) == ()


def test_the_same_figure_is_listed_once() -> None:
    assert len(figures(analysis("elliptic", "elliptic"))) == 2

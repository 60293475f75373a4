"""Figures keep both of two values for one thing, and drop idle ones."""

from quizapp.briefing.figures import figures
from quizapp.domain.briefing import Figure
from tests.unit.reading.handmade import analysis, document


def found(*names: str) -> tuple[Figure, ...]:
    return figures(document(*names), analysis(*names))


def test_figures_come_in_the_order_of_the_text() -> None:
    assert [one.text for one in found("money", "elliptic")] == ["4%", "£3.2 million", "35", "16"]


def test_a_figure_that_only_announces_is_left_out() -> None:
    assert found("announce") == ()


def test_the_same_figure_is_listed_once() -> None:
    assert len(found("elliptic", "elliptic")) == 2

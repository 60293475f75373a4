"""Figures keep both of two values for one thing, and drop idle ones."""

from quizapp.briefing.figures import figures
from quizapp.domain.briefing import Figure
from tests.unit.reading.handmade import analysis, document
from tests.unit.reading.parsed import analysed


def found(*names: str) -> tuple[Figure, ...]:
    return figures(document(*names), analysis(*names))


def test_figures_come_in_the_order_of_the_text() -> None:
    assert [one.text for one in found("money", "elliptic")] == ["4%", "£3.2 million", "35", "16"]


def test_a_figure_that_only_announces_is_left_out() -> None:
    assert found("announce") == ()


def test_the_same_figure_is_listed_once() -> None:
    assert len(found("elliptic", "elliptic")) == 2


def test_nothing_is_told_of_the_runner_where_several_may_be_meant() -> None:
    one = "Anna Reed came to Leeds in May. The mill in Leeds is old. The 24-year-old cleared 16 metres in the jump."
    assert [each.text for each in figures(*analysed(one))] == ["24-year-old", "16 metres"]
    assert figures(*analysed(one.replace("Anna Reed", "Anna Reed met Jane Holm and"))) == ()

"""Numbers with value, unit, hedge and what they count."""

import pytest

from quizapp.reading.figures import FigureMention, number_value
from tests.unit.reading.handmade import analysis


def figures(name: str) -> tuple[FigureMention, ...]:
    return analysis(name).figures


@pytest.mark.parametrize(
    ("text", "value"), [("1,200", 1200.0), ("3.5", 3.5), ("twelve", 12.0), ("1,20", None), ("ferry", None)]
)
def test_numerals_and_number_words_have_values(text: str, value: float | None) -> None:
    assert number_value(text) == value


def test_money_and_percent_keep_their_unit_and_year_is_no_figure() -> None:
    assert [(figure.text, figure.value, figure.unit) for figure in figures("money")] == [
        ("4%", 4.0, "%"),
        ("£3.2 million", 3_200_000.0, "£"),
    ]


def test_a_count_says_what_it_counts_and_keeps_its_hedge() -> None:
    first, second = figures("elliptic")
    assert (first.hedge, first.value, first.what) == ("at least", 35.0, "sailors rescued in the north")
    assert (second.hedge, second.value, second.what) == ("", 16.0, "sailors rescued in the south")


def test_a_claimed_figure_names_its_speaker() -> None:
    assert [figure.what for figure in figures("according")] == [
        "boats damaged in the storm, according to the harbour office"
    ]


@pytest.mark.parametrize("name", ["the_two", "range", "model", "ferry", "both"])
def test_pointers_ranges_names_and_dates_are_no_figures(name: str) -> None:
    assert figures(name) == ()


def test_a_range_is_one_figure_with_its_first_number_and_says_so() -> None:
    assert [(one.text, one.value, one.what, one.is_range) for one in figures("kit")] == [
        ("six to eight", 6.0, "A kit holds six to eight patches", True)
    ]


def test_a_figure_under_an_if_keeps_it() -> None:
    assert [one.what for one in figures("psi_if")] == ["If the tyre has lost more than 10 grams of air"]


def test_a_measure_belongs_to_the_thing_it_stands_before_or_that_has_it() -> None:
    assert [one.what for one in figures("spanner")] == ["spanner"]
    assert [one.what for one in figures("error_of")] == ["The gauge worked with an error of less than 3 per cent"]


def test_an_order_tells_what_its_figure_is_for() -> None:
    assert [one.what for one in figures("rub")] == ["Rub the edge with sandpaper for 30 seconds"]

"""Numbers with value, unit, hedge and what they count."""

import pytest

from quizapp.reading.attribution import attributions
from quizapp.reading.dates import dates_in
from quizapp.reading.figures import FigureMention, figures_in, number_value
from tests.unit.reading.handmade import sentence, sentences


def figures(name: str) -> tuple[FigureMention, ...]:
    one = sentence(name)
    return figures_in(one, dates_in(one), attributions(sentences(name)))


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

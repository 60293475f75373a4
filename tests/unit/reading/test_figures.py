"""Numbers with value, unit, hedge and what they count."""

import pytest

from quizapp.reading.figures import FigureMention
from quizapp.reading.numbers import number_value
from tests.unit.reading import told  # noqa: F401
from tests.unit.reading.handmade import analysis
from tests.unit.reading.parsed import analysed


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
    assert (first.hedge, first.value, second.hedge, second.value) == ("at least", 35.0, "", 16.0)
    assert first.what == second.what == "At least 35 sailors were rescued in the north and 16 in the south"


def test_a_claimed_figure_names_its_speaker() -> None:
    assert [figure.what for figure in figures("according")] == [
        "12 boats were damaged in the storm, according to the harbour office"
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
    assert [one.what for one in figures("spanner")] == ["Workers used a 15 mm spanner"]
    assert [one.what for one in figures("error_of")] == ["The gauge worked with an error of less than 3 per cent"]


def test_an_order_tells_what_its_figure_is_for() -> None:
    assert [one.what for one in figures("rub")] == ["Rub the edge with sandpaper for 30 seconds"]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("bog_share", "The law asks states to restore at least 30 per cent of their peatland"),
        ("although_fell", "the mill sold 400 tonnes of flour in Norway"),
        ("her_only_book", "Rivers in Flood went through six editions"),
        ("first_mix", "mix 50 g of flour with water in the jar"),
        ("denied_sailed", "Holm denied that the ferry had sailed with 12 sailors"),
    ],
)
def test_a_figure_is_told_by_the_shortest_clause_that_stands_by_itself(name: str, what: str) -> None:
    assert figures(name)[0].what == what


def test_a_fraction_in_words_is_a_figure() -> None:
    assert [(one.hedge, one.text, one.value) for one in figures("bog_share")][1] == ("at least", "a quarter", 0.25)


@pytest.mark.parametrize(("share", "given"), [("the western half of the parish", []), ("half of the parish", ["half"])])
def test_half_is_a_share_unless_it_lies_somewhere(share: str, given: list[str]) -> None:
    _, read = analysed(f"Most farmers own {share}.")
    assert [one.text for one in read.figures] == given


def test_a_bare_number_takes_along_what_it_counts() -> None:
    assert figures("bare_eleven")[1].what.startswith("The paper spoke of thirty dead")


@pytest.mark.parametrize("name", ["weeks_ago", "the_figure"])
def test_dates_counted_back_and_figures_of_another_sentence_are_none(name: str) -> None:
    assert figures(name) == ()


def test_over_after_a_noun_is_no_hedge() -> None:
    assert figures("over_plots")[0].hedge == ""


def test_what_carries_on_an_argument_gives_no_figure_of_the_texts_own() -> None:
    assert [one.text for one in analysis("towers_err", "towers_miss").figures] == []
    assert [one.text for one in analysis("towers_stand", "towers_miss").figures] == ["40 metres"]


def test_a_number_that_is_spoken_of_as_a_number_counts_nothing() -> None:
    _, one = analysed("More than 80 farms were flooded in Kenya. This is not the same figure as 85.")
    assert [figure.value for figure in one.figures] == [80.0]

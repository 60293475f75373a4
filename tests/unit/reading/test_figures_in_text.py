"""Figures of whole sentences, parsed by the model itself: what they are, and by what words they are told."""

import pytest

from tests.unit.reading.parsed import analysed


def told(text: str) -> list[tuple[str, float, str, str]]:
    return [(one.text, one.value, one.unit, one.what) for one in analysed(text)[1].figures]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Anna Reed met a 36-year-old baker.", [("36-year-old", 36, "year")]),
        ("Nearly a million people saw the bridge.", [("a million", 1e6, "")]),
        ("The bay has warmed by 0.3 °C since May.", [("0.3 °C", 0.3, "°C")]),
        ("A flat of 40 square metres was let in May.", [("40 square metres", 40, "square metres")]),
        ("The mill earned NOK 4.2 billion in May.", [("NOK 4.2 billion", 4.2e9, "NOK")]),
        ("The rent is between 17 and 18 million yen.", [("17 and 18 million yen", 17e6, "yen")]),
        ("The 800 rows follow the sun.", [("800", 800, "")]),
        ("The Highway 99 crosses the 41 freeway.", []),
        ("The two women met in May.", []),
    ],
)
def test_a_figure_has_its_value_and_its_unit(text: str, figures: list[tuple[str, float, str]]) -> None:
    assert [one[:3] for one in told(text)] == figures


def test_of_a_ratio_the_second_number_is_none() -> None:
    assert [one[0] for one in told("The rate in the town is below 70 per 100,000 people.")] == ["70"]


def test_a_clause_after_a_comma_is_told_of_the_noun_before_it() -> None:
    assert [one[3] for one in told("Butare, which has 89,600 residents, is the home of a university.")] == [
        "Butare has 89,600 residents"
    ]


def test_who_may_mean_somebody_else_than_the_noun_before_it() -> None:
    text = "“I am paid,” says Laura, a shopper from Devon, who has been paid to visit 7,000 shops since 2001."
    assert not any(one[3].startswith("Devon") for one in told(text))


def test_a_clause_keeps_the_will_that_it_shares() -> None:
    assert told("The plant will employ 120 people and cost about $12 million.")[1][3] == (
        "The plant will employ 120 people and cost about $12 million"
    )


def test_a_figure_in_somebodys_we_keeps_the_marks_and_the_speaker() -> None:
    text = "“We lost 40 crates on the way,” said Anna Reed."
    assert [one[3] for one in told(text)] == ["“We lost 40 crates on the way”, according to Anna Reed"]


def test_what_is_expected_is_told_with_the_expecting() -> None:
    assert [one[3] for one in told("The board was expected to publish its findings within 30 days.")] == [
        "The board was expected to publish its findings within 30 days"
    ]


def test_an_item_of_a_list_is_told_after_the_words_that_the_list_hangs_on() -> None:
    figures = analysed("The fees are as follows:\n\n- application: £75\n- hearing – £210")[1].figures
    assert [(one.text, one.value, one.what) for one in figures] == [
        ("£75", 75, "The fees are as follows: application: £75"),
        ("£210", 210, "The fees are as follows: hearing – £210"),
    ]
    assert [one.earlier[0].quote for one in figures] == ["The fees are as follows:"] * 2


def test_an_item_that_is_a_sentence_needs_no_more_words() -> None:
    (figure,) = analysed("The fees are as follows:\n\n- An appeal costs £300.")[1].figures
    assert (figure.what, figure.earlier) == ("An appeal costs £300", ())


def test_a_number_that_is_all_of_its_item_tells_nothing() -> None:
    assert analysed("- £75\n- £90")[1].figures == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Twenty-two of the councils agreed in May.", [("Twenty-two", 22)]),
        ("The walk is 20 miles (32 km) long.", [("20 miles", 20)]),
        ("About one case in six was settled in May.", []),
        ("Landlords with ten or more flats must register in Leeds.", [("ten", 10)]),
        ("Tickets for the final cost between £20 and £45.", [("£20 and £45", 20)]),
    ],
)
def test_a_number_is_read_as_it_is_meant(text: str, figures: list[tuple[str, float]]) -> None:
    assert [one[:2] for one in told(text)] == figures


def test_what_somebody_does_not_believe_is_not_told_as_their_word() -> None:
    (figure,) = told("Ann Reed does not believe that 40 boats were lost in the storm.")
    assert figure[-1] == "Ann Reed does not believe that 40 boats were lost in the storm"

"""A number counts or measures, unless it names, dates or points."""

import pytest

from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("The ferry carried 340 passengers to Bergen.", [340.0], id="a count"),
        pytest.param("The ferry was last in round 8.", [], id="a round"),
        pytest.param("The survey [2, 3] was made in Bergen.", [], id="notes"),
        pytest.param("With two minutes left the ferry turned round.", [], id="a time of a game"),
        pytest.param("This is not the same figure as 85.", [], id="a number spoken of"),
        pytest.param("The fort was ruled with wisdom and virtue from 96 until 180.", [], id="years of a reign"),
        pytest.param("The ferry stood on two legs.", [], id="how something stands"),
        pytest.param("The plan has zero tolerance for noise.", [], id="a word for none"),
        pytest.param("The mill and the bridge are two of the oldest buildings.", [], id="which they are"),
        pytest.param("The mill sold two of the boats in May.", [2.0], id="some of them"),
        pytest.param("One Skarn 451 bomber was lost in Leeds.", [], id="a model"),
        pytest.param("The first two rooms were sold in May.", [], id="places in a row"),
        pytest.param("The first two weeks were dry in Leeds.", [2.0], id="the length of a time"),
        pytest.param("A 2011 study found 40 cases in Leeds.", [40.0], id="the year of something"),
        pytest.param("Nerva shared the office with Anna Reed in 98.", [], id="a short year"),
        pytest.param("Anna Reed won the race in 7.35.", [7.35], id="a time of a race"),
        pytest.param("The wreck lies at 57 ° 53 ′ N near Bergen.", [], id="a place on a map"),
        pytest.param("Both 800 rows were sold.", [], id="what points back"),
    ],
)
def test_what_counts_is_a_figure(text: str, values: list[float]) -> None:
    assert [figure.value for figure in analysed(text)[1].figures] == values

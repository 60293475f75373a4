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
        pytest.param("Both 800 rows were sold.", [], id="what points back"),
    ],
)
def test_what_counts_is_a_figure(text: str, values: list[float]) -> None:
    assert [figure.value for figure in analysed(text)[1].figures] == values

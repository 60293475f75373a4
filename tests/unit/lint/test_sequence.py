"""Numbers, sums and dates have an order of their own; other options have none."""

import pytest

from quizapp.lint.sequence import places


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        pytest.param(["16", "1,200", "3.5"], [16.0, 1200.0, 3.5], id="numbers"),
        pytest.param(["1961", "1969"], [19610000.0, 19690000.0], id="years"),
        pytest.param(["four", "two"], [4.0, 2.0], id="words"),
        pytest.param(["1 hour", "36 hours"], [1.0, 36.0], id="with a unit"),
        pytest.param(["2 square kilometres", "1 square kilometre"], [2.0, 1.0], id="with a unit of two words"),
        pytest.param(["$3.5 million", "$900,000"], [3.5e6, 900_000.0], id="sums"),
        pytest.param(["71 percent", "5 percent"], [71.0, 5.0], id="percentages"),
        pytest.param(["2 May 1988", "May 1989"], [19880502.0, 19890500.0], id="dates"),
        pytest.param(["2 May", "1 June"], [20000502.0, 20000601.0], id="days"),
    ],
)
def test_each_has_its_place(texts: list[str], order: list[float]) -> None:
    assert places(texts) == order


@pytest.mark.parametrize(
    "texts", [["Tin", "Lead"], ["3 hours", "4 metres"], ["3", "Tin"], []], ids=["names", "units", "mixed", "none"]
)
def test_without_a_common_order_there_is_none(texts: list[str]) -> None:
    assert places(texts) is None

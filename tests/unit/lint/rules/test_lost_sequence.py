"""Numbers and dates stand in no order."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.lost_sequence import findings
from tests.unit.lint.made import choice


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(choice("When?", "1969", "1961", "1972"), "options[0].text", id="years"),
        pytest.param(choice("How long?", "12 metres", "5 metres", "40 metres"), "options[0].text", id="with units"),
        pytest.param(choice("When?", "4 May 1988", "14 May 1988", "4 May 1987"), "options[0].text", id="dates"),
        pytest.param(choice("How many?", "three", "two", "four"), "options[0].text", id="words"),
    ],
)
def test_an_order_that_is_lost_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(choice("When?", "1961", "*1969", "1972"), id="ascending"),
        pytest.param(choice("How much?", "$15 million", "$7.2 million", "$900,000"), id="descending"),
        pytest.param(choice("When?", "4 May", "6 May", "1 June"), id="days without a year"),
        pytest.param(choice("Who?", "Vega", "Holm", "Ruiz"), id="names"),
        pytest.param(choice("When?", "1969", "1961"), id="two"),
        pytest.param(choice("How long?", "12 metres", "5 hours", "40 days"), id="different units"),
    ],
)
def test_an_order_that_is_kept_passes(question: Question) -> None:
    assert list(findings(question)) == []

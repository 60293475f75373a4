"""Options that say true or yes."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.true_false_options import findings
from tests.unit.lint.made import choice, true_false


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(choice("Iron floats.", "*False", "True", "Sometimes"), "options[0].text", id="true and false"),
        pytest.param(
            choice("Does iron float?", "Yes, in water", "*No, it is heavy", "Yes, in oil"),
            "options[0].text",
            id="yes with a reason",
        ),
    ],
)
def test_options_that_judge_a_statement_are_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(true_false("Iron floats."), id="the kind that is for it"),
        pytest.param(choice("What did he answer?", "No", "Later", "Ask her"), id="one that the text has"),
        pytest.param(choice("Who?", "Nobel", "Yeats", "Falseman"), id="words that begin so"),
    ],
)
def test_other_options_pass(question: Question) -> None:
    assert list(findings(question)) == []

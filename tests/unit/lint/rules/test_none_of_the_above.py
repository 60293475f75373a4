"""An option says that none of the others is right."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.none_of_the_above import findings
from tests.unit.lint.made import choice, true_false


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(choice("Which metal?", "*Tin", "Lead", "None of the above."), "options[2].text", id="the phrase"),
        pytest.param(choice("Which metal?", "None of these", "*Tin", "Lead"), "options[0].text", id="these"),
        pytest.param(choice("Which metal?", "*Tin", "Neither of them", "Lead"), "options[1].text", id="neither"),
        pytest.param(
            choice("Which metal?", "*Tin", "Lead", "No correct answer"), "options[2].text", id="no right answer"
        ),
    ],
)
def test_an_option_that_denies_the_others_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(choice("What did he take?", "None of the boats", "Two boats", "A raft"), id="none of something"),
        pytest.param(true_false("None of the above is true."), id="statements"),
    ],
)
def test_other_options_pass(question: Question) -> None:
    assert list(findings(question)) == []

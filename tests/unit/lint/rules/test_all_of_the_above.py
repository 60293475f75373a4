"""An option says that all others are right."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.all_of_the_above import findings
from tests.unit.lint.made import choice


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(choice("Which metal?", "*Tin", "Lead", "All of the above"), "options[2].text", id="the phrase"),
        pytest.param(choice("Which metal?", "*Tin", "Lead", "all the above."), "options[2].text", id="short"),
        pytest.param(choice("Which metal?", "Tin", "Lead", "*Both of these"), "options[2].text", id="both"),
        pytest.param(
            choice("Which metal?", "*Tin", "All answers are correct", "Lead"), "options[1].text", id="a sentence"
        ),
    ],
)
def test_an_option_that_takes_in_the_others_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(choice("What did he take?", "All of the boats", "Two boats", "A raft"), id="all of something"),
    ],
)
def test_other_options_pass(question: Question) -> None:
    assert list(findings(question)) == []

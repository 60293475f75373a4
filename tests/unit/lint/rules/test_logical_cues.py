"""The key alone has a figure."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.logical_cues import findings
from tests.unit.lint.made import choice


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(
            choice("What is told of it?", "It is old", "*It was built in 1874", "It is cold"),
            "options[1].text",
            id="a number",
        ),
    ],
)
def test_a_figure_that_only_the_key_has_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(
            choice("What is told of it?", "It has 9 rooms", "*It was built in 1874", "It is cold"),
            id="in a distractor too",
        ),
        pytest.param(choice("Which bomber?", "The B-1B", "The Lancaster", "The Stuka"), id="a name with a figure"),
        pytest.param(choice("What did she say?", "*“I gave 20 pounds”", "“It was”", "“No”"), id="in quotation marks"),
        pytest.param(
            choice("What is told of it?", "*It is old", "It has 9 rooms", "It has 4 doors"), id="in distractors alone"
        ),
    ],
)
def test_other_figures_pass(question: Question) -> None:
    assert list(findings(question)) == []

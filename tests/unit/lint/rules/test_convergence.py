"""The parts of the key return in other options."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.convergence import findings
from tests.unit.lint.made import choice


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(
            choice("Which?", "Tin and zinc", "*Tin and lead", "Salt and lead", "Tin and sand"),
            "options[1].text",
            id="pairs",
        ),
        pytest.param(
            choice("Which?", "*Red, blue and green", "Red, blue and black", "Red, white and green"),
            "options[0].text",
            id="with commas",
        ),
    ],
)
def test_a_key_whose_parts_return_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(choice("Which?", "Tin and lead", "Tin and zinc", "Salt and lead", "Salt and zinc"), id="evenly"),
        pytest.param(
            choice("Which?", "Tin and lead", "Tin and zinc", "Tin and salt"), id="a part that does not return"
        ),
        pytest.param(choice("Which?", "Tin", "Lead", "Zinc"), id="no parts"),
        pytest.param(choice("When?", "January 4, 1967", "January 9, 1967", "January 4, 1969"), id="dates"),
    ],
)
def test_parts_that_return_evenly_pass(question: Question) -> None:
    assert list(findings(question)) == []

"""Options that combine others."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.complex_options import findings
from tests.unit.lint.made import choice


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(choice("Which metals?", "Tin", "Lead", "*Both A and B"), "options[2].text", id="letters"),
        pytest.param(
            choice("Which? I. Tin II. Lead III. Salt", "*I and II only", "II and III", "I, II and III"),
            "options[0].text",
            id="Roman numerals",
        ),
        pytest.param(
            choice("Which? 1. Tin 2. Lead 3. Salt", "*1 and 2", "2 and 3", "1 only"),
            "options[0].text",
            id="figures of a numbered stem",
        ),
        pytest.param(
            choice("Which metals?", "*1 and 2 only", "2 and 3 only", "3"), "options[0].text", id="figures with only"
        ),
        pytest.param(choice("Which metals?", "*Tin", "(a) and (c)", "Lead"), "options[1].text", id="in brackets"),
    ],
)
def test_a_combination_of_other_options_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(choice("Which metals?", "Tin and lead", "Tin and zinc", "Lead and zinc"), id="things"),
        pytest.param(choice("Which days?", "4 and 5", "6 and 7", "8 and 9"), id="numbers that are meant"),
        pytest.param(choice("Which vitamin?", "A", "C", "D"), id="one letter"),
    ],
)
def test_other_lists_pass(question: Question) -> None:
    assert list(findings(question)) == []

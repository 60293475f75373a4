"""An option says “often” or the like."""

import pytest

from quizapp.domain.question import Question, QuestionKind
from quizapp.lint.rules.vague_terms import findings
from tests.unit.lint.made import choice


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(choice("When does it rain?", "*At dusk", "Often", "At dawn"), "options[1].text", id="often"),
        pytest.param(
            choice("When does it rain?", "*Probably at dusk", "At noon", "At dawn"), "options[0].text", id="probably"
        ),
        pytest.param(
            choice("Which are so?", "*It rains", "*It snows", "It usually thaws", kind=QuestionKind.MULTI_CHOICE),
            "options[2].text",
            id="of several",
        ),
    ],
)
def test_an_option_of_unsure_measure_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(choice("What sank?", "Many boats", "Some rafts", "A ferry"), id="amounts of the text"),
        pytest.param(choice("What did he say?", "“Perhaps”", "“Yes”", "“Later”"), id="in quotation marks"),
        pytest.param(choice("What usually freezes?", "Rivers", "Seas", "Lakes"), id="in the stem"),
    ],
)
def test_exact_options_pass(question: Question) -> None:
    assert list(findings(question)) == []

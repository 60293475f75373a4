"""The stem asks nothing until the options are read."""

import pytest

from quizapp.domain.question import Question, QuestionKind
from quizapp.lint.rules.unfocused_stem import findings
from tests.unit.lint.made import choice, short_answer, true_false


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(
            choice("Which of the following is true?", "It rains", "It snows", "It thaws"), "stem", id="which is true"
        ),
        pytest.param(
            choice("Which statement about the ferry is correct?", "It sank", "It sailed"), "stem", id="about something"
        ),
        pytest.param(choice("What is true of the ferry?", "It sank", "It sailed"), "stem", id="of something"),
        pytest.param(choice("The ferry", "It sank", "It sailed"), "stem", id="a word"),
        pytest.param(short_answer("Who?", "Holm"), "stem", id="typed"),
    ],
)
def test_a_stem_that_asks_nothing_by_itself_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(choice("What sank?? Say it.", "A ferry", "A raft"), id="a question"),
        pytest.param(choice("Which true story does the film tell?", "A rescue", "A trial"), id="true within"),
        pytest.param(
            choice("Which of these are true?", "*It rains", "*It snows", "It thaws", kind=QuestionKind.MULTI_CHOICE),
            id="all that apply",
        ),
        pytest.param(true_false("It rains."), id="a statement"),
        pytest.param(choice("  ", "It rains", "It snows"), id="nothing written yet"),
    ],
)
def test_a_stem_that_asks_passes(question: Question) -> None:
    assert list(findings(question)) == []

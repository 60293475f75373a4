"""The explanation names a distractor and not the key."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.explanation import findings
from tests.unit.lint.made import choice


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(
            choice("What sank?", "*A ferry", "A raft", "A buoy", explanation="It was a raft that sank."),
            "explanation",
            id="a distractor",
        ),
        pytest.param(
            choice("When?", "24 hours", "12 hours", "36 hours", explanation="It takes 12 hours."),
            "explanation",
            id="another number",
        ),
    ],
)
def test_an_explanation_of_another_key_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(
            choice("What sank?", "*A ferry", "A raft", "A buoy", explanation="A ferry sank, not a raft."), id="the key"
        ),
        pytest.param(
            choice("What sank?", "*Two ferries", "A raft", "A buoy", explanation="No raft: one ferry after another."),
            id="the key in other words",
        ),
        pytest.param(choice("What sank?", "*A ferry", "A raft", "A buoy", explanation="See line 3."), id="neither"),
        pytest.param(choice("What sank?", "*A ferry", "A raft", "A buoy"), id="nothing"),
    ],
)
def test_an_explanation_of_the_key_passes(question: Question) -> None:
    assert list(findings(question)) == []

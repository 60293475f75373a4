"""The stem tells a story before it asks."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.gratuitous_information import findings
from tests.unit.lint.made import choice, true_false


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(choice("word " * 40 + "which?", "Tin", "Lead"), "stem", id="a choice"),
        pytest.param(true_false("word " * 41), "stem", id="a statement"),
    ],
)
def test_a_stem_of_more_than_forty_words_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(choice("word " * 39 + "which?", "Tin", "Lead"), id="forty words"),
    ],
)
def test_a_shorter_stem_passes(question: Question) -> None:
    assert list(findings(question)) == []

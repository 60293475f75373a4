"""A choice has a blank in its stem."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.blank_in_stem import findings
from tests.unit.lint.made import choice, cloze


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(choice("The ____ sank in 1912.", "Titanic", "Mary"), "stem", id="underscores"),
        pytest.param(choice("The ... sank in 1912.", "Titanic", "Mary"), "stem", id="dots"),
    ],
)
def test_a_blank_in_a_choice_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(cloze("The _____ sank.", "ferry"), id="a cloze"),
        pytest.param(choice("The ferry sank because ...", "ice cut it", "it burnt"), id="dots at the end"),
    ],
)
def test_a_gap_of_its_own_kind_passes(question: Question) -> None:
    assert list(findings(question)) == []

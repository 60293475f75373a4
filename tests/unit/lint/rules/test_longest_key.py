"""The key is much longer than every other option."""

import pytest

from quizapp.domain.question import Question, QuestionKind
from quizapp.lint.rules.longest_key import findings
from tests.unit.lint.made import choice, cloze


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(
            choice("What is a keel for?", "To steer", "*To keep a boat steady in a side wind", "To float"),
            "options[1].text",
            id="a long key",
        ),
        pytest.param(
            cloze("They _____ it.", "had looked at every side of", "had looked at every side of", "saw", "left"),
            "options[0].text",
            id="a choice of words",
        ),
    ],
)
def test_a_key_that_stands_out_by_its_length_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(
            choice(
                "What is a keel for?", "*To keep a boat steady in a wind", "To hold the mast up in a gale", "To float"
            ),
            id="a long distractor too",
        ),
        pytest.param(
            choice("What is a keel for?", "To keep a boat quite steady", "To keep the masts up", "To float"),
            id="one word more",
        ),
        pytest.param(choice("Which country?", "The United States", "Iran", "Iraq"), id="a name"),
        pytest.param(
            choice("What is a keel for?", "To keep a boat steady in a side wind", "To float"), id="two options"
        ),
        pytest.param(
            choice(
                "Which are so?",
                "*To keep a boat steady in a side wind",
                "*To float",
                "To fly",
                kind=QuestionKind.MULTI_CHOICE,
            ),
            id="two keys",
        ),
    ],
)
def test_other_lengths_pass(question: Question) -> None:
    assert list(findings(question)) == []

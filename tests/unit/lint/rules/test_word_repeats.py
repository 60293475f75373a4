"""A word of the stem stands in the key and in no other option."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.word_repeats import findings
from tests.unit.lint.made import choice, cloze, numeric, short_answer, true_false


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(
            choice("What did the mayor open?", "A library", "*A hall for the mayor", "A road"),
            "options[1].text",
            id="the word itself",
        ),
        pytest.param(
            choice("Who repaired the bridge?", "*The repairers of Bern", "Masons", "Sailors"),
            "options[0].text",
            id="another form of it",
        ),
        pytest.param(short_answer("Which town is the town of Bergen in?", "Bergen"), "stem", id="a short answer"),
        pytest.param(cloze("The masons of Bergen live in _____.", "Bergen"), "stem", id="a typed gap"),
    ],
)
def test_a_word_that_only_the_key_takes_up_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(
            choice("What did the mayor open?", "A park", "*A hall for the mayor", "The mayor's house"),
            id="in a distractor too",
        ),
        pytest.param(
            choice("What did the mayor do?", "He did all that was asked", "Nothing", "He left"), id="a light word"
        ),
        pytest.param(choice("What of the 48 boats?", "All 48 sank", "They left", "They burnt"), id="a figure"),
        pytest.param(
            short_answer("Which town is that of the masons?", "Bergen of the masons"), id="more than the stem says"
        ),
        pytest.param(numeric("How many boats sank?", 48), id="a number"),
        pytest.param(true_false("The mayor opened a hall."), id="a statement"),
    ],
)
def test_a_word_that_tells_nothing_passes(question: Question) -> None:
    assert list(findings(question)) == []

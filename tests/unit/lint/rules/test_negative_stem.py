"""The stem asks for what is not so."""

import pytest

from quizapp.domain.question import Question
from quizapp.lint.rules.negative_stem import findings
from tests.unit.lint.made import choice, short_answer, true_false


@pytest.mark.parametrize(
    ("question", "field"),
    [
        pytest.param(choice("Which of these is not a metal?", "Salt", "Tin", "Lead"), "stem", id="not"),
        pytest.param(choice("Which of these is NOT a metal?", "Salt", "Tin", "Lead"), "stem", id="capitals"),
        pytest.param(choice("Which boat didn’t sail?", "Mary", "Anna", "Ruth"), "stem", id="shortened"),
        pytest.param(choice("Who never signed?", "Peru", "Chile", "Kenya"), "stem", id="never"),
        pytest.param(choice("All of the following are metals except", "Salt", "Tin", "Lead"), "stem", id="except"),
        pytest.param(
            choice("Which boats sailed EXCEPT on Friday?", "Mary", "Anna", "Ruth"), "stem", id="except in capitals"
        ),
        pytest.param(choice("Which is least likely?", "Rain", "Snow", "Wind"), "stem", id="least likely"),
        pytest.param(
            choice("Which statement is false?", "It rains", "It snows", "It thaws"), "stem", id="what is wrong"
        ),
        pytest.param(short_answer("Which country did not sign?", "Peru"), "stem", id="typed"),
    ],
)
def test_a_question_for_what_is_not_so_is_flagged(question: Question, field: str) -> None:
    assert [finding.field for finding in findings(question)] == [field]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(choice("Why did the ferry not sail?", "Wind", "Ice", "Fog"), id="a reason"),
        pytest.param(choice("Who said that the ferry did not sail?", "Ruiz", "Vega", "Holm"), id="what was said"),
        pytest.param(choice("Who said “we do not sail”?", "Ruiz", "Vega", "Holm"), id="in quotation marks"),
        pytest.param(choice("What did it not only carry?", "Sand", "Salt", "Coal"), id="not only"),
        pytest.param(true_false("Whales do not lay eggs."), id="a statement"),
        pytest.param(choice("Which knot is this?", "Reef", "Bowline", "Hitch"), id="part of a word"),
    ],
)
def test_a_negative_that_is_no_turn_of_the_question_passes(question: Question) -> None:
    assert list(findings(question)) == []

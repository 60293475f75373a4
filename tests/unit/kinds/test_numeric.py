import math
from dataclasses import replace

import pytest

from quizapp.domain.question import NumericKey, Question, Response, Verdict
from quizapp.kinds.numeric import Numeric
from tests.unit.kinds.examples import numeric, short_answer

KIND = Numeric()


def verdict(text: str, value: float, *, tolerance: float = 0.0, unit: str = "") -> Verdict:
    return KIND.grade(numeric(value, tolerance=tolerance, unit=unit), Response(texts=(text,))).verdict


def test_a_response_within_the_tolerance_is_right() -> None:
    assert verdict("34", 35, tolerance=1) is Verdict.RIGHT
    assert verdict("36.01", 35, tolerance=1) is Verdict.NOT_RIGHT


def test_the_noise_of_binary_fractions_costs_nothing() -> None:
    assert verdict("0.3", 0.1 + 0.2) is Verdict.RIGHT
    assert verdict("1.1", 1.0, tolerance=0.1) is Verdict.RIGHT


def test_one_in_a_billion_is_still_a_difference() -> None:
    assert verdict("1,000,000,001", 1e9) is Verdict.NOT_RIGHT


def test_what_cannot_be_read_is_told_and_not_scored_as_wrong() -> None:
    question = numeric(35, unit="lamps")
    response = Response(texts=("3,5",))
    assert KIND.grade(question, response).verdict is Verdict.NOT_READABLE
    assert KIND.complaint(question, response) == "Write 3.5 rather than 3,5: a comma only separates thousands."


@pytest.mark.parametrize(
    ("key", "field"),
    [
        (NumericKey(math.nan), "answer.value"),
        (NumericKey(math.inf), "answer.value"),
        (NumericKey(1, -0.1), "answer.tolerance"),
        (NumericKey(1, math.inf), "answer.tolerance"),
        (NumericKey(1, math.nan), "answer.tolerance"),
        (NumericKey(4.2, 0, "million dollars"), "answer.unit"),
    ],
)
def test_a_key_that_cannot_be_compared_is_a_problem(key: NumericKey, field: str) -> None:
    assert [p.field for p in KIND.validate(replace(numeric(), key=key))] == [field]


def test_the_key_of_another_kind_is_a_problem() -> None:
    assert [p.field for p in KIND.validate(replace(numeric(), key=short_answer().key))] == ["answer"]


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        (numeric(35, unit="lamps"), "35 lamps"),
        (numeric(1852), "1852"),
        (numeric(4_200_000, unit="$"), "$4,200,000"),
        (numeric(-12.5, unit="%"), "-12.5%"),
        (numeric(-3, unit="£"), "-£3"),
        (numeric(35, tolerance=2, unit="metres"), "35 metres (within 2 metres)"),
    ],
)
def test_the_correct_answer_is_written_as_a_reader_would(question: Question, shown: str) -> None:
    assert KIND.correct_answer(question) == shown

"""Numeric: a number typed, right where it is within the tolerance of the key."""

import math
from collections.abc import Mapping, Sequence

from quizapp.domain.question import Grade, NumericKey, Question, QuestionKind, Response
from quizapp.kinds.base import (
    NOT_ANSWERED,
    NOT_READABLE,
    Problem,
    common_problems,
    graded,
    key_of,
    no_options_problems,
)
from quizapp.kinds.numbers import close_enough, names_magnitude, plain_number, read_number
from quizapp.kinds.texts import is_blank, typed_response


class Numeric:
    """Type a number."""

    kind = QuestionKind.NUMERIC
    label = "Number"

    def validate(self, question: Question) -> tuple[Problem, ...]:
        """Check stem and evidence, and that value and tolerance are numbers that can be compared."""
        problems = [*common_problems(question), *no_options_problems(question)]
        key = question.key
        if not isinstance(key, NumericKey):
            message = "There is no answer. Write the number that is right, such as 12 or 3.5."
            return (*problems, Problem("answer", message))
        if not math.isfinite(key.value):
            problems.append(Problem("answer.value", "The value is not a finite number. Write one, such as 12 or 3.5."))
        if not (math.isfinite(key.tolerance) and key.tolerance >= 0):
            message = "The tolerance is not a finite number from 0. Write 0 for exact, or how far off is still right."
            problems.append(Problem("answer.tolerance", message))
        if names_magnitude(key.unit):
            # A learner who types 4,200,000 would be as right as one who types 4.2 million.
            message = "The unit holds a number word. Write the value in full (4200000) and only the unit (dollars)."
            problems.append(Problem("answer.unit", message))
        return tuple(problems)

    def parse(self, question: Question, fields: Mapping[str, Sequence[str]], order: Sequence[int]) -> Response:
        """Read the text as it was typed; what number it says is worked out at grading."""
        return typed_response(fields, ("answer",))

    def complaint(self, question: Question, response: Response) -> str | None:
        """Tell why no number can be read; it depends on the unit that is asked for, never on the value."""
        text = _typed(response)
        return None if is_blank(text) else read_number(text, key_of(question, NumericKey).unit).complaint

    def grade(self, question: Question, response: Response) -> Grade:
        """All or nothing: the number lies within the tolerance."""
        text, key = _typed(response), key_of(question, NumericKey)
        if is_blank(text):
            return NOT_ANSWERED
        value = read_number(text, key.unit).value
        if value is None:
            return NOT_READABLE
        return graded(float(close_enough(value, key.value, key.tolerance)))

    def correct_answer(self, question: Question) -> str:
        """The value with its unit, and the tolerance where there is one."""
        key = key_of(question, NumericKey)
        answer = _with_unit(plain_number(key.value), key.unit)
        if not key.tolerance:
            return answer
        return f"{answer} (within {_with_unit(plain_number(key.tolerance), key.unit)})"

    def summarise(self, question: Question, response: Response) -> str:
        """The number as it was typed, without the spaces around it."""
        return _typed(response).strip()


def _typed(response: Response) -> str:
    return " ".join(response.texts)


def _with_unit(number: str, unit: str) -> str:
    if unit in ("$", "£", "€", "¥"):
        return f"-{unit}{number[1:]}" if number.startswith("-") else f"{unit}{number}"
    if unit in ("%", "°"):
        return number + unit
    return f"{number} {unit}".rstrip()

"""True or false: a statement, and two options that are always "True" and "False"."""

from collections.abc import Mapping, Sequence

from quizapp.domain.question import Grade, Question, QuestionKind, Response
from quizapp.kinds.base import Problem, common_problems, no_key_problems
from quizapp.kinds.options import (
    chosen_options,
    correct_texts,
    grade_one,
    join_texts,
    one_correct_problems,
    parse_one,
)

#: The only options there are, in the order in which they are shown.
TEXTS = ("True", "False")


class TrueFalse:
    """Say whether a statement is true."""

    kind = QuestionKind.TRUE_FALSE
    label = "True or false"

    def validate(self, question: Question) -> tuple[Problem, ...]:
        """Check stem and evidence, that the options are "True" and "False", and that one is correct."""
        return (
            *common_problems(question),
            *_option_problems(question),
            *one_correct_problems(question),
            *no_key_problems(question),
        )

    def parse(self, question: Question, fields: Mapping[str, Sequence[str]], order: Sequence[int]) -> Response:
        """Read the position of the one option chosen."""
        return parse_one(question, fields, order)

    def complaint(self, question: Question, response: Response) -> str | None:
        """Nothing to complain of: an option is chosen or not."""
        return None

    def grade(self, question: Question, response: Response) -> Grade:
        """All or nothing."""
        return grade_one(question, response)

    def correct_answer(self, question: Question) -> str:
        """The text of the correct option."""
        return correct_texts(question)

    def summarise(self, question: Question, response: Response) -> str:
        """The text of the option chosen."""
        return join_texts(chosen_options(question, response))


def _option_problems(question: Question) -> list[Problem]:
    if tuple(option.text for option in question.options) == TEXTS:
        return []
    message = 'The options of a true or false question are exactly "True" and "False", in this order. Write those.'
    return [Problem("options", message)]

"""Short answer: a word or two typed, compared with a list of accepted answers."""

from collections.abc import Mapping, Sequence

from quizapp.domain.question import Grade, Question, QuestionKind, Response, ShortAnswerKey
from quizapp.kinds.base import NOT_ANSWERED, Problem, common_problems, graded, key_of, no_options_problems
from quizapp.kinds.texts import accept_problems, accepts, is_blank, typed_response


class ShortAnswer:
    """Type a short answer."""

    kind = QuestionKind.SHORT_ANSWER
    label = "Short answer"

    def validate(self, question: Question) -> tuple[Problem, ...]:
        """Check stem and evidence, and that the key accepts something."""
        problems = [*common_problems(question), *no_options_problems(question)]
        if isinstance(question.key, ShortAnswerKey):
            problems += accept_problems(question.key.accept, "answer.accept")
        else:
            problems.append(Problem("answer", "There is no answer. List at least one that is accepted."))
        return tuple(problems)

    def parse(self, question: Question, fields: Mapping[str, Sequence[str]], order: Sequence[int]) -> Response:
        """Read the text as it was typed."""
        return typed_response(fields, ("answer",))

    def complaint(self, question: Question, response: Response) -> str | None:
        """Nothing to complain of: any text can be read."""
        return None

    def grade(self, question: Question, response: Response) -> Grade:
        """All or nothing: the text reads the same as one of the accepted answers."""
        if all(is_blank(text) for text in response.texts):
            return NOT_ANSWERED
        key = key_of(question, ShortAnswerKey)
        return graded(float(len(response.texts) == 1 and accepts(key.accept, response.texts[0], case=key.case)))

    def correct_answer(self, question: Question) -> str:
        """The first of the accepted answers."""
        return key_of(question, ShortAnswerKey).accept[0]

    def summarise(self, question: Question, response: Response) -> str:
        """The text as it was typed, without the spaces around it."""
        return "; ".join(text.strip() for text in response.texts if not is_blank(text))

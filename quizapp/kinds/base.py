"""What every question kind offers, and the few words and checks that all of them share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from quizapp.domain.question import (
    ClozeKey,
    Grade,
    MatchingKey,
    NumericKey,
    OrderingKey,
    Question,
    QuestionKind,
    Response,
    SelectSentenceKey,
    ShortAnswerKey,
    Verdict,
)
from quizapp.errors import QuizAppError

#: A stem longer than this is a passage, not a question.
MAX_STEM = 600
#: A typed answer longer than this is no answer to a short question; it also bounds what is stored.
MAX_TEXT = 500

KeyType = TypeVar("KeyType", ClozeKey, ShortAnswerKey, NumericKey, MatchingKey, OrderingKey, SelectSentenceKey)


class UnknownOption(QuizAppError):
    """A response names an option that this question doesn't have in this attempt."""

    exit_code = 3
    http_status = 400


class UnusableResponse(QuizAppError):
    """A response that no page of ours sends: repeated, far too long, or not text at all."""

    exit_code = 3
    http_status = 400


class KeyMissing(QuizAppError):
    """A question without the key of its kind reached grading: a fault of ours, ``validate`` refuses it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field of a question, in a sentence that says what to write instead."""

    #: Such as "stem", "options[2].text" or "answer.gaps[0].accept", counted from 0.
    field: str
    message: str


class Kind(Protocol):
    """One way of asking: how it is checked, read, graded and told in words."""

    @property
    def kind(self) -> QuestionKind:
        """Which kind this is."""

    @property
    def label(self) -> str:
        """The kind in plain words, as a page shows it."""

    def validate(self, question: Question) -> tuple[Problem, ...]:
        """Everything that keeps ``question`` from being asked; empty where it is sound."""

    def parse(self, question: Question, fields: Mapping[str, Sequence[str]], order: Sequence[int]) -> Response:
        """Read posted form fields; ``order[position]`` is the question's own index of the text shown there.

        Raises UnknownOption or UnusableResponse; a missing field is an empty response.
        """

    def complaint(self, question: Question, response: Response) -> str | None:
        """Tell why a response can't be read, or None; it never depends on the value of the key."""

    def grade(self, question: Question, response: Response) -> Grade:
        """Grade a response to a question that ``validate`` finds sound."""

    def correct_answer(self, question: Question) -> str:
        """The right answer in words."""

    def summarise(self, question: Question, response: Response) -> str:
        """What the learner gave, in words; "" where nothing was given."""


NOT_ANSWERED = Grade(0.0, Verdict.NOT_ANSWERED)
NOT_READABLE = Grade(0.0, Verdict.NOT_READABLE)


def graded(fraction: float) -> Grade:
    """The grade of a response that was read, with the verdict that its fraction earns."""
    if fraction >= 1.0:
        return Grade(1.0, Verdict.RIGHT)
    if fraction <= 0.0:
        return Grade(0.0, Verdict.NOT_RIGHT)
    return Grade(fraction, Verdict.PARTLY_RIGHT)


def key_of(question: Question, key_type: type[KeyType]) -> KeyType:
    """The key of a typed question; raises KeyMissing where it is of another kind."""
    if not isinstance(question.key, key_type):
        raise KeyMissing(f"Question {question.id!r} ({question.kind.value}) has no {key_type.__name__}.")
    return question.key


def common_problems(question: Question) -> list[Problem]:
    """What is wrong with the parts that every kind has: stem and evidence."""
    problems = []
    if not question.stem.strip():
        problems.append(Problem("stem", "The stem is empty. Write the question as the reader will see it."))
    elif len(question.stem) > MAX_STEM:
        message = f"The stem has {len(question.stem)} characters. Shorten it to at most {MAX_STEM}."
        problems.append(Problem("stem", message))
    if not question.evidence:
        message = "There is no evidence. Quote the words of the document that prove the answer."
        problems.append(Problem("evidence", message))
    return problems


def no_options_problems(question: Question) -> list[Problem]:
    """What is wrong where a kind that is typed has options."""
    if not question.options:
        return []
    message = "This kind has no options. Remove them, or make it a choice question."
    return [Problem("options", message)]


def no_key_problems(question: Question) -> list[Problem]:
    """What is wrong where a kind whose options carry the key has another key as well."""
    if question.key is None:
        return []
    message = "This kind has no answer field. Remove it and mark the right option as correct."
    return [Problem("answer", message)]

"""A quiz: the draft that someone works on, and what was published, an immutable list of question versions."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.domain.question import Question


class AfterSubmission(StrEnum):
    """What a learner is shown once an attempt is submitted."""

    #: Score, verdicts, right answers, why, and the evidence in the text.
    EVERYTHING = "everything"
    #: Score and verdicts, but no right answers.
    VERDICTS = "verdicts"
    #: The score alone.
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class DraftSlot:
    """One place of a quiz that is not published yet: a question, whichever version is newest then."""

    question_id: int
    points: float = 1.0


@dataclass(frozen=True, slots=True)
class QuizDraft:
    """What a quiz will be once it is published."""

    title: str
    slots: tuple[DraftSlot, ...] = ()
    after_submission: AfterSubmission = AfterSubmission.EVERYTHING


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a quiz. ``position`` counts from 1; ``question_version_id`` is the pinned version."""

    position: int
    question: Question
    question_version_id: int
    points: float


@dataclass(frozen=True, slots=True)
class PublishedQuiz:
    """One published version of a quiz; attempts point at it, so it never changes."""

    id: int
    slug: str
    title: str
    number: int
    document_slug: str
    document_version_id: int
    slots: tuple[Slot, ...]
    after_submission: AfterSubmission = AfterSubmission.EVERYTHING

    @property
    def max_points(self) -> float:
        """What a perfect attempt scores."""
        return sum(slot.points for slot in self.slots)

    def slot(self, position: int) -> Slot | None:
        """The slot at ``position`` (from 1), or None."""
        return self.slots[position - 1] if 1 <= position <= len(self.slots) else None

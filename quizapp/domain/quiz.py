"""A quiz as published: an immutable list of question versions with their points."""

from dataclasses import dataclass

from quizapp.domain.question import Question


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

    @property
    def max_points(self) -> float:
        """What a perfect attempt scores."""
        return sum(slot.points for slot in self.slots)

    def slot(self, position: int) -> Slot | None:
        """The slot at ``position`` (from 1), or None."""
        return self.slots[position - 1] if 1 <= position <= len(self.slots) else None

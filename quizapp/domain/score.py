"""A score: the grades of an attempt, weighted by the points of the quiz."""

from dataclasses import dataclass

from quizapp.domain.question import Grade, Verdict


@dataclass(frozen=True, slots=True)
class SlotGrade:
    """The grade of one slot and the points it earned."""

    position: int
    question_version_id: int
    grade: Grade
    points: float


@dataclass(frozen=True, slots=True)
class Score:
    """What an attempt scored, slot by slot."""

    grades: tuple[SlotGrade, ...]
    max_points: float

    @property
    def points(self) -> float:
        """Points earned in all."""
        return sum(grade.points for grade in self.grades)

    @property
    def right(self) -> int:
        """How many slots were fully right."""
        return sum(grade.grade.verdict is Verdict.RIGHT for grade in self.grades)

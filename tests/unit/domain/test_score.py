"""A score adds up its slots."""

from quizapp.domain.question import Grade, Verdict
from quizapp.domain.score import Score, SlotGrade


def test_points_add_up_and_only_full_marks_count_as_right() -> None:
    score = Score(
        (
            SlotGrade(1, 1, Grade(1.0, Verdict.RIGHT), 2.0),
            SlotGrade(2, 2, Grade(0.5, Verdict.PARTLY_RIGHT), 0.5),
            SlotGrade(3, 3, Grade(0.0, Verdict.NOT_RIGHT), 0.0),
        ),
        4.0,
    )
    assert (score.points, score.right) == (2.5, 1)

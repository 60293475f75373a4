"""The slots of a published quiz, and what a draft says before anyone has chosen."""

from quizapp.domain.quiz import AfterSubmission, DraftSlot, PublishedQuiz, QuizDraft, Slot
from tests.factories.quizzes import make_questions

QUIZ = PublishedQuiz(
    1, "tower", "The tower", 1, "tower", 1, tuple(Slot(n, q, n, n / 2) for n, q in enumerate(make_questions(), 1))
)


def test_slots_are_found_by_position_from_1() -> None:
    assert QUIZ.slot(1) is QUIZ.slots[0]
    assert QUIZ.slot(6) is QUIZ.slots[5]
    assert [QUIZ.slot(position) for position in (0, -1, 7)] == [None, None, None]


def test_a_perfect_attempt_scores_the_points_of_all_slots() -> None:
    assert QUIZ.max_points == 10.5


def test_a_new_draft_asks_nothing_and_shows_everything() -> None:
    assert QuizDraft("Lamps") == QuizDraft("Lamps", (), AfterSubmission.EVERYTHING)
    assert DraftSlot(7).points == 1.0


def test_a_quiz_shows_everything_after_submission_unless_it_says_otherwise() -> None:
    assert QUIZ.after_submission is AfterSubmission.EVERYTHING
    assert [each.value for each in AfterSubmission] == ["everything", "verdicts", "score"]

"""An attempt is held against what its steps say; the database keeps some of these faults out, but not for ever."""

from dataclasses import replace

from quizapp.domain.question import Question
from quizapp.features.operations.checks.attempts import PinnedSlot, complaints
from quizapp.storage.audit import StoredAttempt, StoredGrade, StoredStep
from tests.factories.quizzes import NOW, make_questions

CHOICE, CLOZE = make_questions()[0], make_questions()[3]
SLOTS = {1: PinnedSlot(11, 1.0, CHOICE), 2: PinnedSlot(12, 2.0, CLOZE)}
SUBMIT = StoredStep(4, "submit", None, None)
STEPS = (
    StoredStep(1, "respond", 1, {"chosen": [1]}),
    StoredStep(2, "respond", 1, {"chosen": [0]}),
    StoredStep(3, "respond", 2, {"texts": ["lamps", "noon"]}),
)
GRADES = (
    StoredGrade(1, 11, {"chosen": [0]}, 1.0, "right", 1.0),
    StoredGrade(2, 12, {"texts": ["lamps", "noon"]}, 0.5, "partly_right", 1.0),
)
FINISHED = StoredAttempt(1, 1, "finished", NOW, 2.0, 3.0, (*STEPS, SUBMIT), GRADES)
OPEN = StoredAttempt(1, 1, "open", None, None, 3.0, STEPS, ())


def said(attempt: StoredAttempt, question: Question | None = CHOICE) -> list[str]:
    return list(complaints(attempt, {**SLOTS, 1: replace(SLOTS[1], question=question)}))


def with_grade(**changes: object) -> StoredAttempt:
    return replace(FINISHED, grades=(replace(GRADES[0], **changes), GRADES[1]))  # type: ignore[arg-type]


def test_nothing_is_said_of_a_sound_attempt() -> None:
    assert said(FINISHED) == []
    assert said(OPEN) == []


def test_a_slot_that_was_never_answered_has_its_grade_too() -> None:
    grades = (GRADES[0], StoredGrade(2, 12, None, 0.0, "not_answered", 0.0))
    steps = (*STEPS[:2], replace(SUBMIT, number=3))
    assert said(replace(FINISHED, steps=steps, grades=grades, points=1.0)) == []


def test_points_may_be_off_by_rounding_and_no_more() -> None:
    assert said(replace(FINISHED, points=2.0 + 1e-9)) == []
    assert said(replace(FINISHED, points=2.01)) == ["its points are 2.01, but its grades add up to 2"]
    assert said(replace(FINISHED, points=None)) == ["its points are None, but its grades add up to 2"]


def test_a_finished_attempt_says_when_and_ends_with_its_submission() -> None:
    assert said(replace(FINISHED, finished_at=None)) == ["it is finished, but not said when"]
    sentence = "it is finished, but its last step is not the one that submits it"
    assert said(replace(FINISHED, steps=STEPS)) == [sentence]
    assert said(replace(FINISHED, steps=(*STEPS, SUBMIT, replace(SUBMIT, number=5)))) == [sentence]


def test_an_open_attempt_has_nothing_of_a_finished_one() -> None:
    assert said(replace(OPEN, finished_at=NOW)) == ["it is open, but has a time when it was finished, or points"]
    assert said(replace(OPEN, points=0.0)) == ["it is open, but has a time when it was finished, or points"]
    assert said(replace(OPEN, grades=GRADES[:1])) == ["it is open, but has grades"]
    assert said(replace(OPEN, steps=(*STEPS, SUBMIT))) == ["it is open, but was submitted"]


def test_steps_are_numbered_in_a_row() -> None:
    assert said(replace(OPEN, steps=STEPS[1:])) == ["its steps are not numbered from 1 without gaps"]


def test_each_slot_has_one_grade() -> None:
    twice = replace(FINISHED, grades=(GRADES[0], *GRADES), points=3.0)
    assert said(twice) == ["it has not one grade for each slot of its quiz"]
    none = replace(FINISHED, grades=GRADES[:1], points=1.0)
    assert said(none) == ["it has not one grade for each slot of its quiz"]


def test_a_grade_is_worth_its_share_of_the_slots_points() -> None:
    grades = (GRADES[0], replace(GRADES[1], points=2.0))
    assert said(replace(FINISHED, grades=grades, points=3.0)) == [
        "its points in slot 2 are 2, but the grade is worth 1"
    ]


def test_a_grade_is_what_grading_the_last_answer_gives() -> None:
    first = replace(FINISHED, steps=(STEPS[1], *STEPS[:1], STEPS[2], SUBMIT))
    assert "its grade in slot 1 is of another answer than the last one given" in said(
        replace(first, steps=tuple(replace(step, number=n) for n, step in enumerate(first.steps, start=1)))
    )
    assert said(with_grade(verdict="not_right")) == [
        "its grade in slot 1 is 1 (not_right), but grading the answer again gives 1 (right)"
    ]
    assert said(with_grade(question_version_id=99)) == [
        "its grade in slot 1 is of another question than its quiz asks there"
    ]


def test_what_can_not_be_graded_again_is_told_apart() -> None:
    beyond = {"chosen": [7]}
    steps = (replace(STEPS[0], response=beyond), replace(STEPS[1], response=beyond), STEPS[2], SUBMIT)
    assert said(replace(with_grade(response=beyond), steps=steps))[0].startswith("its answer in slot 1 can’t be graded")
    assert said(replace(FINISHED, steps=(replace(STEPS[0], response=3), *FINISHED.steps[1:]))) == [
        "it has an answer that can’t be read"
    ]
    # Its question has a finding of its own.
    assert said(FINISHED, question=None) == []

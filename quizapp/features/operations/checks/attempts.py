"""Attempts: the steps are whole, and a score is what grading the last answers gives."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from math import isclose

from quizapp.domain.attempt import AttemptState, Step, StepKind, slot_states
from quizapp.domain.question import Question, Response
from quizapp.errors import QuizAppError
from quizapp.formats.question_json import MalformedQuestion, question_from_json
from quizapp.kinds import kind_of
from quizapp.kinds.base import UnusableResponse
from quizapp.kinds.responses import response_from_json
from quizapp.storage import audit
from quizapp.storage.audit import StoredAttempt, StoredGrade

#: How many quizzes are held at a time.
QUIZZES = 64
#: What adding up points may be off by.
ROUNDING = 1e-6
#: A step's time plays no part in what is checked.
_WHENEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class PinnedSlot:
    """What an attempt was asked in one slot; ``question`` is None where it can't be read, which is told elsewhere."""

    question_version_id: int
    points: float
    question: Question | None


Slots = Mapping[int, PinnedSlot]


def findings(done: Callable[[], None]) -> Iterator[str]:
    """What is wrong with the attempts; ``done`` is called after each."""
    slots_of = lru_cache(maxsize=QUIZZES)(_slots)
    for attempt in audit.attempts():
        for complaint in complaints(attempt, slots_of(attempt.quiz_version_id)):
            yield f"attempt {attempt.id}: {complaint}."
        done()


def complaints(attempt: StoredAttempt, slots: Slots) -> Iterator[str]:
    """What is wrong with one attempt at a quiz of these slots, by position."""
    if [step.number for step in attempt.steps] != list(range(1, len(attempt.steps) + 1)):
        yield "its steps are not numbered from 1 without gaps"
    astray = {step.slot for step in attempt.steps if step.slot is not None} - slots.keys()
    if astray:
        yield f"it has a step in slot {min(astray)}, which its quiz lacks"
    if not _same(attempt.max_points, sum(slot.points for slot in slots.values())):
        yield f"its most points are {attempt.max_points:g}, which its quiz’s slots do not add up to"
    submits = [step.number for step in attempt.steps if step.kind == StepKind.SUBMIT]
    if attempt.state == AttemptState.OPEN:
        yield from _open_complaints(attempt, submits)
    else:
        yield from _finished_complaints(attempt, submits)
        yield from _grade_complaints(attempt, slots)


def _open_complaints(attempt: StoredAttempt, submits: list[int]) -> Iterator[str]:
    if attempt.finished_at is not None or attempt.points is not None:
        yield "it is open, but has a time when it was finished, or points"
    if attempt.grades:
        yield "it is open, but has grades"
    if submits:
        yield "it is open, but was submitted"


def _finished_complaints(attempt: StoredAttempt, submits: list[int]) -> Iterator[str]:
    if attempt.finished_at is None:
        yield "it is finished, but not said when"
    if submits != [len(attempt.steps)]:
        yield "it is finished, but its last step is not the one that submits it"
    earned = sum(grade.points for grade in attempt.grades)
    if attempt.points is None or not _same(attempt.points, earned):
        yield f"its points are {attempt.points}, but its grades add up to {earned:g}"


def _grade_complaints(attempt: StoredAttempt, slots: Slots) -> Iterator[str]:
    if [grade.slot for grade in attempt.grades] != sorted(slots):
        yield "it has not one grade for each slot of its quiz"
    try:
        given = _last_responses(attempt)
    except UnusableResponse:
        yield "it has an answer that can’t be read"
        return
    for grade in attempt.grades:
        if grade.slot in slots:
            yield from _slot_complaints(grade, slots[grade.slot], given.get(grade.slot))


def _slot_complaints(grade: StoredGrade, slot: PinnedSlot, given: Response | None) -> Iterator[str]:
    here = f"slot {grade.slot}"
    if grade.question_version_id != slot.question_version_id:
        yield f"its grade in {here} is of another question than its quiz asks there"
        return
    if not _same(grade.points, grade.fraction * slot.points):
        yield f"its points in {here} are {grade.points:g}, but the grade is worth {grade.fraction * slot.points:g}"
    try:
        graded_response = response_from_json(grade.response) if grade.response is not None else None
        if (graded_response or Response()) != (given or Response()):
            yield f"its grade in {here} is of another answer than the last one given"
        again = kind_of(slot.question).grade(slot.question, given or Response()) if slot.question else None
    except QuizAppError as error:
        yield f"its answer in {here} can’t be graded: {error.sentence.rstrip('.')}"
        return
    if again and not (_same(grade.fraction, again.fraction) and grade.verdict == again.verdict):
        yield (
            f"its grade in {here} is {grade.fraction:g} ({grade.verdict}), but grading the answer again gives "
            f"{again.fraction:g} ({again.verdict})"
        )


def _last_responses(attempt: StoredAttempt) -> Mapping[int, Response]:
    """What was given last, by slot; raises ``UnusableResponse``."""
    steps = [
        Step(
            step.number,
            StepKind(step.kind),
            _WHENEVER,
            step.slot,
            response_from_json(step.response) if step.response is not None else None,
        )
        for step in attempt.steps
    ]
    return {position: state.response for position, state in slot_states(steps).items()}


def _slots(quiz_version_id: int) -> Slots:
    return {
        slot.position: PinnedSlot(slot.question_version_id, slot.points, _question(slot.question.body))
        for slot in audit.slots(quiz_version_id)
    }


def _question(body: dict[str, object]) -> Question | None:
    try:
        return question_from_json(body)
    except MalformedQuestion:
        return None


def _same(one: float, other: float) -> bool:
    return isclose(one, other, abs_tol=ROUNDING)

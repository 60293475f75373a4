"""Loads and saves learners, attempts, steps and grades."""

import contextlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from quizapp.domain.attempt import AttemptState, Step, StepKind
from quizapp.domain.question import Grade, Verdict
from quizapp.domain.quiz import PublishedQuiz
from quizapp.domain.score import Score, SlotGrade
from quizapp.kinds.responses import response_from_json, response_to_json
from quizapp.storage.db import db
from quizapp.storage.tables import AttemptRow, LearnerRow, SlotGradeRow, StepRow


@dataclass(frozen=True, slots=True)
class StoredAttempt:
    """An attempt's own row: whose it is, of what, and where it stands."""

    id: int
    public_id: str
    quiz_version_id: int
    seed: int
    state: AttemptState
    started_at: datetime
    finished_at: datetime | None
    points: float | None
    max_points: float


def lock_learner(public_id: str, *, now: datetime) -> int:
    """The id of the learner that a cookie names, stored where it is new; no other start of theirs runs beside this."""
    locked = select(LearnerRow.id).where(LearnerRow.public_id == public_id).with_for_update()
    found = db.session.scalar(locked)
    if found is None:
        # Where two first starts run at once, the second one waits here and then finds the first one's row.
        with contextlib.suppress(IntegrityError), db.session.begin_nested():
            db.session.add(LearnerRow(public_id=public_id, created_at=now))
        found = db.session.scalars(locked).one()
    return found


def open_attempt(learner_id: int, quiz_id: int) -> StoredAttempt | None:
    """The learner's open attempt at a quiz, or None; there is never more than one."""
    row = db.session.scalar(
        select(AttemptRow).where(
            AttemptRow.learner_id == learner_id,
            AttemptRow.quiz_id == quiz_id,
            AttemptRow.state == AttemptState.OPEN.value,
        )
    )
    return _stored(row) if row is not None else None


def add_attempt(
    *, public_id: str, learner_id: int, quiz_id: int, quiz: PublishedQuiz, seed: int, now: datetime
) -> StoredAttempt:
    """Store a new, open attempt."""
    row = AttemptRow(
        public_id=public_id,
        learner_id=learner_id,
        quiz_id=quiz_id,
        quiz_version_id=quiz.id,
        seed=seed,
        state=AttemptState.OPEN.value,
        started_at=now,
        max_points=quiz.max_points,
    )
    db.session.add(row)
    db.session.flush()
    return _stored(row)


def attempt(public_id: str, *, learner: str, lock: bool = False) -> StoredAttempt | None:
    """The attempt with this public id if it is this learner's (a public id too), or None.

    ``lock`` keeps other writers out until the transaction ends (SQLite does so from the start of a writing one).
    """
    query = (
        select(AttemptRow)
        .join(LearnerRow, LearnerRow.id == AttemptRow.learner_id)
        .where(AttemptRow.public_id == public_id, LearnerRow.public_id == learner)
    )
    row = db.session.scalar(query.with_for_update(of=AttemptRow) if lock else query)
    return _stored(row) if row is not None else None


def attempts_of(learner: str) -> list[StoredAttempt]:
    """All attempts of a learner (a public id), newest first."""
    rows = db.session.scalars(
        select(AttemptRow)
        .join(LearnerRow, LearnerRow.id == AttemptRow.learner_id)
        .where(LearnerRow.public_id == learner)
        .order_by(AttemptRow.id.desc())
    )
    return [_stored(row) for row in rows]


def open_attempts_of(learner: str) -> list[StoredAttempt]:
    """The attempts that a learner (a public id) has not submitted, newest first."""
    return [each for each in attempts_of(learner) if each.state is AttemptState.OPEN]


def steps(attempt_id: int) -> list[Step]:
    """All steps of an attempt, in order."""
    rows = db.session.execute(
        select(
            StepRow.number,
            StepRow.kind,
            StepRow.at,
            StepRow.slot,
            StepRow.response,
            StepRow.client,
            StepRow.client_sequence,
        )
        .where(StepRow.attempt_id == attempt_id)
        .order_by(StepRow.number)
    )
    return [
        Step(
            number=row.number,
            kind=StepKind(row.kind),
            at=row.at,
            slot=row.slot,
            response=response_from_json(row.response) if row.response is not None else None,
            client=row.client,
            client_sequence=row.client_sequence,
        )
        for row in rows
    ]


def add_step(attempt_id: int, step: Step) -> None:
    """Append a step to an attempt."""
    db.session.add(
        StepRow(
            attempt_id=attempt_id,
            number=step.number,
            kind=step.kind.value,
            slot=step.slot,
            response=response_to_json(step.response) if step.response is not None else None,
            client=step.client,
            client_sequence=step.client_sequence,
            at=step.at,
        )
    )
    db.session.flush()


def finish(attempt_id: int, score: Score, *, now: datetime) -> None:
    """Close an attempt and store its score and grades."""
    db.session.execute(
        update(AttemptRow)
        .where(AttemptRow.id == attempt_id)
        .values(state=AttemptState.FINISHED.value, finished_at=now, points=score.points)
    )
    db.session.add_all(
        SlotGradeRow(
            attempt_id=attempt_id,
            slot=each.position,
            question_version_id=each.question_version_id,
            fraction=each.grade.fraction,
            verdict=each.grade.verdict.value,
            points=each.points,
        )
        for each in score.grades
    )
    db.session.flush()


def score(attempt: StoredAttempt) -> Score:
    """The stored score of a finished attempt."""
    rows = db.session.scalars(
        select(SlotGradeRow).where(SlotGradeRow.attempt_id == attempt.id).order_by(SlotGradeRow.slot)
    )
    grades = tuple(
        SlotGrade(row.slot, row.question_version_id, Grade(row.fraction, Verdict(row.verdict)), row.points)
        for row in rows
    )
    return Score(grades, attempt.max_points)


def _stored(row: AttemptRow) -> StoredAttempt:
    return StoredAttempt(
        id=row.id,
        public_id=row.public_id,
        quiz_version_id=row.quiz_version_id,
        seed=row.seed,
        state=AttemptState(row.state),
        started_at=row.started_at,
        finished_at=row.finished_at,
        points=row.points,
        max_points=row.max_points,
    )

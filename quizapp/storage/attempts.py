"""Loads and saves learners, attempts, steps and grades."""

import contextlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, case, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from quizapp.domain.attempt import AttemptState, Step, StepKind
from quizapp.domain.question import Grade, Response, Verdict
from quizapp.domain.quiz import PublishedQuiz
from quizapp.domain.score import Score, SlotGrade
from quizapp.kinds.responses import response_from_json, response_to_json
from quizapp.storage.db import db, run
from quizapp.storage.tables import AttemptRow, LearnerRow, SlotGradeRow, StepRow

#: When an attempt takes its place among those of its learner: when it was finished, or begun while it is open. What was
#: finished without an account and claimed later ranks where it was claimed, so that it moves none that counts already.
RANK = case(
    (AttemptRow.claimed_at > AttemptRow.finished_at, AttemptRow.claimed_at),
    else_=func.coalesce(AttemptRow.finished_at, AttemptRow.started_at),
)

# What is asked at every step of an attempt is built once.

_ATTEMPTS, _LEARNERS, _STEPS = AttemptRow.__table__, LearnerRow.__table__, StepRow.__table__

_ATTEMPT = (
    select(
        *(_ATTEMPTS.c[name] for name in ("id", "public_id", "quiz_version_id", "seed", "state")),
        *(_ATTEMPTS.c[name] for name in ("started_at", "finished_at", "points", "max_points")),
        _LEARNERS.c.public_id.label("learner"),
    )
    .join(_LEARNERS, _LEARNERS.c.id == _ATTEMPTS.c.learner_id)
    .where(_ATTEMPTS.c.public_id == bindparam("public_id"))
)
_LOCKED_ATTEMPT = _ATTEMPT.with_for_update(of=_ATTEMPTS)

_OF_ATTEMPT = _STEPS.c.attempt_id == bindparam("attempt_id")
_IS_LATEST = _STEPS.c.number.in_(
    select(func.max(_STEPS.c.number))
    .where(_OF_ATTEMPT)
    .group_by(_STEPS.c.slot, _STEPS.c.kind == StepKind.RESPOND.value)
)
_ALL_STEPS = (
    select(*(_STEPS.c[name] for name in ("number", "kind", "at", "slot", "response", "client", "client_sequence")))
    .where(_OF_ATTEMPT)
    .order_by(_STEPS.c.number)
)
_STANDING = _ALL_STEPS.where(_IS_LATEST)
_SEQUENCE = _STEPS.c.client_sequence
_IS_SENT = and_(
    _STEPS.c.client == bindparam("client"),
    or_(
        and_(_STEPS.c.slot == bindparam("slot"), bindparam("sequence") < _SEQUENCE),
        bindparam("sequence") == _SEQUENCE,
    ),
)
_STANDING_AND_SENT = _ALL_STEPS.where(or_(_IS_LATEST, _IS_SENT))
_ADD_STEP = insert(StepRow)
_FINISH = (
    update(AttemptRow)
    .where(AttemptRow.id == bindparam("attempt_id"))
    .values(state=bindparam("finished"), finished_at=bindparam("at"), points=bindparam("total"))
)
_ADD_GRADE = insert(SlotGradeRow)


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
    """The id of a learner, a guest where it is a new one; no other start of theirs runs beside this."""
    locked = select(LearnerRow.id).where(LearnerRow.public_id == public_id).with_for_update()
    found = db.session.scalar(locked)
    if found is None:
        # Where two first starts run at once, the second one waits here and then finds the first one's row.
        with contextlib.suppress(IntegrityError), db.session.begin_nested():
            db.session.add(LearnerRow(public_id=public_id, created_at=now))
        found = db.session.scalars(locked).one()
    return found


def open_attempt(learner_id: int, quiz_id: int) -> StoredAttempt | None:
    """The learner's open attempt at a quiz, the newest where one was claimed beside another, or None."""
    row = db.session.scalar(
        select(AttemptRow)
        .where(
            AttemptRow.learner_id == learner_id,
            AttemptRow.quiz_id == quiz_id,
            AttemptRow.state == AttemptState.OPEN.value,
        )
        .order_by(AttemptRow.id.desc())
        .limit(1)
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


def attempt(public_id: str, *, learners: Collection[str], lock: bool = False) -> StoredAttempt | None:
    """The attempt with this public id if it is one of these learners' (public ids too), or None.

    ``lock`` keeps other writers out until the transaction ends (SQLite does so from the start of a writing one).
    """
    row = run(_LOCKED_ATTEMPT if lock else _ATTEMPT, {"public_id": public_id}).first()
    return _stored(row) if row is not None and row.learner in learners else None


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


def attempts_at(learner: str, quiz_ids: Collection[int]) -> dict[int, list[StoredAttempt]]:
    """A learner's attempts (a public id) at these quizzes, by quiz, as they rank: the first finished one counts."""
    rows = db.session.scalars(
        select(AttemptRow)
        .join(LearnerRow, LearnerRow.id == AttemptRow.learner_id)
        .where(LearnerRow.public_id == learner, AttemptRow.quiz_id.in_(quiz_ids))
        .order_by(RANK, AttemptRow.id)
    )
    found: dict[int, list[StoredAttempt]] = {}
    for row in rows:
        found.setdefault(row.quiz_id, []).append(_stored(row))
    return found


def answered(attempt_ids: Collection[int]) -> dict[int, int]:
    """How many questions have an answer, by attempt; those of attempts without a step are left out."""
    rows = db.session.execute(
        select(StepRow.attempt_id, StepRow.slot, StepRow.response)
        .where(StepRow.attempt_id.in_(attempt_ids), StepRow.kind == StepKind.RESPOND.value)
        .order_by(StepRow.attempt_id, StepRow.number)
    )
    latest: dict[int, dict[int | None, bool]] = {}
    for attempt_id, slot, response in rows:
        latest.setdefault(attempt_id, {})[slot] = response is not None and not response_from_json(response).is_empty
    return {attempt_id: sum(slots.values()) for attempt_id, slots in latest.items()}


def any_attempts_of(guest: str) -> bool:
    """Whether a guest (a public id) has begun an attempt that no account has claimed."""
    by_guest = (
        select(AttemptRow.id)
        .join(LearnerRow, LearnerRow.id == AttemptRow.learner_id)
        .where(LearnerRow.public_id == guest, LearnerRow.account_id.is_(None))
    )
    return bool(db.session.scalar(select(by_guest.exists())))


def claim(*, guest: str, account_id: int, now: datetime) -> int:
    """Make all attempts of a guest (a public id) those of an account; returns how many there were."""
    of = select(LearnerRow.id).where(LearnerRow.account_id == account_id).scalar_subquery()
    by_guest = select(LearnerRow.id).where(LearnerRow.public_id == guest, LearnerRow.account_id.is_(None))
    claimed = db.session.execute(
        update(AttemptRow)
        .where(AttemptRow.learner_id.in_(by_guest))
        .values(learner_id=of, claimed_at=now)
        .returning(AttemptRow.id)
    )
    return len(claimed.all())


def standing(attempt_id: int, *, client: str = "", sequence: int = 0, slot: int = 0) -> list[Step]:
    """The steps that say how an attempt stands, in order, the newest of all at the end.

    These are the latest response and the latest flag of each slot, and the submission. For a save of ``slot`` that the
    page ``client`` numbers ``sequence``, those before which it comes too late are among them too: itself, and later
    ones of that page for that slot.
    """
    sent = {"client": client, "sequence": sequence, "slot": slot} if client else {}
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
        for row in run(_STANDING_AND_SENT if sent else _STANDING, {"attempt_id": attempt_id, **sent})
    ]


def response_at(attempt_id: int, slot: int, *, number: int) -> Response:
    """What a slot's response was when ``number`` was the newest step."""
    body = db.session.scalar(
        select(StepRow.response)
        .where(
            StepRow.attempt_id == attempt_id,
            StepRow.slot == slot,
            StepRow.kind == StepKind.RESPOND.value,
            StepRow.number <= number,
        )
        .order_by(StepRow.number.desc())
        .limit(1)
    )
    return response_from_json(body) if body is not None else Response()


def add_step(attempt_id: int, step: Step) -> None:
    """Append a step to an attempt."""
    run(
        _ADD_STEP,
        {
            "attempt_id": attempt_id,
            "number": step.number,
            "kind": step.kind.value,
            "slot": step.slot,
            "response": response_to_json(step.response) if step.response is not None else None,
            "client": step.client,
            "client_sequence": step.client_sequence,
            "at": step.at,
        },
    )


def finish(attempt_id: int, score: Score, responses: Mapping[int, Response], *, now: datetime) -> None:
    """Close an attempt and store its score, its grades, and the responses (by slot) that were graded."""
    run(
        _FINISH,
        {"attempt_id": attempt_id, "finished": AttemptState.FINISHED.value, "at": now, "total": score.points},
    )
    # The ORM has seen nothing of that: a row that it keeps is read again.
    db.session.expire_all()
    grades = [
        {
            "attempt_id": attempt_id,
            "slot": each.position,
            "question_version_id": each.question_version_id,
            "response": response_to_json(responses[each.position]) if each.position in responses else None,
            "fraction": each.grade.fraction,
            "verdict": each.grade.verdict.value,
            "points": each.points,
        }
        for each in score.grades
    ]
    if grades:
        run(_ADD_GRADE, grades)


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


def verdicts(attempt_ids: Collection[int]) -> dict[int, dict[int, Verdict]]:
    """The verdicts of finished attempts, by attempt and slot."""
    rows = db.session.execute(
        select(SlotGradeRow.attempt_id, SlotGradeRow.slot, SlotGradeRow.verdict).where(
            SlotGradeRow.attempt_id.in_(attempt_ids)
        )
    )
    found: dict[int, dict[int, Verdict]] = {}
    for attempt_id, slot, verdict in rows:
        found.setdefault(attempt_id, {})[slot] = Verdict(verdict)
    return found


def _stored(row: AttemptRow | Row[Any]) -> StoredAttempt:
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

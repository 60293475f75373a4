"""Reads what score reports are made of: learners of a group, their attempts, the graded answers. It writes nothing.

A group is a class (its members of now, by the class's id) or, with None, all guests: those who have no account.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TypeVarTuple

from sqlalchemy import ColumnElement, Select, Text, and_, case, cast, func, select

from quizapp.assess.scores import share_of
from quizapp.domain.attempt import AttemptState, StepKind
from quizapp.domain.classes import MemberState
from quizapp.domain.question import Grade, Response, Verdict
from quizapp.kinds.responses import response_from_json
from quizapp.storage.db import db
from quizapp.storage.tables import (
    AccountRow,
    AttemptRow,
    DocumentRow,
    LearnerRow,
    MembershipRow,
    QuestionRow,
    QuestionVersionRow,
    SlotGradeRow,
    StepRow,
)

Columns = TypeVarTuple("Columns")

_GRADES = select(
    SlotGradeRow.attempt_id,
    SlotGradeRow.slot,
    SlotGradeRow.question_version_id,
    # As text: of thousands of answers most are alike, so that few have to be read.
    cast(SlotGradeRow.response, Text).label("response"),
    SlotGradeRow.fraction,
    SlotGradeRow.verdict,
    SlotGradeRow.points,
).join(AttemptRow, AttemptRow.id == SlotGradeRow.attempt_id)


@dataclass(frozen=True, slots=True)
class ReportedLearner:
    """A learner of a group; a guest has no name."""

    id: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class ReportedAttempt:
    """One attempt of a learner of the group at the quiz."""

    id: int
    public_id: str
    learner_id: int
    quiz_version_id: int
    started_at: datetime
    #: None while it is open.
    finished_at: datetime | None
    points: float | None
    max_points: float
    #: When an account took it over from a guest; None for all others.
    claimed_at: datetime | None

    @property
    def ranks_at(self) -> datetime | None:
        """When it took its place among the finished ones of its learner; None while it is open.

        What was claimed ranks where it was claimed, so that it moves none that counts already.
        """
        if self.finished_at is None or self.claimed_at is None:
            return self.finished_at
        return max(self.finished_at, self.claimed_at)

    @property
    def share(self) -> float:
        """Points as a share of what a perfect attempt scores; 0 while it is open."""
        return share_of(self.points, self.max_points)


@dataclass(frozen=True, slots=True)
class GradedAnswer:
    """What a finished attempt gave in one slot, and what became of it."""

    attempt_id: int
    slot: int
    question_version_id: int
    response: Response
    grade: Grade
    points: float


@dataclass(frozen=True, slots=True)
class AskedVersion:
    """Which question a version belongs to, its number, and whose document the question is about."""

    id: int
    question_id: int
    number: int
    #: None where a pack brought the document.
    owner_id: int | None


def learners(quiz_id: int, class_id: int | None) -> list[ReportedLearner]:
    """The members of a class by name, or the guests who have begun the quiz, in the order in which they did."""
    if class_id is None:
        rows = db.session.execute(
            select(LearnerRow.id)
            .join(AttemptRow, AttemptRow.learner_id == LearnerRow.id)
            .where(AttemptRow.quiz_id == quiz_id, _in_group(None))
            .group_by(LearnerRow.id)
            .order_by(func.min(AttemptRow.started_at), func.min(AttemptRow.id))
        )
        return [ReportedLearner(row.id) for row in rows]
    rows_with_names = db.session.execute(
        select(LearnerRow.id, AccountRow.name)
        .join(AccountRow, AccountRow.id == LearnerRow.account_id)
        .where(_in_group(class_id))
        .order_by(AccountRow.name_key)
    )
    return [ReportedLearner(row.id, row.name) for row in rows_with_names]


def attempts(quiz_id: int, class_id: int | None) -> list[ReportedAttempt]:
    """All attempts of the group's learners at a quiz, in the order in which they were begun, or claimed."""
    begun_or_claimed = case(
        (AttemptRow.claimed_at > AttemptRow.started_at, AttemptRow.claimed_at), else_=AttemptRow.started_at
    )
    rows = db.session.execute(
        _of_group(
            select(
                AttemptRow.id,
                AttemptRow.public_id,
                AttemptRow.learner_id,
                AttemptRow.quiz_version_id,
                AttemptRow.started_at,
                AttemptRow.finished_at,
                AttemptRow.points,
                AttemptRow.max_points,
                AttemptRow.claimed_at,
            ).select_from(AttemptRow),
            quiz_id,
            class_id,
        ).order_by(begun_or_claimed, AttemptRow.id)
    )
    return [ReportedAttempt(*row) for row in rows]


def answered(quiz_id: int, class_id: int | None) -> Mapping[int, int]:
    """How many slots have an answer in each attempt of the group at a quiz; one without any is left out."""
    graded = db.session.execute(
        _of_group(
            select(SlotGradeRow.attempt_id, func.count())
            .select_from(SlotGradeRow)
            .join(AttemptRow, AttemptRow.id == SlotGradeRow.attempt_id),
            quiz_id,
            class_id,
        )
        .where(SlotGradeRow.verdict != Verdict.NOT_ANSWERED.value)
        .group_by(SlotGradeRow.attempt_id)
    )
    counts = dict(graded.all())
    newest = (
        _of_group(
            select(StepRow.attempt_id, func.max(StepRow.number).label("number"))
            .select_from(StepRow)
            .join(AttemptRow, AttemptRow.id == StepRow.attempt_id),
            quiz_id,
            class_id,
        )
        .where(AttemptRow.state == AttemptState.OPEN.value, StepRow.kind == StepKind.RESPOND.value)
        .group_by(StepRow.attempt_id, StepRow.slot)
        .subquery()
    )
    saved = db.session.execute(
        select(StepRow.attempt_id, StepRow.response).join(
            newest, and_(StepRow.attempt_id == newest.c.attempt_id, StepRow.number == newest.c.number)
        )
    )
    for attempt_id, response in saved:
        if not _response(response).is_empty:
            counts[attempt_id] = counts.get(attempt_id, 0) + 1
    return counts


def graded_answers(quiz_id: int, class_id: int | None) -> list[GradedAnswer]:
    """The graded answers of all finished attempts of the group at a quiz, in the order of the slots."""
    return _graded(_of_group(_GRADES, quiz_id, class_id))


def graded_answers_of(attempt_id: int) -> list[GradedAnswer]:
    """The graded answers of one attempt, in the order of the slots."""
    return _graded(_GRADES.where(SlotGradeRow.attempt_id == attempt_id))


def asked_versions(version_ids: Collection[int]) -> Mapping[int, AskedVersion]:
    """What belongs to these versions of questions, by their ids."""
    rows = db.session.execute(
        select(QuestionVersionRow.id, QuestionVersionRow.question_id, QuestionVersionRow.number, DocumentRow.owner_id)
        .join(QuestionRow, QuestionRow.id == QuestionVersionRow.question_id)
        .join(DocumentRow, DocumentRow.id == QuestionRow.document_id)
        .where(QuestionVersionRow.id.in_(version_ids))
    )
    return {row.id: AskedVersion(*row) for row in rows}


def _of_group(query: Select[*Columns], quiz_id: int, class_id: int | None) -> Select[*Columns]:
    """A query over attempts, narrowed to those of the group at the quiz."""
    return query.join(LearnerRow, LearnerRow.id == AttemptRow.learner_id).where(
        AttemptRow.quiz_id == quiz_id, _in_group(class_id)
    )


def _in_group(class_id: int | None) -> ColumnElement[bool]:
    """The condition that a learner is in the group now."""
    if class_id is None:
        return LearnerRow.account_id.is_(None)
    return LearnerRow.account_id.in_(
        select(MembershipRow.account_id).where(
            MembershipRow.class_id == class_id, MembershipRow.state == MemberState.MEMBER.value
        )
    )


def _graded(query: Select[int, int, int, str, float, str, float]) -> list[GradedAnswer]:
    response_of, grade_of = cache(_read), cache(_grade)
    rows = db.session.execute(query.order_by(SlotGradeRow.attempt_id, SlotGradeRow.slot))
    return [
        GradedAnswer(
            attempt_id=row.attempt_id,
            slot=row.slot,
            question_version_id=row.question_version_id,
            response=response_of(row.response),
            grade=grade_of(row.fraction, row.verdict),
            points=row.points,
        )
        for row in rows
    ]


def _read(text: str | None) -> Response:
    return _response(json.loads(text) if text is not None else None)


def _grade(fraction: float, verdict: str) -> Grade:
    return Grade(fraction, Verdict(verdict))


def _response(body: object) -> Response:
    return response_from_json(body) if body is not None else Response()

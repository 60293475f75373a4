"""Counts for the list of score reports: who has finished what, by class and for guests. It writes nothing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import InstrumentedAttribute

from quizapp.domain.attempt import AttemptState
from quizapp.domain.classes import MemberState
from quizapp.storage.attempts import RANK
from quizapp.storage.db import db
from quizapp.storage.documents import within_reach
from quizapp.storage.tables import (
    AssignmentRow,
    AttemptRow,
    LearnerRow,
    MembershipRow,
    QuizRow,
    QuizVersionRow,
)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many learners have finished a quiz, and the mean share of the points of their first finished attempts."""

    finished: int = 0
    #: None where nobody has finished.
    mean_share: float | None = None


@dataclass(frozen=True, slots=True)
class NamedQuiz:
    """A quiz as a list names it."""

    id: int
    slug: str
    title: str


def of_classes(class_ids: Collection[int]) -> Mapping[tuple[int, int], Tally]:
    """What the members of each class have finished of what is set for it, by class id and quiz id."""
    first = (
        select(AssignmentRow.class_id, AttemptRow.quiz_id, _SHARE.label("share"), _place(AssignmentRow.class_id))
        .select_from(AssignmentRow)
        .join(
            MembershipRow,
            and_(MembershipRow.class_id == AssignmentRow.class_id, MembershipRow.state == MemberState.MEMBER.value),
        )
        .join(LearnerRow, LearnerRow.account_id == MembershipRow.account_id)
        .join(AttemptRow, and_(AttemptRow.learner_id == LearnerRow.id, AttemptRow.quiz_id == AssignmentRow.quiz_id))
        .where(AssignmentRow.class_id.in_(class_ids), AssignmentRow.withdrawn_at.is_(None), _FINISHED)
        .subquery()
    )
    rows = db.session.execute(
        select(first.c.class_id, first.c.quiz_id, func.count(), func.avg(first.c.share))
        .where(first.c.place == 1)
        .group_by(first.c.class_id, first.c.quiz_id)
    )
    return {(class_id, quiz_id): Tally(number, mean) for class_id, quiz_id, number, mean in rows}


def begun_by_guests(account_id: int | None) -> Mapping[int, int]:
    """How many guests have begun each quiz of an account or of a pack (None: each quiz that there is), by its id."""
    rows = db.session.execute(
        select(QuizRow.id, func.count(func.distinct(AttemptRow.learner_id)))
        .join(AttemptRow, AttemptRow.quiz_id == QuizRow.id)
        .join(LearnerRow, LearnerRow.id == AttemptRow.learner_id)
        .where(LearnerRow.account_id.is_(None), *within_reach(QuizRow.owner_id, account_id))
        .group_by(QuizRow.id)
        .order_by(QuizRow.id.desc())
    )
    return dict(rows.all())


def finished_by_guests(quiz_ids: Collection[int]) -> Mapping[int, Tally]:
    """What guests have finished of each quiz, by its id."""
    first = (
        select(AttemptRow.quiz_id, _SHARE.label("share"), _place())
        .join(LearnerRow, LearnerRow.id == AttemptRow.learner_id)
        .where(LearnerRow.account_id.is_(None), AttemptRow.quiz_id.in_(quiz_ids), _FINISHED)
        .subquery()
    )
    rows = db.session.execute(
        select(first.c.quiz_id, func.count(), func.avg(first.c.share))
        .where(first.c.place == 1)
        .group_by(first.c.quiz_id)
    )
    return {quiz_id: Tally(number, mean) for quiz_id, number, mean in rows}


def names(quiz_ids: Collection[int]) -> Mapping[int, NamedQuiz]:
    """Each quiz with the title of its newest published version, by its id."""
    newest = (
        select(func.max(QuizVersionRow.id)).where(QuizVersionRow.quiz_id.in_(quiz_ids)).group_by(QuizVersionRow.quiz_id)
    )
    rows = db.session.execute(
        select(QuizRow.id, QuizRow.slug, QuizVersionRow.title)
        .join(QuizVersionRow, QuizVersionRow.quiz_id == QuizRow.id)
        .where(QuizVersionRow.id.in_(newest))
    )
    return {row.id: NamedQuiz(*row) for row in rows}


_FINISHED = AttemptRow.state == AttemptState.FINISHED.value
_SHARE = case((AttemptRow.max_points > 0, AttemptRow.points / AttemptRow.max_points), else_=0.0)


def _place(*within: InstrumentedAttribute[int]) -> ColumnElement[int]:
    """The place of an attempt among the learner's at the quiz, from 1, as they rank."""
    return (
        func.row_number()
        .over(
            partition_by=[*within, AttemptRow.quiz_id, AttemptRow.learner_id],
            order_by=[RANK, AttemptRow.id],
        )
        .label("place")
    )

"""Loads and saves quizzes and their published versions."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Literal

from sqlalchemy import Engine, func, select

from quizapp.domain.quiz import PublishedQuiz, Slot
from quizapp.storage import questions
from quizapp.storage.db import db
from quizapp.storage.tables import DocumentRow, QuizRow, QuizVersionRow, SlotRow


def save_quiz(slug: str, *, document_id: int, now: datetime) -> int:
    """The id of the quiz ``slug``, made where it isn't there yet."""
    row = db.session.scalar(select(QuizRow).where(QuizRow.slug == slug))
    if row is None:
        row = QuizRow(slug=slug, document_id=document_id, created_at=now)
        db.session.add(row)
        db.session.flush()
    return row.id


def publish(
    quiz_id: int,
    *,
    title: str,
    document_version_id: int,
    slots: Sequence[tuple[int, float]],
    source: Literal["pack", "app"],
    now: datetime,
) -> bool:
    """Publish a version with these (question version id, points), unless the newest one says the same.

    Returns whether a version was added.
    """
    newest = db.session.scalar(
        select(QuizVersionRow).where(QuizVersionRow.quiz_id == quiz_id).order_by(QuizVersionRow.number.desc()).limit(1)
    )
    if newest is not None and (newest.title, newest.document_version_id, _slots(newest.id)) == (
        title,
        document_version_id,
        list(slots),
    ):
        return False
    row = QuizVersionRow(
        quiz_id=quiz_id,
        number=newest.number + 1 if newest is not None else 1,
        title=title,
        document_version_id=document_version_id,
        source=source,
        published_at=now,
    )
    db.session.add(row)
    db.session.flush()
    db.session.add_all(
        SlotRow(quiz_version_id=row.id, position=position, question_version_id=question_version_id, points=points)
        for position, (question_version_id, points) in enumerate(slots, start=1)
    )
    db.session.flush()
    return True


def newest_source(quiz_id: int) -> str | None:
    """Who published the quiz's newest version ("pack" or "app"), or None before the first one."""
    return db.session.scalar(
        select(QuizVersionRow.source)
        .where(QuizVersionRow.quiz_id == quiz_id)
        .order_by(QuizVersionRow.number.desc())
        .limit(1)
    )


def newest_published(slug: str) -> tuple[int, PublishedQuiz] | None:
    """The quiz's id and the version of it that a new attempt gets, or None."""
    found = db.session.execute(
        select(QuizRow.id, QuizVersionRow.id)
        .join(QuizVersionRow, QuizVersionRow.quiz_id == QuizRow.id)
        .where(QuizRow.slug == slug)
        .order_by(QuizVersionRow.number.desc())
        .limit(1)
    ).first()
    return (found[0], published(found[1])) if found is not None else None


def published(quiz_version_id: int) -> PublishedQuiz:
    """A published version by its id. It never changes, so each process keeps the ones in use."""
    return _published(db.engine, quiz_version_id)


def of_document(slug: str) -> list[PublishedQuiz]:
    """The newest published version of every quiz about the document ``slug``, oldest quiz first."""
    ids = db.session.scalars(
        select(func.max(QuizVersionRow.id))
        .join(QuizRow, QuizRow.id == QuizVersionRow.quiz_id)
        .join(DocumentRow, DocumentRow.id == QuizRow.document_id)
        .where(DocumentRow.slug == slug)
        .group_by(QuizRow.id)
        .order_by(QuizRow.id)
    ).all()
    return [published(each) for each in ids]


@lru_cache(maxsize=256)
def _published(_engine: Engine, quiz_version_id: int) -> PublishedQuiz:
    version, slug, document_slug = db.session.execute(
        select(QuizVersionRow, QuizRow.slug, DocumentRow.slug)
        .join(QuizRow, QuizRow.id == QuizVersionRow.quiz_id)
        .join(DocumentRow, DocumentRow.id == QuizRow.document_id)
        .where(QuizVersionRow.id == quiz_version_id)
    ).one()
    pinned = _slots(quiz_version_id)
    by_id = questions.versions([question_version_id for question_version_id, _ in pinned])
    return PublishedQuiz(
        id=version.id,
        slug=slug,
        title=version.title,
        number=version.number,
        document_slug=document_slug,
        document_version_id=version.document_version_id,
        slots=tuple(
            Slot(position, by_id[question_version_id], question_version_id, points)
            for position, (question_version_id, points) in enumerate(pinned, start=1)
        ),
    )


def _slots(quiz_version_id: int) -> list[tuple[int, float]]:
    rows = db.session.execute(
        select(SlotRow.question_version_id, SlotRow.points)
        .where(SlotRow.quiz_version_id == quiz_version_id)
        .order_by(SlotRow.position)
    )
    return [(row.question_version_id, row.points) for row in rows]

"""Loads and saves quizzes and their published versions."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Literal

from sqlalchemy import Engine, Select, func, null, select, update

from quizapp.domain.quiz import AfterSubmission, PublishedQuiz, QuizDraft, Slot
from quizapp.storage import questions
from quizapp.storage.bodies import from_body, to_body
from quizapp.storage.db import db
from quizapp.storage.documents import SlugTaken, within_reach
from quizapp.storage.tables import DocumentRow, QuizRow, QuizVersionRow, SlotRow


@dataclass(frozen=True, slots=True)
class StoredQuiz:
    """A quiz: what is published of it, and the draft that someone works on; ``owner_id`` is None for a pack's."""

    id: int
    slug: str
    owner_id: int | None
    document_id: int
    document_slug: str
    draft: QuizDraft | None
    published: PublishedQuiz | None
    created_at: datetime

    @property
    def title(self) -> str:
        """The title it has now, or will have."""
        if self.draft is not None:
            return self.draft.title
        return self.published.title if self.published is not None else self.slug


@dataclass(frozen=True, slots=True)
class OpenQuiz:
    """A quiz that learners can start now."""

    id: int
    slug: str
    #: Of its newest published version.
    title: str


def add_quiz(slug: str, *, document_id: int, owner_id: int, draft: QuizDraft, now: datetime) -> int:
    """Store a quiz that has only a draft; returns its id."""
    row = QuizRow(slug=slug, document_id=document_id, owner_id=owner_id, draft=to_body(draft), created_at=now)
    db.session.add(row)
    db.session.flush()
    return row.id


def save_draft(quiz_id: int, draft: QuizDraft | None) -> None:
    """Keep what the next version will be, or, with None, that nobody works on one."""
    body = to_body(draft) if draft is not None else null()
    db.session.execute(update(QuizRow).where(QuizRow.id == quiz_id).values(draft=body))


def quiz(slug: str, *, lock: bool = False) -> StoredQuiz | None:
    """The quiz ``slug``, published or not, or None; ``lock`` keeps other writers away until the transaction ends."""
    query = _with_document().where(QuizRow.slug == slug)
    found = db.session.execute(query.with_for_update(of=QuizRow) if lock else query).first()
    return _stored(*found) if found is not None else None


def quizzes_of(account_id: int | None) -> list[StoredQuiz]:
    """The quizzes of an account, and those of packs, newest first; all that there are for None."""
    query = _with_document().where(*within_reach(QuizRow.owner_id, account_id)).order_by(QuizRow.id.desc())
    return [_stored(*row) for row in db.session.execute(query)]


def open_quizzes_of(account_id: int | None) -> list[OpenQuiz]:
    """Those of an account's quizzes, and of packs', that learners can start, newest first; all for None."""
    newest = select(func.max(QuizVersionRow.id)).group_by(QuizVersionRow.quiz_id)
    rows = db.session.execute(
        select(QuizRow.id, QuizRow.slug, QuizVersionRow.title)
        .join(QuizVersionRow, QuizVersionRow.quiz_id == QuizRow.id)
        .join(DocumentRow, DocumentRow.id == QuizRow.document_id)
        .where(QuizVersionRow.id.in_(newest), DocumentRow.published_at.is_not(None))
        .where(*within_reach(QuizRow.owner_id, account_id))
        .order_by(QuizRow.id.desc())
    )
    return [OpenQuiz(*row) for row in rows]


def lengths(version_ids: Collection[int]) -> dict[int, int]:
    """How many questions each of these published versions asks."""
    rows = db.session.execute(
        select(SlotRow.quiz_version_id, func.count())
        .where(SlotRow.quiz_version_id.in_(version_ids))
        .group_by(SlotRow.quiz_version_id)
    )
    return dict(iter(rows))


def taken_slugs(start: str) -> set[str]:
    """The addresses in use that start with ``start``."""
    return set(db.session.scalars(select(QuizRow.slug).where(QuizRow.slug.startswith(start, autoescape=True))))


def _with_document() -> Select[QuizRow, str]:
    return select(QuizRow, DocumentRow.slug).join(DocumentRow, DocumentRow.id == QuizRow.document_id)


def _stored(row: QuizRow, document_slug: str) -> StoredQuiz:
    newest = db.session.scalar(select(func.max(QuizVersionRow.id)).where(QuizVersionRow.quiz_id == row.id))
    return StoredQuiz(
        id=row.id,
        slug=row.slug,
        owner_id=row.owner_id,
        document_id=row.document_id,
        document_slug=document_slug,
        draft=from_body(row.draft, QuizDraft) if row.draft is not None else None,
        published=published(newest) if newest is not None else None,
        created_at=row.created_at,
    )


def save_quiz(slug: str, *, document_id: int, now: datetime) -> int:
    """The id of a pack's quiz ``slug``, made where it isn't there yet.

    Raises ``SlugTaken`` where another quiz has that name: one that someone has made, or one about another document.
    """
    row = db.session.scalar(select(QuizRow).where(QuizRow.slug == slug))
    if row is not None and row.owner_id is not None:
        raise SlugTaken(f"The name “{slug}” belongs to a quiz that was made in the app. Rename the pack’s quiz.")
    if row is not None and row.document_id != document_id:
        raise SlugTaken(f"The name “{slug}” belongs to a quiz about another document. Rename the pack’s quiz.")
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
    after_submission: AfterSubmission = AfterSubmission.EVERYTHING,
    author_id: int | None = None,
    now: datetime,
) -> bool:
    """Publish a version with these (question version id, points), unless the newest one says the same.

    Returns whether a version was added.
    """
    newest = db.session.scalar(
        select(QuizVersionRow).where(QuizVersionRow.quiz_id == quiz_id).order_by(QuizVersionRow.number.desc()).limit(1)
    )
    says = (title, document_version_id, after_submission.value, list(slots))
    if newest is not None and says == (
        newest.title,
        newest.document_version_id,
        newest.after_submission,
        _slots(newest.id),
    ):
        return False
    row = QuizVersionRow(
        quiz_id=quiz_id,
        number=newest.number + 1 if newest is not None else 1,
        title=title,
        document_version_id=document_version_id,
        source=source,
        after_submission=after_submission.value,
        author_id=author_id,
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
        after_submission=AfterSubmission(version.after_submission),
    )


def _slots(quiz_version_id: int) -> list[tuple[int, float]]:
    rows = db.session.execute(
        select(SlotRow.question_version_id, SlotRow.points)
        .where(SlotRow.quiz_version_id == quiz_version_id)
        .order_by(SlotRow.position)
    )
    return [(row.question_version_id, row.points) for row in rows]

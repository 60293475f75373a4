"""Loads and saves the notes of readers. Each function asks whose they are."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Row, Select, delete, func, select, update

from quizapp.domain.document import DocumentVersion, Evidence
from quizapp.domain.note import Note
from quizapp.storage.db import db
from quizapp.storage.tables import DocumentRow, DocumentVersionRow, LearnerRow, NoteRow


def of_document(slug: str, learner: str) -> list[Note]:
    """The notes of a learner (a public id) about a document, on whichever version; removed ones too, oldest first."""
    query = _notes().where(DocumentRow.slug == slug, LearnerRow.public_id == learner)
    return [_note(row) for row in db.session.execute(query.order_by(NoteRow.id))]


def note(note_id: int, learner: str) -> Note | None:
    """The note if it is this learner's, or None."""
    row = db.session.execute(_notes().where(NoteRow.id == note_id, LearnerRow.public_id == learner)).first()
    return _note(row) if row is not None else None


def sent_before(learner_id: int, client: str, place: Evidence) -> int | None:
    """The id of the note that the form ``client`` has made of this place already, or None."""
    return db.session.scalar(
        select(NoteRow.id).where(
            NoteRow.learner_id == learner_id,
            NoteRow.client == client,
            NoteRow.start == place.start,
            NoteRow.end == place.end,
        )
    )


def number_of(slug: str, learner: str) -> int:
    """How many notes about a document a learner keeps."""
    kept = _notes().where(DocumentRow.slug == slug, LearnerRow.public_id == learner, NoteRow.removed_at.is_(None))
    return db.session.scalar(select(func.count()).select_from(kept.subquery())) or 0


def number_of_guest(guest: str) -> int:
    """How many notes a guest (a public id) keeps that no account has claimed."""
    by_guest = (
        select(func.count(NoteRow.id))
        .join(LearnerRow, LearnerRow.id == NoteRow.learner_id)
        .where(LearnerRow.public_id == guest, LearnerRow.account_id.is_(None), NoteRow.removed_at.is_(None))
    )
    return db.session.scalar(by_guest) or 0


def add(learner_id: int, version: DocumentVersion, place: Evidence, *, text: str, client: str, now: datetime) -> int:
    """Store a new note; returns its id. Raises ``EvidenceMismatch`` where the quote doesn't stand in the text."""
    place.check(version.document.text)
    row = NoteRow(
        learner_id=learner_id,
        document_version_id=version.id,
        start=place.start,
        end=place.end,
        quote=place.quote,
        text=text,
        revision=1,
        client=client,
        made_at=now,
    )
    db.session.add(row)
    db.session.flush()
    return row.id


def change_text(note_id: int, text: str, *, seen: int) -> bool:
    """Store what a note says now, if ``seen`` is still its revision; False where it was changed meanwhile."""
    done = db.session.execute(
        update(NoteRow)
        .where(NoteRow.id == note_id, NoteRow.revision == seen, NoteRow.removed_at.is_(None))
        .values(text=text, revision=seen + 1)
        .returning(NoteRow.id)
    )
    return done.first() is not None


def set_removed(note_id: int, removed_at: datetime | None) -> None:
    """Take a note away, or, with None, put it back."""
    db.session.execute(update(NoteRow).where(NoteRow.id == note_id).values(removed_at=removed_at))


def forget_removed(learner: str, *, before: datetime) -> None:
    """Delete for good what a learner took away before a moment."""
    of = select(LearnerRow.id).where(LearnerRow.public_id == learner).scalar_subquery()
    db.session.execute(delete(NoteRow).where(NoteRow.learner_id == of, NoteRow.removed_at < before))


def claim(*, guest: str, account_id: int) -> int:
    """Make all notes of a guest (a public id) those of an account; returns how many it keeps."""
    of = select(LearnerRow.id).where(LearnerRow.account_id == account_id).scalar_subquery()
    by_guest = select(LearnerRow.id).where(LearnerRow.public_id == guest, LearnerRow.account_id.is_(None))
    claimed: Iterable[datetime | None] = db.session.scalars(
        update(NoteRow).where(NoteRow.learner_id.in_(by_guest)).values(learner_id=of).returning(NoteRow.removed_at)
    )
    return sum(removed_at is None for removed_at in claimed)


def _notes() -> Select[int, str, int, int, int, str, str, int, datetime | None]:
    return (
        select(
            NoteRow.id,
            DocumentRow.slug,
            NoteRow.document_version_id,
            NoteRow.start,
            NoteRow.end,
            NoteRow.quote,
            NoteRow.text,
            NoteRow.revision,
            NoteRow.removed_at,
        )
        .join(LearnerRow, LearnerRow.id == NoteRow.learner_id)
        .join(DocumentVersionRow, DocumentVersionRow.id == NoteRow.document_version_id)
        .join(DocumentRow, DocumentRow.id == DocumentVersionRow.document_id)
    )


def _note(row: Row[int, str, int, int, int, str, str, int, datetime | None]) -> Note:
    place = Evidence(row.start, row.end, row.quote)
    return Note(row.id, row.slug, row.document_version_id, place, row.text, row.revision, row.removed_at)

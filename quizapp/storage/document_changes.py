"""Keeps what happened to a document: what, by whom and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Row, Select, func, select

from quizapp.storage.db import db
from quizapp.storage.tables import AccountRow, DocumentChangeRow


class ChangeKind(StrEnum):
    """What can happen to a document; what the ``detail`` of each holds stands above it, "" where nothing does."""

    #: The file's name, "" where the text was pasted or came with a pack.
    BROUGHT = "brought"
    READ = "read"
    #: Why reading it, or making its questions, did not work, in a sentence.
    FAILED = "failed"
    STOPPED = "stopped"
    #: The number of the new version of the text.
    NEW_VERSION = "new_version"
    #: The engine made another briefing of the same text: what it changed, in a few words, or "".
    REBUILT = "rebuilt"
    #: What a person changed in the briefing, in a few words.
    BRIEFING_EDITED = "briefing_edited"
    #: How many new questions were generated.
    QUESTIONS_MADE = "questions_made"
    SHOWN = "shown"
    HIDDEN = "hidden"
    #: The tag.
    TAGGED = "tagged"
    UNTAGGED = "untagged"
    #: The title that it had before.
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """One thing that happened to a document; ``detail`` says more, as ``ChangeKind`` tells."""

    kind: ChangeKind
    detail: str
    #: The name of whoever did it, or asked for it; "" where a pack or a command did.
    by: str
    at: datetime


def record_change(
    document_id: int, kind: ChangeKind, *, account_id: int | None, now: datetime, detail: str = ""
) -> None:
    """Note what happened to a document; ``account_id`` is None where a pack or a command did it."""
    db.session.add(
        DocumentChangeRow(
            document_id=document_id, account_id=account_id, kind=kind.value, detail=detail, created_at=now
        )
    )
    db.session.flush()


def changes(document_id: int, *, offset: int, limit: int) -> tuple[list[DocumentChange], int]:
    """A page of what happened to a document, newest first, and how much happened in all."""
    of_document = DocumentChangeRow.document_id == document_id
    total = db.session.scalar(select(func.count()).select_from(DocumentChangeRow).where(of_document)) or 0
    rows = db.session.execute(
        _changes().where(of_document).order_by(DocumentChangeRow.id.desc()).offset(offset).limit(limit)
    )
    return [_stored(row) for row in rows], total


def newest_changes(document_ids: Sequence[int]) -> Mapping[int, DocumentChange]:
    """What happened last to each of these documents, by the document's id."""
    newest = (
        select(func.max(DocumentChangeRow.id))
        .where(DocumentChangeRow.document_id.in_(document_ids))
        .group_by(DocumentChangeRow.document_id)
    )
    rows = db.session.execute(_changes().where(DocumentChangeRow.id.in_(newest)))
    return {row[0].document_id: _stored(row) for row in rows}


def _changes() -> Select[DocumentChangeRow, str | None]:
    return select(DocumentChangeRow, AccountRow.name).outerjoin(
        AccountRow, AccountRow.id == DocumentChangeRow.account_id
    )


def _stored(found: Row[DocumentChangeRow, str | None]) -> DocumentChange:
    row, name = found
    return DocumentChange(ChangeKind(row.kind), row.detail, name or "", row.created_at)

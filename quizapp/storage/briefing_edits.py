"""Loads and saves what people change in briefings: one sheet after another, none ever changed or removed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select

from quizapp.domain.document import DocumentVersion
from quizapp.domain.sheet import STATEMENT_OF, Entry, EntryOrigin, Part, Sheet, SheetChange
from quizapp.storage.bodies import from_body, to_body
from quizapp.storage.db import db
from quizapp.storage.tables import AccountRow, BriefingEditRow


@dataclass(frozen=True, slots=True)
class StoredSheet:
    """A sheet, its number, and the text that the offsets of its evidence belong to."""

    number: int
    document_version_id: int
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class BriefingEdit:
    """One edit of a briefing; ``by`` is "" where evidence was moved along to a newer text."""

    number: int
    by: str
    at: datetime
    summary: str
    changes: tuple[SheetChange, ...]


def newest(document_id: int) -> StoredSheet | None:
    """The sheet of a document that holds now, or None where nobody has changed anything."""
    return _sheet(_of(document_id).order_by(BriefingEditRow.number.desc()).limit(1))


def numbered(document_id: int, number: int) -> StoredSheet | None:
    """An older sheet of a document, or None."""
    return _sheet(_of(document_id).where(BriefingEditRow.number == number))


def add(
    document_id: int,
    version: DocumentVersion,
    sheet: Sheet,
    *,
    summary: str,
    changes: Sequence[SheetChange] = (),
    account_id: int | None,
    now: datetime,
) -> int:
    """Store a sheet as the one that holds from now on; returns its number.

    Raises ``EvidenceMismatch`` if a quote of what people wrote doesn't stand in the text. Call it after
    ``documents.lock``, so that numbers stay in a row.
    """
    for entry in by_hand(sheet):
        for evidence in entry.statement.evidence:
            evidence.check(version.document.text)
    newest_number = select(func.max(BriefingEditRow.number)).where(BriefingEditRow.document_id == document_id)
    number = 1 + (db.session.scalar(newest_number) or 0)
    row = BriefingEditRow(
        document_id=document_id,
        number=number,
        document_version_id=version.id,
        account_id=account_id,
        summary=summary,
        changes=to_body(tuple(changes)),
        body=body_of(sheet),
        created_at=now,
    )
    db.session.add(row)
    db.session.flush()
    return number


def history(document_id: int) -> list[BriefingEdit]:
    """All edits of a document's briefing, oldest first, without what each then held."""
    rows = db.session.execute(
        select(
            BriefingEditRow.number,
            AccountRow.name,
            BriefingEditRow.created_at,
            BriefingEditRow.summary,
            BriefingEditRow.changes,
        )
        .outerjoin(AccountRow, AccountRow.id == BriefingEditRow.account_id)
        .where(BriefingEditRow.document_id == document_id)
        .order_by(BriefingEditRow.number)
    )
    return [
        BriefingEdit(row.number, row.name or "", row.created_at, row.summary, _changes(row.changes)) for row in rows
    ]


def by_hand(sheet: Sheet) -> list[Entry]:
    """What people wrote, of all parts: the evidence of the rest is that of the briefing it comes from."""
    return [entry for entries in sheet.values() for entry in entries if entry.is_by_hand]


def decided(sheet: Sheet) -> list[Entry]:
    """What people wrote or hid, of all parts: what is kept whatever the text becomes."""
    return [entry for entries in sheet.values() for entry in entries if entry.is_decided]


def body_of(sheet: Sheet) -> Any:
    """A sheet as JSON holds it."""
    return {part.value: [to_body(entry) for entry in entries] for part, entries in sheet.items()}


def sheet_of(body: Mapping[str, Any]) -> Sheet:
    """The sheet in a body; raises what ``from_body`` raises where it isn't one."""
    return {part: tuple(_entry(each, part) for each in body.get(part.value, ())) for part in Part}


def _entry(body: Mapping[str, Any], part: Part) -> Entry:
    wanted = STATEMENT_OF[part]
    original = body.get("original")
    return Entry(
        key=body["key"],
        origin=EntryOrigin(body["origin"]),
        statement=from_body(body["statement"], wanted),
        hidden=body["hidden"],
        original=from_body(original, wanted) if original is not None else None,
        lost=tuple(body["lost"]),
        changed_in=body["changed_in"],
    )


def _of(document_id: int) -> Select[BriefingEditRow]:
    return select(BriefingEditRow).where(BriefingEditRow.document_id == document_id)


def _sheet(query: Select[BriefingEditRow]) -> StoredSheet | None:
    row = db.session.scalar(query)
    return StoredSheet(row.number, row.document_version_id, sheet_of(row.body)) if row is not None else None


def _changes(body: Any) -> tuple[SheetChange, ...]:
    return from_body(body, tuple[SheetChange, ...])

"""Loads and saves packs, documents, their versions and briefings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from sqlalchemy import ColumnElement, Engine, exists, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute

from quizapp.domain.briefing import Briefing
from quizapp.domain.document import Block, Document, DocumentVersion, Section, Span
from quizapp.domain.words import searchable
from quizapp.errors import Conflict
from quizapp.storage.bodies import from_body, to_body
from quizapp.storage.db import db
from quizapp.storage.document_changes import ChangeKind
from quizapp.storage.tables import BriefingRow, DocumentChangeRow, DocumentRow, DocumentVersionRow, PackRow


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document's own row; ``owner_id`` is None where a pack brought it."""

    id: int
    slug: str
    title: str
    owner_id: int | None
    #: When it was put into the library; None while only its owner sees it.
    published_at: datetime | None
    created_at: datetime


class SlugTaken(Conflict):
    """Two documents want one address."""


def pack_with(fingerprint: str) -> str | None:
    """The slug of the pack that was last loaded under this fingerprint, or None."""
    return db.session.scalar(select(PackRow.slug).where(PackRow.fingerprint == fingerprint).limit(1))


def pack_title(slug: str) -> str | None:
    """The title of the pack, or None where there is no such pack."""
    return db.session.scalar(select(PackRow.title).where(PackRow.slug == slug))


def save_pack(slug: str, *, title: str, fingerprint: str, now: datetime) -> int:
    """Note that a pack was loaded; returns its id."""
    row = db.session.scalar(select(PackRow).where(PackRow.slug == slug))
    if row is None:
        row = PackRow(slug=slug)
        db.session.add(row)
    row.title, row.fingerprint, row.loaded_at = title, fingerprint, now
    db.session.flush()
    return row.id


def save_document(slug: str, *, pack_id: int | None, title: str = "", now: datetime) -> int:
    """The id of a pack's document ``slug``, made where it isn't there yet; it is in the library at once.

    A title that was given in the app stays. Raises ``SlugTaken`` where someone has brought another document under that
    name.
    """
    row = db.session.scalar(select(DocumentRow).where(DocumentRow.slug == slug))
    if row is None:
        row = DocumentRow(slug=slug, pack_id=pack_id, created_at=now, published_at=now)
        _entitle(row, title or slug)
        db.session.add(row)
    elif row.owner_id is not None:
        raise SlugTaken(f"The name “{slug}” belongs to a document that was brought in the app. Rename the pack.")
    elif title and not _was_renamed(row.id):
        _entitle(row, title)
    db.session.flush()
    return row.id


def add_document(slug: str, *, title: str, owner_id: int, now: datetime) -> int:
    """Store a document that someone brings, not in the library yet; returns its id."""
    row = DocumentRow(slug=slug, owner_id=owner_id, created_at=now)
    _entitle(row, title)
    db.session.add(row)
    db.session.flush()
    return row.id


def change_title(document_id: int, title: str) -> None:
    """Call a document something else on every page; its versions keep the titles that they were read with."""
    row = db.session.scalars(select(DocumentRow).where(DocumentRow.id == document_id)).one()
    _entitle(row, title)
    db.session.flush()


def title(slug: str) -> str:
    """What the document ``slug`` is called."""
    return db.session.scalars(select(DocumentRow.title).where(DocumentRow.slug == slug)).one()


def _entitle(row: DocumentRow, title: str) -> None:
    row.title, row.search_title = title, searchable(title)


def _was_renamed(document_id: int) -> bool:
    """Whether somebody has given a document its title in the app."""
    renamed = DocumentChangeRow.kind == ChangeKind.RENAMED.value
    of_document = select(DocumentChangeRow.id).where(DocumentChangeRow.document_id == document_id, renamed)
    return db.session.scalar(of_document.limit(1)) is not None


def document(slug: str) -> StoredDocument | None:
    """The document ``slug``, in the library or not, or None."""
    row = db.session.scalar(select(DocumentRow).where(DocumentRow.slug == slug))
    return stored_document(row) if row is not None else None


def lock(document_id: int) -> None:
    """Keep other writers away from a document until the transaction ends."""
    db.session.execute(select(DocumentRow.id).where(DocumentRow.id == document_id).with_for_update())


def slug_of(document_id: int) -> str:
    """The address of a document."""
    return db.session.scalars(select(DocumentRow.slug).where(DocumentRow.id == document_id)).one()


def documents_of(account_id: int | None, *, with_text: bool = False) -> list[StoredDocument]:
    """The documents of an account, and those of packs, newest first; all that there are for None.

    ``with_text`` leaves out what has not been read yet.
    """
    query = select(DocumentRow).where(*within_reach(DocumentRow.owner_id, account_id)).order_by(DocumentRow.id.desc())
    if with_text:
        query = query.where(exists().where(DocumentVersionRow.document_id == DocumentRow.id))
    return [stored_document(row) for row in db.session.scalars(query)]


def within_reach(owner: InstrumentedAttribute[int | None], account_id: int | None) -> list[ColumnElement[bool]]:
    """The condition that something is an account's own or a pack's; none for None, who sees all that there is."""
    return [] if account_id is None else [or_(owner == account_id, owner.is_(None))]


def taken_slugs(start: str) -> set[str]:
    """The addresses in use that start with ``start``."""
    return set(db.session.scalars(select(DocumentRow.slug).where(DocumentRow.slug.startswith(start, autoescape=True))))


def put_into_library(document_id: int, published_at: datetime | None) -> None:
    """Show a document in the library from now on, or, with None, to its owner alone."""
    changed = update(DocumentRow).where(DocumentRow.id == document_id).values(published_at=published_at)
    db.session.execute(changed)


def stored_document(row: DocumentRow) -> StoredDocument:
    """What a row says of a document."""
    return StoredDocument(row.id, row.slug, row.title, row.owner_id, row.published_at, row.created_at)


def newest_version(slug: str) -> DocumentVersion | None:
    """The newest version of the document ``slug``, under the title that the document has now; or None."""
    found = db.session.execute(
        select(DocumentVersionRow, DocumentRow.title)
        .join(DocumentRow, DocumentRow.id == DocumentVersionRow.document_id)
        .where(DocumentRow.slug == slug)
        .order_by(DocumentVersionRow.number.desc())
        .limit(1)
    ).first()
    if found is None:
        return None
    row, title = found
    version = _version(row, slug)
    if title == row.title:
        return version
    return replace(version, document=replace(version.document, title=title, title_made=False))


def newest_version_id(slug: str) -> int | None:
    """The id of the newest version of the document ``slug``, or None; without its text."""
    return db.session.scalar(
        select(DocumentVersionRow.id)
        .join(DocumentRow, DocumentRow.id == DocumentVersionRow.document_id)
        .where(DocumentRow.slug == slug)
        .order_by(DocumentVersionRow.number.desc())
        .limit(1)
    )


def version(version_id: int) -> DocumentVersion:
    """A document version by its id, as it was read. It never changes, so each process keeps the ones in use."""
    return _cached_version(db.engine, version_id)


def add_version(
    document_id: int, *, slug: str, number: int, document: Document, sentences: Sequence[Span], now: datetime
) -> DocumentVersion:
    """Store a new, immutable version of a document."""
    row = DocumentVersionRow(
        document_id=document_id,
        number=number,
        title=document.title,
        title_made=document.title_made,
        language=document.language,
        sha256=document.sha256,
        words=document.words,
        text=document.text,
        search_text=searchable(document.text),
        layout={
            "sections": to_body(document.sections),
            "blocks": to_body(document.blocks),
            "sentences": to_body(tuple(sentences)),
        },
        date=document.date,
        licence=document.licence,
        created_at=now,
    )
    db.session.add(row)
    db.session.flush()
    return DocumentVersion(row.id, slug, number, document, tuple(sentences))


def briefing(version_id: int) -> Briefing | None:
    """The current briefing of a document version, or None."""
    body = db.session.scalar(
        select(BriefingRow.body)
        .where(BriefingRow.document_version_id == version_id)
        .order_by(BriefingRow.number.desc())
        .limit(1)
    )
    return from_body(body, Briefing) if body is not None else None


def add_briefing(version: DocumentVersion, briefing: Briefing, *, engine: str, now: datetime) -> bool:
    """Store a briefing as the newest one of its document version, unless the newest says the same.

    Returns whether it was added. Raises ``EvidenceMismatch`` if any quote doesn't stand in the text.
    """
    for evidence in briefing.evidence():
        evidence.check(version.document.text)
    newest = db.session.scalar(
        select(BriefingRow)
        .where(BriefingRow.document_version_id == version.id)
        .order_by(BriefingRow.number.desc())
        .limit(1)
    )
    body = to_body(briefing)
    if newest is not None and newest.body == body:
        return False
    number = newest.number + 1 if newest is not None else 1
    db.session.add(BriefingRow(document_version_id=version.id, number=number, engine=engine, body=body, created_at=now))
    db.session.flush()
    return True


@lru_cache(maxsize=64)
def _cached_version(_engine: Engine, version_id: int) -> DocumentVersion:
    found = db.session.execute(
        select(DocumentVersionRow, DocumentRow.slug)
        .join(DocumentRow, DocumentRow.id == DocumentVersionRow.document_id)
        .where(DocumentVersionRow.id == version_id)
    ).first()
    if found is None:
        raise LookupError(f"There is no document version {version_id}.")
    return _version(*found)


def _version(row: DocumentVersionRow, slug: str) -> DocumentVersion:
    document = Document(
        title=row.title,
        title_made=row.title_made,
        language=row.language,
        sha256=row.sha256,
        words=row.words,
        text=row.text,
        sections=from_body(row.layout["sections"], tuple[Section, ...]),
        blocks=from_body(row.layout["blocks"], tuple[Block, ...]),
        date=row.date,
        licence=row.licence,
    )
    return DocumentVersion(row.id, slug, row.number, document, from_body(row.layout["sentences"], tuple[Span, ...]))

"""Packs, documents with their immutable versions, and the briefings made of them."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, Json, UtcDateTime


class PackRow(Base):
    """A pack of ``questions/`` that has been loaded."""

    __tablename__ = "pack"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    #: SHA-256 over the pack's files and the engine's versions: an unchanged pack is not read again.
    fingerprint: Mapped[str]
    loaded_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DocumentRow(Base):
    """A document: an identity, whatever becomes of its text."""

    __tablename__ = "document"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    pack_id: Mapped[int | None] = mapped_column(ForeignKey("pack.id"), index=True)
    #: Who brought it; null where a pack did.
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    #: What it is called on every page; a version keeps the title that it was read with.
    title: Mapped[str]
    #: The title as a search compares it.
    search_title: Mapped[str]
    #: When it was put into the library; null while only its owner sees it.
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class UploadRow(Base):
    """The bytes that someone brought, as they came: a better reader can read them again."""

    __tablename__ = "upload"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    #: The file's name, "" where the text was pasted.
    file_name: Mapped[str]
    content: Mapped[bytes]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DocumentVersionRow(Base):
    """One immutable text of a document, with the offsets that everything else points into."""

    __tablename__ = "document_version"
    __table_args__ = (UniqueConstraint("document_id", "number"), CheckConstraint("number >= 1", name="number_from_1"))

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"))
    number: Mapped[int]
    title: Mapped[str]
    title_made: Mapped[bool]
    language: Mapped[str]
    sha256: Mapped[str]
    words: Mapped[int]
    text: Mapped[str]
    #: The text as a search compares it; long, and read by the database alone.
    search_text: Mapped[str] = mapped_column(deferred=True)
    #: {"sections": [...], "blocks": [...], "sentences": [...]}: spans of ``text``.
    layout: Mapped[Any] = mapped_column(Json)
    #: The date that the document itself gives, ISO 8601, or "".
    date: Mapped[str]
    licence: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class BriefingRow(Base):
    """One version of the briefing of one document version; the highest number is the current one."""

    __tablename__ = "briefing"
    __table_args__ = (
        UniqueConstraint("document_version_id", "number"),
        CheckConstraint("number >= 1", name="number_from_1"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_version_id: Mapped[int] = mapped_column(ForeignKey("document_version.id"))
    number: Mapped[int]
    #: Version of the briefing engine that made it.
    engine: Mapped[str]
    body: Mapped[Any] = mapped_column(Json)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class GenerationRow(Base):
    """One run of the question generator over a document version: what it was told, and what it did not ask."""

    __tablename__ = "generation"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_version_id: Mapped[int] = mapped_column(ForeignKey("document_version.id"), index=True)
    #: Version of the generator.
    engine: Mapped[str]
    seed: Mapped[int]
    settings_sha256: Mapped[str]
    #: How many questions it gave, known ones included.
    asked: Mapped[int]
    #: Why there are fewer than were wanted, in a sentence; "" where there are enough.
    reason: Mapped[str]
    #: [{"stem", "gate", "reason", "at"}] of what the gates turned down, one for each reason and sentence.
    rejected: Mapped[Any] = mapped_column(Json)
    #: What asking a language model came to; null where none was asked.
    model: Mapped[Any | None] = mapped_column(Json)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DocumentTagRow(Base):
    """A word that an instructor sorts documents by."""

    __tablename__ = "document_tag"
    __table_args__ = (UniqueConstraint("document_id", "name_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"))
    name: Mapped[str]
    #: The name as it is compared: however it is spelt, it is one tag.
    name_key: Mapped[str] = mapped_column(index=True)


class DocumentChangeRow(Base):
    """One thing that happened to a document; rows are only ever added."""

    __tablename__ = "document_change"
    __table_args__ = (Index("ix_document_change_document_id_id", "document_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"))
    #: Who did it, or asked for it; null where a pack or a command did.
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    #: A word of ``ChangeKind``.
    kind: Mapped[str]
    #: More about it, as its kind says.
    detail: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

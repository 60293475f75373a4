"""Questions: identities with immutable versions, and the evidence of each version."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, Json, UtcDateTime


class QuestionRow(Base):
    """A question: an identity within the bank of one document."""

    __tablename__ = "question"
    __table_args__ = (
        UniqueConstraint("document_id", "public_id"),
        CheckConstraint("origin in ('curated', 'generated', 'language_model')", name="origin"),
        CheckConstraint("state in ('draft', 'approved', 'rejected', 'retired')", name="state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"))
    #: The id that its pack or the generator gave it.
    public_id: Mapped[str]
    origin: Mapped[str]
    #: Only approved questions can be asked; the rows of ``question_decision`` tell how it came to be so.
    state: Mapped[str] = mapped_column(index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class QuestionVersionRow(Base):
    """One immutable version of a question; attempts point at it through their quiz."""

    __tablename__ = "question_version"
    __table_args__ = (
        UniqueConstraint("question_id", "number"),
        CheckConstraint("number >= 1", name="number_from_1"),
        CheckConstraint("source in ('pack', 'app', 'generator')", name="source"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"))
    number: Mapped[int]
    document_version_id: Mapped[int] = mapped_column(ForeignKey("document_version.id"), index=True)
    #: Where the version was written: in a pack's file, in the app, or by the generator.
    source: Mapped[str]
    #: Who wrote it in the app; null otherwise.
    author_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    kind: Mapped[str]
    #: The question object of the commands contract, evidence left out.
    body: Mapped[Any] = mapped_column(Json)
    #: SHA-256 of the whole question, evidence included: tells whether a pack says anything new.
    content_sha256: Mapped[str]
    #: Stem, options and "#" with each tag, a line each, in small letters: what a search in the bank looks through.
    search_text: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DecisionRow(Base):
    """One decision about a question. Rows are added, never changed or removed."""

    __tablename__ = "question_decision"
    __table_args__ = (CheckConstraint("state in ('draft', 'approved', 'rejected', 'retired')", name="state"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), index=True)
    #: What the question became.
    state: Mapped[str]
    #: Why, where the one who decided said so.
    reason: Mapped[str]
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class EvidenceRow(Base):
    """A stretch of a document version's text that proves a question's key."""

    __tablename__ = "evidence"
    __table_args__ = (
        UniqueConstraint("question_version_id", "position"),
        CheckConstraint('start >= 0 and "end" > start', name="span_not_empty"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    question_version_id: Mapped[int] = mapped_column(ForeignKey("question_version.id"))
    position: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str]

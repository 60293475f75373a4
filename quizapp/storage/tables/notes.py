"""What readers mark and write for themselves."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, UtcDateTime


class NoteRow(Base):
    """A highlight or a note of one learner, seen by nobody else."""

    __tablename__ = "note"
    __table_args__ = (
        # The same form sent twice makes one note.
        UniqueConstraint("learner_id", "client", "start", "end"),
        Index("ix_note_document_version_id_learner_id", "document_version_id", "learner_id"),
        CheckConstraint('start >= 0 and "end" > start', name="span_not_empty"),
        CheckConstraint("revision >= 1", name="revision_from_1"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learner.id"))
    #: The text on which it was made.
    document_version_id: Mapped[int] = mapped_column(ForeignKey("document_version.id"))
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str]
    #: "" for a highlight alone.
    text: Mapped[str]
    revision: Mapped[int]
    #: Random; made with the form that this note came from.
    client: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When its reader took it away; it can be put back for a while.
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

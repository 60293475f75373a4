"""What people have changed in the briefings of documents."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, Json, UtcDateTime


class BriefingEditRow(Base):
    """What people had changed in a document's briefing at one moment; the highest number holds. Rows are only added."""

    __tablename__ = "briefing_edit"
    __table_args__ = (UniqueConstraint("document_id", "number"), CheckConstraint("number >= 1", name="number_from_1"))

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"))
    number: Mapped[int]
    #: The text that the offsets of its evidence belong to.
    document_version_id: Mapped[int] = mapped_column(ForeignKey("document_version.id"), index=True)
    #: Who changed it; null where evidence was moved along to a newer text.
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    #: What was done, in a few words.
    summary: Mapped[str]
    #: [{"part", "what", "before", "after"}]: what it changed against the one before, in words.
    changes: Mapped[Any] = mapped_column(Json)
    #: {part: [entry, ...]}: all entries of each part, in order.
    body: Mapped[Any] = mapped_column(Json)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

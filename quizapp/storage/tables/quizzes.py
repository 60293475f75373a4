"""Quizzes: identities whose published versions pin the version of each question."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, Json, UtcDateTime


class QuizRow(Base):
    """A quiz about one document."""

    __tablename__ = "quiz"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    #: Who made it; null where a pack did.
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    #: What the next version will be, while someone works on it: a ``QuizDraft``, or null.
    draft: Mapped[Any | None] = mapped_column(Json)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class QuizVersionRow(Base):
    """One published version of a quiz; the highest number is what a new attempt gets."""

    __tablename__ = "quiz_version"
    __table_args__ = (
        UniqueConstraint("quiz_id", "number"),
        CheckConstraint("number >= 1", name="number_from_1"),
        CheckConstraint("source in ('pack', 'app')", name="source"),
        CheckConstraint("after_submission in ('everything', 'verdicts', 'score')", name="after_submission"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id"))
    number: Mapped[int]
    title: Mapped[str]
    document_version_id: Mapped[int] = mapped_column(ForeignKey("document_version.id"), index=True)
    #: Who published it: the loading of a pack, or a person in the app.
    source: Mapped[str]
    #: Who published it in the app; null otherwise.
    author_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    #: What a learner is shown once the attempt is submitted.
    after_submission: Mapped[str]
    published_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SlotRow(Base):
    """One place of a published quiz."""

    __tablename__ = "quiz_slot"
    __table_args__ = (
        UniqueConstraint("quiz_version_id", "position"),
        CheckConstraint("position >= 1", name="position_from_1"),
        CheckConstraint("points >= 0", name="points_not_negative"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_version_id: Mapped[int] = mapped_column(ForeignKey("quiz_version.id"))
    position: Mapped[int]
    question_version_id: Mapped[int] = mapped_column(ForeignKey("question_version.id"), index=True)
    points: Mapped[float]

"""Learners, their attempts as append-only steps, and the grades of finished ones."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, Json, UtcDateTime


class LearnerRow(Base):
    """Whoever takes quizzes: an account, or a guest, who is known by a signed cookie alone."""

    __tablename__ = "learner"

    id: Mapped[int] = mapped_column(primary_key=True)
    #: Random; a guest's cookie carries it.
    public_id: Mapped[str] = mapped_column(unique=True)
    #: Null for a guest.
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), unique=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class AttemptRow(Base):
    """One attempt of one learner at one published quiz. The score is a summary of its grades, kept for reports."""

    __tablename__ = "attempt"
    __table_args__ = (
        CheckConstraint("state in ('open', 'finished')", name="state"),
        CheckConstraint(
            "(state = 'open' and finished_at is null and points is null)"
            " or (state = 'finished' and finished_at is not null and points is not null)",
            name="finished_has_score",
        ),
        # Two clicks on "Start" at once must not open two attempts: the second finds the first. A guest's attempt that
        # an account has claimed may stand beside the account's own: neither may be lost for the other.
        Index(
            "uq_attempt_open",
            "learner_id",
            "quiz_id",
            unique=True,
            sqlite_where=text("state = 'open' and claimed_at is null"),
            postgresql_where=text("state = 'open' and claimed_at is null"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    #: Random; stands in the address, so that nobody can count attempts or guess one.
    public_id: Mapped[str] = mapped_column(unique=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learner.id"), index=True)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id"), index=True)
    quiz_version_id: Mapped[int] = mapped_column(ForeignKey("quiz_version.id"), index=True)
    #: Where this attempt's order of options comes from.
    seed: Mapped[int]
    state: Mapped[str]
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: When an account made it its own that a guest had begun; null for all others.
    claimed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    points: Mapped[float | None]
    max_points: Mapped[float]


class StepRow(Base):
    """One step of an attempt. Rows are added, never changed or removed."""

    __tablename__ = "attempt_step"
    __table_args__ = (
        UniqueConstraint("attempt_id", "number"),
        # A replayed save finds itself here instead of being applied twice.
        Index(
            "uq_attempt_step_client",
            "attempt_id",
            "client",
            "client_sequence",
            unique=True,
            sqlite_where=text("client <> ''"),
            postgresql_where=text("client <> ''"),
        ),
        CheckConstraint("kind in ('respond', 'flag', 'unflag', 'submit')", name="kind"),
        CheckConstraint("(kind = 'submit') = (slot is null)", name="slot_unless_submit"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    number: Mapped[int]
    kind: Mapped[str]
    slot: Mapped[int | None]
    response: Mapped[Any | None] = mapped_column(Json)
    client: Mapped[str]
    client_sequence: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class SlotGradeRow(Base):
    """The grade of one slot of a finished attempt, and the response that was graded, kept for reports."""

    __tablename__ = "slot_grade"
    __table_args__ = (
        UniqueConstraint("attempt_id", "slot"),
        CheckConstraint("fraction >= 0 and fraction <= 1", name="fraction_0_to_1"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    slot: Mapped[int]
    question_version_id: Mapped[int] = mapped_column(ForeignKey("question_version.id"), index=True)
    #: The latest response of the slot; null where there is none.
    response: Mapped[Any | None] = mapped_column(Json)
    fraction: Mapped[float]
    verdict: Mapped[str]
    points: Mapped[float]

"""Learners, their attempts as append-only steps, and the grades of finished ones."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, Json, UtcDateTime


class LearnerRow(Base):
    """Whoever takes quizzes. A guest is a learner known by a signed cookie alone."""

    __tablename__ = "learner"

    id: Mapped[int] = mapped_column(primary_key=True)
    #: Random; the cookie carries it.
    public_id: Mapped[str] = mapped_column(unique=True)
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
        # Two clicks on "Start" at once must not open two attempts: the second finds the first.
        Index(
            "uq_attempt_open",
            "learner_id",
            "quiz_id",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
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
    """The grade of one slot of a finished attempt."""

    __tablename__ = "slot_grade"
    __table_args__ = (
        UniqueConstraint("attempt_id", "slot"),
        CheckConstraint("fraction >= 0 and fraction <= 1", name="fraction_0_to_1"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    slot: Mapped[int]
    question_version_id: Mapped[int] = mapped_column(ForeignKey("question_version.id"), index=True)
    fraction: Mapped[float]
    verdict: Mapped[str]
    points: Mapped[float]

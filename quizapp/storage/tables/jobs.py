"""Jobs: work that takes longer than a page may. The row is the truth about a job; there is no other queue."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, Json, UtcDateTime

_UNFINISHED = text("state in ('queued', 'running')")


class JobRow(Base):
    """One piece of work for the worker."""

    __tablename__ = "job"
    __table_args__ = (
        CheckConstraint("state in ('queued', 'running', 'done', 'failed', 'cancelled')", name="state"),
        CheckConstraint("progress >= 0 and progress <= 1", name="progress_0_to_1"),
        CheckConstraint("(state = 'running') = (worker <> '')", name="running_has_worker"),
        # What a worker looks for, many times a minute, among all that was ever done.
        Index("ix_job_unfinished", "id", sqlite_where=_UNFINISHED, postgresql_where=_UNFINISHED),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    #: Random; stands in addresses.
    public_id: Mapped[str] = mapped_column(unique=True)
    #: The name under which its handler is registered.
    task: Mapped[str]
    #: What the handler is told.
    payload: Mapped[Any] = mapped_column(Json)
    #: The document that the job works for, where it works for one.
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    state: Mapped[str]
    #: 0..1, as far as the worker has told.
    progress: Mapped[float]
    #: How often a worker has taken it up.
    tries: Mapped[int]
    #: Random name of the run that has taken it up, "" unless running: a run that was given up can't write any more.
    worker: Mapped[str]
    #: When that run last said that it is alive.
    heartbeat_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cancel_requested: Mapped[bool]
    #: Why it failed, in a sentence; "" otherwise.
    error: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

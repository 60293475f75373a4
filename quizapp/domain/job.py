"""A job: one piece of work that takes longer than a page may."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class JobState(StrEnum):
    """Where a job stands. One that is over never runs again; trying again makes a new one."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_over(self) -> bool:
        """True where nothing more will happen."""
        return self not in {JobState.QUEUED, JobState.RUNNING}


@dataclass(frozen=True, slots=True)
class Job:
    """A job as it stood when it was read.

    ``task`` names what is done and ``payload`` is what it is told. ``progress`` is 0..1, as far as the worker has said.
    ``tries`` counts how often a worker has taken it up. ``error`` is why it failed, in a sentence; "" otherwise.
    """

    id: int
    public_id: str
    task: str
    payload: Mapping[str, Any]
    document_id: int | None
    account_id: int | None
    state: JobState
    progress: float
    tries: int
    cancel_requested: bool
    error: str
    created_at: datetime
    finished_at: datetime | None

    @property
    def is_over(self) -> bool:
        """True where nothing more will happen to it."""
        return self.state.is_over

    @property
    def is_stopping(self) -> bool:
        """True where somebody has asked it to stop and it is still at work."""
        return self.cancel_requested and not self.is_over

"""One run of a job: while it computes in another thread, this one says that it is alive and hears who wants it stopped.

Only this thread ever writes, one short transaction after another: a heartbeat can't hold up the end of a job.
"""

import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from flask import Flask

from quizapp.domain.job import Job
from quizapp.errors import QuizAppError
from quizapp.jobs.computation import Computation, JobCancelled, JobLost, JobStopped, WorkerStopping
from quizapp.jobs.tasks import Task, task_named
from quizapp.storage import jobs
from quizapp.storage.db import begin_writing, db
from quizapp.storage.document_changes import ChangeKind, record_change
from quizapp.storage.jobs import DATABASE_AWAY, Hold

#: A job that takes the worker down with it may do so this often.
MAX_TRIES = 3


class TookTooLong(QuizAppError):
    """A job was not done when its time was up."""

    http_status = HTTPStatus.UNPROCESSABLE_ENTITY


class TriedTooOften(QuizAppError):
    """A job was taken up again and again by workers that then were gone."""

    http_status = HTTPStatus.UNPROCESSABLE_ENTITY


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How time passes for a run."""

    beat_seconds: float = 1.0
    #: How long a computation may take to notice that it is to stop, before it is left to itself.
    grace_seconds: float = 1.0
    limit_seconds: float = 30 * 60
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    clock: Callable[[], float] = time.monotonic


@contextmanager
def writing() -> Iterator[None]:
    """One short transaction that writes: committed where the block ends well, rolled back where it raises."""
    try:
        begin_writing()
        yield
        db.session.commit()
    finally:
        db.session.remove()


def run(app: Flask, job: Job, worker: str, *, stopping: threading.Event, pace: Pace | None = None) -> bool:
    """Do a job that was claimed under the name ``worker``, and write how it ended.

    Returns False where its computation could not be stopped: that goes on in its thread until the process ends.
    Raises one of ``DATABASE_AWAY`` where the end could not be written: the job is taken up again when its heartbeat is
    old.
    """
    with app.app_context():
        return _Run(app, job, worker, stopping, pace or Pace()).go()


@dataclass(frozen=True, slots=True)
class _Run:
    app: Flask
    job: Job
    worker: str
    stopping: threading.Event
    pace: Pace

    def go(self) -> bool:
        computation = None
        try:
            self._refuse_what_never_ends()
            task = task_named(self.job.task)
            computation = Computation(self.app, task, self.job, self.stopping)
            self._attend(computation)
            self._store(task, *computation.outcome())
        except DATABASE_AWAY:
            raise
        except BaseException as problem:  # a task that calls sys.exit() must not end the worker either
            self._settle(problem)
        return computation is None or computation.ended.is_set()

    def _refuse_what_never_ends(self) -> None:
        if self.job.cancel_requested:
            raise JobCancelled
        if self.job.tries > MAX_TRIES:
            raise TriedTooOften(
                "This was tried three times and the worker did not survive it. "
                "Try it with less text, or on a machine with more memory."
            )

    def _attend(self, computation: Computation) -> None:
        """Beat until the computation has ended, or has had its time to."""
        started = self.pace.clock()
        while not computation.ended.wait(self.pace.beat_seconds):
            if self.stopping.is_set():
                computation.stop(WorkerStopping())
            elif self.pace.clock() - started > self.pace.limit_seconds:
                minutes = round(self.pace.limit_seconds / 60)
                computation.stop(TookTooLong(f"This took longer than {minutes} minutes. Try it with less text."))
            else:
                self._beat(computation)
                continue
            computation.ended.wait(self.pace.grace_seconds)
            return

    def _beat(self, computation: Computation) -> None:
        try:
            with writing():
                standing = jobs.beat(self.job.id, self.worker, progress=computation.progress, now=self.pace.now())
        except DATABASE_AWAY as error:
            # It may be back before the end; should another run have taken the job up by then, that shows there.
            self.app.logger.warning("job %s: no heartbeat, the database is away: %s", self.job.public_id, error)
            return
        if standing is Hold.LOST:
            computation.stop(JobLost())
        elif standing is Hold.CANCELLING:
            computation.stop(JobCancelled())

    def _store(self, task: Task[Any, Any], loaded: Any, result: Any) -> None:
        """Store the result and mark the job done, both or neither."""
        with writing():
            standing = jobs.hold(self.job.id, self.worker)
            if standing is Hold.LOST:
                raise JobLost
            if standing is Hold.CANCELLING:
                raise JobCancelled
            now = self.pace.now()
            task.store(self.job, loaded, result, now)
            jobs.finish(self.job.id, self.worker, now=now)

    def _settle(self, problem: BaseException) -> None:
        """Write how a job ended that was not done."""
        error = "" if isinstance(problem, JobStopped) else self._sentence(problem)
        now = self.pace.now()
        with writing():
            standing = jobs.hold(self.job.id, self.worker)
            if standing is Hold.LOST:
                self.app.logger.warning("job %s: given up by this run", self.job.public_id)
            elif error:
                self._fail(error, now)
            # A job that someone wants stopped does not go back into the queue, even where the worker is to end.
            elif standing is Hold.CANCELLING:
                jobs.cancel(self.job.id, self.worker, now=now)
            else:
                jobs.release(self.job.id, self.worker)

    def _fail(self, error: str, now: datetime) -> None:
        jobs.fail(self.job.id, self.worker, error=error, now=now)
        if self.job.document_id is not None:
            asked_by = self.job.account_id
            record_change(self.job.document_id, ChangeKind.FAILED, detail=error, account_id=asked_by, now=now)

    def _sentence(self, problem: BaseException) -> str:
        if isinstance(problem, QuizAppError) and problem.http_status < HTTPStatus.INTERNAL_SERVER_ERROR:
            return problem.sentence
        number = uuid.uuid4().hex[:8]
        self.app.logger.error("fault %s in job %s (%s)", number, self.job.public_id, self.job.task, exc_info=problem)
        return (
            f"Something went wrong on our side. The fault is logged as {number}. "
            "Try again; if it happens again, tell this number to whoever runs this site."
        )

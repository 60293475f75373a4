"""A job's load and compute, in a thread of their own.

So a computation that is deep in one long call can't hold up a heartbeat, nor the end of the process: it stops when it
next tells its progress, and one that never does is left to itself.
"""

import threading
from typing import Any

from flask import Flask

from quizapp.domain.job import Job
from quizapp.jobs.tasks import Task


class JobStopped(Exception):
    """Raised out of ``on_progress``, so that a computation ends. Nobody but the run sees it."""


class JobCancelled(JobStopped):
    """Someone asked for the job to be stopped."""


class JobLost(JobStopped):
    """The job was taken for given up, and another run may have taken it up."""


class WorkerStopping(JobStopped):
    """The process is to end; the job goes back into the queue."""


class Computation:
    """Begins at once. ``ended`` is set when it is over, and ``progress`` is 0..1, as far as it has told."""

    def __init__(self, app: Flask, task: Task[Any, Any], job: Job, stopping: threading.Event) -> None:
        self.ended = threading.Event()
        self.progress = 0.0
        self._app, self._task, self._job, self._stopping = app, task, job, stopping
        self._stop: Exception | None = None
        self._problem: BaseException | None = None
        self._outcome: tuple[Any, Any] | None = None
        threading.Thread(target=self._go, name=f"job-{job.id}", daemon=True).start()

    def stop(self, reason: Exception) -> None:
        """Let the next call of ``on_progress`` raise ``reason``, or the one that was given first."""
        self._stop = self._stop or reason

    def outcome(self) -> tuple[Any, Any]:
        """What was loaded and what came of it; raises whatever ended the computation, or is to end it."""
        if self._outcome is not None:
            return self._outcome
        problem = self._stop or self._problem
        assert problem is not None, "asked for the outcome of a computation that goes on"
        raise problem

    def _go(self) -> None:
        try:
            self._check()
            with self._app.app_context():  # its end closes the session, and with it the transaction that read
                loaded = self._task.load(self._job)
            self._check()
            result = self._task.compute(loaded, self._on_progress)
            self._outcome = (loaded, result)
        except BaseException as problem:  # whatever it is, the other thread must hear of it
            self._problem = problem
        finally:
            self.ended.set()

    def _on_progress(self, fraction: float) -> None:
        self._check()
        self.progress = min(1.0, max(0.0, fraction))

    def _check(self) -> None:
        if self._stop is not None:
            raise self._stop
        if self._stopping.is_set():
            raise WorkerStopping

"""A task under a test's control, and a run of it in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask, has_app_context

from quizapp.domain.job import Job
from quizapp.jobs.tasks import Task, enqueue, register_tasks
from quizapp.reading.nlp import OnProgress
from quizapp.storage import jobs
from quizapp.storage.db import begin_writing, db
from quizapp.storage.tables import LearnerRow
from tests.factories.quizzes import NOW

LATER = NOW + timedelta(minutes=1)
LIMIT_SECONDS = 30


class Work:
    """A task whose computation waits for the test, and stores what it found as a learner of that name.

    It says that it goes on each hundredth of a second, unless it is ``stubborn``.
    """

    def __init__(self, *, stubborn: bool = False) -> None:
        self.stubborn = stubborn
        self.computing, self.go_on = threading.Event(), threading.Event()
        self.loaded: list[str] = []
        self.stopped_by: BaseException | None = None
        self.had_context: bool | None = None

    def load(self, job: Job) -> str:
        self.loaded.append(job.public_id)
        return f"what {job.public_id} found"

    def compute(self, loaded: str, on_progress: OnProgress) -> str:
        self.had_context = has_app_context()
        try:
            on_progress(0.5)
            self.computing.set()
            while not self.go_on.wait(0.01):
                if not self.stubborn:
                    on_progress(0.5)
        except BaseException as problem:
            self.stopped_by = problem
            raise
        return loaded

    def store(self, job: Job, loaded: str, result: str, now: datetime) -> None:
        db.session.add(LearnerRow(public_id=result, created_at=now))
        db.session.flush()

    @property
    def task(self) -> Task[str, str]:
        return Task(self.load, self.compute, self.store)


class Background:
    """A call in a thread of its own, and what it returned or raised."""

    def __init__(self, call: Callable[[], Any]) -> None:
        self._returned: Any = None
        self._raised: BaseException | None = None
        self._thread = threading.Thread(target=self._go, args=(call,))
        self._thread.start()

    def _go(self, call: Callable[[], Any]) -> None:
        try:
            self._returned = call()
        except BaseException as problem:
            self._raised = problem

    def result(self) -> Any:
        """What it returned, once it did; raises what it raised."""
        self._thread.join(LIMIT_SECONDS)
        assert not self._thread.is_alive(), "it does not come back"
        if self._raised is not None:
            raise self._raised
        return self._returned


def queue(app: Flask, *public_ids: str, task: Task[Any, Any]) -> None:
    """Queue jobs of this task, which is registered as "work"."""
    register_tasks(app, {"work": task})
    begin_writing()
    for public_id in public_ids:
        enqueue("work", payload={}, document_id=None, account_id=None, public_id=public_id, now=NOW)
    db.session.commit()


def claim(worker: str, *, now: datetime = NOW) -> Job:
    """Take up the next job."""
    begin_writing()
    job = jobs.claim_next(worker, now=now, stale_before=now - timedelta(seconds=20))
    db.session.commit()
    return job or pytest.fail("nothing to claim")


def stored(public_id: str) -> Job:
    """The job as it stands now."""
    db.session.rollback()  # or SQLite would show this session what it saw before
    job = jobs.job(public_id) or pytest.fail(f"no job {public_id}")
    db.session.rollback()
    return job


def results() -> list[str]:
    """What was stored, in order."""
    db.session.rollback()
    found = [row.public_id for row in db.session.query(LearnerRow).order_by(LearnerRow.id)]
    db.session.rollback()
    return found

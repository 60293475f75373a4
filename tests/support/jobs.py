"""Does what is queued, within the test's own process and by the worker's own code."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flask import Flask

from quizapp.app import create_app
from quizapp.jobs.run import run, writing
from quizapp.settings import Settings
from quizapp.storage import documents, jobs


def do_jobs(app: Flask) -> int:
    """Do all queued jobs, one after another, outside any application context; returns how many there were."""
    for number in range(1_000):
        with app.app_context(), writing():
            now = datetime.now(UTC)
            job = jobs.claim_next(f"run {number}", now=now, stale_before=now)
        if job is None:
            return number
        assert run(app, job, f"run {number}", stopping=threading.Event()), "its computation goes on"
    raise AssertionError("There is no end to the jobs.")


class Run:
    """Work on a document of a server that goes on until a test ends it: the server's own worker leaves it alone."""

    def __init__(self, instance: Path, slug: str) -> None:
        self.app = create_app(Settings(instance=instance))
        #: Heard of in the future, it is never given up.
        self.alive = datetime.now(UTC) + timedelta(days=1)
        with self.app.app_context(), writing():
            document = documents.document(slug)
            assert document is not None
            self.job = jobs.add(
                public_id="run", task="none", payload={}, document_id=document.id, account_id=None, now=self.alive
            )
            assert jobs.claim_next("run", now=self.alive, stale_before=datetime.now(UTC)) is not None

    def tell(self, progress: float) -> None:
        """Say how far it is, 0..1."""
        with self.app.app_context(), writing():
            jobs.beat(self.job.id, "run", progress=progress, now=self.alive)

    def finish(self) -> None:
        """Be done."""
        with self.app.app_context(), writing():
            jobs.finish(self.job.id, "run", now=self.alive)

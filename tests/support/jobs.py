"""Does what is queued, within the test's own process and by the worker's own code."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

from flask import Flask

from quizapp.jobs.run import run, writing
from quizapp.storage import jobs


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

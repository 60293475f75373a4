"""The worker: takes one job up after another until it is asked to stop."""

import secrets
import threading
from collections.abc import Callable
from datetime import timedelta

from flask import Flask

from quizapp.domain.job import Job
from quizapp.jobs.run import Pace, run, writing
from quizapp.storage import jobs
from quizapp.storage.db import db
from quizapp.storage.jobs import DATABASE_AWAY

#: A run not heard of for so long is given up. It beats every second, and a writer waits for 15 seconds at most.
STALE = timedelta(seconds=20)
IDLE_SECONDS = 0.5
AWAY_SECONDS = 2.0


def work(
    app: Flask,
    stopping: threading.Event,
    *,
    pace: Pace | None = None,
    idle_seconds: float = IDLE_SECONDS,
    away_seconds: float = AWAY_SECONDS,
    new_name: Callable[[], str] = lambda: secrets.token_hex(16),
) -> bool:
    """Do jobs until ``stopping`` is set; a database that is away is waited for.

    Returns False where a computation could not be stopped: the process should end then, since only that stops it.
    """
    pace = pace or Pace()
    while not stopping.is_set():
        worker = new_name()
        try:
            job = _claim(app, worker, pace)
            if job is None:
                stopping.wait(idle_seconds)
            elif not run(app, job, worker, stopping=stopping, pace=pace):
                return False
        except DATABASE_AWAY as error:
            app.logger.warning("The worker waits, the database is away: %s", error)
            stopping.wait(away_seconds)
    return True


def _claim(app: Flask, worker: str, pace: Pace) -> Job | None:
    now = pace.now()
    with app.app_context():
        waiting = jobs.is_any_waiting(now - STALE)
        db.session.remove()
        if not waiting:
            return None
        with writing():
            return jobs.claim_next(worker, now=now, stale_before=now - STALE)

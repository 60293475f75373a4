"""The worker does one job after another, and leaves none half done."""

import itertools
import threading
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from quizapp.domain.job import JobState
from quizapp.jobs import run as run_module
from quizapp.jobs.run import Pace
from quizapp.jobs.worker import work
from quizapp.storage import jobs
from tests.factories.quizzes import NOW
from tests.support.server import wait_until
from tests.unit.jobs.handmade import LATER, Background, Work, claim, queue, results, stored

SECONDS = 30
AWAY = OperationalError("select", {}, Exception("the server is gone"))


class Worker:
    """The loop in a thread of its own, which does not outlive the test."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.stopping = threading.Event()
        self.work = Work()

    def start(self, *, now: datetime = NOW, **options: Any) -> None:
        pace = Pace(beat_seconds=0.01, grace_seconds=options.pop("grace_seconds", SECONDS), now=lambda: now)
        options = {"idle_seconds": 0.01, "away_seconds": 0.01, **options}
        self.loop = Background(lambda: work(self.app, self.stopping, pace=pace, **options))

    def stop(self) -> Any:
        self.stopping.set()
        return self.loop.result()


@pytest.fixture
def worker(storage: Flask) -> Iterator[Worker]:
    made = Worker(storage)
    yield made
    made.work.go_on.set()
    made.stop()


def wait_for(public_id: str, state: JobState) -> None:
    wait_until(lambda: stored(public_id).state is state, SECONDS, lambda: f"{public_id} is {stored(public_id)}")


def test_jobs_are_done_in_the_order_in_which_they_were_queued(worker: Worker) -> None:
    worker.work.go_on.set()
    queue(worker.app, "first", "second", "third", task=worker.work.task)
    worker.start()
    wait_for("third", JobState.DONE)
    assert results() == ["what first found", "what second found", "what third found"]
    assert worker.stop() is True


def test_a_job_queued_while_the_worker_is_idle_is_done(worker: Worker) -> None:
    worker.work.go_on.set()
    worker.start()
    queue(worker.app, "first", task=worker.work.task)
    wait_for("first", JobState.DONE)


def test_a_failed_job_does_not_keep_the_next_one_from_being_done(worker: Worker) -> None:
    worker.work.go_on.set()
    queue(worker.app, "second", task=worker.work.task)  # under the name that is free here, and gone there
    with pytest.MonkeyPatch.context() as patched:
        patched.setitem(worker.app.extensions, "quizapp_tasks", {})
        worker.start()
        wait_for("second", JobState.FAILED)
    queue(worker.app, "third", task=worker.work.task)
    wait_for("third", JobState.DONE)


def test_a_job_of_a_worker_that_is_gone_is_taken_up_again(worker: Worker) -> None:
    worker.work.go_on.set()
    queue(worker.app, "first", task=worker.work.task)
    claim("gone", now=NOW)
    worker.start(now=LATER)
    wait_for("first", JobState.DONE)
    assert stored("first").tries == 2


def test_each_run_has_a_name_of_its_own(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    names, given = (f"run-{number}" for number in itertools.count()), []
    claim_next = jobs.claim_next

    def noting(name: str, **options: Any) -> Any:
        given.append(name)
        return claim_next(name, **options)

    monkeypatch.setattr(jobs, "claim_next", noting)
    worker.work.go_on.set()
    queue(worker.app, "first", "second", task=worker.work.task)
    worker.start(new_name=lambda: next(names))
    wait_for("second", JobState.DONE)
    assert len(given) == len(set(given)) == 2


def test_a_worker_that_is_to_stop_puts_its_job_back_and_takes_up_no_other(worker: Worker) -> None:
    queue(worker.app, "first", "second", task=worker.work.task)
    worker.start()
    assert worker.work.computing.wait(SECONDS)
    assert worker.stop() is True
    assert [stored(each).state for each in ("first", "second")] == [JobState.QUEUED, JobState.QUEUED]
    assert [stored(each).tries for each in ("first", "second")] == [0, 0]
    assert worker.work.loaded == ["first"]


def test_a_computation_that_hears_nothing_is_told_of(worker: Worker) -> None:
    worker.work.stubborn = True
    queue(worker.app, "first", task=worker.work.task)
    worker.start(grace_seconds=0.01)
    assert worker.work.computing.wait(SECONDS)
    assert worker.stop() is False
    assert stored("first").state is JobState.QUEUED


def test_a_database_that_is_away_for_a_moment_is_waited_for(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    is_any_waiting, looks = jobs.is_any_waiting, itertools.count()

    def back_later(stale_before: datetime) -> bool:
        if next(looks) < 3:
            raise AWAY
        return is_any_waiting(stale_before)

    monkeypatch.setattr(jobs, "is_any_waiting", back_later)
    worker.work.go_on.set()
    queue(worker.app, "first", task=worker.work.task)
    worker.start()
    wait_for("first", JobState.DONE)


def test_a_job_whose_end_was_lost_is_done_again(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    hold, lost = jobs.hold, threading.Event()

    def away_once(job_id: int, name: str) -> Any:
        if not lost.is_set():
            lost.set()
            raise AWAY
        return hold(job_id, name)

    times = itertools.chain([NOW, NOW], itertools.repeat(LATER))
    monkeypatch.setattr(jobs, "hold", away_once)
    worker.work.go_on.set()
    queue(worker.app, "first", task=worker.work.task)
    pace = Pace(beat_seconds=SECONDS, now=lambda: next(times))
    worker.loop = Background(lambda: work(worker.app, worker.stopping, pace=pace, idle_seconds=0.01, away_seconds=0.01))
    wait_for("first", JobState.DONE)
    assert stored("first").tries == 2
    assert results() == ["what first found"]


def test_an_idle_worker_only_reads(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    is_any_waiting = jobs.is_any_waiting
    looked, often = itertools.count(1), threading.Event()

    def counting(stale_before: datetime) -> bool:
        if next(looked) == 3:
            often.set()
        return is_any_waiting(stale_before)

    def refuse() -> None:
        raise AssertionError("an idle worker wants to write")

    monkeypatch.setattr(jobs, "is_any_waiting", counting)
    monkeypatch.setattr(run_module, "begin_writing", refuse)
    worker.start()
    assert often.wait(SECONDS)
    assert worker.stop() is True

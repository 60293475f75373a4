"""A run does its job as a whole or not at all, and stops when it is told to."""

import itertools
import re
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from quizapp.domain.job import Job, JobState
from quizapp.errors import EvidenceMismatch, InputRefused
from quizapp.jobs.computation import JobCancelled, JobLost, WorkerStopping
from quizapp.jobs.run import Pace, run
from quizapp.jobs.tasks import Task
from quizapp.storage import jobs
from quizapp.storage.db import begin_writing, db
from tests.factories.quizzes import NOW
from tests.support.server import wait_until
from tests.unit.jobs.handmade import LATER, Background, Work, claim, queue, results, stored

SECONDS = 30
FAULT = r"Something went wrong on our side\. The fault is logged as ([0-9a-f]{8})\. Try again; .+\."
AWAY = OperationalError("select", {}, Exception("the server is gone"))


def pace(**changes: Any) -> Pace:
    return Pace(**{"beat_seconds": 0.01, "grace_seconds": SECONDS, "now": lambda: LATER, **changes})


SHORT = pace()
#: One that says nothing while the test looks on: what happens meanwhile is only seen at the end.
SILENT = pace(beat_seconds=SECONDS)


class Runs:
    """Runs of one job, each in a thread, none of which outlives the test."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.stopping = threading.Event()
        self.work = Work()

    def start(self, job: Job, worker: str = "a", pace: Pace = SHORT) -> Background:
        begun = Background(lambda: run(self.app, job, worker, stopping=self.stopping, pace=pace))
        assert self.work.computing.wait(SECONDS)
        return begun

    def do(self, task: Task[Any, Any], **changes: Any) -> Job:
        """Queue, claim and run one job, then return it."""
        queue(self.app, "first", task=task)
        assert run(self.app, claim("a"), "a", stopping=self.stopping, pace=pace(**changes))
        return stored("first")


@pytest.fixture
def runs(storage: Flask) -> Iterator[Runs]:
    made = Runs(storage)
    yield made
    made.stopping.set()
    made.work.go_on.set()


@pytest.fixture
def job(runs: Runs) -> Job:
    queue(runs.app, "first", task=runs.work.task)
    return claim("a")


def cancel_first() -> None:
    begin_writing()
    jobs.request_cancel("first", now=LATER)
    db.session.commit()


# ---------------------------------------------------------------- done, all of it or nothing


def test_a_job_is_loaded_computed_stored_and_done(runs: Runs) -> None:
    runs.work.go_on.set()
    job = runs.do(runs.work.task)
    assert (job.state, job.progress, job.finished_at, job.error) == (JobState.DONE, 1.0, LATER, "")
    assert results() == ["what first found"]


def test_a_result_is_not_kept_where_the_job_can_not_be_marked_done(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> bool:
        raise RuntimeError("no")

    monkeypatch.setattr(jobs, "finish", fail)
    runs.work.go_on.set()
    assert runs.do(runs.work.task).state is JobState.FAILED
    assert results() == []


def test_half_a_result_is_not_kept(runs: Runs) -> None:
    def store(job: Job, loaded: str, result: str, now: datetime) -> None:
        runs.work.store(job, loaded, result, now)
        raise RuntimeError("in the middle")

    runs.work.go_on.set()
    assert runs.do(Task(runs.work.load, runs.work.compute, store)).state is JobState.FAILED
    assert results() == []


def test_progress_is_told_while_it_computes(runs: Runs, job: Job) -> None:
    begun = runs.start(job)
    wait_until(lambda: stored("first").progress == 0.5, SECONDS, lambda: "no progress")
    runs.work.go_on.set()
    assert begun.result() is True
    assert stored("first").state is JobState.DONE


# ---------------------------------------------------------------- failed, and why


def raising(problem: BaseException, step: str) -> Task[Any, Any]:
    work = Work()
    work.go_on.set()

    def fail(*_: Any) -> Any:
        raise problem

    steps: dict[str, Any] = {"load": work.load, "compute": work.compute, "store": work.store, step: fail}
    return Task(**steps)


every_step = pytest.mark.parametrize("step", ["load", "compute", "store"])


@every_step
def test_a_refusal_is_told_in_its_own_sentence(runs: Runs, step: str) -> None:
    job = runs.do(raising(InputRefused("This file holds no text."), step))
    assert (job.state, job.error, job.finished_at) == (JobState.FAILED, "This file holds no text.", LATER)
    assert results() == []


@every_step
@pytest.mark.parametrize(
    "problem", [ZeroDivisionError("by nought"), EvidenceMismatch("by nought"), SystemExit("by nought")]
)
def test_a_fault_is_logged_with_its_traceback_and_told_by_its_number(
    runs: Runs, step: str, problem: BaseException, caplog: pytest.LogCaptureFixture
) -> None:
    job = runs.do(raising(problem, step))
    assert job.state is JobState.FAILED
    told = re.fullmatch(FAULT, job.error)
    assert told is not None
    assert f"fault {told[1]} in job first" in caplog.text
    assert "Traceback" in caplog.text
    assert "by nought" in caplog.text


def test_a_job_whose_task_is_gone_fails_as_a_fault(runs: Runs, job: Job) -> None:
    runs.app.extensions["quizapp_tasks"].clear()
    assert run(runs.app, job, "a", stopping=runs.stopping, pace=pace())
    assert re.fullmatch(FAULT, stored("first").error)


def test_a_job_that_took_three_workers_down_is_not_tried_a_fourth_time(runs: Runs) -> None:
    queue(runs.app, "first", task=runs.work.task)
    for minutes in range(3):
        assert claim("gone", now=NOW + timedelta(minutes=minutes)).tries == minutes + 1
    runs.work.go_on.set()
    fourth = claim("a", now=NOW + timedelta(minutes=3))
    assert run(runs.app, fourth, "a", stopping=runs.stopping, pace=pace())
    job = stored("first")
    assert job.state is JobState.FAILED
    assert job.error.startswith("This was tried three times and the worker did not survive it. ")
    assert runs.work.loaded == []


def test_a_third_try_is_a_real_one(runs: Runs) -> None:
    queue(runs.app, "first", task=runs.work.task)
    for minutes in range(2):
        claim("gone", now=NOW + timedelta(minutes=minutes))
    runs.work.go_on.set()
    third = claim("a", now=NOW + timedelta(minutes=2))
    assert run(runs.app, third, "a", stopping=runs.stopping, pace=pace())
    assert stored("first").state is JobState.DONE


def late() -> Pace:
    """At the second look, half an hour has passed."""
    times = itertools.chain([0.0, 1801.0], itertools.repeat(1801.0))
    return pace(clock=lambda: next(times))


def test_a_job_that_takes_too_long_fails(runs: Runs, job: Job) -> None:
    assert runs.start(job, pace=late()).result() is True
    assert stored("first").state is JobState.FAILED
    assert stored("first").error == "This took longer than 30 minutes. Try it with less text."
    assert results() == []


# ---------------------------------------------------------------- stopped


def test_a_job_that_someone_cancels_ends_at_its_next_progress(runs: Runs, job: Job) -> None:
    begun = runs.start(job)
    cancel_first()
    assert begun.result() is True
    assert isinstance(runs.work.stopped_by, JobCancelled)
    assert (stored("first").state, stored("first").finished_at) == (JobState.CANCELLED, LATER)
    assert results() == []


def test_a_job_cancelled_as_it_ends_stores_nothing(runs: Runs, job: Job) -> None:
    begun = runs.start(job, pace=SILENT)
    cancel_first()
    runs.work.go_on.set()
    assert begun.result() is True
    assert stored("first").state is JobState.CANCELLED
    assert results() == []


def test_a_job_cancelled_before_it_is_taken_up_again_is_not_begun(runs: Runs, job: Job) -> None:
    cancel_first()
    runs.work.go_on.set()
    again = claim("b", now=LATER)
    assert run(runs.app, again, "b", stopping=runs.stopping, pace=pace())
    assert stored("first").state is JobState.CANCELLED
    assert runs.work.loaded == []


def test_a_run_that_was_given_up_ends_at_its_next_progress(runs: Runs, job: Job) -> None:
    # Its heart is slow: by its own clock it beats, but for everybody else the last beat is long ago.
    begun = runs.start(job, pace=pace(now=lambda: NOW))
    taken_over = claim("b", now=LATER)
    assert begun.result() is True
    assert isinstance(runs.work.stopped_by, JobLost)
    assert stored("first") == taken_over


def test_a_run_that_was_given_up_stores_nothing(runs: Runs, job: Job) -> None:
    begun = runs.start(job, pace=SILENT)
    taken_over = claim("b", now=LATER)
    runs.work.go_on.set()
    assert begun.result() is True
    assert stored("first") == taken_over
    assert results() == []


def test_a_run_that_was_given_up_and_then_fails_says_nothing(runs: Runs) -> None:
    def compute(loaded: str, on_progress: Any) -> str:
        runs.work.computing.set()
        assert runs.work.go_on.wait(SECONDS)
        raise InputRefused("No.")

    queue(runs.app, "first", task=Task(runs.work.load, compute, runs.work.store))
    begun = runs.start(claim("a"), pace=SILENT)
    taken_over = claim("b", now=LATER)
    runs.work.go_on.set()
    assert begun.result() is True
    assert stored("first") == taken_over


def test_a_job_goes_back_into_the_queue_when_the_worker_stops(runs: Runs, job: Job) -> None:
    begun = runs.start(job)
    runs.stopping.set()
    assert begun.result() is True
    assert isinstance(runs.work.stopped_by, WorkerStopping)
    assert (stored("first").state, stored("first").tries, stored("first").progress) == (JobState.QUEUED, 0, 0.0)
    assert results() == []


def test_a_stopping_worker_begins_nothing(runs: Runs, job: Job) -> None:
    runs.work.go_on.set()
    runs.stopping.set()
    assert run(runs.app, job, "a", stopping=runs.stopping, pace=pace())
    assert stored("first").state is JobState.QUEUED
    assert runs.work.loaded == []


def test_a_cancelled_job_does_not_go_back_into_the_queue_when_the_worker_stops(runs: Runs, job: Job) -> None:
    begun = runs.start(job, pace=SILENT)
    cancel_first()
    runs.stopping.set()
    assert begun.result() is True
    assert stored("first").state is JobState.CANCELLED


def test_a_computation_that_hears_nothing_is_left_to_itself_when_the_worker_stops(runs: Runs, job: Job) -> None:
    runs.work.stubborn = True
    begun = runs.start(job, pace=pace(grace_seconds=0.01))
    runs.stopping.set()
    assert begun.result() is False
    assert (stored("first").state, stored("first").tries) == (JobState.QUEUED, 0)


def test_a_computation_that_hears_nothing_is_left_to_itself_when_its_time_is_up(runs: Runs, job: Job) -> None:
    runs.work.stubborn = True
    times = itertools.chain([0.0], itertools.repeat(1801.0))
    begun = runs.start(job, pace=pace(grace_seconds=0.01, clock=lambda: next(times)))
    assert begun.result() is False
    assert stored("first").error.startswith("This took longer than 30 minutes.")


# ---------------------------------------------------------------- a database that is away


def test_a_heartbeat_that_can_not_be_written_does_not_end_the_job(
    runs: Runs, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat, missed = jobs.beat, threading.Event()

    def beat_later(*arguments: Any, **options: Any) -> Any:
        if not missed.is_set():
            missed.set()
            raise AWAY
        return beat(*arguments, **options)

    monkeypatch.setattr(jobs, "beat", beat_later)
    begun = runs.start(job)
    assert missed.wait(SECONDS)
    wait_until(lambda: stored("first").progress == 0.5, SECONDS, lambda: "no beat after the missed one")
    runs.work.go_on.set()
    assert begun.result() is True
    assert stored("first").state is JobState.DONE


def test_a_job_whose_end_can_not_be_written_is_left_to_be_taken_up_again(
    runs: Runs, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: Any) -> Any:
        raise AWAY

    runs.work.go_on.set()
    with monkeypatch.context() as patched:
        patched.setattr(jobs, "hold", away)
        with pytest.raises(OperationalError):
            run(runs.app, job, "a", stopping=runs.stopping, pace=SILENT)
    assert results() == []
    assert claim("b", now=LATER).public_id == "first"

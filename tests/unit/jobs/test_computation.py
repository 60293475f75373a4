"""A computation runs beside whoever began it, and ends at its next progress once it is told to stop."""

import threading
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from flask import Flask

from quizapp.domain.job import Job, JobState
from quizapp.errors import InputRefused
from quizapp.jobs.computation import Computation, JobCancelled, JobLost, WorkerStopping
from quizapp.jobs.tasks import Task
from tests.factories.quizzes import NOW
from tests.unit.jobs.handmade import Work

SECONDS = 30
JOB = Job(1, "first", "work", {}, None, None, JobState.RUNNING, 0.0, 1, False, "", NOW, None)


@pytest.fixture
def work() -> Iterator[Work]:
    work = Work()
    yield work
    work.go_on.set()


def begin(app: Flask, task: Task[Any, Any], stopping: threading.Event | None = None) -> Computation:
    return Computation(app, task, JOB, stopping or threading.Event())


def begin_and_end(app: Flask, task: Task[Any, Any], stopping: threading.Event | None = None) -> Computation:
    computation = begin(app, task, stopping)
    assert computation.ended.wait(SECONDS)
    return computation


def with_compute(compute: Any) -> Task[Any, Any]:
    def store(job: Job, loaded: Any, result: Any, now: datetime) -> None:
        raise AssertionError("a computation stores nothing")

    return Task(lambda job: job.public_id, compute, store)


def test_what_was_loaded_and_what_came_of_it_is_handed_on(app: Flask) -> None:
    computation = begin_and_end(app, with_compute(lambda loaded, on_progress: loaded.upper()))
    assert computation.outcome() == ("first", "FIRST")


def test_a_computation_has_no_database_at_hand(app: Flask, work: Work) -> None:
    work.go_on.set()
    begin_and_end(app, work.task)
    assert work.had_context is False


@pytest.mark.parametrize(("told", "shown"), [(0.3, 0.3), (-1.0, 0.0), (float("nan"), 0.0), (1.7, 1.0)])
def test_progress_is_kept_between_nothing_and_all(app: Flask, told: float, shown: float) -> None:
    computation = begin_and_end(app, with_compute(lambda loaded, on_progress: on_progress(told)))
    assert computation.progress == shown


def test_it_ends_at_its_next_progress_for_the_reason_that_was_given_first(app: Flask, work: Work) -> None:
    computation = begin(app, work.task)
    assert work.computing.wait(SECONDS)
    computation.stop(JobCancelled())
    computation.stop(JobLost())
    assert computation.ended.wait(SECONDS)
    assert isinstance(work.stopped_by, JobCancelled)
    with pytest.raises(JobCancelled):
        computation.outcome()


def test_it_ends_at_its_next_progress_when_the_worker_stops(app: Flask, work: Work) -> None:
    stopping = threading.Event()
    computation = begin(app, work.task, stopping)
    assert work.computing.wait(SECONDS)
    stopping.set()
    assert computation.ended.wait(SECONDS)
    with pytest.raises(WorkerStopping):
        computation.outcome()


def test_a_stopping_worker_loads_nothing(app: Flask, work: Work) -> None:
    stopping = threading.Event()
    stopping.set()
    begin_and_end(app, work.task, stopping)
    assert work.loaded == []


def test_one_that_does_not_hear_has_the_outcome_that_it_was_stopped(app: Flask, work: Work) -> None:
    work.stubborn = True
    computation = begin(app, work.task)
    assert work.computing.wait(SECONDS)
    computation.stop(JobCancelled())
    with pytest.raises(JobCancelled):
        computation.outcome()
    assert not computation.ended.is_set()


def test_a_result_that_is_there_is_handed_on_though_it_was_to_stop(app: Flask, work: Work) -> None:
    work.stubborn = True
    computation = begin(app, work.task)
    assert work.computing.wait(SECONDS)
    computation.stop(WorkerStopping())
    work.go_on.set()
    assert computation.ended.wait(SECONDS)
    assert computation.outcome() == ("what first found", "what first found")


@pytest.mark.parametrize("problem", [InputRefused("No."), ZeroDivisionError(), SystemExit()])
def test_what_it_raises_is_raised_again_by_its_outcome(app: Flask, problem: BaseException) -> None:
    def fail(loaded: str, on_progress: Any) -> None:
        raise problem

    computation = begin_and_end(app, with_compute(fail))
    with pytest.raises(type(problem)):
        computation.outcome()

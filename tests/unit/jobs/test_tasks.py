"""Jobs are queued by the name of their task."""

import pytest
from flask import Flask

from quizapp.domain.job import JobState
from quizapp.jobs.tasks import Task, UnknownTask, enqueue, register_tasks, task_named
from quizapp.storage import jobs
from quizapp.storage.db import db
from tests.factories.quizzes import NOW


def task() -> Task[int, int]:
    return Task(load=lambda job: 1, compute=lambda loaded, on_progress: 2, store=lambda job, loaded, result, now: None)


def queue(name: str) -> None:
    enqueue(name, payload={"slug": "tower"}, document_id=None, account_id=None, public_id="first", now=NOW)


def test_a_job_of_a_registered_task_is_queued_in_the_transaction_of_its_caller(storage: Flask) -> None:
    register_tasks(storage, {"read": task()})
    queue("read")
    job = jobs.job("first")
    assert job is not None
    assert (job.task, job.payload, job.state) == ("read", {"slug": "tower"}, JobState.QUEUED)
    db.session.rollback()
    assert jobs.job("first") is None


def test_a_job_of_an_unknown_task_is_a_fault_and_is_not_queued(storage: Flask) -> None:
    register_tasks(storage, {"read": task()})
    with pytest.raises(UnknownTask, match="'raed'") as refused:
        queue("raed")
    assert refused.value.http_status == 500
    assert jobs.job("first") is None


def test_tasks_of_several_features_are_found_by_name(storage: Flask) -> None:
    read, write = task(), task()
    register_tasks(storage, {"read": read})
    register_tasks(storage, {"write": write})
    assert task_named("read") is read
    assert task_named("write") is write


def test_an_application_knows_its_own_tasks_only(storage: Flask) -> None:
    other = Flask("other")
    register_tasks(other, {"read-elsewhere": task()})
    with pytest.raises(UnknownTask):
        task_named("read-elsewhere")

"""What a job does: a task is three functions, known by a name under which jobs are queued."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from flask import Flask, current_app

from quizapp.domain.job import Job
from quizapp.errors import QuizAppError
from quizapp.reading.nlp import OnProgress
from quizapp.storage import jobs

Loaded = TypeVar("Loaded")
Result = TypeVar("Result")

_EXTENSION = "quizapp_tasks"


class UnknownTask(QuizAppError):
    """No task is registered under a job's name: a fault of ours."""


@dataclass(frozen=True, slots=True)
class Task(Generic[Loaded, Result]):
    """How one kind of job is done. A job computes outside any transaction and ends in one short write.

    Each function may raise a ``QuizAppError``: the job then fails, and its sentence is shown.
    """

    #: Reads what the work needs, in a transaction that only reads. What it returns must not touch the database later.
    load: Callable[[Job], Loaded]
    #: The work, without application context or database. It tells the callback the fraction done, as often as it can,
    #: and lets through what that raises: so a job is stopped.
    compute: Callable[[Loaded, OnProgress], Result]
    #: Stores the result, in the transaction that also marks the job done. It flushes and never commits.
    store: Callable[[Job, Loaded, Result, datetime], None]


def register_tasks(app: Flask, tasks: Mapping[str, Task[Any, Any]]) -> None:
    """Make tasks known to this application, each under its name."""
    app.extensions.setdefault(_EXTENSION, {}).update(tasks)


def task_named(name: str) -> Task[Any, Any]:
    """The current application's task of this name; raises ``UnknownTask``."""
    tasks: Mapping[str, Task[Any, Any]] = current_app.extensions.get(_EXTENSION, {})
    if name not in tasks:
        raise UnknownTask(f"There is no task {name!r}.")
    return tasks[name]


def enqueue(
    name: str,
    *,
    payload: Mapping[str, Any],
    document_id: int | None,
    account_id: int | None,
    public_id: str,
    now: datetime,
) -> Job:
    """Queue a job in the caller's transaction: a worker sees it once that is committed. Raises ``UnknownTask``."""
    task_named(name)
    return jobs.add(
        public_id=public_id, task=name, payload=payload, document_id=document_id, account_id=account_id, now=now
    )

"""The worker as a process of its own: it does what is queued, and ends when it is told to or left alone."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from quizapp.domain.job import Job, JobState
from quizapp.storage import jobs
from quizapp.storage.db import begin_writing, db
from tests.factories.quizzes import NOW
from tests.support.app import instance_of
from tests.support.server import wait_until

pytestmark = pytest.mark.slow

SECONDS = 30
#: The command line over an application that knows a task which never tells its progress and never ends.
WITH_STUBBORN_TASK = """
import pathlib, sys, threading
from quizapp.app import create_app
from quizapp.cli.main import CommandLine, run
from quizapp.jobs.tasks import Task, register_tasks

def compute(mark, on_progress):
    pathlib.Path(mark).touch()
    threading.Event().wait()

def make_app():
    app = create_app()
    store = lambda job, loaded, result, now: None
    register_tasks(app, {"stubborn": Task(load=lambda job: job.payload["mark"], compute=compute, store=store)})
    return app

sys.argv = ["quizapp", "worker"]
run(CommandLine(make_app))
"""
SUPERVISOR = """
import os, sys
from quizapp.cli.supervise import Program, supervise
sys.exit(supervise([Program([sys.executable, "-m", "quizapp", "worker"])], environ=os.environ))
"""


class Processes:
    """Processes on the application's instance folder, none of which outlives the test."""

    def __init__(self, instance: Path) -> None:
        self.environ = {**os.environ, "QUIZAPP_INSTANCE": str(instance)}
        self.started: list[subprocess.Popen[bytes]] = []

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        process = subprocess.Popen([sys.executable, *arguments], env=self.environ)
        self.started.append(process)
        return process


@pytest.fixture
def processes(app: Flask) -> Iterator[Processes]:
    made = Processes(instance_of(app))
    yield made
    for process in made.started:
        process.kill()
        process.wait()


def queue(app: Flask, public_id: str, task: str, **payload: str) -> None:
    with app.app_context():
        begin_writing()
        jobs.add(public_id=public_id, task=task, payload=payload, document_id=None, account_id=None, now=NOW)
        db.session.commit()


def stored(app: Flask, public_id: str) -> Job:
    with app.app_context():
        return jobs.job(public_id) or pytest.fail(f"no job {public_id}")


def lives(pid: int) -> bool:
    """Whether the process still runs; one that is over but not yet collected by the system's first process does not."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text("utf-8", errors="replace")
    except OSError:
        return False


def wait_for(app: Flask, public_id: str, state: JobState) -> None:
    wait_until(lambda: stored(app, public_id).state is state, SECONDS, lambda: str(stored(app, public_id)))


def test_what_is_queued_is_taken_up(app: Flask, processes: Processes) -> None:
    queue(app, "first", "a task that nobody knows")
    processes.start("-m", "quizapp", "worker")
    wait_for(app, "first", JobState.FAILED)
    assert stored(app, "first").error.startswith("Something went wrong on our side.")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_idle_worker_ends_on_a_signal(app: Flask, processes: Processes, number: signal.Signals) -> None:
    queue(app, "first", "a task that nobody knows")
    process = processes.start("-m", "quizapp", "worker")
    wait_for(app, "first", JobState.FAILED)
    process.send_signal(number)
    assert process.wait(SECONDS) == 0


def test_a_job_goes_back_into_the_queue_on_a_signal_though_it_hears_nothing(
    app: Flask, processes: Processes, tmp_path: Path
) -> None:
    queue(app, "first", "stubborn", mark=str(tmp_path / "computing"))
    process = processes.start("-c", WITH_STUBBORN_TASK)
    wait_until((tmp_path / "computing").exists, SECONDS, lambda: "The job was not begun.")
    process.send_signal(signal.SIGTERM)
    assert process.wait(SECONDS) == 0
    assert (stored(app, "first").state, stored(app, "first").tries) == (JobState.QUEUED, 0)


def test_a_worker_does_not_outlive_a_killed_supervisor(app: Flask, processes: Processes) -> None:
    queue(app, "first", "a task that nobody knows")
    supervisor = processes.start("-c", SUPERVISOR)
    wait_for(app, "first", JobState.FAILED)
    listed = subprocess.run(["pgrep", "-P", str(supervisor.pid)], capture_output=True, text=True, check=True).stdout
    child = int(listed)
    supervisor.kill()
    supervisor.wait()
    wait_until(lambda: not lives(child), SECONDS, lambda: "The worker lives on.")


def test_what_a_worker_makes_is_for_its_owner_alone(app: Flask, processes: Processes, tmp_path: Path) -> None:
    processes.environ["QUIZAPP_INSTANCE"] = str(tmp_path / "new")
    processes.start("-m", "quizapp", "worker")
    made = tmp_path / "new" / "secret_key"
    wait_until(made.exists, SECONDS, lambda: "No secret was made.")
    assert made.parent.stat().st_mode & 0o077 == 0


def test_a_worker_starts_without_the_language_model() -> None:
    code = "import sys, quizapp.app, quizapp.cli.worker; print([name for name in sys.modules if name == 'spacy'])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"

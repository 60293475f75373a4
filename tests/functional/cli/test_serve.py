"""The server as a user runs it: it comes up whole, goes down whole, and keeps what it acknowledged."""

import json
import os
import re
import signal
import socket
import subprocess
import urllib.parse
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, update

from quizapp.storage.tables import JobRow
from tests.factories.quizzes import NOW
from tests.support.app import SQLITE
from tests.support.guest import Guest
from tests.support.server import Server, descendants, wait_until

pytestmark = pytest.mark.slow

STOP_SECONDS = 20
#: gunicorn's own process, two that serve, and the worker.
ALL_PROCESSES = 4
CHAPTERS = 15
TEXT = (Path(__file__).parents[2] / "quality" / "texts" / "seagrass.txt").read_text("utf-8")


def test_answers_survive_a_killed_server(site: Server) -> None:
    guest = Guest(site)
    guest.start()
    assert '"saved_at"' in guest.save(2, **{"gap-1": "B-1B"})
    assert '"saved_at"' in guest.save(7, answer="1")
    site.kill()
    with pytest.raises(OSError):  # noqa: PT011  # refused or reset, as the moment has it
        guest.get(f"{guest.attempt}/3")
    site.start()
    assert "2 of 12 answered" in re.sub("<[^>]+>", "", guest.get(f"{guest.attempt}/3"))
    assert 'value="B-1B"' in guest.get(f"{guest.attempt}/2")
    guest.save(6, answer="16")
    _, result = guest.post(f"{guest.attempt}/submit", {})
    assert re.search(r"You got [23] of 12 right", result)
    assert "3 answers, submitted" in result


def worker_of(server: Server) -> int:
    """The process that does the jobs."""
    assert server.process is not None
    found = [
        pid
        for pid in descendants(server.process.pid)
        if b"worker" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    ]
    return found[0]


def forget_signs_of_life(server: Server) -> None:
    """Make the last sign of life of the job that runs one of long ago, which else takes twenty seconds."""
    engine = create_engine(server.database_url or f"sqlite:///{server.instance / SQLITE}")
    with engine.begin() as connection:
        connection.execute(update(JobRow).where(JobRow.heartbeat_at.is_not(None)).values(heartbeat_at=NOW))
    engine.dispose()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="this system has no /proc to tell the worker from the server by")
def test_a_job_whose_worker_was_killed_is_taken_up_again(site: Server) -> None:
    instructor = Guest(site)
    instructor.become_admin()
    chapters = [f"Chapter {number}\n\n{TEXT}" for number in range(1, CHAPTERS + 1)]
    url, _ = instructor.post("/documents/new", {"text": "\n\n".join(chapters), "title": "Long", "count": "10"})
    page = urllib.parse.urlparse(url).path

    def job() -> dict[str, Any]:
        found: dict[str, Any] = json.loads(instructor.get(f"{page}/job"))
        return found

    wait_until(lambda: job()["state"] == "running" and job()["percent"] > 0, 60, lambda: f"It does not begin: {job()}")
    killed = worker_of(site)
    os.kill(killed, signal.SIGKILL)
    forget_signs_of_life(site)
    wait_until(lambda: job()["state"] == "done", 150, lambda: f"It was not taken up again: {job()}\n{site.log()}")
    assert worker_of(site) != killed
    assert "Read the briefing" in instructor.get(page)


def raw(server: Server, path: str, cookie: str, body: bytes, *, length: int) -> socket.socket:
    """Send the start of a form and keep the connection."""
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\nContent-Length: {length}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
    )
    connection.sendall(head.encode() + body)
    return connection


def test_a_form_that_arrives_cut_short_changes_nothing(sqlite_site: Server) -> None:
    guest = Guest(sqlite_site)
    guest.start()
    guest.save(8, **{"gap-1": "sovereignty"})
    body = f"csrf_token={guest.token()}&gap-1=".encode()
    connection = raw(sqlite_site, f"{guest.attempt}/8/save", guest.cookie(), body, length=len(body) + 11)
    connection.shutdown(socket.SHUT_WR)
    assert b" 400 " in connection.recv(100)
    connection.close()
    assert 'value="sovereignty"' in guest.get(f"{guest.attempt}/8")


def test_a_stalled_form_keeps_nobody_else_from_saving(sqlite_site: Server) -> None:
    guest = Guest(sqlite_site)
    guest.start()
    stalled = [raw(sqlite_site, "/quizzes/us-airstrikes-2024/start", "", b"csrf", length=100) for _ in range(3)]
    assert '"saved_at"' in guest.save(8, **{"gap-1": "sovereignty"})
    for connection in stalled:
        connection.close()


def test_nothing_is_written_outside_the_instance_folder(sqlite_site: Server) -> None:
    assert sqlite_site.home.is_dir()
    assert list(sqlite_site.home.iterdir()) == []


def lives(pid: int) -> bool:
    """Whether the process still runs; one that is over but not yet collected by the system's first process does not."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text("utf-8", errors="replace")
    except OSError:
        return False


def process_named(name: str, server: Server) -> int:
    """The newest direct child of the server that has this name as a word of its command line; 0 where there is none."""
    assert server.process is not None
    asked = ["pgrep", "-n", "-P", str(server.process.pid), "-f", rf" {name}( |$)"]
    return int(subprocess.run(asked, capture_output=True, text=True, check=False).stdout or 0)


def test_a_worker_that_is_killed_is_started_again_while_the_site_goes_on(sqlite_site: Server) -> None:
    assert sqlite_site.process is not None
    web, worker = process_named("gunicorn", sqlite_site), process_named("worker", sqlite_site)
    assert worker
    os.kill(worker, signal.SIGKILL)
    wait_until(
        lambda: process_named("worker", sqlite_site) not in {0, worker}, STOP_SECONDS, lambda: "It is gone for good."
    )
    assert sqlite_site.answers()
    assert process_named("gunicorn", sqlite_site) == web


def test_sigterm_stops_the_server_and_all_its_children(sqlite_site: Server) -> None:
    assert sqlite_site.process is not None
    pid = sqlite_site.process.pid
    wait_until(lambda: len(descendants(pid)) >= ALL_PROCESSES, STOP_SECONDS, lambda: "Not all processes came up.")
    children = descendants(pid)
    assert sqlite_site.stop() == 0
    assert not sqlite_site.listening()
    assert [pid for pid in children if lives(pid)] == []


def test_no_child_outlives_a_killed_supervisor(sqlite_site: Server) -> None:
    assert sqlite_site.process is not None
    children = descendants(sqlite_site.process.pid)
    sqlite_site.process.kill()
    sqlite_site.process.wait()
    wait_until(
        lambda: not sqlite_site.listening(), STOP_SECONDS, lambda: f"Somebody still listens:\n{sqlite_site.log()}"
    )
    wait_until(lambda: not any(map(lives, children)), STOP_SECONDS, lambda: f"Alive: {[*filter(lives, children)]}")


def test_the_server_ends_when_its_web_process_does(sqlite_site: Server) -> None:
    assert sqlite_site.process is not None
    os.kill(process_named("gunicorn", sqlite_site), signal.SIGKILL)
    assert sqlite_site.process.wait(STOP_SECONDS) != 0
    wait_until(lambda: not sqlite_site.listening(), STOP_SECONDS, lambda: "Somebody still listens.")


def test_a_port_that_is_taken_is_told(server: Server, sqlite_site: Server) -> None:
    server.environ["PORT"] = str(sqlite_site.port)
    with pytest.raises(AssertionError, match="in use"):
        server.start()

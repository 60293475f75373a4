"""Several programs run as one."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.server import wait_until

SLEEPER = "import pathlib, sys, time; pathlib.Path(sys.argv[1]).touch(); time.sleep(60)"
WATCHER = "from quizapp.cli.supervise import stop_with_supervisor; stop_with_supervisor();"
SUPERVISOR = """
import os, sys
from quizapp.cli.supervise import supervise
children = [[sys.executable, "-c", code, mark] for code, mark in zip(sys.argv[1::2], sys.argv[2::2])]
sys.exit(supervise(children, environ=os.environ))
"""


def start(*children: tuple[str, Path]) -> "subprocess.Popen[bytes]":
    arguments = [part for code, mark in children for part in (code, str(mark))]
    process = subprocess.Popen([sys.executable, "-c", SUPERVISOR, *arguments])
    wait_until(lambda: all(mark.exists() for _, mark in children), 30, lambda: "The children did not start.")
    return process


def pids_of(mark: Path) -> list[int]:
    """The processes whose last argument is this mark: the child, and the supervisor of the last child."""
    found = subprocess.run(["pgrep", "-f", "--", f"-c .*{mark}$"], capture_output=True, text=True, check=False).stdout
    return [int(pid) for pid in found.split()]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_all_children(tmp_path: Path, number: signal.Signals) -> None:
    process = start((SLEEPER, tmp_path / "one"), (SLEEPER, tmp_path / "two"))
    assert len(pids_of(tmp_path / "one")) == 1
    process.send_signal(number)
    assert process.wait(30) == 0
    assert pids_of(tmp_path / "one") + pids_of(tmp_path / "two") == []


def test_when_one_child_fails_the_others_stop_and_its_status_is_told(tmp_path: Path) -> None:
    failing = "import pathlib, sys; pathlib.Path(sys.argv[1]).touch(); sys.exit(7)"
    process = start((SLEEPER, tmp_path / "one"), (failing, tmp_path / "two"))
    assert process.wait(30) == 7
    assert pids_of(tmp_path / "one") == []


def test_a_child_that_watches_does_not_outlive_a_killed_supervisor(tmp_path: Path) -> None:
    mark = tmp_path / "one"
    process = start((WATCHER + SLEEPER, mark))
    children = [pid for pid in pids_of(mark) if pid != process.pid]
    assert children
    process.kill()
    process.wait()
    wait_until(lambda: not any(os.path.exists(f"/proc/{pid}") for pid in children), 30, lambda: "It lives on.")


def test_a_program_without_a_supervisor_watches_nobody() -> None:
    code = f"{WATCHER} import threading; print(threading.active_count())"
    environ = {name: value for name, value in os.environ.items() if name != "QUIZAPP_SUPERVISOR"}
    shown = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True)
    assert shown.stdout == "1\n"

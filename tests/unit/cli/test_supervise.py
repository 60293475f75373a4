"""Several programs run as one."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.cli.supervise import Child, Program, next_pause
from tests.support.server import wait_until

SLEEPER = "import pathlib, sys, time; pathlib.Path(sys.argv[1]).touch(); time.sleep(60)"
WATCHER = "from quizapp.cli.supervise import stop_with_supervisor; stop_with_supervisor();"
FAILING = "import pathlib, sys; pathlib.Path(sys.argv[1]).touch(); sys.exit(7)"
#: Goes on once a child beside it has begun, which one that fails at once would stop before it did.
AFTER_ONE = """
import pathlib, sys, time
while not pathlib.Path(sys.argv[1]).with_name("one").exists():
    time.sleep(0.01)
"""
SUPERVISOR = """
import os, sys
from quizapp.cli.supervise import Program, supervise
given = zip(sys.argv[1::3], sys.argv[2::3], sys.argv[3::3])
programs = [Program([sys.executable, "-c", code, mark], restarts=again == "again") for code, again, mark in given]
sys.exit(supervise(programs, environ=os.environ))
"""


def start(*children: tuple[str, Path], again: tuple[Path, ...] = ()) -> "subprocess.Popen[bytes]":
    """Supervise these programs, of which those with a mark in ``again`` restart; returns when all have begun."""
    arguments = [part for code, mark in children for part in (code, "again" if mark in again else "", str(mark))]
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
    process = start((SLEEPER, tmp_path / "one"), (AFTER_ONE + FAILING, tmp_path / "two"))
    assert process.wait(30) == 7
    assert pids_of(tmp_path / "one") == []


def test_a_child_that_restarts_is_started_again_and_the_others_go_on(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    process = start((SLEEPER, two), (SLEEPER, one), (SLEEPER, tmp_path / "three"), again=(one,))
    others = pids_of(two)
    (killed,) = pids_of(one)
    os.kill(killed, signal.SIGKILL)
    wait_until(lambda: pids_of(one) not in ([], [killed]), 30, lambda: "It was not started again.")
    assert pids_of(two) == others
    process.terminate()
    assert process.wait(30) == 0
    assert pids_of(one) + pids_of(two) == []


def test_a_child_that_waits_to_be_started_again_is_not_when_all_stops(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    process = start((FAILING, one), (SLEEPER, two), again=(one,))
    wait_until(lambda: pids_of(one) == [], 30, lambda: "It did not end.")
    process.terminate()
    assert process.wait(30) == 0
    assert pids_of(one) + pids_of(two) == []


def test_all_ends_with_the_child_that_does_not_restart_whatever_the_other_ended_with(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    nine = FAILING.replace("7", "9")
    seen = "time.sleep(0.5);"  # so that the first one is seen to have ended before
    process = start((nine, one), (AFTER_ONE + seen + FAILING, two), again=(one,))
    assert process.wait(30) == 7
    assert pids_of(one) == []


@pytest.mark.parametrize(
    ("before", "ran_for", "pause"),
    [(0.0, 0.1, 1.0), (1.0, 0.1, 2.0), (2.0, 59.9, 4.0), (16.0, 0.1, 30.0), (30.0, 0.1, 30.0), (30.0, 60.0, 1.0)],
)
def test_pauses_double_up_to_half_a_minute_until_a_child_ran_for_a_minute(
    before: float, ran_for: float, pause: float
) -> None:
    assert next_pause(before, ran_for=ran_for) == pause


def test_a_child_is_started_again_after_its_pause_and_not_before(capfd: pytest.CaptureFixture[str]) -> None:
    child = Child(Program([sys.executable, "-c", "raise SystemExit(3)"], restarts=True), os.environ, now=100.0)
    pids, starts = [child.process.pid], []
    for tenths in range(1000, 1080):
        child.process.wait(30)
        assert child.goes_on(tenths / 10)
        if child.process.pid != pids[-1]:
            pids.append(child.process.pid)
            starts.append(tenths / 10)
    assert starts == [101.0, 103.1, 107.2]  # after 1, 2 and 4 seconds: it ends at once, which is seen a look later
    child.process.wait(30)
    assert "ended with status 3 and is started again in 1 s." in capfd.readouterr().err


def test_a_child_that_does_not_restart_is_over_when_it_ended() -> None:
    child = Child(Program([sys.executable, "-c", "pass"]), os.environ, now=100.0)
    child.process.wait(30)
    assert not child.goes_on(200.0)


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

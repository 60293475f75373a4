"""Runs several programs as one: they stop together, on Ctrl-C, on SIGTERM, and when one of them ends for good.

Each child also watches for the end of its supervisor (``stop_with_supervisor``), so that not even SIGKILL leaves one
behind to hold the port.
"""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import FrameType

import click

#: How long a child may take to finish its requests before it is killed, in seconds.
GRACE_SECONDS = 20
POLL_SECONDS = 0.1
#: How long a child is left alone before it is started again: at first, and at most.
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 30.0
#: One that ran for so long was sound: should it end, the pauses begin anew.
SOUND_SECONDS = 60.0
#: Names the supervisor's process to its children.
SUPERVISOR = "QUIZAPP_SUPERVISOR"


@dataclass(frozen=True, slots=True)
class Program:
    """What a child runs, and whether it is started again when it ends by itself: else everything ends with it."""

    command: Sequence[str]
    restarts: bool = False


def supervise(programs: Sequence[Program], *, environ: Mapping[str, str]) -> int:
    """Run ``programs`` until one ends for good or a signal asks to stop; returns the exit status.

    0 where a signal ended it, else the status of the child that ended by itself (1 if it was killed).
    """
    stopping: list[int] = []

    def ask_to_stop(number: int, _frame: FrameType | None) -> None:
        stopping.append(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask_to_stop)
    environ = {**environ, SUPERVISOR: str(os.getpid())}
    children = [Child(program, environ, now=time.monotonic()) for program in programs]
    while not stopping and all(child.goes_on(time.monotonic()) for child in children):
        time.sleep(POLL_SECONDS)
    ended = [child.process.returncode for child in children if not child.program.restarts]
    _stop([child.process for child in children])
    return 0 if stopping else next((max(1, status) for status in ended if status), 0)


def next_pause(before: float, *, ran_for: float) -> float:
    """How long to wait before a child that ran for so long is started again, in seconds; 0 was never waited before."""
    if not before or ran_for >= SOUND_SECONDS:
        return FIRST_PAUSE_SECONDS
    return min(2 * before, LONGEST_PAUSE_SECONDS)


class Child:
    """A program and the process that runs it now, or ran it last: another one follows after a pause. Times: seconds."""

    def __init__(self, program: Program, environ: Mapping[str, str], *, now: float) -> None:
        self.program = program
        self._environ = environ
        self._pause = 0.0
        self._start_at: float | None = None
        self._start(now)

    def _start(self, now: float) -> None:
        # A session of its own: Ctrl-C reaches the supervisor alone, which then stops each child once, in good order.
        self.process = subprocess.Popen(self.program.command, env=self._environ, start_new_session=True)
        self._started = now
        self._start_at = None

    def goes_on(self, now: float) -> bool:
        """Whether it runs or will run again; where its pause is over, it is started."""
        if self.process.poll() is None:
            return True
        if not self.program.restarts:
            return False
        if self._start_at is None:
            self._pause = next_pause(self._pause, ran_for=now - self._started)
            self._start_at = now + self._pause
            name = " ".join(self.program.command[-2:])
            status = self.process.returncode
            click.echo(f"{name} ended with status {status} and is started again in {self._pause:.0f} s.", err=True)
        elif now >= self._start_at:
            self._start(now)
        return True


def _stop(children: Sequence["subprocess.Popen[bytes]"]) -> None:
    for child in children:
        if child.poll() is None:
            child.terminate()
    for child in children:
        try:
            child.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()


def stop_with_supervisor() -> None:
    """In a child: end this process, as by SIGTERM, once its supervisor is gone. Returns at once."""
    supervisor = int(os.environ.get(SUPERVISOR, "0"))
    if not supervisor:
        return

    def watch() -> None:
        while os.getppid() == supervisor:
            time.sleep(POLL_SECONDS)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, name="supervisor-watch", daemon=True).start()

"""Runs several programs as one: they stop together, on Ctrl-C, on SIGTERM, and when one of them ends.

Each child also watches for the end of its supervisor (``stop_with_supervisor``), so that not even SIGKILL leaves one
behind to hold the port.
"""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from types import FrameType

#: How long a child may take to finish its requests before it is killed, in seconds.
GRACE_SECONDS = 20
POLL_SECONDS = 0.1
#: Names the supervisor's process to its children.
SUPERVISOR = "QUIZAPP_SUPERVISOR"


def supervise(commands: Sequence[Sequence[str]], *, environ: Mapping[str, str]) -> int:
    """Run ``commands`` until one ends or a signal asks to stop; returns the exit status.

    0 where a signal ended it, else the status of the child that ended by itself (1 if it was killed).
    """
    stopping: list[int] = []

    def ask_to_stop(number: int, _frame: FrameType | None) -> None:
        stopping.append(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask_to_stop)
    # Sessions of their own: Ctrl-C reaches the supervisor alone, which then stops each child once, in good order.
    children = [
        subprocess.Popen(command, env={**environ, SUPERVISOR: str(os.getpid())}, start_new_session=True)
        for command in commands
    ]
    while not stopping and all(child.poll() is None for child in children):
        time.sleep(POLL_SECONDS)
    ended = [child.returncode for child in children if child.returncode is not None]
    _stop(children)
    return 0 if stopping else max(1, ended[0]) if ended[0] else 0


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

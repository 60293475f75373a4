"""``quizapp worker``: does what takes longer than a page may."""

import logging
import os
import signal
import threading
from types import FrameType

import click

from quizapp.cli.main import CommandLine
from quizapp.cli.supervise import stop_with_supervisor
from quizapp.jobs.worker import work
from quizapp.storage.db import db
from quizapp.storage.migrate import require_newest

POLL_SECONDS = 0.1
#: How long the loop may take to write how its job ended; a writer waits for another one for 15 seconds at most.
END_SECONDS = 17


@click.command()
@click.pass_obj
def worker(commands: CommandLine) -> None:
    """Do the jobs that pages queue, one after another, until Ctrl-C or SIGTERM. `serve` runs one."""
    os.umask(0o077)  # what is made here (database, secrets) is for its owner alone
    asked: list[int] = []

    def ask_to_stop(number: int, _frame: FrameType | None) -> None:
        asked.append(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask_to_stop)
    stop_with_supervisor()
    app = commands.make_app()
    with app.app_context():
        # Else the first look for a job would end in a traceback.
        require_newest(db.engine)
    stopping = threading.Event()
    # In a thread, which leaves this one free for signals: a handler may not set an Event that its own thread waits on.
    loop = threading.Thread(target=work, args=(app, stopping), name="worker", daemon=True)
    loop.start()
    while loop.is_alive() and not asked:
        loop.join(POLL_SECONDS)
    stopping.set()
    loop.join(END_SECONDS)
    logging.shutdown()
    # Not sys.exit: a computation that did not stop may be anywhere, even in code that can't bear the interpreter's end.
    os._exit(0 if asked else 1)

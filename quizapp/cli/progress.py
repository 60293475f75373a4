"""``progress``: the bar that a command shows on a terminal while what it does takes long."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

import click

from quizapp.reading.nlp import OnProgress

#: Whoever waits no longer than this, in seconds, has no use for a bar.
_SOON = 1.0


@contextmanager
def progress(
    label: str = "Reading the text", *, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic
) -> Iterator[OnProgress]:
    """Yield a callback for the fraction done, which shows it on standard error once a second has passed.

    Nothing is written where standard error is no terminal, and nothing by a callback that comes with all done.
    """
    stream = stream or sys.stderr
    start = clock()
    # Hidden at first rather than made later, so that its estimate of the time left counts from the start.
    with click.progressbar(length=100, label=label, file=stream, hidden=True) as bar:

        def on_progress(fraction: float) -> None:
            steps = int(100 * fraction) - bar.pos
            # A bar that first appears when all is done tells nobody anything.
            if steps and fraction < 1.0 and clock() - start > _SOON and stream.isatty():
                bar.hidden = False
            bar.update(steps)

        yield on_progress

"""What templates can do with moments, numbers and sentence numbers."""

from collections.abc import Iterable
from datetime import datetime

from flask import Flask

from quizapp.domain.words import in_words, listed, points


def add_filters(app: Flask) -> None:
    """Register the filters."""
    app.jinja_env.filters.update(
        clock=clock, day=day, in_words=in_words, numbers=listed, points=points, first_number=first_number
    )


def clock(moment: datetime) -> str:
    """Hours and minutes in the server's own zone; a script shows the reader's."""
    return moment.astimezone().strftime("%H:%M")


def day(moment: datetime) -> str:
    """The day in words: "9 February 2024"."""
    local = moment.astimezone()
    return f"{local.day} {local.strftime('%B %Y')}"


def first_number(numbers: Iterable[int]) -> int:
    """The lowest of some sentence numbers, 0 where there is none."""
    return min(numbers, default=0)

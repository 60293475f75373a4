"""What templates can do with moments, numbers and sentence numbers."""

from collections.abc import Iterable
from datetime import datetime

from flask import Flask

from quizapp.domain.words import in_words, listed, points


def add_filters(app: Flask) -> None:
    """Register the filters."""
    app.jinja_env.filters.update(
        clock=clock,
        day=day,
        due=due,
        first_number=first_number,
        in_words=in_words,
        numbers=listed,
        points=points,
        zone=zone,
    )


def clock(moment: datetime) -> str:
    """Hours and minutes in the server's own zone; a script shows the reader's."""
    return moment.astimezone().strftime("%H:%M")


def day(moment: datetime) -> str:
    """The day in words: "9 February 2024"."""
    local = moment.astimezone()
    return f"{local.day} {local.strftime('%B %Y')}"


def zone(moment: datetime) -> str:
    """The server's own zone at a moment: "CET", or "UTC+01:00" where it goes by a number alone."""
    local = moment.astimezone()
    name, offset = local.strftime("%Z"), local.strftime("%z")
    return name if name.isalpha() else f"UTC{offset[:3]}:{offset[3:5]}"


def due(moment: datetime) -> str:
    """When something is due: day, time and the server's own zone, which it names, since no script rewrites it."""
    return f"{day(moment)}, {clock(moment)} {zone(moment)}"


def first_number(numbers: Iterable[int]) -> int:
    """The lowest of some sentence numbers, 0 where there is none."""
    return min(numbers, default=0)

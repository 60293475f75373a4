"""Draws a timeline: a line on which the steps stand at the distances of their dates, by their numbers in the list.

The list below says what happened, whole, however many steps there are; the line says when, at one glance.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from quizapp.domain.briefing import TimelineEntry
from quizapp.domain.words import capital, date_in_words, in_words

#: Fewer moments than these have no distances to compare.
FEWEST = 3
#: Where more steps than these would stand above one another, a line of them tells nothing.
MOST_LEVELS = 5

#: Sizes in the picture's own units, which are pixels where it is as wide as it was drawn.
WIDE = 768
RADIUS = 13
#: From the middle of one step to that of the next, beside or above it.
GAP = 2 * RADIUS + 3
#: What the labels need below the line, and at its ends.
LABELS, MARGIN = 34, 24
#: The years between two labels, of which the first that leaves no more than so many labels is taken.
YEARS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
MOST_LABELS = 8

#: A year in the days of ``_moment``, and where the first one begins there.
_YEAR, _YEAR_START = 12 * 31, 31 + 1

_DATED = re.compile(r"\d{2}|\d{4}(-\d\d){0,2}")


class Precision(StrEnum):
    """How precisely the text dates a step."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its number in the list, from 1, and its middle."""

    number: int
    when: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Label:
    """A date below the line; ``anchor`` is the side of it at which its words are held."""

    words: str
    x: int
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Drawing:
    """The picture of a timeline, and what it says."""

    width: int
    height: int
    #: How deep the line lies.
    line: int
    steps: tuple[Step, ...]
    labels: tuple[Label, ...]
    description: str


def precision_of(entry: TimelineEntry) -> Precision:
    """How precisely an entry is dated."""
    if not _DATED.fullmatch(entry.sort):
        return Precision.NONE
    if len(entry.sort) == 2:
        return Precision.CENTURY
    parts = entry.sort.count("-")
    if parts:
        return Precision.MONTH if parts == 1 else Precision.DAY
    return Precision.DECADE if re.search(rf"\b{entry.sort[:3]}0[’']?s\b", entry.when) else Precision.YEAR


def lack_of(entry: TimelineEntry) -> str:
    """What the text leaves open about a date, or the date that its words ("the next day") come to; "" for nothing."""
    if entry.resolved:
        return entry.resolved
    match precision_of(entry):
        case Precision.DAY:
            return ""
        case Precision.YEAR if re.fullmatch(r"(\w+ )?\d{4}", entry.when):
            return "year only"
        case Precision.DECADE:
            return "decade only"
        case Precision.CENTURY:
            return "century only"
        case Precision.NONE:
            return "no date given"
        case _:
            return "no day given"


def draw(entries: Sequence[TimelineEntry]) -> Drawing | None:
    """The steps that have a date, on a line in scale; None where distances say nothing or can't be shown readably."""
    dated = [
        (_moment(entry.sort), number, entry)
        for number, entry in enumerate(entries, start=1)
        if precision_of(entry) not in (Precision.NONE, Precision.CENTURY)
    ]
    moments = sorted({moment for moment, _, _ in dated})
    if len(moments) < FEWEST:
        return None
    scale = (WIDE - 2 * MARGIN) / (moments[-1] - moments[0])
    ordered = sorted(dated, key=lambda each: each[:2])
    places = [MARGIN + round((moment - moments[0]) * scale) for moment, _, _ in ordered]
    levels = _levels(places)
    if max(levels) >= MOST_LEVELS:
        return None
    line = RADIUS + 2 + GAP * max(levels)
    steps = tuple(
        Step(number, entry.when, x, line - GAP * level)
        for (_, number, entry), x, level in zip(ordered, places, levels, strict=True)
    )
    first, last = ordered[0][2], ordered[-1][2]
    labels = _years(moments[0], moments[-1], scale) or (
        Label(date_in_words(first.sort), MARGIN - RADIUS, "start"),
        Label(date_in_words(last.sort), WIDE - MARGIN + RADIUS, "end"),
    )
    return Drawing(WIDE, line + RADIUS + LABELS, line, steps, labels, _description(steps, len(entries)))


def _levels(places: Sequence[int]) -> list[int]:
    """How high each step stands above the line: as low as those before it leave room."""
    ends: list[int] = []
    levels = []
    for place in places:
        level = next((level for level, end in enumerate(ends) if place - end >= GAP), len(ends))
        ends[level : level + 1] = [place]
        levels.append(level)
    return levels


def _years(first: int, last: int, scale: float) -> tuple[Label, ...]:
    """The round years between two moments; none where there are fewer than two."""
    begin, end = -(-(first - _YEAR_START) // _YEAR), (last - _YEAR_START) // _YEAR
    apart = next((years for years in YEARS if (end - begin) // years < MOST_LABELS), YEARS[-1])
    years = [year for year in range(begin, end + 1) if year % apart == 0]
    if len(years) < 2:
        return ()
    return tuple(Label(str(year), MARGIN + round((year * _YEAR + _YEAR_START - first) * scale)) for year in years)


def _moment(sort: str) -> int:
    """When the time begins that a partial ISO date means: in days, of months that all have 31 of them."""
    year, month, day = ([int(part) for part in sort.split("-")] + [1, 1])[:3]
    return (year * 12 + month) * 31 + day


def _description(steps: Sequence[Step], number: int) -> str:
    """What whoever can't see the picture is told."""
    told = "; ".join(f"{step.number}, {step.when}" for step in steps)
    left_out = "" if len(steps) == number else f" of {number}; the others have no date"
    return (
        f"{capital(in_words(len(steps)))} steps{left_out}, at distances that are those in time: {told}. "
        "The list below says what happened."
    )

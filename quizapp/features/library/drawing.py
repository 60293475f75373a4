"""Draws a timeline: where each step stands in a wide and in a tall picture, and what the picture says in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from quizapp.domain.briefing import TimelineEntry
from quizapp.domain.words import capital, in_words
from quizapp.reading.lexicon import MONTHS

#: One point is no line, and more than these can't be read beside one another.
FEWEST, MOST = 2, 12
#: With more than these, every second step of the wide picture has its words above the line.
MOST_IN_A_ROW = 6

#: Sizes in the picture's own units, which are pixels where it is as wide as it was drawn.
WIDE, TALL = 768, 340
#: The least that the words of one step need of the wide picture, and its mark.
COLUMN, GAP = 98, 58
LINE = 21
#: Of the letters of a label, bold ones and others; wide enough for any of the faces in use.
BOLD_LETTER, LETTER = 10, 9

_DATED = re.compile(r"\d{2}|\d{4}(-\d\d){0,2}")


class Precision(StrEnum):
    """How precisely the text dates a step."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    NONE = "none"

    @property
    def length(self) -> int:
        """How long its mark is: a point for a day or for no date, else a bar, the longer the less is known."""
        lengths = {Precision.MONTH: 24, Precision.YEAR: 34, Precision.DECADE: 46, Precision.CENTURY: 56}
        return lengths.get(self, 16)


@dataclass(frozen=True, slots=True)
class Mark:
    """One step: its corner, and the lines of words at it."""

    entry: TimelineEntry
    precision: Precision
    lack: str
    x: int
    y: int
    when: tuple[str, ...]
    event: tuple[str, ...]
    #: True where the words stand above the line.
    is_above: bool = False

    @property
    def lines(self) -> int:
        """How many lines its words take."""
        return len(self.when) + len(self.event) + bool(self.lack)


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawing of the whole timeline."""

    width: int
    height: int
    marks: tuple[Mark, ...]
    #: (from, to) of each piece of the line, between the marks and on to the end.
    line: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Both drawings of a timeline, and what they say."""

    wide: Picture
    tall: Picture
    #: True where the distances in the wide drawing are those in time; the tall one's never are.
    to_scale: bool
    description: str
    #: The precisions that are there, for the legend.
    precisions: tuple[Precision, ...]


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
    precision = precision_of(entry)
    if precision is not Precision.NONE and not re.search(r"\d{4}|century|centuries", entry.when):
        return _written(entry.sort)
    match precision:
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


def _written(sort: str) -> str:
    """A partial ISO date as one writes it."""
    year, *rest = sort.split("-")
    words = [MONTHS[int(rest[0]) - 1].capitalize(), year] if rest else [year]
    return " ".join([str(int(rest[1])), *words] if len(rest) == 2 else words)


def draw(entries: Sequence[TimelineEntry]) -> Drawing | None:
    """The drawing, in the true order; None where there are too few steps or too many to draw."""
    if not FEWEST <= len(entries) <= MOST:
        return None
    steps = [(entry, precision_of(entry)) for entry in sorted(entries, key=lambda entry: entry.sort)]
    rows = 1 if len(steps) <= MOST_IN_A_ROW else 2
    places = _in_scale([entry for entry, _ in steps], rows)
    precisions = tuple(each for each in Precision if each in {precision for _, precision in steps})
    return Drawing(
        _wide(steps, places or _evenly(len(steps), rows), rows),
        _tall(steps),
        places is not None,
        _description(steps, places),
        precisions,
    )


def _in_scale(entries: Sequence[TimelineEntry], rows: int) -> list[int] | None:
    """Where each step stands if distances are those in time; None where that can't be drawn readably."""
    # Between two points there is one distance, which tells nothing.
    vague = (Precision.NONE, Precision.CENTURY)
    if len(entries) <= FEWEST or any(precision_of(entry) in vague for entry in entries):
        return None
    moments = [_moment(entry.sort) for entry in entries]
    long = moments[-1] - moments[0] or 1
    places = [8 + (moment - moments[0]) * (WIDE - 24 - COLUMN) // long for moment in moments]
    is_readable = all(place - before >= GAP for before, place in pairwise(places)) and all(
        place - before >= COLUMN for before, place in zip(places, places[rows:], strict=False)
    )
    return places if is_readable else None


def _evenly(number: int, rows: int) -> list[int]:
    """Where each step stands if all distances are the same."""
    # The last words need as much room as all others.
    return [8 + index * (WIDE - 16) // (number + rows - 1) for index in range(number)]


def _moment(sort: str) -> int:
    """When the time begins that a partial ISO date means: in days, of months that all have 31 of them."""
    year, month, day = ([int(part) for part in sort.split("-")] + [1, 1])[:3]
    return (year * 12 + month) * 31 + day


def _wide(steps: Sequence[tuple[TimelineEntry, Precision]], places: Sequence[int], rows: int) -> Picture:
    ends = [*places[rows:], *[WIDE + 8] * rows]
    marks = []
    for number, ((entry, precision), x, end) in enumerate(zip(steps, places, ends, strict=True)):
        when, event = _words(entry, min(end - x - 16, 260), when=3, event=5)
        marks.append(Mark(entry, precision, lack_of(entry), x, 0, when, event, is_above=rows == 2 and number % 2 == 1))
    # One row has its dates above the line; of two, one stands above it and one below.
    above = max(mark.lines for mark in marks if mark.is_above) if rows == 2 else max(len(mark.when) for mark in marks)
    below = max(mark.lines if rows == 2 else mark.lines - len(mark.when) for mark in marks if not mark.is_above)
    y = above * LINE + 20
    placed = tuple(replace(mark, y=y) for mark in marks)
    stops = [mark.x + mark.precision.length + 6 for mark in placed]
    line = tuple(zip(stops, [*(place - 6 for place in places[1:]), WIDE - 8], strict=True))
    return Picture(WIDE, y + 32 + below * LINE, placed, line)


def _tall(steps: Sequence[tuple[TimelineEntry, Precision]]) -> Picture:
    marks, y = [], 8
    for entry, precision in steps:
        when, event = _words(entry, TALL - 40, when=2, event=4)
        mark = Mark(entry, precision, lack_of(entry), 4, y, when, event)
        marks.append(mark)
        y += max(mark.lines * LINE, precision.length) + 22
    ends = [*(mark.y for mark in marks[1:]), y + 6]
    stops = [(mark.y + mark.precision.length + 6, end - 6) for mark, end in zip(marks, ends, strict=True)]
    return Picture(TALL, y + 10, tuple(marks), tuple(stops))


def _words(entry: TimelineEntry, space: int, *, when: int, event: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The date and the event, in lines that fit into ``space``, at most so many of each."""
    return (
        _lines(capital(entry.when), int(space / BOLD_LETTER), when),
        _event(entry, int(space / LETTER), event),
    )


def _event(entry: TimelineEntry, letters: int, most: int) -> tuple[str, ...]:
    """The lines of the event; where it tells more than fits, from the sentence on that has the date.

    What stands before it only says who or what is meant; alone beside the date it would say that this happened then.
    """
    lines = _lines(capital(entry.beside_date).rstrip("."), letters, most)
    dated = entry.evidence[-1].quote.rstrip(".") if entry.evidence else entry.event
    before, _, _ = entry.event.rpartition(dated)
    is_later = bool(before) and entry.when in dated and entry.when not in before
    return _lines(f"… {dated}", letters, most) if is_later and lines[-1].endswith("…") else lines


def _lines(text: str, letters: int, most: int) -> tuple[str, ...]:
    """``text`` in lines of at most so many letters; what does not fit is left out, and an ellipsis says so."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= letters or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    lines = [_cut(line, letters) for line in lines]
    if len(lines) > most:
        last = lines[most - 1]
        while len(last) >= letters and " " in last:
            last = last.rsplit(" ", 1)[0]
        lines[most - 1 :] = [_cut(f"{last.rstrip(',;:')}…", letters)]
    return tuple(lines)


def _cut(line: str, letters: int) -> str:
    return line if len(line) <= letters else f"{line[: letters - 1].rstrip('…')}…"


def _description(steps: Sequence[tuple[TimelineEntry, Precision]], places: Sequence[int] | None) -> str:
    """What whoever can't see the picture is told."""
    told = [f"{capital(entry.when)}{f' ({lack})' if (lack := lack_of(entry)) else ''}" for entry, _ in steps]
    scale = "The distances are those in time." if places is not None else "Not to scale."
    return f"{capital(in_words(len(steps)))} steps in order: {'; '.join(told)}. {scale} The list below says the same."

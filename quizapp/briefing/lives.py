"""Birth and death from the brackets after the name that a biography opens with."""

import re
from collections.abc import Iterator

from quizapp.domain.briefing import EntityType, TimelineEntry
from quizapp.reading.analysis import Analysis
from quizapp.reading.dates import DateMention

#: "Ada Holm (3 May 1811 – 1870) was"; a reign's years stand after "reigned" or "r.".
_OPENING = re.compile(r"(?P<name>[A-Z][^()]{2,60}) \((?P<inside>[^()]{4,120})\),? (?:was|is)\b")
_DASH = re.compile(r"\s*[-–—]\s*")
_NO_LIFE = re.compile(r"\b(?:r\.|reign|ruled|fl\.|flourished|active|built|founded|c\.|about|circa)")


def life_dates(analysis: Analysis) -> tuple[TimelineEntry, ...]:
    """The entries of the person whose name opens the text; none where the brackets hold anything but a life."""
    first = next(iter(analysis.sentences), None)
    opening = _OPENING.match(first.text) if first is not None else None
    if first is None or opening is None or _NO_LIFE.search(opening["inside"]):
        return ()
    people = {
        name for entry in analysis.entities if entry.type is EntityType.PERSON for name in (entry.name, *entry.aliases)
    }
    start, end = first.start + opening.start("inside"), first.start + opening.end("inside")
    inside = [date for date in analysis.dates if start <= date.start and date.end <= end]
    if opening["name"] not in people or not inside:
        return ()
    before = opening["inside"][: inside[0].start - start].strip().lower()
    evidence = (first.evidence,)
    return tuple(
        TimelineEntry(when, iso, f"{opening['name']} {deed}.", evidence)
        for when, iso, deed in _deeds(inside, first.text[inside[0].end - first.start :], before)
    )


def _deeds(inside: list[DateMention], after: str, before: str) -> Iterator[tuple[str, str, str]]:
    born = inside[0]
    if born.precision == "span":
        ends = _DASH.split(born.text)
        if len(ends) == 2 and all(end.isdigit() and len(end) == 4 for end in ends):
            yield ends[0], ends[0], "was born"
            yield ends[1], ends[1], "died"
    elif len(inside) == 2 and _DASH.match(after):
        yield born.text, born.iso, "was born"
        yield inside[1].text, inside[1].iso, "died"
    elif len(inside) == 1 and before.endswith(("born", "b.")):
        yield born.text, born.iso, "was born"

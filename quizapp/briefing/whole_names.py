"""People are called by their whole names where a reader of the briefing meets them first."""

from collections.abc import Iterable
from dataclasses import replace

from quizapp.domain.briefing import EntityType
from quizapp.domain.document import Evidence
from quizapp.domain.words import find_words
from quizapp.reading.analysis import Analysis
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.phrasing import Phrased


def with_whole_names(analysis: Analysis, statements: Iterable[Phrased]) -> tuple[Phrased, ...]:
    """The statements in their order, with "Ada Brook" for the first "Brook"; the sentence that says so is evidence."""
    people = [entry for entry in analysis.entities if entry.type is EntityType.PERSON and len(entry.name.split()) > 1]
    met: set[str] = set()
    found: list[Phrased] = []
    for one in statements:
        current = one
        for entry in people:
            if entry.name in met:
                continue
            current = _whole(analysis, current, entry)
            if entry.name in current.text:
                met.add(entry.name)
        found.append(current)
    return tuple(found)


def _whole(analysis: Analysis, one: Phrased, entry: LedgerEntry) -> Phrased:
    """The statement with the person's whole name in the place of the first short one."""
    short = next((name.text for name in entry.names if name.sentence == one.sentence), "")
    told = next((name for name in entry.names if name.text == entry.name), None)
    if not short or told is None or entry.name in one.text:
        return one
    # A Holm of another part of the text may be another Holm.
    if not analysis.resolver.reach.joins(one.sentence, told.sentence, but=entry.name):
        return one
    place = find_words(one.text, short)
    # A speaker's own words stay as they were said.
    if place is None or one.text.count("“", 0, place.start()) > one.text.count("”", 0, place.start()):
        return one
    text = f"{one.text[: place.start()]}{entry.name}{one.text[place.end() :]}"
    return replace(one, text=text, evidence=_joined(analysis.sentences[told.sentence].evidence, one.evidence))


def _joined(further: Evidence, own: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return own if further in own else (further, *own)

"""Who and what the text speaks of, and what it says that they are."""

import re

from quizapp.briefing.about import about
from quizapp.domain.briefing import Entity, EntityType
from quizapp.domain.document import Document, Span
from quizapp.reading.analysis import Analysis
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.phrasing import Phrased, evidence_of

_MOST = 24


def entities(document: Document, analysis: Analysis, statements: tuple[Phrased, ...]) -> tuple[Entity, ...]:
    """The entities by how often the text names them; a name of unknown kind that is told nothing of is left out."""
    mentions = _mentions(document, analysis.entities)
    by_sentence = {one.sentence: one for one in statements}
    found: list[Entity] = []
    for entry in analysis.entities:
        told = about(analysis, entry, by_sentence)
        places = mentions[entry.name]
        if entry.type is EntityType.OTHER and not told and len(places) < 2:
            continue
        first = evidence_of(analysis.sentences[entry.names[0].sentence])
        text, evidence = told if told else ("", (first,))
        found.append(Entity(entry.name, entry.type, entry.aliases, text, evidence, places))
    found.sort(key=lambda entity: (-len(entity.mentions), entity.mentions[0].start))
    return tuple(found[:_MOST])


def _mentions(document: Document, entries: tuple[LedgerEntry, ...]) -> dict[str, tuple[Span, ...]]:
    """Where each name stands, headings included; the longest name wins, so that "York" is not found in "New York"."""
    owners = {name: entry.name for entry in entries for name in (entry.name, *entry.aliases)}
    places: dict[str, list[Span]] = {entry.name: [] for entry in entries}
    if owners:
        longest = sorted(owners, key=lambda name: (-len(name), name))
        pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")
        for match in pattern.finditer(document.text):
            places[owners[match.group()]].append(Span(*match.span()))
    return {entry.name: tuple(places[entry.name]) or entry.mentions for entry in entries}

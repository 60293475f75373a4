"""Who and what the text speaks of, and what it says that they are."""

import re
from collections import Counter
from collections.abc import Iterator

from quizapp.briefing.about import about
from quizapp.domain.briefing import Entity, EntityType
from quizapp.domain.document import BlockKind, Document, Span
from quizapp.reading.analysis import Analysis
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.nlp import PROSE

#: More would be a list to search, not one to read.
_MOST = 30


def entities(document: Document, analysis: Analysis) -> tuple[Entity, ...]:
    """The entities, those that the text speaks of most and tells most about first."""
    outside = _outside_prose(document, analysis.entities)
    found: list[Entity] = []
    for entry in analysis.entities:
        told = about(analysis, entry)
        if not told and _is_doubtful(entry):
            continue
        first = analysis.sentences[entry.names[0].sentence].evidence
        text, evidence = told if told else ("", (first,))
        mentions = sorted((*entry.mentions, *outside.get(entry.name, ())), key=lambda span: span.start)
        found.append(Entity(entry.name, entry.type, entry.aliases, text, evidence, tuple(mentions)))
    found.sort(key=_importance)
    return tuple(found[:_MOST])


def _is_doubtful(entry: LedgerEntry) -> bool:
    """One word that the text writes with a capital once may be no name at all, where nothing else says that it is."""
    single = len(entry.names) == 1 and " " not in entry.name
    return single and entry.type is EntityType.OTHER and not entry.names[0].label


def _importance(entity: Entity) -> tuple[int, bool, bool, int]:
    return -len(entity.mentions), not entity.about, entity.type is EntityType.OTHER, entity.mentions[0].start


def _outside_prose(document: Document, entries: tuple[LedgerEntry, ...]) -> dict[str, list[Span]]:
    """Where names stand in headings and tables, which no parse reads; the longest name wins.

    A word that two entries share, such as a surname, is nobody's there.
    """
    shared = Counter(word for entry in entries for word in dict.fromkeys(_words(entry)))
    owners = {
        name: entry.name
        for entry in entries
        for name in (entry.name, *entry.aliases)
        if " " in name or shared[name] == 1
    }
    places: dict[str, list[Span]] = {}
    if not owners:
        return places
    longest = sorted(owners, key=lambda name: (-len(name), name))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")
    for block in document.blocks:
        if block.kind in PROSE or block.kind is BlockKind.CODE:
            continue
        for match in pattern.finditer(document.text, block.start, block.end):
            places.setdefault(owners[match.group()], []).append(Span(*match.span()))
    return places


def _words(entry: LedgerEntry) -> Iterator[str]:
    for name in (entry.name, *entry.aliases):
        yield from name.split()

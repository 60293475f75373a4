"""Lays what people changed over what the engine makes, so that either can change without the other being lost."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from quizapp.domain.briefing import Briefing, Claim, Entity, Figure, Statement, Term, TimelineEntry
from quizapp.domain.document import Evidence, Span
from quizapp.domain.sheet import AnyStatement, Entry, EntryOrigin, Part, Sheet
from quizapp.domain.words import in_words

#: How the ``sort`` of a step without a date begins; it stands behind all dates.
UNDATED = "~"
#: Why a part shows nothing that people have emptied.
ALL_HIDDEN = "An editor has hidden all that stood here."


@dataclass(frozen=True, slots=True)
class Edited:
    """A briefing as readers see it."""

    briefing: Briefing
    #: (part, place in it from 1) of the statements whose words are a person's.
    by_hand: frozenset[tuple[str, int]]


def laid_over(made: Briefing, sheet: Sheet) -> Edited:
    """The briefing that readers see: what the engine made, with what people changed."""
    if not any(sheet.values()):
        return Edited(made, frozenset())
    shown = {part: [each for each in entries if each.is_shown] for part, entries in merged(made, sheet).items()}
    by_hand = {
        (part.value, number)
        for part, entries in shown.items()
        for number, entry in enumerate(entries, start=1)
        if _has_own_words(entry)
    }
    statements = {part.value: tuple(entry.statement for entry in entries) for part, entries in shown.items()}
    statements[Part.TIMELINE.value] = _numbered(statements[Part.TIMELINE.value])
    given = dict(made.reasons)
    reasons = tuple((part, given.get(part, ALL_HIDDEN)) for part, found in statements.items() if not found)
    # Any: the parts are named by the fields that hold them.
    parts: dict[str, object] = {**statements, "reasons": reasons}
    return Edited(replace(made, **parts), frozenset(by_hand))  # type: ignore[arg-type]


def merged(made: Briefing, sheet: Sheet) -> Sheet:
    """All entries of each part, hidden ones too: those of ``sheet``, and those the engine has made since.

    What people edited, added or hid stays, wherever the engine has gone; what nobody touched stays as long as the
    engine makes it; what is new stands where the engine puts it. The entries of ``sheet`` keep their order.
    """
    return {part: _merged(part, getattr(made, part.value), sheet.get(part, ())) for part in Part}


def reanchored(
    sheet: Sheet,
    place: Callable[[Evidence], Evidence | None],
    mentions: Callable[[Entity], tuple[Span, ...]],
) -> Sheet:
    """``sheet`` for a newer text, in which ``place`` finds evidence; ``mentions`` finds where it names an entity.

    What people edited, added or hid whose evidence is not there any more keeps the lost quotes, to be mended.
    """
    return {part: tuple(_reanchored(entry, place, mentions) for entry in entries) for part, entries in sheet.items()}


def words(statement: AnyStatement) -> str:
    """All that a statement says, in one line."""
    match statement:
        case Statement(text):
            return text
        case TimelineEntry():
            return f"{statement.when}: {statement.event}"
        case Entity():
            also = f" Also: {', '.join(statement.aliases)}." if statement.aliases else ""
            return f"{statement.name} ({statement.type.value}){f': {statement.about}' if statement.about else ''}{also}"
        case Claim():
            against = f" (about {statement.topic})" if statement.topic else ""
            return f"{statement.speaker}: {statement.claim}{against}"
        case Figure():
            return f"{f'{statement.hedge} {statement.text}'.strip()}: {statement.what}"
        case Term():
            return f"{statement.term}: {statement.definition}"


def quotes_of(statement: AnyStatement) -> tuple[str, ...]:
    """The words of the text that prove a statement."""
    return tuple(each.quote for each in statement.evidence)


def moved(entries: Sequence[Entry], key: str, *, by: int) -> tuple[Entry, ...]:
    """``entries`` with one moved by one place (-1: up, 1: down); it stops at either end, and at another date."""
    found = list(entries)
    at = next((index for index, entry in enumerate(found) if entry.key == key), None)
    if at is not None and can_move(entries, at, by=by):
        found[at], found[at + by] = found[at + by], found[at]
    return tuple(found)


def can_move(entries: Sequence[Entry], at: int, *, by: int) -> bool:
    """Whether the entry at this place can change places with its neighbour: dates keep their order."""
    to = at + by
    return 0 <= to < len(entries) and _rank(entries[at]) == _rank(entries[to])


def is_made(made: Briefing, part: Part, entries: Sequence[Entry], key: str) -> bool:
    """Whether the engine still makes what the entry of this key was made as."""
    return key in _sources(_keyed(part, getattr(made, part.value)), entries)


def what_changed(before: Briefing, after: Briefing) -> str:
    """What the engine made otherwise, in a few words: "2 statements new, 1 gone"; "" where it is nothing."""
    was, now = ({(part, key) for part in Part for key in _keyed(part, getattr(each, part))} for each in (before, after))
    new, gone = len(now - was), len(was - now)
    told = [f"{in_words(new)} {'statement' if new == 1 else 'statements'} new"] if new else []
    told += (
        [f"{in_words(gone)} gone" if new else f"{in_words(gone)} {'statement' if gone == 1 else 'statements'} gone"]
        if gone
        else []
    )
    return ", ".join(told)


def _merged(part: Part, made: Sequence[AnyStatement], known: Sequence[Entry]) -> tuple[Entry, ...]:
    fresh = _keyed(part, made)
    source = _sources(fresh, known)
    kept = []
    for entry in known:
        key = source.get(entry.key)
        if entry.is_by_hand:
            kept.append(replace(entry, original=fresh[key]) if key is not None else entry)
        elif key is not None:
            kept.append(replace(entry, statement=fresh[key], original=None, lost=()))
        elif entry.hidden:
            # Dropped, it would be shown again as soon as the engine says the like once more.
            kept.append(entry)
    placed = {key: own for own, key in source.items()}
    result = _with_new(kept, list(fresh.items()), placed)
    return tuple(sorted(result, key=_rank))


def _with_new(kept: list[Entry], fresh: Sequence[tuple[str, AnyStatement]], placed: Mapping[str, str]) -> list[Entry]:
    """``kept`` with what is new, each behind what the engine has before it; ``placed`` names the entry of each key."""
    result, behind = list(kept), 0
    for key, statement in fresh:
        if key in placed:
            behind = 1 + next(index for index, entry in enumerate(result) if entry.key == placed[key])
        else:
            result.insert(behind, Entry(key, EntryOrigin.GENERATED, statement))
            behind += 1
    return result


def _keyed(part: Part, statements: Iterable[AnyStatement]) -> dict[str, AnyStatement]:
    """The statements by their keys, in order. The same words with the same evidence, said again, are counted."""
    found: dict[str, AnyStatement] = {}
    times: Counter[str] = Counter()
    for statement in statements:
        said = json.dumps([part.value, quotes_of(statement), words(statement)])
        key = hashlib.sha256(said.encode()).hexdigest()[:16]
        times[key] += 1
        found[key if times[key] == 1 else f"{key}-{times[key]}"] = statement
    return found


def _sources(fresh: Mapping[str, AnyStatement], known: Sequence[Entry]) -> dict[str, str]:
    """By the key of an entry, the key of what the engine makes in its place now.

    It is the same statement, or else the only one about the same thing with the same evidence (the engine may have
    found better words for it), with the same words, or resting on the same sentence (another text may tell elsewhere
    whom its pronoun means).
    """
    sources = {entry.key: entry.key for entry in known if entry.key in fresh}
    for alike in (_subject, words, _own_sentence):
        taken = set(sources.values())
        left = {key: statement for key, statement in fresh.items() if key not in taken}
        others = {
            each.key: each.original or each.statement
            for each in known
            if each.key not in sources and each.origin is not EntryOrigin.ADDED
        }
        sources |= _pairs(others, left, alike)
    return sources


def _pairs(
    known: Mapping[str, AnyStatement], fresh: Mapping[str, AnyStatement], alike: Callable[[AnyStatement], object]
) -> dict[str, str]:
    """The keys of ``known`` and of ``fresh`` that are alike, where no other one is."""
    was, now = ({key: alike(each) for key, each in statements.items()} for statements in (known, fresh))
    wanted, once = Counter(was.values()), Counter(now.values())
    found = {sign: key for key, sign in now.items() if once[sign] == 1}
    return {key: found[sign] for key, sign in was.items() if wanted[sign] == 1 and sign in found}


def _own_sentence(statement: AnyStatement) -> tuple[str, ...]:
    """What a statement is about, and the last of its evidence: what stands before that only tells what it refers to."""
    about, *quotes = _subject(statement)
    return (about, *quotes[-1:])


def _subject(statement: AnyStatement) -> tuple[str, ...]:
    """What a statement is about, whatever its words, and all of its evidence."""
    match statement:
        case TimelineEntry():
            about = statement.when
        case Entity():
            about = statement.name
        case Claim():
            about = statement.speaker
        case Figure():
            about = statement.text
        case Term():
            about = statement.term
        case Statement():
            about = ""
    return (about, *quotes_of(statement))


def _rank(entry: Entry) -> str:
    """What decides the place of an entry before the order that people gave: a date, on the timeline."""
    if not isinstance(entry.statement, TimelineEntry):
        return ""
    return UNDATED if entry.statement.sort.startswith(UNDATED) else entry.statement.sort


def _numbered(timeline: tuple[AnyStatement, ...]) -> tuple[AnyStatement, ...]:
    """The timeline with its steps without a date numbered in their order."""
    number = 0
    numbered: list[AnyStatement] = []
    for entry in timeline:
        if isinstance(entry, TimelineEntry) and entry.sort.startswith(UNDATED):
            number += 1
            numbered.append(replace(entry, sort=f"{UNDATED}{number:04}"))
        else:
            numbered.append(entry)
    return tuple(numbered)


def _has_own_words(entry: Entry) -> bool:
    """Whether a person wrote it: to pick other evidence for the engine's words does not make them one's own."""
    return entry.is_by_hand and (entry.original is None or words(entry.original) != words(entry.statement))


def _reanchored(
    entry: Entry,
    place: Callable[[Evidence], Evidence | None],
    mentions: Callable[[Entity], tuple[Span, ...]],
) -> Entry:
    if not entry.is_decided:
        # Its place is found anew whenever the engine makes it.
        return entry
    places = [(each, place(each)) for each in entry.statement.evidence]
    statement = replace(entry.statement, evidence=tuple(found for _, found in places if found is not None))
    if isinstance(statement, Entity):
        statement = replace(statement, mentions=mentions(statement))
    lost = (*entry.lost, *(each.quote for each, found in places if found is None))
    # By what was generated, the engine's next words for a hidden statement are known.
    original = entry.original if entry.is_by_hand else entry.original or entry.statement
    return replace(entry, statement=statement, original=original, lost=lost)

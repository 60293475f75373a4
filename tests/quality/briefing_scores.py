"""How much of what a person finds in a text the briefing finds too, and how much of what it says is right.

The keys of ``tests/golden`` were written by hand before any rule was tuned on their texts. The texts in ``TUNED_ON``
may be looked at while rules are made; the others are only ever counted.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from quizapp.briefing import build_briefing
from quizapp.domain.briefing import Briefing, Claim, Entity, Figure, Term, TimelineEntry
from quizapp.domain.document import Document, Evidence
from quizapp.reading.analysis import Analysis
from quizapp.reading.figures import HEDGES
from tests.support.analysed import analysed_file

GOLDEN = Path(__file__).parents[1] / "golden"
#: Texts that rules may be tuned on; all others are kept to report on.
TUNED_ON = (
    "ada-brook",
    "canal-of-arran",
    "cup-semi-final",
    "ferry-accident",
    "halden-results",
    "peatland-carbon",
    "repair-a-puncture",
    "tenancy-law",
)

Key = Mapping[str, Any]


@dataclass(slots=True)
class Tally:
    """Counts of one part: ``found`` of ``wanted`` key items, ``right`` of ``given`` items of the briefing."""

    wanted: int = 0
    found: int = 0
    given: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Count another text's tally in."""
        self.wanted += other.wanted
        self.found += other.found
        self.given += other.given
        self.right += other.right
        self.missed += other.missed
        self.wrong += other.wrong

    def want(self, what: str, *, found: bool) -> None:
        """Count a key item."""
        self.wanted += 1
        self.found += found
        if not found:
            self.missed.append(what)

    def give(self, what: str, *, right: bool) -> None:
        """Count an item of the briefing."""
        self.given += 1
        self.right += right
        if not right:
            self.wrong.append(what)

    @property
    def recall(self) -> float:
        """Found of wanted, 0..1; 1 where nothing is wanted."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """Right of given, 0..1; 1 where nothing is given."""
        return self.right / self.given if self.given else 1.0


@dataclass(frozen=True, slots=True)
class Scored:
    """One text with its briefing and key."""

    slug: str
    document: Document
    analysis: Analysis
    briefing: Briefing
    key: Key


def scored(slug: str) -> Scored:
    """Read a golden text and build its briefing."""
    path = next(iter((GOLDEN / "documents").glob(f"{slug}.*")))
    document, analysis = analysed_file(path)
    key = YAML(typ="safe").load((GOLDEN / "keys" / f"{slug}.yaml").read_text(encoding="utf-8"))
    return Scored(slug, document, analysis, build_briefing(document, analysis), key)


def slugs() -> list[str]:
    """Every golden text that has a key."""
    return sorted(path.stem for path in (GOLDEN / "keys").glob("*.yaml"))


def tallies(one: Scored) -> dict[str, Tally]:
    """The tallies of all parts of one text."""
    return {name: tally(one) for name, tally in PARTS.items()}


def _plain(text: str) -> str:
    text = text.replace("’", "'").replace("“", '"').replace("”", '"').casefold().strip()
    return re.sub(r"^(?:the|a|an) ", "", text)


def _names(item: Key) -> set[str]:
    return {_plain(name) for name in (item["name"], *item.get("aliases", ()))}


def _touches(document: Document, evidence: Iterable[Evidence], item: Key) -> bool:
    """Whether the key's quote lies in the evidence."""
    start = -1
    for _ in range(item.get("nth", 1)):
        start = document.text.index(item["quote"], start + 1)
    return any(each.start <= start < each.end for each in evidence)


def _entities(one: Scored) -> Tally:
    tally, taken = Tally(), set[int]()
    wanted = one.key.get("entities") or ()
    for entity in one.briefing.entities:
        own = {_plain(name) for name in (entity.name, *entity.aliases)}
        place = _place_in(wanted, entity, own)
        foreign = own - _names(wanted[place]) if place is not None else own
        mixed = any(foreign & _names(item) for item in wanted)
        right = place is not None and place not in taken and not mixed
        tally.give(f"{entity.name} ({', '.join(entity.aliases)})", right=right)
        if place is not None:
            taken.add(place)
    for place, item in enumerate(wanted):
        if not item.get("optional"):
            tally.want(item["name"], found=place in taken)
    return tally


def _place_in(wanted: Sequence[Key], entity: Entity, own: set[str]) -> int | None:
    """Which key item an entity is: the one of its own name before one of a shared name, as town and club have it."""
    named = next((place for place, item in enumerate(wanted) if _plain(item["name"]) == _plain(entity.name)), None)
    return (
        named if named is not None else next((place for place, item in enumerate(wanted) if own & _names(item)), None)
    )


def _types(one: Scored) -> Tally:
    """Types of the entities found; ``other`` is no answer: not found, and not wrong."""
    tally = Tally()
    for entity in one.briefing.entities:
        own = {_plain(name) for name in (entity.name, *entity.aliases)}
        wanted = one.key.get("entities") or ()
        place = _place_in(wanted, entity, own)
        if place is None:
            continue
        item = wanted[place]
        right = entity.type.value in (item["type"], *item.get("types", ()))
        if item["type"] != "other":
            tally.want(f"{entity.name}: {item['type']}", found=right)
        if entity.type.value != "other":
            tally.give(f"{entity.name}: {entity.type.value}, not {item['type']}", right=right)
    return tally


def _abouts(one: Scored) -> Tally:
    tally = Tally()
    for item in one.key.get("entities") or ():
        if item.get("optional") or not item.get("about"):
            continue
        shown = [entity for entity in one.briefing.entities if _plain(entity.name) in _names(item)]
        told = " ".join(_plain(entity.about) for entity in shown)
        tally.want(f"{item['name']}: {item['about']} in “{told}”", found=all(_plain(w) in told for w in item["about"]))
    return tally


def _compared(
    wanted: Sequence[Key], given: Iterable[tuple[str, Callable[[Key], bool]]], tell: Callable[[Key], str]
) -> Tally:
    """The tally of a part; each of ``given`` is its words, and whether a key item is what it says."""
    tally, found = Tally(), set[int]()
    for what, says in given:
        right = [place for place, item in enumerate(wanted) if says(item)]
        tally.give(what, right=bool(right))
        found.update(right)
    for place, item in enumerate(wanted):
        if not item.get("optional"):
            tally.want(tell(item), found=place in found)
    return tally


def _dates(one: Scored) -> Tally:
    def given(entry: TimelineEntry) -> tuple[str, Callable[[Key], bool]]:
        return (
            f"{entry.when} = {entry.sort}: {entry.event}",
            lambda item: _touches(one.document, entry.evidence[-1:], item) and str(item["sort"]) == entry.sort,
        )

    dated = (given(entry) for entry in one.briefing.timeline if not entry.sort.startswith("~"))
    # What can't be resolved is right to be left open, and so is not wanted.
    wanted = [item if item["sort"] else {**item, "optional": True} for item in one.key.get("dates") or ()]
    return _compared(wanted, dated, lambda item: f"{item['when']} = {item['sort']}: {item['quote']}")


def _speakers(one: Scored, speaker: str) -> set[str]:
    plain = _plain(speaker)
    same = [_names(item) for item in one.key.get("entities") or () if plain in _names(item)]
    return {plain}.union(*same)


def _claims(one: Scored) -> Tally:
    def given(claim: Claim) -> tuple[str, Callable[[Key], bool]]:
        said = _plain(claim.speaker)
        return (
            f"{claim.speaker}: {claim.claim}",
            lambda item: (
                _touches(one.document, claim.evidence, item)
                and any(said == name or name in said for name in _speakers(one, item["speaker"]))
            ),
        )

    claims = (given(claim) for claim in one.briefing.claims)
    return _compared(one.key.get("claims") or (), claims, lambda item: f"{item['speaker']}: {item['quote']}")


def _figures(one: Scored) -> Tally:
    def given(figure: Figure) -> tuple[str, Callable[[Key], bool]]:
        own = _plain(figure.text)
        return (
            f"{figure.hedge} {figure.text} [{figure.unit}]: {figure.what}",
            lambda item: (
                abs(item["value"] - figure.value) < 1e-9 * max(1, abs(figure.value))
                and (_plain(str(item["text"])) in own or own in _plain(str(item["text"])))
                and _is_right(one, item, figure.what, figure.hedge)
            ),
        )

    figures = (given(figure) for figure in one.briefing.figures)
    tell = "{hedge} {text}: {what}".format_map
    wanted = [{**item, "hedge": item.get("hedge") or ""} for item in one.key.get("figures") or ()]
    return _compared(wanted, figures, tell)


def _is_right(one: Scored, item: Key, what: str, hedge: str) -> bool:
    told = _plain(what)
    # Limits such as "must not exceed" or "between" are told by the words around the figure.
    wanted = _plain(item.get("hedge") or "")
    if wanted != _plain(hedge) and (hedge or wanted.split() in HEDGES):
        return False
    if item.get("attributed") and not any(name in told for name in _speakers(one, item["attributed"])):
        return False
    return any(_plain(str(word)) in told for word in item["what"])


def _terms(one: Scored) -> Tally:
    def given(term: Term) -> tuple[str, Callable[[Key], bool]]:
        own = _plain(term.term)
        return (
            f"{term.term}: {term.definition}",
            lambda item: (
                (own in _plain(item["term"]) or _plain(item["term"]) in own)
                and all(_plain(word) in _plain(term.definition) for word in item["definition"])
            ),
        )

    terms = (given(term) for term in one.briefing.glossary)
    return _compared(one.key.get("terms") or (), terms, lambda item: f"{item['term']}: {item['definition']}")


def _mentions(one: Scored) -> Tally:
    """Pronouns and descriptions: whom they mean, or that it can't be told; unresolved is never wrong."""
    tally = Tally()
    for item in one.key.get("mentions") or ():
        start = one.document.text.index(item["quote"]) + item["quote"].index(item["mention"])
        sentence = next(each for each in one.analysis.sentences if each.start <= start < each.end)
        token = next(index for index, each in enumerate(sentence.tokens) if each.end > start)
        if sentence.tokens[token].lower == "the":
            token = sentence.tokens[token].head
        meant = one.analysis.resolver.antecedent(sentence.number, token)
        told = _plain(meant.name or meant.text) if meant is not None else _named_at(one, start)
        right = bool(told) and any(told == name or name in told for name in _speakers(one, item["who"] or "?"))
        if item["who"]:
            tally.want(f"{item['quote']} = {item['who']}, not “{told}”", found=right)
        if told:
            tally.give(f"{item['quote']} = {item['who'] or 'unclear'}, not “{told}”", right=right)
    return tally


def _named_at(one: Scored, start: int) -> str:
    """Whom the ledger takes the name at an offset for; "" where no name stands there."""
    entries = one.analysis.entities
    return next((_plain(each.name) for each in entries if any(s.start <= start < s.end for s in each.mentions)), "")


def _facts(one: Scored) -> Tally:
    """Of what a summary or the key facts should tell, how much they tell; all they say is extractive."""
    tally = Tally()
    evidence = [each for part in (one.briefing.summary, one.briefing.key_facts) for s in part for each in s.evidence]
    for item in one.key.get("facts") or ():
        tally.want(item["quote"], found=_touches(one.document, evidence, item))
    return tally


def _traps(one: Scored) -> Tally:
    """Traps that the briefing walks into: ``given`` are the traps, ``right`` those it stays out of."""
    tally = Tally()
    texts = {
        "summary": [statement.text for statement in one.briefing.summary],
        "key_facts": [statement.text for statement in one.briefing.key_facts],
        "timeline": [f"{entry.when}: {entry.event}" for entry in one.briefing.timeline],
        "figures": [f"{figure.hedge} {figure.text} {figure.what}" for figure in one.briefing.figures],
        "entities": [f"{entity.name}: {entity.about}" for entity in one.briefing.entities],
    }
    for trap in one.key.get("traps") or ():
        never = re.compile(trap["never"], re.IGNORECASE)
        hits = [text for part in trap["parts"] for text in texts[part] if never.search(text)]
        tally.give(f"{trap['why']}: {hits}", right=not hits)
    return tally


PARTS: Mapping[str, Callable[[Scored], Tally]] = {
    "entities": _entities,
    "types": _types,
    "abouts": _abouts,
    "dates": _dates,
    "claims": _claims,
    "figures": _figures,
    "terms": _terms,
    "mentions": _mentions,
    "facts": _facts,
    "traps": _traps,
}

"""A reading briefing: statements about one document, each with the evidence that proves it."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from quizapp.domain.document import Evidence, Span
from quizapp.domain.words import capital, date_in_words

_DATED = re.compile(r"\d{4}(-\d\d){0,2}")


class EntityType(StrEnum):
    """What an entity is, as far as two cues agree; ``other`` where they don't."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
    EVENT = "event"
    WORK = "work"
    PRODUCT = "product"
    LAW = "law"
    VEHICLE = "vehicle"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence about the document."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One dated or ordered event.

    ``when`` is in the text's words. ``sort`` ascends by code point: ISO 8601 as precise as the text is,
    or ``~0001`` and on for steps without a date.
    """

    when: str
    sort: str
    event: str
    evidence: tuple[Evidence, ...]

    @property
    def dated(self) -> str:
        """The date in the text's words, with the one that they come to where they have no year: "the next day"."""
        return f"{self.when} ({self.resolved})" if self.resolved else self.when

    @property
    def resolved(self) -> str:
        """The date that words without a year come to, as one writes it; "" where they say it or nothing tells it."""
        told = re.search(r"\d{4}|century|centuries", self.when)
        return date_in_words(self.sort) if _DATED.fullmatch(self.sort) and not told else ""

    @property
    def beside_date(self) -> str:
        """The event as a page words it beside its date: without opening with the date once more."""
        began = re.match(
            rf"((?:in|on|at)\s+)?(?:the\s+)?(?:\w+day\s+)?{re.escape(self.when)}(,)?\s+(?!and\b|or\b|to\b)(?=\w)",
            self.event,
            re.IGNORECASE,
        )
        # Without either, the date may be what the sentence is about: "1911 was a wet year."
        is_aside = began is not None and (began[1] or began[2] or self.when[:1].islower())
        return capital(self.event[began.end() :]) if began and is_aside else self.event


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what the text speaks of; ``about`` is what the text says that it is, or ""."""

    name: str
    type: EntityType
    aliases: tuple[str, ...]
    about: str
    evidence: tuple[Evidence, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What a speaker says, never told as a fact.

    Claims with the same ``topic`` oppose one another; it is "" where the text sets nobody against the claim.
    """

    speaker: str
    claim: str
    evidence: tuple[Evidence, ...]
    topic: str = ""

    @property
    def beside_speaker(self) -> str:
        """What follows the speaker's name where the claim opens with it ("denied it"), so that a page says it once.

        "" where the claim opens otherwise.
        """
        for name in (self.speaker, self.speaker.split()[-1]):
            rest = self.claim.removeprefix(f"{name} ")
            if rest != self.claim and rest[:1].islower():
                return rest
        return ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the text: ``text`` as written, ``what`` it counts, ``hedge`` such as "at least" or "".

    A figure that someone claims is never told as a fact: ``what`` then ends with ", according to X".
    """

    text: str
    value: float
    unit: str
    what: str
    hedge: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as a page shows it; ``place`` is where it stands among the briefing's claims, from 1.

    ``goes_on`` tells that the row before has one of the same speaker, whose name need not be read again.
    """

    place: int
    claim: Claim
    goes_on: bool


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Figures that one statement of the text gives, as a page shows them: all numbers, then once what they are of.

    ``places`` are where they stand among the briefing's figures, from 1.
    """

    places: tuple[int, ...]
    figures: tuple[Figure, ...]

    @property
    def what(self) -> str:
        """What all of them are of."""
        return self.figures[0].what

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What proves all of them."""
        return self.figures[0].evidence

    @property
    def written(self) -> str:
        """The numbers with their hedges: "830 · about 350"."""
        return " · ".join(f"{one.hedge} {one.text}".strip() for one in self.figures)


@dataclass(frozen=True, slots=True)
class Term:
    """A term that the text itself explains."""

    term: str
    definition: str
    evidence: tuple[Evidence, ...]


#: How fast a text is read.
WORDS_A_MINUTE = 230


def minutes_to_read(words: int) -> int:
    """How long so many words take to read."""
    return max(1, round(words / WORDS_A_MINUTE))


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard the text is: Flesch-Kincaid grade, and minutes to read it."""

    words: int
    sentences: int
    grade: float
    minutes: int


@dataclass(frozen=True, slots=True)
class Briefing:
    """All parts of a briefing, in the order of the page. An empty part has its reason in ``reasons``."""

    summary: tuple[Statement, ...]
    key_facts: tuple[Statement, ...]
    timeline: tuple[TimelineEntry, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    glossary: tuple[Term, ...]
    readability: Readability
    #: (name of an empty part, plain sentence that says why it is empty).
    reasons: tuple[tuple[str, str], ...] = ()

    @property
    def claim_rows(self) -> tuple[ClaimRow, ...]:
        """The claims that nobody opposes, those of one speaker one after the other from where the first stands."""
        by_speaker: dict[str, list[tuple[int, Claim]]] = {}
        for place, claim in enumerate(self.claims, start=1):
            if not claim.topic:
                by_speaker.setdefault(claim.speaker, []).append((place, claim))
        return tuple(
            ClaimRow(place, claim, goes_on=number > 0)
            for own in by_speaker.values()
            for number, (place, claim) in enumerate(own)
        )

    @property
    def figure_rows(self) -> tuple[FigureRow, ...]:
        """The figures as a page shows them: those side by side that say the same of the same words are one row."""
        numbered = enumerate(self.figures, start=1)
        rows = (tuple(row) for _, row in groupby(numbered, key=lambda each: (each[1].what, each[1].evidence)))
        return tuple(FigureRow(*zip(*row, strict=True)) for row in rows)

    def evidence(self) -> tuple[Evidence, ...]:
        """Every evidence of every part, for checking against the text."""
        parts = (
            self.summary,
            self.key_facts,
            self.timeline,
            self.entities,
            self.claims,
            self.figures,
            self.glossary,
        )
        return tuple(evidence for part in parts for statement in part for evidence in statement.evidence)

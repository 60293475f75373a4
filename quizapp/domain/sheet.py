"""What people have changed in a briefing: for each part an ordered list of entries, laid over what the engine makes."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from quizapp.domain.briefing import Claim, Entity, Figure, Statement, Term, TimelineEntry

#: A statement of any part.
AnyStatement = Statement | TimelineEntry | Entity | Claim | Figure | Term


class Part(StrEnum):
    """The parts of a briefing, by their names in ``Briefing``."""

    SUMMARY = "summary"
    KEY_FACTS = "key_facts"
    TIMELINE = "timeline"
    ENTITIES = "entities"
    CLAIMS = "claims"
    FIGURES = "figures"
    GLOSSARY = "glossary"


#: What the statements of each part are.
STATEMENT_OF: Mapping[Part, type[AnyStatement]] = {
    Part.SUMMARY: Statement,
    Part.KEY_FACTS: Statement,
    Part.TIMELINE: TimelineEntry,
    Part.ENTITIES: Entity,
    Part.CLAIMS: Claim,
    Part.FIGURES: Figure,
    Part.GLOSSARY: Term,
}


class EntryOrigin(StrEnum):
    """Whose an entry is: the engine's, the engine's as a person put it right, or a person's."""

    GENERATED = "generated"
    EDITED = "edited"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement of a part, and what people have done with it."""

    #: Names it within its part: a hash of what the engine made, or given where it was added.
    key: str
    origin: EntryOrigin
    statement: AnyStatement
    hidden: bool = False
    #: What the engine said, where a person has edited it, or hidden it and a newer text has moved its evidence.
    original: AnyStatement | None = None
    #: The quotes of its evidence that a newer text does not have; the statement is not shown until that is mended.
    lost: tuple[str, ...] = ()
    #: The number of the edit that changed it last; 0 where nobody has.
    changed_in: int = 0

    @property
    def is_shown(self) -> bool:
        """Whether readers see it."""
        return not self.hidden and not self.lost

    @property
    def is_by_hand(self) -> bool:
        """Whether it is a person's: the engine neither drops nor replaces it."""
        return self.origin is not EntryOrigin.GENERATED

    @property
    def is_decided(self) -> bool:
        """Whether a person wrote or hid it: it is kept, whatever the engine makes next."""
        return self.is_by_hand or self.hidden

    @property
    def no_longer_holds(self) -> bool:
        """Whether a newer text has taken its evidence, and nobody has said yet what is to become of it."""
        return bool(self.lost) and not (self.hidden and self.is_by_hand)


#: The entries of each part, in the order in which they are shown.
Sheet = Mapping[Part, tuple[Entry, ...]]


class ChangeWord(StrEnum):
    """What was done to a statement."""

    ADDED = "added"
    EDITED = "edited"
    HIDDEN = "hidden"
    SHOWN = "shown again"
    MOVED = "moved"
    DROPPED = "let go"


@dataclass(frozen=True, slots=True)
class SheetChange:
    """One thing that an edit changed, in words: what the statement said before and after, "" where it was not there."""

    part: Part
    what: ChangeWord
    before: str
    after: str

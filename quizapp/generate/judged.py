"""A statement to be judged as its reader sees it: alone on a card, without the text."""

from collections.abc import Iterable
from functools import cached_property

from quizapp.domain.briefing import EntityType
from quizapp.generate.clause import Clause
from quizapp.generate.definite import is_name
from quizapp.generate.full_nouns import is_told
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.nouns import sort_of
from quizapp.reading.sentence import Sentence

_PLACES = ("GPE", "LOC", "FAC", "EVENT")
#: Kinds of names that tell of what occasion a deed was; many deeds have the same person in them.
_PARTIES = (*_PLACES, "ORG", "LAW", "WORK_OF_ART", "PRODUCT")


class Judged:
    """A statement with its tokens: those ``shown``, and of them those that say something of its subject, the claim."""

    def __init__(self, ground: Ground, draft: Draft) -> None:
        self.ground = ground
        self.draft = draft
        self.clause: Clause = draft.clause
        self.sentence: Sentence = draft.clause.sentence
        self.shown = sorted({*draft.tokens, *draft.clause.name_tokens, *draft.clause.speaker_tokens})
        self.claim = sorted(set(draft.tokens) - set(draft.clause.subject))

    @cached_property
    def is_dated(self) -> bool:
        """Whether it gives a day, month or year, or a time by its name."""
        starts = {self.sentence.tokens[place].start for place in self.shown}
        calendar = any(
            date.iso[:4].isdigit() and date.start in starts
            for date in self.ground.dates.get(self.sentence.number, ())
        )  # fmt: skip
        return calendar or any(
            self.sentence.tokens[place].entity_type == "DATE" and self.sentence.tokens[place].lower in _AGES
            for place in self.shown
        )

    @cached_property
    def is_placed(self) -> bool:
        """Whether its claim names a place or an event."""
        return any(self.sentence.tokens[place].entity_type in _PLACES for place in self.claim)

    @cached_property
    def has_party(self) -> bool:
        """Whether its claim names another body or work, or who did it."""
        tokens = self.sentence.tokens
        return any(
            (tokens[place].entity_type in _PARTIES and tokens[place].pos == "PROPN")
            or is_told(tokens[place])
            or (is_name(tokens[place]) and any(tokens[one].dep == "agent" for one in self.sentence.ancestors(place)))
            for place in self.claim
        )

    @cached_property
    def lasts(self) -> bool:
        """Whether it tells what is so, or has come to be: no single happening."""
        helpers = {self.sentence.tokens[place].lower for place in self.clause.group}
        return not self._had_once and (not self.clause.is_event or bool({"has", "have"} & helpers))

    @cached_property
    def is_past(self) -> bool:
        """Whether its verb is in the past."""
        return any(self.sentence.tokens[place].tag == "VBD" for place in self.clause.group)

    @cached_property
    def _had_once(self) -> bool:
        """Whether somebody had what comes and goes: "had problems", "had a talk"."""
        tokens = self.sentence.tokens
        had = self.clause.lemma == "have" and tokens[self.clause.verb].tag == "VBD"
        things = self.sentence.children(self.clause.verb, "dobj")
        return had and any(sort_of(tokens[place].lemma.lower()) == "event" for place in things)

    def has_name(self, places: Iterable[int]) -> bool:
        """Whether one of the tokens belongs to a name."""
        tokens = (self.sentence.tokens[place] for place in places)
        return any(is_name(one) and one.text[:1].isupper() for one in tokens)

    @cached_property
    def has_news(self) -> bool:
        """Whether its claim has a name, and it has one that the title, which the card shows, does not tell."""
        told = any(self.has_name((place,)) and not self._is_in_title(place) for place in self.shown)
        return told and self.has_name(self.claim)

    def _is_in_title(self, place: int) -> bool:
        """Whether the title has the name that a token belongs to, or the last word of somebody's."""
        entry = self.ground.name_of(self.sentence, place)
        name = self.sentence.tokens[place].text if entry is None else entry.name
        words = [word.lower().removesuffix("’s").removesuffix("'s") for word in name.split()]
        told = words[-1:] if entry is not None and entry.type is EntityType.PERSON else words
        return set(told) - {"the"} <= self.ground.title

    @cached_property
    def is_titled(self) -> bool:
        """Whether its subject stands in the title, itself or as whose it is."""
        subject = self.clause.subject
        return bool(self.ground.roots_of(self.sentence, subject) & self.ground.title) or any(
            word.removesuffix("’s").removesuffix("'s") in self.ground.title
            for place in subject
            if self.sentence.tokens[place].pos == "PROPN"
            for word in self.sentence.tokens[place].lower.split()
        )


_AGES = frozenset(("century", "centuries", "decade", "1900s"))

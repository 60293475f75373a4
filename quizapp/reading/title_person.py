"""Whom the title of a text names, by all the names that the text has for them."""

import re
from collections.abc import Container, Sequence

from quizapp.domain.briefing import EntityType
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.lexicon import TITLES
from quizapp.reading.name_words import PARTICLES
from quizapp.reading.people import surname

#: A title of so many words may be somebody's name in full.
_LEAST, _MOST = 2, 4
_IN_BRACKETS = re.compile(r" \([^()]+\)$")


def names_of_topic(title: str, entries: Sequence[LedgerEntry], called: Container[str]) -> tuple[str, ...]:
    """The names of the one person whose name is the title and all of it, that of the most mentions first.

    ``entries`` are those that may be people; ``called`` are the names of those whom the text calls "he" or "she".
    """
    words = tuple(_IN_BRACKETS.sub("", title).rstrip(",.;:").split())
    full = _LEAST <= len(words) <= _MOST and all(word[0].isupper() or word in PARTICLES for word in words)
    found = [entry for entry in entries if _is_person(entry, called, full=full) and _is_named_by(words, entry, full)]
    exact = [entry for entry in found if entry.name == " ".join(words)]
    longer = [entry for entry in found if len(entry.name.split()) > len(words)]
    first = min((entry.names[0].sentence for entry in found), default=0)
    # A namesake with a further name comes into the text later.
    same = [
        entry for entry in found if entry not in longer or (entry.names[0].sentence == first and entry == longer[0])
    ]
    if longer and not exact and longer[0] not in same:
        return ()
    return tuple(entry.name for entry in sorted(same, key=lambda entry: -len(entry.names)))


def surname_in(title: str) -> str:
    """The surname where a title is somebody's name, without what it adds in brackets."""
    return surname(_IN_BRACKETS.sub("", title))


def _is_person(entry: LedgerEntry, called: Container[str], *, full: bool) -> bool:
    # What the model takes for a firm, and the text calls "he", is somebody with a given name.
    return entry.type is EntityType.PERSON or (full and entry.name in called)


def _is_named_by(words: Sequence[str], entry: LedgerEntry, full: bool) -> bool:
    own = entry.name.split()
    own = own[1:] if own[0] in TITLES else own
    if own == list(words):
        return True
    if not full:
        return False
    if len(own) < len(words):
        return own == list(words[-len(own) :]) or (own[-1] == words[-1] and all(_is_initial(one) for one in own[:-1]))
    # "Jared Tristan Hale" where the title has "Jared Hale"
    within = words[0] in own and words[-1] in own and own.index(words[0]) < own.index(words[-1])
    # "Edmund Ralph Hale" where the title has "Ed Hale"
    short = own[-1] == words[-1] and own[0].startswith(words[0])
    return within or short or (own[-1] == words[-1] and all(_is_initial(one) for one in own[:-1]))


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1

"""Which quotation marks open and which close, by the spaces around them; a stray one does neither.

Marks are lost, doubled and mixed up in many a text: what counts is where a mark stands, not which it is.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

MARKS = frozenset('“”"«»')
_MARK = re.compile('[“”"«»]')
_BEFORE = frozenset("([—–‘“'«/")
_AFTER = frozenset(".,;:!?)]—–’”'»…")


def turn(text: str, place: int) -> int:
    """1 where the mark at ``place`` opens a quotation, -1 where it closes one, 0 where its place does not tell."""
    mark = text[place]
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    opens = (before.isspace() or before in _BEFORE) and not after.isspace()
    closes = not before.isspace() and (after.isspace() or after in _AFTER)
    if mark in "”»":
        return -1
    # "The so-called "old town“, a suburb": the wrong way round, but plainly at the end.
    if mark in "“«":
        return -1 if closes and before not in _BEFORE else 1
    # 12" are inches.
    if before.isdigit():
        return 0
    return 1 if opens and not closes else -1 if closes and not opens else 0


def next_state(text: str, place: int, *, inside: bool) -> bool:
    """Whether a quotation is open after the mark at ``place``, given whether one was open before it."""
    found = turn(text, place)
    if found:
        return found > 0
    return not inside and not (place and text[place - 1].isdigit())


@dataclass(frozen=True, slots=True)
class Quotations:
    """Where quotations begin and end in one block of text."""

    places: tuple[int, ...]
    states: tuple[bool, ...]
    begins_inside: bool

    def inside(self, place: int) -> bool:
        """Whether the words from ``place`` on stand within a quotation."""
        index = bisect_right(self.places, place - 1) - 1
        return self.states[index] if index >= 0 else self.begins_inside


def quotations_in(texts: Sequence[str]) -> tuple[Quotations, ...]:
    """The quotations of each of the paragraphs ``texts``.

    One that is not closed by its paragraph's end goes on in the next if that opens or closes one itself first, and
    stays open in the text's last; else its mark is a stray one. It still counts within its own sentence, for nobody
    can tell.
    """
    marks = [[found.start() for found in _MARK.finditer(text)] for text in texts]
    firsts = [turn(text, places[0]) if places else 0 for text, places in zip(texts, marks, strict=True)]
    found: list[Quotations] = []
    for number, (text, places) in enumerate(zip(texts, marks, strict=True)):
        inside = begins = firsts[number] < 0
        states = []
        for place in places:
            inside = next_state(text, place, inside=inside)
            states.append(inside)
        last = number + 1 == len(texts)
        if inside and places and not last and not _takes_up(texts[number + 1], firsts[number + 1]):
            states[-1] = False
        found.append(Quotations(tuple(places), tuple(states), begins))
    return tuple(found)


def _takes_up(text: str, first: int) -> bool:
    return first < 0 or text[:1] in MARKS

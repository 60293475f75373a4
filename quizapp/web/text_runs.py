"""Cuts a sentence into runs, so that links and a reader's own marks can be shown in it, however they overlap."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of the text, in code points, that leads to the element ``target`` of the page.

    ``id`` names the place itself, where something leads back to it; "" where nothing does.
    """

    start: int
    end: int
    target: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that a reader has marked, with the number of the note about it."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are all marked alike: by the notes of these ``numbers``, of which those in ``begins`` begin here."""

    text: str
    numbers: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Runs that stand in one link, or in none."""

    runs: tuple[Run, ...]
    link: Link | None = None


def cut(text: str, start: int, links: Sequence[Link] = (), marks: Sequence[Mark] = ()) -> tuple[Piece, ...]:
    """A sentence that starts at ``start`` of the document's text, as pieces that make up all of its words in order.

    A mark may reach beyond the sentence and overlap whatever it likes. A link that does not lie within the sentence,
    or that overlaps one before it, is left out.
    """
    end = start + len(text)
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    pieces, position = [], start
    for link in sorted(links, key=lambda link: link.start):
        if not position <= link.start < link.end <= end:
            continue
        if position < link.start:
            pieces.append(Piece(_runs(text, start, position, link.start, inside)))
        pieces.append(Piece(_runs(text, start, link.start, link.end, inside), link))
        position = link.end
    if position < end:
        pieces.append(Piece(_runs(text, start, position, end, inside)))
    return tuple(pieces)


def _runs(text: str, start: int, first: int, last: int, marks: Sequence[Mark]) -> tuple[Run, ...]:
    """The runs of ``text`` between two offsets of the document."""
    edges = {edge for mark in marks for edge in (mark.start, mark.end) if first < edge < last}
    bounds = [first, *sorted(edges), last]
    return tuple(
        Run(
            text[begin - start : end - start],
            tuple(mark.number for mark in marks if mark.start <= begin and end <= mark.end),
            tuple(mark.number for mark in marks if mark.start == begin),
        )
        for begin, end in pairwise(bounds)
    )

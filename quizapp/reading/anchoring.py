"""Finds where words that were quoted from an older text stand in a newer one."""

import re
from collections.abc import Iterator
from functools import cached_property

from quizapp.domain.document import Evidence

#: How much of the text on either side tells apart places with the same words, in characters.
NEARBY = 200
_WORD = re.compile(r"\w+")
#: A quote of fewer words than this may stand anywhere by chance.
FEW_WORDS = 4


class Anchors:
    """Finds places in one text. It is read through once, and no quote is looked for twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[tuple[Evidence, str], Evidence | None] = {}

    def find(self, evidence: Evidence, older: str) -> Evidence | None:
        """Where the quote of ``evidence``, of the text ``older``, stands here; None where that is not sure.

        Spaces may differ. Of several places, the one whose neighbouring words are the same is taken; a few words alone
        need such neighbours even where they stand once.
        """
        if (evidence, older) not in self._found:
            self._found[evidence, older] = self._find(evidence, older)
        return self._found[evidence, older]

    def _find(self, evidence: Evidence, older: str) -> Evidence | None:
        places = list(self._places(evidence.quote))
        nearness = [self._nearness(evidence, older, *place) for place in places]
        best = max(nearness, default=0)
        is_long = len(_WORD.findall(evidence.quote)) >= FEW_WORDS
        if not places or nearness.count(best) > 1 or (best == 0 and not (is_long and len(places) == 1)):
            return None
        return Evidence.of(self._text, *places[nearness.index(best)])

    def _places(self, quote: str) -> Iterator[tuple[int, int]]:
        """(start, end) of every place that has the words of ``quote``, whole ones at both its ends."""
        words = " ".join(quote.split())
        squeezed, starts = self._squeezed
        at = squeezed.find(words) if words else -1
        while at >= 0:
            end = at + len(words)
            if not _cuts_a_word(squeezed, at) and not _cuts_a_word(squeezed, end):
                yield starts[at], starts[end - 1] + 1
            at = squeezed.find(words, at + 1)

    @cached_property
    def _squeezed(self) -> tuple[str, list[int]]:
        """The text with each run of spaces as one, and where each of its characters stands in the text itself."""
        pieces: list[str] = []
        starts: list[int] = []
        for match in re.finditer(r"\S+|\s+", self._text):
            word = match.group()
            pieces.append(" " if word.isspace() else word)
            starts.extend([match.start()] if word.isspace() else range(match.start(), match.end()))
        return "".join(pieces), starts

    def _nearness(self, evidence: Evidence, older: str, start: int, end: int) -> int:
        """How many words in a row are the same on the left and on the right of both places."""
        left = _alike(
            reversed(_WORD.findall(older[max(0, evidence.start - NEARBY) : evidence.start])),
            reversed(_WORD.findall(self._text[max(0, start - NEARBY) : start])),
        )
        right = _alike(
            iter(_WORD.findall(older[evidence.end : evidence.end + NEARBY])),
            iter(_WORD.findall(self._text[end : end + NEARBY])),
        )
        return left + right


def _cuts_a_word(text: str, at: int) -> bool:
    """Whether an offset lies within a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _alike(first: Iterator[str], second: Iterator[str]) -> int:
    """How many words two run on with alike."""
    number = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        number += 1
    return number

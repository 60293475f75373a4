"""How far a name reaches: "the captain" of one part of a text is nobody whom only an unrelated part names."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from quizapp.domain.document import BlockKind, Document
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.lexicon import COUNTRIES, TIME_NOUNS
from quizapp.reading.name_words import KNOWN_PLACES
from quizapp.reading.sentence import Sentence

#: A heading of one of these levels begins a part that may be about something else.
_LEVELS = (1, 2)
#: A noun is a theme of a text that has it in this share of its sentences, and in so many, unless all kinds of text do.
_THEME, _FEWEST = 1 / 12, 4
_ANYWHERE = frozenset("time people cent percent number part".split())
#: So many parts show whether a text hangs together; each is held against each.
_MOST_PARTS = 200
_NO_WORD = re.compile(r"\W+")


class Reach:
    """Whether an entity may be meant in a sentence by what it is, without being named there.

    The part of the text has named it before, or a heading above the part does, or a part that has named it is about
    the same as this one: both name somebody or something, or have a noun of the text's title or one that it comes back
    to throughout. Where most parts are, the text is about one thing, and nothing is out of reach.
    """

    def __init__(
        self,
        sentences: Sequence[Sentence],
        entries: Iterable[LedgerEntry] = (),
        document: Document | None = None,
    ) -> None:
        #: Where the parts after the first begin, by block, and the headings over each part.
        self._breaks: list[int] = []
        self._above = [""]
        if document is not None:
            self._read_headings(document)
        self._part_of = [bisect_right(self._breaks, sentence.block) for sentence in sentences]
        #: What each part is about, for as far as names and the title tell.
        self._about: list[set[str]] = [set() for _ in self._above]
        #: Where each part first names an entity.
        self._first_in: dict[str, dict[int, tuple[int, int]]] = {}
        if self._breaks and document is not None:
            self._read_topics(sentences, entries, _words(document.title).lower())
        self._is_one = not self._breaks or self._hangs_together()

    def holds(self, entry: LedgerEntry, number: int, token: int) -> bool:
        """Whether a noun of a sentence may mean what was named somewhere before it."""
        if self._is_one:
            return True
        part = self._part_of[number]
        named = [one for one, place in self._first_in.get(entry.name, {}).items() if place < (number, token)]
        if part in named or any(_words(name) in self._above[part] for name in (entry.name, *entry.aliases)):
            return True
        return any(self._are_alike(part, other, but=entry.name) for other in named)

    def joins(self, number: int, other: int, *, but: str = "") -> bool:
        """Whether two sentences stand in the same part, or in parts that are about the same, ``but`` for a name."""
        part, before = self._part_of[number], self._part_of[other]
        return self._is_one or part == before or self._are_alike(part, before, but=but)

    def _are_alike(self, part: int, other: int, *, but: str = "") -> bool:
        return any(each != but for each in self._about[part] & self._about[other])

    def _hangs_together(self) -> bool:
        parts = sorted(set(self._part_of))[:_MOST_PARTS]
        pairs = list(combinations(parts, 2))
        return 2 * sum(self._are_alike(*pair) for pair in pairs) >= len(pairs)

    def _read_headings(self, document: Document) -> None:
        over = ""
        for number, block in enumerate(document.blocks):
            if block.kind is BlockKind.HEADING and block.level in _LEVELS:
                heading = _words(document.text[block.start : block.end])
                over = heading if block.level == 1 else over
                self._breaks.append(number)
                self._above.append(heading if block.level == 1 else f"{over}{heading}")

    def _read_topics(self, sentences: Sequence[Sentence], entries: Iterable[LedgerEntry], title: str) -> None:
        for entry in entries:
            # Texts of all kinds name those.
            everywhere = entry.name in COUNTRIES or entry.name in KNOWN_PLACES
            first = self._first_in.setdefault(entry.name, {})
            for name in entry.names:
                part, place = self._part_of[name.sentence], (name.sentence, name.last)
                first[part] = min(place, first.get(part, place))
                self._about[part].update(() if everywhere else (entry.name,))
        nouns = [{token.lemma.lower() for token in sentence.tokens if token.pos == "NOUN"} for sentence in sentences]
        holding = Counter(noun for own in nouns for noun in own)
        fewest = max(_FEWEST, _THEME * len(sentences))
        themes = {noun for noun, count in holding.items() if count >= fewest} - TIME_NOUNS - _ANYWHERE
        themes.update(noun for noun in holding if f" {noun} " in title)
        for own, part in zip(nouns, self._part_of, strict=True):
            self._about[part] |= own & themes


def _words(text: str) -> str:
    """A text's words between single spaces, to look for whole words in."""
    return f" {_NO_WORD.sub(' ', text).strip()} "

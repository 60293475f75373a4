"""``Token`` and ``Sentence``: a parse in our own words, which tests build by hand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from quizapp.domain.document import BlockKind, Evidence
from quizapp.reading.quotation_marks import MARKS, next_state, turn


@dataclass(frozen=True, slots=True)
class Token:
    """One token. ``head`` is an index into its sentence (its own for the root); offsets are those of the document.

    ``pos``, ``tag``, ``dep`` and ``entity_type`` are spaCy's (universal, Penn, ClearNLP, OntoNotes); ``morph`` holds
    features such as ``Number=Sing|Tense=Past``.
    """

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    morph: str = ""
    entity_type: str = ""
    #: Whether this token opens a name, so that two names side by side stay two.
    entity_begins: bool = False
    #: Whether the language model never met the word, in this form or its base form: most such words want explaining.
    is_rare: bool = False
    #: The text in lower case; kept, because the rules ask for it some fifty times.
    lower: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower())


@dataclass(frozen=True)
class Sentence:
    """One sentence of a prose block; ``text`` is verbatim from ``start`` to ``end`` of the document."""

    number: int
    #: Index of its block in ``document.blocks``, and what kind of block that is.
    block: int
    kind: BlockKind
    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    #: Whether it begins inside a quotation that a sentence before it opened.
    quoted: bool = False

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        children: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                children[token.head].append(index)
        return tuple(tuple(found) for found in children)

    @cached_property
    def root(self) -> int:
        """Index of the root token."""
        return next((index for index, token in enumerate(self.tokens) if token.head == index), 0)

    @cached_property
    def in_quotes(self) -> tuple[bool, ...]:
        """For each token whether it stands between quotation marks, the marks included."""
        places = [token.start - self.start if token.text in MARKS else -1 for token in self.tokens]
        first = next((place for place in places if place >= 0), -1)
        # A closing mark first: the quotation began in a sentence before.
        inside = self.quoted or (first >= 0 and turn(self.text, first) < 0)
        states = []
        for place in places:
            inside = next_state(self.text, place, inside=inside) if place >= 0 else inside
            states.append(inside or place >= 0)
        return tuple(states)

    @cached_property
    def closed(self) -> dict[tuple[tuple[int, ...], bool], bool]:
        """What ``clauses.is_closed`` found out of some of its words: each wording is asked for many times."""
        return {}

    @property
    def evidence(self) -> Evidence:
        """The whole sentence as evidence."""
        return Evidence(self.start, self.end, self.text)

    @cached_property
    def words(self) -> int:
        """Tokens that are words."""
        return sum(1 for token in self.tokens if any(char.isalnum() for char in token.text))

    def children(self, index: int, *deps: str) -> tuple[int, ...]:
        """Direct dependants of a token, all or those with one of ``deps``, in text order."""
        found = self._children[index]
        if not deps or not found:
            return found
        return tuple([child for child in found if self.tokens[child].dep in deps])

    def child(self, index: int, *deps: str) -> int | None:
        """The first dependant with one of ``deps``."""
        for child in self._children[index]:
            if not deps or self.tokens[child].dep in deps:
                return child
        return None

    def subtree(self, index: int, *, without: Iterable[int] = ()) -> list[int]:
        """A token and all below it in text order, leaving out whole subtrees by their tops."""
        left_out = set(without)
        found, waiting = [], [index]
        while waiting:
            top = waiting.pop()
            found.append(top)
            waiting.extend(child for child in self._children[top] if child not in left_out)
        return sorted(found)

    def ancestors(self, index: int) -> Iterator[int]:
        """Heads of a token, nearest first."""
        while self.tokens[index].head != index:
            index = self.tokens[index].head
            yield index

    def phrase(self, indices: Iterable[int], said: Mapping[int, str] | None = None) -> str:
        """The tokens' words: verbatim where they stand side by side, one space across a gap.

        ``said`` has other words for some of the tokens.
        """
        pieces: list[str] = []
        last = None
        for index in sorted(indices):
            token = self.tokens[index]
            # An article that has given way to a name without one leaves one space, the one before it.
            if last is not None and self.tokens[last].text:
                between = self.text[self.tokens[last].end - self.start : token.start - self.start]
                joined = (
                    between if index == last + 1 else ("" if token.pos == "PUNCT" and token.text in ",.;:)”" else " ")
                )
                pieces.append(joined)
            pieces.append(said.get(index, token.text) if said else token.text)
            last = index
        return "".join(pieces)

    def places(self, start: int, end: int) -> tuple[int, ...]:
        """Indices of the tokens that the document offsets from ``start`` to ``end`` touch."""
        return tuple(place for place, token in enumerate(self.tokens) if token.start < end and token.end > start)

    def span(self, indices: Iterable[int]) -> tuple[int, int]:
        """Document offsets from the first to the last of the tokens."""
        ordered = sorted(indices)
        return self.tokens[ordered[0]].start, self.tokens[ordered[-1]].end

"""What the stages of the generator hand to one another: drafts, and the distractors that may go with them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from quizapp.domain.document import Evidence
from quizapp.domain.question import (
    Bloom,
    Key,
    MatchingKey,
    Option,
    OrderingKey,
    Origin,
    QuestionKind,
    SelectSentenceKey,
)
from quizapp.generate.clause import Clause
from quizapp.generate.ground import Ground
from quizapp.reading.sentence import Sentence

#: A token of the text: the number of its sentence, and its index there.
Place = tuple[int, int]


def places_of(sentence: Sentence) -> frozenset[Place]:
    """Every token of a sentence: where it tells one thing, whoever asks for a part of it has told the other."""
    return frozenset((sentence.number, token) for token in range(len(sentence.tokens)))


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong option on offer. ``type`` is its fine type, ``roots`` what it speaks of, ``note`` its feedback.

    ``role`` says where it comes from: "misread" (the evidence's own sentence), "elsewhere" (true of something else in
    the text), "sibling" (made like the key), "perturbed" (a changed number or date) or "opposite" (an antonym).
    """

    text: str
    role: str
    type: str
    roots: frozenset[str]
    note: str
    #: For a verb phrase: its verb, as the roots have it.
    verb: str = ""
    #: How much it is like the key, 0 to 1: the nearer, the more a reader has to know to tell them apart.
    near: float = 0.5

    @property
    def option(self) -> Option:
        """What a question shows of it."""
        return Option(self.text, False, self.role, self.note)


@dataclass(frozen=True, slots=True)
class Draft:
    """A question before the gates. ``tokens`` of the clause's sentence are those that its stem is made of."""

    family: str
    kind: QuestionKind
    bloom: Bloom
    clause: Clause
    stem: str
    tokens: tuple[int, ...]
    key: str
    key_tokens: tuple[int, ...]
    #: Fine type of the key, which every option must share: "person", "country", "count", "np:plural" ...
    type: str
    #: Distractors on offer, best first; the gates strike those that could be right.
    pool: tuple[Distractor, ...] = ()
    answer: Key | None = None
    #: Whether the key is typed, so that there are no options.
    typed: bool = False
    #: The number that is asked for.
    value: float | None = None
    #: For a statement to be judged: whether it is true, and what was changed in it.
    true: bool | None = None
    changed: str = ""
    #: Whose words the stem is in.
    origin: Origin = Origin.GENERATED
    evidence: tuple[Evidence, ...] = field(default=())

    @property
    def sentence(self) -> int:
        """The number of the sentence that holds the key."""
        return self.clause.sentence.number

    @property
    def places(self) -> frozenset[Place]:
        """What is asked for."""
        return frozenset((self.sentence, token) for token in self.key_tokens)

    def wanted(self, ground: Ground) -> frozenset[str]:
        """The roots of the key."""
        return ground.roots_of(self.clause.sentence, self.key_tokens)

    def around(self, ground: Ground) -> frozenset[str]:
        """The roots of what is asked about it."""
        return ground.roots_of(self.clause.sentence, self.tokens) - self.wanted(ground)

    def told(self, ground: Ground) -> frozenset[str]:
        """The roots of what the stem tells its reader: all but what was put in to make it false."""
        shown = set(self.tokens)
        if self.kind is QuestionKind.TRUE_FALSE and not self.true:
            shown -= set(self.key_tokens)
        return ground.roots_of(self.clause.sentence, shown)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question made of whole statements of the briefing, before the gates; nothing of it hangs on one clause.

    ``keys`` and ``frame`` are roots: of what is asked for, and of what the stem tells about it.
    """

    family: str
    kind: QuestionKind
    bloom: Bloom
    stem: str
    options: tuple[Option, ...]
    evidence: tuple[Evidence, ...]
    explanation: str
    #: The sentence that counts for salience, and for how often one sentence is asked about.
    sentence: int
    places: frozenset[Place]
    keys: frozenset[str]
    frame: frozenset[str]
    answer: Key | None = None
    true: None = None
    #: Every wrong option on offer, nearest to the key first; of a choice those that are shown are among them.
    pool: tuple[Distractor, ...] = ()

    @property
    def key(self) -> str:
        """The right answer in words."""
        match self.answer:
            case OrderingKey(items):
                return "; ".join(items)
            case MatchingKey(pairs):
                return "; ".join(f"{left}: {right}" for left, right in pairs)
            case SelectSentenceKey(accept):
                return "; ".join(self.evidence[index].quote for index in accept)
            case _:
                return "; ".join(option.text for option in self.options if option.correct)

    def wanted(self, _ground: Ground) -> frozenset[str]:
        """The roots of the key."""
        return self.keys

    def around(self, _ground: Ground) -> frozenset[str]:
        """The roots of what is asked about it."""
        return self.frame - self.keys

    def told(self, _ground: Ground) -> frozenset[str]:
        """The roots of what the stem tells its reader."""
        return self.frame


class Family(Protocol):
    """One way of asking: a module with its name, how much it is worth, and ``drafts`` or ``proposals``."""

    @property
    def name(self) -> str:
        """The family's name, as in ``--families``."""

    @property
    def worth(self) -> float:
        """How much readers like its questions, 0 to 1, by judgement; what that counts for is fitted (``ranking``)."""

    @property
    def difficulty(self) -> float:
        """How hard its questions are, 0 to 1, before what stands beside the key is looked at."""


class ClauseFamily(Family, Protocol):
    """A family that asks about one clause."""

    def drafts(self, ground: Ground) -> Iterator[Draft]:
        """Every draft that the family can make; the gates judge them."""


class StatementFamily(Family, Protocol):
    """A family that asks about statements of the briefing."""

    def proposals(self, ground: Ground) -> Iterator[Proposal]:
        """Every question that the family can make; the gates judge them."""

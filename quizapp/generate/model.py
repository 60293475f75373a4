"""What the stages of the generator hand to one another: drafts, and the distractors that may go with them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from quizapp.domain.document import Evidence
from quizapp.domain.question import Bloom, Key, QuestionKind
from quizapp.generate.clause import Clause
from quizapp.generate.ground import Ground


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
    evidence: tuple[Evidence, ...] = field(default=())

    @property
    def sentence(self) -> int:
        """The number of the sentence that holds the key."""
        return self.clause.sentence.number


class Family(Protocol):
    """One way of asking about a clause: a module with its name and ``drafts``."""

    @property
    def name(self) -> str:
        """The family's name, as in ``--families``."""

    @property
    def worth(self) -> float:
        """How much readers like its questions, 0 to 1: by judgement, until it is fitted."""

    @property
    def difficulty(self) -> float:
        """How hard its questions are, 0 to 1, before what stands beside the key is looked at."""

    def drafts(self, ground: Ground) -> Iterator[Draft]:
        """Every draft that the family can make; the gates judge them."""

"""What a rule finds in a question, what a rule is, and the published criteria that rules stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from quizapp.domain.question import Question


class Criterion(StrEnum):
    """The nineteen item-writing flaws that Moore and others count (2023), in our words.

    They go back to Tarrant and others (2006) and to the guidelines of Haladyna, Downing and Rodriguez (2002).
    """

    UNCLEAR = "unclear information"
    IMPLAUSIBLE = "implausible distractors"
    NONE_OF_THE_ABOVE = "none of the above"
    LONGEST_KEY = "the longest option is the key"
    GRATUITOUS = "gratuitous information in the stem"
    TRUE_FALSE = "true or false as options"
    CONVERGENCE = "convergence cues"
    LOGICAL = "logical cues"
    ALL_OF_THE_ABOVE = "all of the above"
    BLANK = "a blank in the stem"
    ABSOLUTE = "absolute terms"
    REPEATS = "word repeats"
    UNFOCUSED = "an unfocused stem"
    COMPLEX = "complex options (K-type)"
    GRAMMATICAL = "grammatical cues"
    SEQUENCE = "lost sequence"
    VAGUE = "vague terms"
    SEVERAL_RIGHT = "more than one right option"
    NEGATIVE = "a negative stem"


@dataclass(frozen=True, slots=True)
class Finding:
    """A flaw: the rule that found it, the part of the question it is about, and a sentence that says what to do."""

    rule: str
    #: As in ``kinds.base.Problem``: "stem", "options[2].text" or "explanation", counted from 0.
    field: str
    message: str

    @property
    def where(self) -> str:
        """The part in words, options counted from 1: "stem", "option 3"."""
        name, _, rest = self.field.partition("[")
        return f"option {int(rest.partition(']')[0]) + 1}" if rest else name


class Rule(Protocol):
    """One rule: a module with its name, the criterion it decides (None for a rule of our own) and ``findings``."""

    @property
    def name(self) -> str:
        """The rule's name, which goes with each finding."""

    @property
    def criterion(self) -> Criterion | None:
        """The published criterion that the rule decides, wholly or in part."""

    def findings(self, question: Question, /) -> Iterable[Finding]:
        """Every flaw of this sort in a question."""

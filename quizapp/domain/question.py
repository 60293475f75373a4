"""A question: stem, options or key, and the evidence for the key.

The words of the field: the *key* is the right answer, a *distractor* a wrong option, a *response* what a learner gave.
In files and JSON the key of a typed question stands under ``answer``.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from quizapp.domain.document import Evidence

#: What marks a gap in the stem of a cloze question.
GAP = "_____"


class QuestionKind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    MULTI_CHOICE = "multi_choice"
    TRUE_FALSE = "true_false"
    CLOZE = "cloze"
    SHORT_ANSWER = "short_answer"
    NUMERIC = "numeric"
    MATCHING = "matching"
    ORDERING = "ordering"
    SELECT_SENTENCE = "select_sentence"


class Origin(StrEnum):
    """Who made a question: a person, quizapp from the text, or a language model; the last two a person reviews."""

    CURATED = "curated"
    GENERATED = "generated"
    LANGUAGE_MODEL = "language_model"

    @property
    def is_by_hand(self) -> bool:
        """Whether a person wrote it, so that it waits for nobody's review."""
        return self is Origin.CURATED


class QuestionState(StrEnum):
    """Where a question stands in the bank. Only an approved one can be asked."""

    DRAFT = "draft"
    APPROVED = "approved"
    REJECTED = "rejected"
    RETIRED = "retired"


class Bloom(StrEnum):
    """What a question asks of its reader, after Bloom's taxonomy."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    ANALYSE = "analyse"


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a choice. ``role`` says where a distractor comes from; ``feedback`` why it is right or wrong."""

    text: str
    correct: bool
    role: str = ""
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """What one gap of a cloze accepts; the first is the one that is shown."""

    accept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClozeKey:
    """The gaps of a cloze, in the order of the stem."""

    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class ShortAnswerKey:
    """What a short answer accepts; ``case`` where capitals count."""

    accept: tuple[str, ...]
    case: bool = False


@dataclass(frozen=True, slots=True)
class NumericKey:
    """A number, how far off a response may be (absolute), and the unit it is counted in."""

    value: float
    tolerance: float = 0.0
    unit: str = ""


@dataclass(frozen=True, slots=True)
class MatchingKey:
    """Pairs of texts that belong together, left and right, and what is offered on the right beside them."""

    pairs: tuple[tuple[str, str], ...]
    surplus: tuple[str, ...] = ()

    @property
    def offered(self) -> tuple[str, ...]:
        """All texts of the right, each once."""
        return tuple(dict.fromkeys([*(right for _, right in self.pairs), *self.surplus]))


@dataclass(frozen=True, slots=True)
class OrderingKey:
    """The items of an ordering, in the right order; an attempt shows them in another."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SelectSentenceKey:
    """Which sentences are right: each an evidence of the question, by its index there."""

    accept: tuple[int, ...]


Key = ClozeKey | ShortAnswerKey | NumericKey | MatchingKey | OrderingKey | SelectSentenceKey


@dataclass(frozen=True, slots=True)
class Question:
    """One version of a question, immutable. ``key`` is None where the options carry it."""

    #: Stable across versions: written by hand in a pack, or a hash where it was generated.
    id: str
    kind: QuestionKind
    stem: str
    options: tuple[Option, ...]
    key: Key | None
    evidence: tuple[Evidence, ...]
    section: str = ""
    explanation: str = ""
    origin: Origin = Origin.CURATED
    family: str = ""
    bloom: Bloom = Bloom.REMEMBER
    #: 0 easy .. 1 hard, an estimate before anyone has answered.
    difficulty: float = 0.5
    tags: tuple[str, ...] = ()
    #: The sentences to choose from where one is asked for; worked out from the text, never stored with the question.
    passage: tuple[str, ...] = field(default=(), compare=False)

    @property
    def offered(self) -> tuple[str, ...]:
        """The texts that an attempt shows in an order of its own: options, items, what can be matched, sentences."""
        match self.key:
            case OrderingKey(items):
                return items
            case MatchingKey():
                return self.key.offered
            case SelectSentenceKey():
                return self.passage
            case _:
                return tuple(option.text for option in self.options)

    @property
    def has_one_of_options(self) -> bool:
        """True where one option is to be chosen and the others could be different ones: a choice, a gap of options."""
        return self.kind in (QuestionKind.CHOICE, QuestionKind.CLOZE) and bool(self.options)

    @property
    def accepted(self) -> tuple[Evidence, ...]:
        """The sentences that are right, where one is asked for."""
        return tuple(self.evidence[i] for i in self.key.accept) if isinstance(self.key, SelectSentenceKey) else ()

    @property
    def lefts(self) -> tuple[str, ...]:
        """The texts of a matching to which one of those that are offered belongs."""
        return tuple(left for left, _ in self.key.pairs) if isinstance(self.key, MatchingKey) else ()


@dataclass(frozen=True, slots=True)
class Response:
    """What a learner gave: the options chosen (indices in the question's own order), or what was typed.

    The texts of an ordering are the places given to its items, from 1, in the order of the key; those of a matching are
    what was chosen for each text on the left; "" stands for nothing. The text of a select_sentence is the sentence.
    """

    chosen: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True where nothing was chosen and nothing but spaces was typed."""
        return not self.chosen and not any(text.strip() for text in self.texts)


class Verdict(StrEnum):
    """What became of a response. One that can't be read is not scored as wrong."""

    RIGHT = "right"
    PARTLY_RIGHT = "partly_right"
    NOT_RIGHT = "not_right"
    NOT_ANSWERED = "not_answered"
    NOT_READABLE = "not_readable"


@dataclass(frozen=True, slots=True)
class Grade:
    """The outcome of one response: a fraction 0..1 of the slot's points, and the verdict in a word."""

    fraction: float
    verdict: Verdict

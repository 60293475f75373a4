"""An attempt: an append-only list of steps, from which everything else is read."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from random import Random

from quizapp.domain.question import GAP, NumericKey, Question, QuestionKind, Response
from quizapp.errors import NotFound

#: What is read in an order of its own: a number or sum, a number in words with at most two words of what it counts, or
#: a date that opens with its month.
_ORDERED = re.compile(
    r"(?:[a-z]{0,3}[$£€]\s?)?\d"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty)(?: \w+){0,2}$"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d|$)",
    re.IGNORECASE,
)


class NoSuchAttempt(NotFound):
    """There is no such attempt, or it is somebody else's."""

    def __init__(self) -> None:
        super().__init__("There is no such attempt on this device. If it was made with an account, sign in to see it.")


class AttemptState(StrEnum):
    """Where an attempt stands. A finished one never opens again."""

    OPEN = "open"
    FINISHED = "finished"


class StepKind(StrEnum):
    """What a learner did."""

    RESPOND = "respond"
    FLAG = "flag"
    UNFLAG = "unflag"
    SUBMIT = "submit"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing a learner did. ``number`` counts from 1 within the attempt.

    ``client`` and ``client_sequence`` name the page that sent it and its place there, so that a replay is recognised;
    both are empty where the page ran without JavaScript.
    """

    number: int
    kind: StepKind
    at: datetime
    slot: int | None = None
    response: Response | None = None
    client: str = ""
    client_sequence: int = 0


@dataclass(frozen=True, slots=True)
class SlotState:
    """How one slot stands now: the latest response, whether it is flagged, when it was last saved."""

    response: Response = Response()
    flagged: bool = False
    saved_at: datetime | None = None

    @property
    def is_answered(self) -> bool:
        """True where the latest response is not empty."""
        return not self.response.is_empty


def slot_states(steps: Iterable[Step], before: Mapping[int, SlotState] | None = None) -> Mapping[int, SlotState]:
    """The state of each slot that has a step, from ``before`` on: the latest step of a slot wins."""
    states = dict(before or {})
    for step in steps:
        if step.slot is None:
            continue
        was = states.get(step.slot, SlotState())
        if step.kind is StepKind.RESPOND:
            states[step.slot] = SlotState(step.response or Response(), was.flagged, step.at)
        else:
            states[step.slot] = SlotState(was.response, step.kind is StepKind.FLAG, was.saved_at)
    return states


def last_saved_at(states: Mapping[int, SlotState]) -> datetime | None:
    """When the newest response of all slots was saved."""
    times = [state.saved_at for state in states.values() if state.saved_at is not None]
    return max(times, default=None)


def option_order(question: Question, *, seed: int, position: int) -> tuple[int, ...]:
    """The order in which one attempt shows what a question offers, as indices into ``question.offered``.

    True and false keep their places, and so do sentences of the text and options that are all numbers, sums or dates: a
    row of numbers is read in its order.
    The order depends on the texts, the seed and the position, never on the key.
    """
    offered = question.offered
    indices = list(range(len(offered)))
    if question.kind in (QuestionKind.TRUE_FALSE, QuestionKind.SELECT_SENTENCE):
        return tuple(indices)
    if not question.options:
        # Here the order of the question is the key, or goes along with it.
        indices.sort(key=lambda index: offered[index])
    elif all(_ORDERED.match(text) for text in offered):
        return tuple(indices)
    Random(f"{seed}:{position}").shuffle(indices)
    return tuple(indices)


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question as a learner may see it before submitting: nothing in here depends on the key.

    ``stem_parts`` are the pieces of the stem around its gaps (one piece where there is none);
    ``options`` are the texts that are offered, in this attempt's order.
    """

    kind: QuestionKind
    stem_parts: tuple[str, ...]
    options: tuple[str, ...]
    origin: str
    #: What is to be matched with the options.
    lefts: tuple[str, ...] = ()
    #: What a number is counted in: part of what is asked, so that it need not be guessed or typed.
    unit: str = ""

    @property
    def gaps(self) -> int:
        """How many gaps the stem holds."""
        return len(self.stem_parts) - 1

    @property
    def stem(self) -> str:
        """The stem in one piece."""
        return GAP.join(self.stem_parts)


def ask(question: Question, order: tuple[int, ...]) -> AskedQuestion:
    """What of ``question`` is sent to a learner, what it offers in ``order``."""
    parts = tuple(question.stem.split(GAP)) if question.kind is QuestionKind.CLOZE else (question.stem,)
    options = tuple(question.offered[index] for index in order)
    unit = question.key.unit if isinstance(question.key, NumericKey) else ""
    return AskedQuestion(question.kind, parts, options, question.origin.value, question.lefts, unit)


def shown(question: Question, response: Response, order: tuple[int, ...]) -> Response:
    """``response`` as a page shows it that has what ``question`` offers in ``order``: by positions on the page."""
    texts = response.texts
    if question.kind is QuestionKind.SELECT_SENTENCE:
        return Response(tuple(index for index, text in enumerate(question.offered) if text in texts))
    if question.kind is QuestionKind.ORDERING and texts:
        return Response(texts=tuple(texts[index] for index in order))
    return Response(tuple(order.index(index) for index in response.chosen), texts)

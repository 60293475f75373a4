"""What generating from a document gives: questions in assembled order, and what was not asked, with the reason."""

from dataclasses import dataclass

from quizapp.domain.question import Question


@dataclass(frozen=True, slots=True)
class RankedQuestion:
    """A question that passed every gate, with the ranking's score 0..1."""

    question: Question
    score: float


@dataclass(frozen=True, slots=True)
class NotAsked:
    """A question that a gate turned down. ``gate`` is its name, ``reason`` a sentence for an instructor."""

    stem: str
    gate: str
    reason: str


@dataclass(frozen=True, slots=True)
class Generation:
    """The outcome of one run; the same for the same document, settings, version and seed.

    ``reason`` says in a sentence why there are fewer questions than were asked for; "" where there are enough.
    """

    version: str
    #: SHA-256 of count, kinds and families, in hex.
    settings_sha256: str
    seed: int
    questions: tuple[RankedQuestion, ...]
    rejected: tuple[NotAsked, ...]
    reason: str = ""

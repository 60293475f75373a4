"""What generating from a document gives: questions in assembled order, and what was not asked, with the reason."""

from dataclasses import dataclass

from quizapp.domain.question import Question

#: How a reason ends where ways of asking were left out by default: asked in every way, the text may give more.
WAYS_LEFT_OUT = "Some ways of asking are left out, as readers kept fewer of such questions."


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
    #: Where the sentence begins that it asked about, in code points; None for what a language model wrote.
    at: int | None = None


@dataclass(frozen=True, slots=True)
class ModelUse:
    """What asking a language model came to, whether it went well or not."""

    #: The address that the text was sent to, without its path.
    host: str
    model: str
    #: Requests that were sent, repeated ones too.
    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    #: False where some answer did not tell its tokens, so that there were more.
    counted: bool = True
    #: By the prices that are set; None where none are.
    cost: float | None = None
    #: Questions that it wrote, and how many of them passed every check and ask what no other asks.
    written: int = 0
    asked: int = 0
    #: What went wrong, in sentences; "" where nothing did.
    problem: str = ""

    @property
    def summary(self) -> str:
        """What it did and what that cost, in sentences that end with what went wrong."""
        more = "" if self.counted else "at least "
        cost = "" if self.cost is None else f" Cost: {more}{self.cost:.4f}, by the prices that are set."
        requests = f"{self.calls} request{'s' * (self.calls != 1)}"
        kept = f"{self.asked} {'was' if self.asked == 1 else 'were'} kept"
        said = (
            f"The language model {self.model} at {self.host} wrote {self.written} question{'s' * (self.written != 1)}, "
            f"of which {kept}. It took {requests}, {more}{self.tokens_in:,} tokens sent and "
            f"{self.tokens_out:,} received.{cost}"
        )
        return f"{said} {self.problem}".rstrip()


@dataclass(frozen=True, slots=True)
class Generation:
    """The outcome of one run; the same for the same document, settings, version, seed and words of a language model.

    ``reason`` says in a sentence why there are fewer questions than were asked for; "" where there are enough.
    """

    version: str
    #: SHA-256 of count, kinds and families, in hex.
    settings_sha256: str
    seed: int
    questions: tuple[RankedQuestion, ...]
    rejected: tuple[NotAsked, ...]
    reason: str = ""
    #: None where no language model was asked.
    model: ModelUse | None = None

    @property
    def leaves_ways_out(self) -> bool:
        """Whether there are fewer questions than were asked for, and more may come where every way is asked."""
        return self.reason.endswith(WAYS_LEFT_OUT)

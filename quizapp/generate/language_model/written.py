"""What a language model wrote, before anything of it is believed."""

from dataclasses import dataclass

from quizapp.domain.generation import ModelUse


@dataclass(frozen=True, slots=True)
class Written:
    """One question as the model wrote it. ``quote`` is said to stand in the text, and to prove ``answer``."""

    quote: str
    question: str
    answer: str
    wrong_answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """All that one run of asking gave, and what it took."""

    written: tuple[Written, ...]
    use: ModelUse

"""Questions for the tests of the rules: only what a rule looks at."""

from quizapp.domain.document import Evidence
from quizapp.domain.question import (
    ClozeKey,
    Gap,
    Key,
    NumericKey,
    Option,
    Question,
    QuestionKind,
    ShortAnswerKey,
)

_EVIDENCE = (Evidence(0, 1, "-"),)


def choice(stem: str, *texts: str, explanation: str = "", kind: QuestionKind = QuestionKind.CHOICE) -> Question:
    """A choice whose key is marked with a star; the first option is it where none is marked."""
    marked = [text.startswith("*") for text in texts]
    keys = marked if any(marked) else [number == 0 for number in range(len(texts))]
    options = tuple(Option(text.removeprefix("*"), key) for text, key in zip(texts, keys, strict=True))
    return _question(kind, stem, options, explanation=explanation)


def true_false(stem: str) -> Question:
    """A statement that is true."""
    return choice(stem, "*True", "False", kind=QuestionKind.TRUE_FALSE)


def cloze(stem: str, answer: str, *texts: str) -> Question:
    """A gap to be typed, or chosen where there are options."""
    options = tuple(Option(text, text == answer) for text in texts)
    return _question(QuestionKind.CLOZE, stem, options, ClozeKey((Gap((answer,)),)))


def short_answer(stem: str, *accept: str) -> Question:
    """A question to be answered in a word."""
    return _question(QuestionKind.SHORT_ANSWER, stem, (), ShortAnswerKey(accept))


def numeric(stem: str, value: float) -> Question:
    """A question to be answered with a number."""
    return _question(QuestionKind.NUMERIC, stem, (), NumericKey(value))


def _question(
    kind: QuestionKind, stem: str, options: tuple[Option, ...], key: Key | None = None, *, explanation: str = ""
) -> Question:
    return Question("made", kind, stem, options, key, _EVIDENCE, explanation=explanation)

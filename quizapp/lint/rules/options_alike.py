"""Two options that say the same: both are right or neither is, and whoever sees that strikes both."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from quizapp.domain.question import Question
from quizapp.kinds.numbers import read_number
from quizapp.kinds.texts import comparable
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import options_of, text_field

name = "options_alike"
#: In part: whether the text makes two options right, no rule about the question alone can tell.
criterion = Criterion.SEVERAL_RIGHT
#: Share of common words from which two options are too alike.
ALIKE = 0.8
#: Numbers closer than this share are not clearly different.
CLOSE = 0.05

#: An option's text as it is compared, the number that it says, and whether it has digits.
_Read = tuple[str, float | None, bool]


def findings(question: Question) -> Iterator[Finding]:
    """One finding for each pair, at the later option."""
    texts = [option.text for option in options_of(question)]
    for number, other in pairs(texts):
        message = f"This says nearly the same as “{texts[number]}”. Make them differ, or remove one."
        yield Finding(name, text_field(other), message)


def pairs(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The indices of any two that read alike, contain one another, or are numbers too close to tell apart."""
    read = [(comparable(text), _number(text), any(char.isdigit() for char in text)) for text in texts]
    for number, other in combinations(range(len(texts)), 2):
        if _alike(read[number], read[other]):
            yield number, other


def _alike(one: _Read, other: _Read) -> bool:
    (first, number, has_digits), (second, other_number, other_has_digits) = one, other
    if first == second:
        return True
    if number is not None and other_number is not None:
        return abs(number - other_number) < min(1.0, CLOSE * max(abs(number), abs(other_number)))
    if has_digits or other_has_digits:
        return False
    words, others = set(first.split()), set(second.split())
    if f" {first} " in f" {second} " or f" {second} " in f" {first} ":
        return True
    # Options of few words differ by the one word that counts: "Iraqi officials", "Syrian officials".
    return min(len(words), len(others)) > 4 and len(words & others) >= ALIKE * len(words | others)


def _number(text: str) -> float | None:
    return read_number(text, "").value

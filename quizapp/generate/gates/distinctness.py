"""M6, distinct options: no two that read alike, contain one another, or are numbers too close to tell apart."""

from itertools import combinations

from quizapp.kinds.numbers import read_number
from quizapp.kinds.texts import comparable

name = "distinctness"
#: Share of common words from which two options are too alike.
ALIKE = 0.8
#: Numbers closer than this share are not clearly different.
CLOSE = 0.05


def fault(options: "tuple[str, ...] | list[str]") -> str:
    """Which two options are too alike; "" where all are distinct."""
    for one, other in combinations(options, 2):
        if _alike(one, other):
            return f"“{one}” and “{other}” are too alike."
    return ""


def _alike(one: str, other: str) -> bool:
    first, second = comparable(one), comparable(other)
    if first == second:
        return True
    numbers = [_number(text) for text in (one, other)]
    if numbers[0] is not None and numbers[1] is not None:
        apart = abs(numbers[0] - numbers[1])
        return apart < min(1.0, CLOSE * max(abs(numbers[0]), abs(numbers[1])))
    if any(char.isdigit() for char in one + other):
        return False
    words, others = set(first.split()), set(second.split())
    if f" {first} " in f" {second} " or f" {second} " in f" {first} ":
        return True
    # Options of few words differ by the one word that counts: "Iraqi officials", "Syrian officials".
    return min(len(words), len(others)) > 4 and len(words & others) >= ALIKE * len(words | others)


def _number(text: str) -> float | None:
    return read_number(text, "").value

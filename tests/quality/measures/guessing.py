"""M9b and M10: what a reader gains who does not read the text, and where the keys stand."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence

from quizapp.domain.question import Question
from tests.quality.measures.criteria import POSITIONS
from tests.quality.measures.material import Item
from tests.quality.measures.words import numbers, words


def guesses(items: Sequence[Item]) -> dict[str, float]:
    """For each blind rule how often it is right, 0..1, ties shared; "chance" is the mean of 1/k. {} without choices."""
    asked = [item.question for item in items if item.is_choice]
    if not asked:
        return {}
    places = Counter(_position(question) for question in asked)
    often = max(sorted(places), key=lambda place: places[place])
    rules: dict[str, Callable[[Question], list[float]]] = {
        "longest": lambda question: [len(option.text) for option in question.options],
        "most overlap with the stem": _overlap,
        "most specific": _specific,
        "middle number": _middle,
        "most frequent position": lambda question: [float(place == often) for place in range(len(question.options))],
    }
    found = {
        name: sum(_right(question, rule(question)) for question in asked) / len(asked) for name, rule in rules.items()
    }
    return {"chance": sum(1 / len(question.options) for question in asked) / len(asked), **found}


def _right(question: Question, scores: list[float]) -> float:
    best = [option.correct for option, score in zip(question.options, scores, strict=True) if score == max(scores)]
    return sum(best) / len(best)


def _overlap(question: Question) -> list[float]:
    said = set(words(question.stem))
    return [float(len(said & set(words(option.text)))) for option in question.options]


def _specific(question: Question) -> list[float]:
    """Capitals and figures first, then the number of words."""
    return [
        len(re.findall(r"(?<!^)\b[A-Z]|\d", option.text)) + len(words(option.text)) / 100 for option in question.options
    ]


def _middle(question: Question) -> list[float]:
    """The options nearest to the middle of their order; all alike where not every option is a number."""
    values = [numbers(option.text)[:1] for option in question.options]
    if not all(values):
        return [0.0] * len(values)
    order = sorted(range(len(values)), key=lambda place: values[place])
    middle = (len(values) - 1) / 2
    return [-abs(order.index(place) - middle) for place in range(len(values))]


def _position(question: Question) -> int:
    return next(place for place, option in enumerate(question.options) if option.correct)


def positions(items: Sequence[Item]) -> tuple[float, int]:
    """Chi-square p of the key's positions, and of how many items; choices of 3 and 4 options apart, summed."""
    statistic, freedom = 0.0, 0
    asked = [item.question for item in items if item.is_choice][:POSITIONS]
    for size in sorted({len(question.options) for question in asked}):
        places = Counter(_position(question) for question in asked if len(question.options) == size)
        expected = places.total() / size
        statistic += sum((places[place] - expected) ** 2 / expected for place in range(size))
        freedom += size - 1
    return chi_square_p(statistic, freedom), len(asked)


def longest_run(items: Sequence[Item]) -> int:
    """How often in a row the key stands in the same place."""
    longest = run = 0
    last = -1
    for item in items:
        if not item.is_choice:
            continue
        place = _position(item.question)
        run = run + 1 if place == last else 1
        longest, last = max(longest, run), place
    return longest


def chi_square_p(statistic: float, freedom: int) -> float:
    """The upper tail of chi-square; by Q(x, n + 2) = Q(x, n) + (x/2)^(n/2) exp(-x/2) / gamma(n/2 + 1).

    Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.4.8. 1 for no degree of freedom.
    """
    if freedom <= 0:
        return 1.0
    half = statistic / 2
    tail, reached = (math.erfc(math.sqrt(half)), 1) if freedom % 2 else (math.exp(-half), 2)
    while reached < freedom:
        tail += half ** (reached / 2) * math.exp(-half) / math.gamma(reached / 2 + 1)
        reached += 2
    return min(1.0, tail)

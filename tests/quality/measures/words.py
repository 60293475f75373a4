"""Words as the measures compare them: folded, counted, laid side by side."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence

from quizapp.reading.lexicon import NUMBER_WORDS, SCALES

_SIGNS = (
    dict.fromkeys(map(ord, "‘’ʼ"), "'") | dict.fromkeys(map(ord, "“”«»"), '"') | dict.fromkeys(map(ord, "‐‑–—"), "-")
)
_WORD = re.compile(r"[^\W_]+(?:['.,-][^\W_]+)*|%|_{3,}")
_ARTICLES = frozenset(("a", "an", "the"))
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SHORT = {"m": 1e6, "mn": 1e6, "bn": 1e9, "k": 1e3, "tn": 1e12}


def fold(text: str) -> str:
    """Lower case, one form of quotes and dashes, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(_SIGNS)).casefold().split())


def words(text: str) -> list[str]:
    """The folded words, owners without their mark; a gap counts as one."""
    return [word.removesuffix("'s") for word in _WORD.findall(fold(text))]


def bare(text: str) -> list[str]:
    """The folded words without articles."""
    return [word for word in words(text) if word not in _ARTICLES]


def jaccard(one: Collection[str], other: Collection[str]) -> float:
    """Common words of all words, 0..1; 0 for two empty ones."""
    first, second = set(one), set(other)
    return len(first & second) / len(first | second) if first | second else 0.0


def f1(one: str, other: str) -> float:
    """Token F1 of two answers without articles and punctuation, as reading tests take it; 0..1."""
    first, second = Counter(bare(one)), Counter(bare(other))
    common = sum((first & second).values())
    return 2 * common / (sum(first.values()) + sum(second.values())) if common else 0.0


def contains(outer: Sequence[str], inner: Sequence[str]) -> bool:
    """Whether ``inner`` stands in ``outer`` word by word."""
    size = len(inner)
    return bool(size) and any(list(outer[at : at + size]) == list(inner) for at in range(len(outer) - size + 1))


def numbers(text: str) -> list[float]:
    """Every number of the text in figures or words, "4.2 million" and "$3bn" as what they are worth."""
    found: list[float] = []
    for token in re.findall(rf"{_NUMBER.pattern}|[a-z]+", fold(text)):
        if _NUMBER.fullmatch(token):
            found.append(float(token.replace(",", "")))
        elif token in NUMBER_WORDS:
            found.append(NUMBER_WORDS[token])
        elif found and (scale := SCALES.get(token) or _SHORT.get(token)):
            found[-1] *= scale
    return found


def unit(text: str) -> list[str]:
    """The words beside the numbers."""
    return [word for word in bare(text) if not numbers(word) and word not in SCALES]

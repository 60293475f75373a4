"""Small words for pages and reports: numbers, lists of numbers, points."""

from collections.abc import Sequence

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def in_words(number: int) -> str:
    """A small count in words, a larger one in digits: "three", "14"."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)


def capital(text: str) -> str:
    """``text`` with a capital; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def listed(items: Sequence[object]) -> str:
    """A list as a sentence has it: "3", "3 and 5", "3, 5 and 9"."""
    words = [str(item) for item in items]
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def points(value: float) -> str:
    """Points with as many decimals as they need, at most two: "9", "9.5", "0.33"."""
    return f"{value:.2f}".rstrip("0").rstrip(".")

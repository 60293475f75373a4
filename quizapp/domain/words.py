"""Small words for pages and reports: numbers, lists of numbers, points."""

import re
import unicodedata
from calendar import month_name
from collections.abc import Callable, Container, Sequence
from itertools import chain, count

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

#: Characters that show nothing although Unicode counts them as letters, marks or symbols.
_INVISIBLE = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0\U00016fe4\U0001d159"
).union(map(chr, range(0xFE00, 0xFE10)), map(chr, range(0xE0100, 0xE01F0)))

#: The marks that stand on letters once they are taken apart.
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_PLAIN = str.maketrans("‘’‚“”„‐‑‒–—", "'''\"\"\"-----")


def in_words(number: int) -> str:
    """A small count in words, a larger one in digits: "three", "14"."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)


def slug(text: str, *, most: int = 60) -> str:
    """``text`` as an address has it: small letters and digits with dashes between; "" where it has neither."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = "".join(char if char.isalnum() else " " for char in plain).split()
    return "-".join(words)[:most].strip("-")


def searchable(text: str) -> str:
    """``text`` as a search compares it: without capitals and accents, with one form of quote marks and dashes."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold()).translate(_PLAIN)


def find_words(text: str, words: str) -> re.Match[str] | None:
    """Where ``words`` first stand in ``text`` as such: "us" is no word of "Russian"."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)


def free_slug(text: str, taken_slugs: Callable[[str], Container[str]], *, otherwise: str) -> str:
    """An address made of ``text`` that nothing else has; ``taken_slugs`` tells those in use that begin like it."""
    base = slug(text) or otherwise
    taken = taken_slugs(base)
    numbered = (f"{base}-{number}" for number in count(2))
    return next(each for each in chain([base], numbered) if each not in taken)


def capital(text: str) -> str:
    """``text`` with a capital; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def owned(name: str) -> str:
    """A name with the ending of an owner: "Anna Holm’s"."""
    return f"{name}’" if name.endswith("s") and not name.endswith("ss") else f"{name}’s"


def whole_number(text: str | None, *, digits: int = 9) -> int | None:
    """The whole number that ``text`` is, in plain digits and at most so many; None where it is anything else.

    ``int`` and ``str.isdigit`` take digits of other scripts, signs, spaces and endless numbers too.
    """
    return int(text) if text and re.fullmatch(rf"[0-9]{{1,{digits}}}", text) else None


def listed(items: Sequence[object]) -> str:
    """A list as a sentence has it: "3", "3 and 5", "3, 5 and 9"."""
    words = [str(item) for item in items]
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def all_visible(text: str) -> bool:
    """Whether every character of a text shows, so that no two texts that differ look the same for one that doesn't."""
    return text.isprintable() and _INVISIBLE.isdisjoint(text)


def points(value: float) -> str:
    """Points with as many decimals as they need, at most two: "9", "9.5", "0.33"."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def date_in_words(iso: str) -> str:
    """A date as precise as "2016-07-20", "2016-07" or "2016", as one writes it: "20 July 2016"."""
    year, *rest = iso.split("-")
    words = [month_name[int(rest[0])], year] if rest else [year]
    return " ".join([str(int(rest[1])), *words] if len(rest) == 2 else words)

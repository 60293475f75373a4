"""Numbers as people type them: "1,234.5", "12 %", "$4.2 million", "thirty-five goats"; nothing is guessed."""

import math
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from quizapp.kinds.units import CURRENCY_SIGNS, same_unit

_MINUS = dict.fromkeys(map(ord, "−‐‑‒–﹣－"), "-")
_MAGNITUDES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "k": 10**3,
    "million": 10**6,
    "m": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "b": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}
# What "5m", "5k" or "5b" may stand for where one of these is asked for.
_MEASURES = {
    "m": ("minutes", "miles", "months"),
    "k": ("km", "kg", "kelvin"),
    "b": ("bytes", "bits", "barrels"),
}
_BELOW_TEN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: value for value, word in enumerate((*_BELOW_TEN, *_TEENS))}
_WORDS |= {word: 20 + 10 * place for place, word in enumerate(_TENS)}
_WORDS |= {f"{tens}-{one}": _WORDS[tens] + _WORDS[one] for tens in _TENS for one in _BELOW_TEN[1:]}

# A group of three after a first group that isn't 0: "0,123" can only be meant as a decimal.
_NUMBER = re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]+)?(?:\.[0-9]+)?(?![0-9.,])")
_DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]+(?![0-9.,])")
_DIGITS_AND_MARKS = re.compile(r"[0-9]+[.,][0-9.,]*[0-9]")
_WORD = re.compile(r"[a-z]+(?:[ -][a-z]+)?")

SAY_A_NUMBER = "Write a number, such as 12 or 3.5."
SAY_WHICH_COMMA = "Write thousands as in 1,234 and decimals as in 3.5."
SAY_NUMBER_ONLY = "Write only the number, such as 12 or 3.5; a unit after it must be the one that is asked for."
SAY_FULL = "Write the number in full, such as 4,000,000, or with the whole word, such as 4 million."


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: a value, or the sentence that says why there is none."""

    value: float | None
    complaint: str | None = None


@lru_cache(maxsize=4096)  # The options of one question are compared two by two.
def read_number(text: str, unit: str) -> Reading:
    """Read the number that ``text`` says, where the words around it name ``unit`` or nothing."""
    # No NFKC here: it would read "10²" as 102 and "1½" as 11/2.
    rest = " ".join(unicodedata.normalize("NFC", text).translate(_MINUS).lower().split())
    rest = rest.removesuffix(".") if rest[:-1] else rest
    negative, sign, rest = _split_front(rest)
    number, after = _split_number(rest)
    if number is None:
        return Reading(None, _why_not_a_number(rest))
    factor, after, complaint = _split_magnitude(after, unit)
    if complaint:
        return Reading(None, complaint)
    # A bare number needs no unit; a sign or a word must be the unit that was asked for.
    for written in (sign, after):
        if written and not (same_unit(written, unit) or (unit == "" and written in (*CURRENCY_SIGNS, "%"))):
            return Reading(None, SAY_NUMBER_ONLY)
    if sign and after and unit == "":
        return Reading(None, SAY_NUMBER_ONLY)
    return _finite(number * factor, negative)


def names_magnitude(unit: str) -> bool:
    """Whether a unit holds a word such as "million", which belongs to the number."""
    return any(word.rstrip("s") in _MAGNITUDES and len(word) > 3 for word in unit.casefold().split())


def close_enough(value: float, right: float, tolerance: float) -> bool:
    """Whether ``value`` lies within ``tolerance`` of ``right``, but for the noise of binary fractions."""
    noise = 1e-12 * max(abs(value), abs(right))
    return abs(value - right) <= tolerance + noise


def plain_number(value: float) -> str:
    """A number as a reader writes it: no exponent, no ".0", commas from 10,000 so that years stay bare."""
    text = format(Decimal(repr(value)), "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    if text in ("-0", ""):
        return "0"
    if abs(value) < 10_000:
        return text
    whole, point, decimals = text.partition(".")
    return f"{int(whole):,}{point}{decimals}"


def _split_front(rest: str) -> tuple[bool, str, str]:
    """Take the minus or plus and the currency sign, in either order, from the front."""
    negative, sign = False, ""
    signed = False
    while rest:
        currency = next((mark for mark in CURRENCY_SIGNS if rest.startswith(mark)), "")
        if currency and not sign:
            sign, rest = currency, rest[len(currency) :].lstrip()
        elif not signed and (rest[0] in "+-" or rest.startswith("minus ")):
            signed, negative = True, rest[0] != "+"
            rest = rest.removeprefix("minus ") if rest[0] == "m" else rest[1:].lstrip()
        else:
            break
    return negative, sign, rest


def _split_number(rest: str) -> tuple[Decimal | None, str]:
    """Take digits, or a number word, from the front; None where neither stands there."""
    digits = _NUMBER.match(rest)
    if digits and digits.group():
        return Decimal(digits.group().replace(",", "").replace(" ", "")), rest[digits.end() :].strip()
    words = _WORD.match(rest)
    if words:
        both = words.group().replace(" ", "-")
        if both in _WORDS:
            return Decimal(_WORDS[both]), rest[words.end() :].strip()
        first = re.split("[ -]", words.group())[0]
        if first in _WORDS:
            return Decimal(_WORDS[first]), rest[len(first) :].lstrip(" ")
    return None, rest


def _split_magnitude(after: str, unit: str) -> tuple[int, str, str | None]:
    """Take "million" and its like from the front of what follows the number."""
    if after and same_unit(after, unit):
        return 1, after, None
    word, _, rest = after.partition(" ")
    factor = _MAGNITUDES.get(word)
    if factor is None:
        return 1, after, None
    if any(same_unit(measure, unit) for measure in _MEASURES.get(word, ())):
        return 1, after, SAY_FULL
    return factor, rest, None


def _why_not_a_number(rest: str) -> str:
    comma = _DECIMAL_COMMA.match(rest)
    if comma:
        return f"Write {comma.group().replace(',', '.')} rather than {comma.group()}: a comma only separates thousands."
    return SAY_WHICH_COMMA if _DIGITS_AND_MARKS.match(rest) else SAY_A_NUMBER


def _finite(number: Decimal, negative: bool) -> Reading:
    value = float(-number if negative else number)
    return Reading(value) if math.isfinite(value) else Reading(None, SAY_A_NUMBER)

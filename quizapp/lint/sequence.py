"""Options that have an order of their own: numbers, sums and dates."""

from collections.abc import Sequence

from quizapp.kinds.numbers import read_number
from quizapp.reading.dates import whole_date

#: A leap year, for days that are told without their year.
_SOME_YEAR = "2000"
#: A unit has at most so many words: "square kilometres a year".
_UNIT_WORDS = 4


def places(texts: Sequence[str]) -> list[float] | None:
    """Where each text stands in the order of all, a date as YYYYMMDD; None where they have no common order."""
    for dates in ([whole_date(text) for text in texts], [whole_date(f"{text} {_SOME_YEAR}") for text in texts]):
        if texts and all(dates):
            return [float(date.replace("-", "").ljust(8, "0")) for date in dates]
    for unit in _units(texts):
        values = [value for text in texts if (value := read_number(text, unit).value) is not None]
        if texts and len(values) == len(texts):
            return values
    return None


def _units(texts: Sequence[str]) -> list[str]:
    """What the texts may be counted in: nothing, or the last words of the first of them."""
    last = texts[0].split() if texts else []
    return ["", *(" ".join(last[-count:]) for count in range(1, min(len(last), _UNIT_WORDS + 1)))]

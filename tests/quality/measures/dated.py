"""Dates that a quoted dateline makes of a quoted "on Monday", computed from the calendar alone."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTH = f"(?:{'|'.join(_MONTHS)})"
_DAY = re.compile(rf"\b(\d{{1,2}}) ({_MONTH}) (\d{{4}})\b")
#: No weekday of the news lies further off.
_WEEK = 7


def without_dates(text: str, quotes: str) -> str:
    """The text without the whole dates that ``quotes`` give by a dateline and other words."""
    for found in sorted(set(_implied(quotes)), key=len, reverse=True):
        text = re.sub(rf"\b{found}\b", "", text)
    return text


def _implied(quotes: str) -> Iterator[str]:
    for day, month, year in _DAY.findall(quotes):
        own = date(int(year), _MONTHS.index(month) + 1, int(day))
        for step in range(-_WEEK, _WEEK + 1):
            near = own + timedelta(days=step)
            if re.search(rf"\bon {_WEEKDAYS[near.weekday()]}\b", quotes):
                yield f"{near.day} {_MONTHS[near.month - 1]} {near.year}"
        for said in re.findall(rf"\b(?:[Oo]n \d{{1,2}}|[Ii]n|[Ll]ast) {_MONTH}\b(?! \d)", quotes):
            *_, named = said.split()
            for other in (own.year - 1, own.year, own.year + 1):
                ahead = (other - own.year) * len(_MONTHS) + _MONTHS.index(named) + 1 - own.month
                if abs(ahead) <= len(_MONTHS) and not (ahead >= 0 and said.lower().startswith("last")):
                    yield re.sub(r"^\D*(?=\d)|^\w+ (?=[A-Z])", "", said) + f" {other}"
        if re.search(r"\b[Ll]ast year\b", quotes):
            yield str(own.year - 1)

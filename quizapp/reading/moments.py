"""Reckoning with partial ISO dates ("1811", "1811-05", "1811-05-03"); "" where the answer isn't known."""

import calendar
from datetime import date, timedelta

YEAR, MONTH, DAY = 4, 7, 10
#: The months of a season of the north, first and last.
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_NEEDS = {"day": DAY, "week": DAY, "fortnight": DAY, "month": MONTH, "year": YEAR, "decade": YEAR}
#: Units that are so many of another.
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_YEARS = {"year": 1, "decade": 10}


def moved(iso: str, count: int, unit: str) -> str:
    """``iso`` moved by ``count`` days, weeks, fortnights, months, years or decades.

    As precise as the unit, if ``iso`` is at least that; else "".
    """
    if len(iso) < _NEEDS[unit]:
        return ""
    year = int(iso[:4])
    if unit in _YEARS:
        return _year(year + count * _YEARS[unit])
    if unit == "month":
        months = year * 12 + int(iso[5:7]) - 1 + count
        return f"{_year(months // 12)}-{months % 12 + 1:02}" if _year(months // 12) else ""
    try:
        return (date.fromisoformat(iso) + timedelta(days=count * _DAYS[unit])).isoformat()
    except OverflowError:
        return ""


def counted_on(iso: str, count: int, unit: str) -> str:
    """As ``moved``, but days may count from some day of a month: then as precise as is sure, a month or a year."""
    if len(iso) != MONTH or unit not in _DAYS:
        return moved(iso, count, unit)
    last = calendar.monthrange(int(iso[:4]), int(iso[5:]))[1]
    return _both(moved(f"{iso}-01", count, unit), moved(f"{iso}-{last}", count, unit))


def week(iso: str, weeks: int) -> str:
    """What is sure of a whole week, so many weeks from that of the day ``iso``: its month, else its year, else ""."""
    if len(iso) < DAY:
        return ""
    day = date.fromisoformat(iso)
    monday = day + timedelta(days=7 * weeks - day.weekday())
    return _both(monday.isoformat(), (monday + timedelta(days=6)).isoformat())


def last_weekday(iso: str, weekday: int) -> str:
    """The last such weekday (Monday is 0) on or before the day ``iso``."""
    return moved(iso, -((date.fromisoformat(iso).weekday() - weekday) % 7), "day") if len(iso) == DAY else ""


def next_weekday(iso: str, weekday: int) -> str:
    """The next such weekday after the day ``iso``; "" on that weekday itself, when either may be meant."""
    days = (weekday - date.fromisoformat(iso).weekday()) % 7 if len(iso) == DAY else 0
    return moved(iso, days, "day") if days else ""


def on(year: str, month: int, day: int | None = None) -> str:
    """A month or day of a year; "" for a day that there never was."""
    if day is None:
        return f"{year}-{month:02}"
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= calendar.monthrange(int(year), month)[1] else ""


def _both(first: str, last: str) -> str:
    """The month or year that two days are in; "" where they are in two."""
    return next((first[:length] for length in (MONTH, YEAR) if first[:length] == last[:length]), "")


def _year(year: int) -> str:
    return f"{year:04}" if 1 <= year <= 9999 else ""

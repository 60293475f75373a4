"""What the words of a relative date mean, seen from the document's own date or from the text's last one.

Dates are partial ISO dates; "" is an answer: nobody can tell.
"""

import re
from collections.abc import Mapping

from quizapp.reading import moments
from quizapp.reading.dates import month_of, whole_number
from quizapp.reading.relative_words import WEEKDAY_NAMES

_ON = ("following", "next", "after")
_BACK = ("previous", "preceding", "before")


def by_document(rule: str, parts: Mapping[str, str], own: str, *, future: bool) -> str:
    """What the words mean on the document's own date ``own``: "yesterday", "last November", "on Tuesday"."""
    if rule == "near":
        word = parts["near"].lower()
        steps = {"yesterday": -1, "last night": -1, "tomorrow": 1}
        fits = (word == "tomorrow") == future or word == "tonight"
        return moments.moved(own, steps.get(word, 0), "day") if fits else ""
    if rule == "part":
        return own if len(own) == moments.DAY else ""
    if rule == "ago":
        return moments.moved(own, -whole_number(parts["count"]), parts["unit"])
    if rule == "from weekday":
        day = moments.last_weekday(own, WEEKDAY_NAMES.index(parts["counted"]))
        count = whole_number(parts["count"]) * (-1 if parts["way"] == "before" else 1)
        return moments.moved(day, count, parts["unit"]) if day and not future else ""
    if rule == "weekday":
        # "On Tuesday last week", "on Tuesday, 3 March"
        if re.match(r",? (?:last|next|this|of|the|and \d|\d|[A-Z]\w+ \d)", parts["after"]):
            return ""
        weekday = WEEKDAY_NAMES.index(parts["weekday"])
        return moments.next_weekday(own, weekday) if future else moments.last_weekday(own, weekday)
    step = {"last": -1, "this": 0, "next": 1}[parts["which"].lower()]
    if step and (step > 0) != future:
        return ""
    if rule == "unit":
        return moments.week(own, step) if parts["unit"] == "week" else moments.moved(own, step, parts["unit"])
    return _named(own, parts, step)


def _named(own: str, parts: Mapping[str, str], step: int) -> str:
    """A month or season such as "last November", "this spring" and "next May" as seen from the document's month."""
    if len(own) < moments.MONTH:
        return ""
    year, now = own[:4], int(own[5:7])
    month = month_of(parts["month"])
    first, last = moments.SEASONS[parts["season"]] if parts["season"] else (month, month)
    if step == 0:
        return "" if first > last else (year if parts["season"] else moments.on(year, month))
    # Of a month just gone or to come, "last" and "next" may mean this year's or another.
    if first > last or (step < 0 and now > first) or (step > 0 and now < first):
        return ""
    year = moments.moved(year, step, "year")
    return year if parts["season"] else moments.on(year, month)


def by_text(rule: str, parts: Mapping[str, str], last: str, *, looks_back: bool) -> str:
    """What the words mean after ``last``, the text's last date: "two years later", "the following spring".

    ``looks_back`` says that the verb does ("had died"), so that only an earlier time can be meant.
    """
    if not last:
        return ""
    if rule == "clock":
        # A time of day belongs to the day that is told, not to one looked back to.
        return last if len(last) == moments.DAY and not looks_back else ""
    if rule == "later":
        back = parts["way"] in ("earlier", "before", "previously")
        if looks_back and not back:
            return ""
        return moments.counted_on(last, whole_number(parts["count"]) * (-1 if back else 1), parts["unit"])
    words = parts["points"].lower()
    step = 1 if words.endswith(_ON) else -1 if words.endswith(_BACK) else 0
    if looks_back and step >= 0:
        return ""
    if rule == "step":
        unit = parts["unit"]
        if unit == "week":
            return moments.week(last, step)
        if unit == "season":
            return last[: moments.YEAR]
        return moments.moved(last, step, unit if unit in ("month", "year") else "day")
    if rule == "of year":
        year = moments.moved(last, step, "year")
        month, day = month_of(parts["month"]), int(parts["day"]) if parts["day"] else None
        if not month:
            return "" if day else year
        return moments.on(year, month, day)
    return _season_from(last, parts, step)


def _season_from(last: str, parts: Mapping[str, str], step: int) -> str:
    """The month or season that is meant by "that October" or "the following spring" from the text's last date."""
    month = month_of(parts["month"])
    first = month or moments.SEASONS[parts["season"]][0]
    year, known = last[:4], len(last) >= moments.MONTH
    if step < 0:
        return ""
    if step > 0:
        # After "in 1911" the following spring is that of 1912; whether its autumn is, nobody can tell.
        if not known and first > 6:
            return ""
        later = not known or first <= int(last[5:7])
        year = moments.moved(year, 1, "year") if later else year
    elif parts["season"] == "winter":
        # The winter of a year begins in it; after its first months it is that of the next December.
        return year if known and 3 <= int(last[5:7]) <= 11 else ""
    elif known and month and month < int(last[5:7]):
        return ""
    return moments.on(year, month) if month else year


def without_year(parts: Mapping[str, str], own: str, last: str, *, future: bool) -> str:
    """A day or month without its year, by the text's last date and the document's own; "" where they disagree."""
    month, day = month_of(parts["month"]), int(parts["day"]) if parts.get("day") else None
    by_own = _nearest(own, month, day, future=future) if len(own) >= moments.MONTH else ""
    if not last or (by_own and last[:4] == own[:4]):
        return by_own
    by_last = moments.on(last[:4], month, day)
    # It may be that month of the same year, looked back to, or that of the next.
    sure = by_last and last[: len(by_last)] <= by_last and by_own in ("", by_last)
    return by_last if sure else ""


def months_to(parts: Mapping[str, str], own: str, last: str, *, future: bool) -> str:
    """When "the three months to 30 September" begin, by what the day or month without its year means."""
    end, count = without_year(parts, own, last, future=future), whole_number(parts["count"])
    if len(end) <= moments.MONTH:
        return moments.moved(end, 1 - count, "month")
    after = moments.moved(end, 1, "day")
    first = moments.moved(after[: moments.MONTH], -count, "month")
    return moments.on(first[: moments.YEAR], int(first[5:]), int(after[8:])) if first else ""


def _nearest(own: str, month: int, day: int | None, *, future: bool) -> str:
    """The last such month or day up to ``own``, or the next from it on."""
    found = moments.on(own[:4], month, day)
    now = own[: len(found)]
    if found and future and found < now:
        return moments.on(moments.moved(own, 1, "year"), month, day)
    if found and not future and found > now:
        return moments.on(moments.moved(own, -1, "year"), month, day)
    return found

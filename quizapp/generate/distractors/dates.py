"""Wrong dates: those of other events in the text, and changed ones written the same way."""

import re
from collections.abc import Iterator

from quizapp.generate.clause import Clause
from quizapp.generate.distractors.numbers import evened
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor
from quizapp.reading.dates import DateMention, date_of
from quizapp.reading.lexicon import MONTHS

#: So many years apart, two dates are half as near as in one year.
_HALF = 10
#: Verbs of what is still to come, and how many years after it and before the first of such an option may lie.
_EXPECTING = frozenset("expect hope plan forecast predict aim intend".split())
_AHEAD, _BEFORE = 10, 4
#: So many make a choice with the key.
_ENOUGH = 3
#: What narrows a century or a decade.
_PART = re.compile(r"(?:the )?(?:early|mid|late)\b")
#: How near a year has to be so that a reader may take it for the key: some sixty years.
NEAR = 0.14
_BORN = re.compile(r"\b(?:born|died)\W+(?:on |in )?$")
_DASH, _UP_TO = re.compile(r"\s*[–-]"), re.compile(r"[–-]\s*$")
# A year of few digits is told by its era.
_YEAR = re.compile(r"\d{4}|(?<=\bAD )\d{1,3}|\b\d{1,3}(?= (?:AD|CE)\b)")


def other_dates(ground: Ground, date: DateMention) -> Iterator[Distractor]:
    """Dates of the same precision, nearest to the key first, then changed ones, none after the last year of the text.

    As of numbers, the key's place among the first three and itself tells nothing.
    """
    found = [(_place(next(iter(one.roots))), one) for one in _found(ground, date)]
    yield from evened(found, _place(date.iso), f"{ground.document.sha256}:{date.sentence}:{date.start}")


def _place(iso: str) -> float:
    """Where a date stands in the order of all, as YYYYMMDD; a text that is no date of its own stands first."""
    digits = iso.replace("-", "")
    return float(digits.ljust(8, "0")) if digits.isdigit() else 0.0


def _found(ground: Ground, date: DateMention) -> Iterator[Distractor]:
    kind = f"date:{date.precision}"
    seen = [date.iso]
    of_a_life = _is_of_a_life(ground, date)
    others = [
        one for one in ground.analysis.dates
        if one.precision == date.precision and is_part_of_a_year(one) is is_part_of_a_year(date)
        # Nobody need know on which day of a month it was.
        and not (date.precision == "day" and one.iso[:7] == date.iso[:7])
        # On the day of somebody's birth nobody took an office.
        and (of_a_life or not _is_of_a_life(ground, one))
    ]  # fmt: skip
    first, latest = _span(ground, date)
    for other in sorted(others, key=lambda one: (abs(int(one.iso[:4]) - int(date.iso[:4])), one.start)):
        if other.iso in seen or not first <= int(other.iso[:4]) <= latest:
            continue
        seen.append(other.iso)
        sentence = ground.analysis.sentences[other.sentence].text
        role = "misread" if other.sentence == date.sentence else "elsewhere"
        note = f"The text gives {other.text} for something else: “{sentence}”"
        yield Distractor(_like(date, other), role, kind, frozenset((other.iso,)), note, near=_near(date, other.iso))
    for text in changed(date, latest):
        # "Mid-2015" is a year as "2015" is one.
        year = _YEAR.search(text) if date.precision == "year" else None
        iso = date_of(text) or (year[0] if year else text)
        if iso not in seen and (not iso[:4].isdigit() or first <= int(iso[:4])):
            seen.append(iso)
            note = "The text does not give this date."
            yield Distractor(text, "perturbed", kind, frozenset((iso,)), note, near=_near(date, iso))


def is_part_of_a_year(date: DateMention) -> bool:
    """Whether a date is the beginning, the middle or the end of its year or decade: "early 2004"."""
    return _PART.match(date.text) is not None


def _is_of_a_life(ground: Ground, date: DateMention) -> bool:
    """Whether somebody was born or died on a date, by the words and marks beside it."""
    sentence = ground.analysis.sentences[date.sentence]
    before, after = sentence.text[: date.start - sentence.start], sentence.text[date.end - sentence.start :]
    bracketed = before.rstrip().endswith("(") and _DASH.match(after) is not None
    return (
        bool(_BORN.search(before))
        or bracketed
        or (before.count("(") > before.count(")") and _UP_TO.search(before) is not None)
    )


def _span(ground: Ground, date: DateMention) -> tuple[int, int]:
    """The first and the last year that a reader may take for the date's: what is to come has no year of the past."""
    # A date that is written in full is none of those that the text gives so.
    told = (*ground.analysis.dates, date)
    years = [int(one.iso[:4]) for one in told]
    past = [int(one.iso[:4]) for one in told if not _is_to_come(ground, one)]
    if not past or date.precision in ("decade", "century"):
        return 0, max(years)
    if _is_to_come(ground, date):
        past = [year for year in past if year <= int(date.iso[:4])] or [0]
        soonest = min(int(one.iso[:4]) for one in told if _is_to_come(ground, one))
        return max(max(past) + 1, soonest - _BEFORE), max(*years, int(date.iso[:4]) + _AHEAD)
    return 0, max(past)


def _is_to_come(ground: Ground, date: DateMention) -> bool:
    """Whether the sentence of a date tells of what was still to come when it was written."""
    tokens = ground.analysis.sentences[date.sentence].tokens
    due = any(
        (one.lower, to.lower, verb.tag) == ("due", "to", "VB")
        for one, to, verb in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    # By its form: of "hopes" the parser makes the lemma "hop".
    expected = any(token.lower.removesuffix("s") in _EXPECTING and token.tag in ("VBZ", "VBP") for token in tokens)
    return due or expected or any(token.lower in ("will", "shall") for token in tokens)


def _near(date: DateMention, iso: str) -> float:
    """How near another date is, 0 to 1, by the years between."""
    return round(_HALF / (_HALF + abs(int(date.iso[:4]) - int(iso[:4]))), 2)


def changed(date: DateMention, latest: int = 0) -> Iterator[str]:
    """The date with another month or year, written the same way; a real one, none after the ``latest`` year.

    Without one, none after the key's year.
    """
    for text in _changed(date, latest):
        # "31 April" and "29 February 2019" were never.
        if date.precision == "year" or date_of(text):
            yield text


def _changed(date: DateMention, latest: int) -> Iterator[str]:
    year = int(date.iso[:4])
    if date.precision in ("day", "month"):
        month = int(date.iso[5:7])
        later = (2, 4, 6) if year < latest else ()
        moved = (month + step for step in (-2, -4, -6, *later))
        months = [text for text in _other_months(date.text, [one for one in moved if 1 <= one <= 12]) if date_of(text)]
        # Some with another month and some with another year would have the key's own day, month and year most often.
        if date.precision == "month" or len(months) >= _ENOUGH:
            yield from months
        if date.precision == "day" and len(months) >= _ENOUGH:
            return
    for step in (1, 3, 6) if date.precision != "year" else (4, 9, 14):
        if step < year:
            yield _YEAR.sub(str(year - step), date.text, count=1)
        if year + step <= latest:
            yield _YEAR.sub(str(year + step), date.text, count=1)


def _other_months(text: str, months: list[int]) -> Iterator[str]:
    for month in months:
        for name in MONTHS:
            if name.capitalize() in text:
                yield text.replace(name.capitalize(), MONTHS[month - 1].capitalize(), 1)


def _like(date: DateMention, other: DateMention) -> str:
    """The other date in the key's order of day and month, a year without its era; else as the text writes it."""
    if date.precision == "year" and _YEAR.fullmatch(date.text) and other.iso[:4] in other.text:
        return other.iso[:4]
    if date.precision != "day":
        return other.text
    month, day = MONTHS[int(other.iso[5:7]) - 1].capitalize(), int(other.iso[8:])
    if re.match(r"\d{1,2}\s", date.text):
        return f"{day} {month} {other.iso[:4]}"
    if re.match(r"[A-Z]\w+ \d{1,2},", date.text):
        return f"{month} {day}, {other.iso[:4]}"
    return other.text


def is_one_of_several(ground: Ground, clause: Clause, date: DateMention) -> bool:
    """Whether the verb has another date as well: "in 1980 and again in 1984", "in Oslo in 1980 and Bergen in 1984"."""
    sentence = clause.sentence
    for other in ground.dates.get(sentence.number, ()):
        first = next(place for place, token in enumerate(sentence.tokens) if token.end > other.start)
        over = next((one for one in sentence.ancestors(first) if sentence.tokens[one].pos in ("VERB", "AUX")), None)
        # "In the 2012 Football Cup" names the cup.
        named = (
            sentence.tokens[first].dep in ("compound", "nummod", "nmod", "amod")
            and sentence.tokens[first].pos != "VERB"
        )
        if (
            other != date
            and over == clause.verb
            and not (named and sentence.tokens[sentence.tokens[first].head].pos == "PROPN")
        ):
            return True
    return False

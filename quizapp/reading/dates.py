"""Dates as the text gives them, with how precise they are."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.reading.lexicon import MONTHS
from quizapp.reading.sentence import Sentence

_MONTH = (
    "(?P<month>"
    + "|".join(
        [*(month.capitalize() for month in MONTHS), "Jan", "Feb", "Mar", "Apr", "Aug", "Sept?", "Oct", "Nov", "Dec"]
    )
    + r")\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1\d{3}|20\d{2})"
_END = r"(?![\d%]|[.,:-]\d|s\b)"
#: Most precise first: what one pattern takes, the later ones leave alone.
_PATTERNS = (
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}{_END}"),
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}{_END}"),
    re.compile(rf"\b{_YEAR}-(?P<number>\d{{2}})-(?P<day>\d{{2}})\b"),
    re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}{_END}"),
    re.compile(rf"\b(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|early|late|mid)[ -](?:of\s+)?{_YEAR}{_END}"),
    re.compile(rf"\bthe\s+(?:early\s+|late\s+|mid-)?{_YEAR}s\b"),
    re.compile(rf"(?<![\w$£€.,-]){_YEAR}(?![\w%’']|[.,:]\d|\s*(?:%|per))"),
)
#: What a bare four-digit number must follow, or open the sentence, to be a year rather than a count.
_BEFORE_A_YEAR = frozenset(
    "in of by since until till from before after during between and to around about circa early late mid".split()
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a sentence. ``iso`` is as precise as the text: year, month or day; decades give their first year.

    ``token`` is the index of its first token in the sentence.
    """

    sentence: int
    token: int
    start: int
    end: int
    text: str
    iso: str
    #: "day", "month", "year" or "decade".
    precision: str


def dates_in(sentence: Sentence) -> tuple[DateMention, ...]:
    """The absolute dates of a sentence in text order; what has no year stays open and is left out."""
    found: list[DateMention] = []
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(sentence.text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            mention = _mention(sentence, match)
            if mention is not None:
                taken.append(match.span())
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def date_of(text: str) -> str:
    """The ISO date if ``text`` is nothing but one date, such as a dateline; else ""."""
    stripped = re.sub(r"^(?:published|updated|date|posted)(?:\s+on)?\s*:?\s*", "", text.strip(), flags=re.IGNORECASE)
    for pattern in _PATTERNS[:4]:
        match = pattern.fullmatch(stripped)
        if match:
            return _iso(match)[0]
    return ""


def _mention(sentence: Sentence, match: re.Match[str]) -> DateMention | None:
    iso, precision = _iso(match)
    place = next(_tokens_within(sentence, sentence.start + match.start(), sentence.start + match.end()), None)
    if not iso or place is None:
        return None
    if match.re is _PATTERNS[-1]:
        before = sentence.tokens[place - 1].lower if place else ""
        known = sentence.tokens[place].entity_type == "DATE" or before in _BEFORE_A_YEAR or place == 0
        counts = sentence.tokens[place].dep == "nummod"
        if not known or counts:
            return None
    start, end = match.span()
    return DateMention(
        sentence.number, place, sentence.start + start, sentence.start + end, match.group(), iso, precision
    )


def _tokens_within(sentence: Sentence, start: int, end: int) -> Iterator[int]:
    return (index for index, token in enumerate(sentence.tokens) if token.end > start and token.start < end)


def _iso(match: re.Match[str]) -> tuple[str, str]:
    parts = match.groupdict()
    year = parts["year"]
    month = int(parts["number"]) if parts.get("number") else _month(parts.get("month"))
    if not month:
        return year, "decade" if match.group().endswith("s") else "year"
    if month > 12:
        return "", ""
    if not parts.get("day"):
        return f"{year}-{month:02}", "month"
    day = int(parts["day"])
    if not 1 <= day <= calendar.monthrange(int(year), month)[1]:
        return "", ""
    return f"{year}-{month:02}-{day:02}", "day"


def _month(name: str | None) -> int:
    return next((number for number, month in enumerate(MONTHS, 1) if name and month.startswith(name.lower()[:3])), 0)

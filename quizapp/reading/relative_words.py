"""The words of relative dates: "on Tuesday", "eight days later", "in March"; what they mean is asked elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.reading.dates import MONTH, whole_number

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAMED_DAY = "|".join(WEEKDAY_NAMES)
_WEEKDAY = rf"(?P<weekday>{_NAMED_DAY})\b(?!['’]s|s\b)"
_TIMES = r"(?:\s+(?:morning|afternoon|evening|night)\b)?"
_SEASON = "(?P<season>spring|summer|autumn|fall|winter)"
_MONTH = rf"(?P<month>{MONTH})"
_UNIT = "(?P<unit>day|week|fortnight|month|year|decade)"
_COUNT = r"(?P<count>\d{1,3}|[A-Za-z]+(?:-[a-z]+)?)"
_NO_YEAR = r"(?!,?\s+(?:of\s+)?\d|[-–—/]|\s+(?:to|and|or)\s+\d)"
_ENDS = r"(?=\s*(?:[,.;:)—–]|and\b|but\b|$))"
#: Two dates closer than this are one ("Tuesday, 3 May").
_APART = 3
#: As far back as the word before a number can begin.
_BEFORE = 30
#: Words before a number that leave it open how many.
_LOOSE = frozenset(
    """about some around nearly almost over under least most than within or to roughly approximately every few several
    another up more after first last next past""".split()
)
#: "the beach in summer" is no one summer: only these name one by pointing.
_POINTING = r"(?P<points>[Tt]he\s+(?:following|next|same|previous|preceding)|[Tt]hat(?:\s+same)?)"


@dataclass(frozen=True, slots=True)
class RelativeWords:
    """Words that a rule takes for a relative date; ``start`` and ``end`` are those of the date in the sentence's text.

    ``parts`` are the words that count ("weekday", "count", "unit", "month" ...), "" where one is missing.
    """

    rule: str
    start: int
    end: int
    parts: dict[str, str]
    #: Whether the words say nothing apart from another date of the text.
    leans: bool


def _rule(name: str, *pieces: str, leans: bool = False) -> tuple[str, bool, re.Pattern[str]]:
    return name, leans, re.compile("".join(pieces))


_LAST_NEXT = "(?P<which>[Ll]ast|[Nn]ext|[Tt]his) "
_PREPOSITION = r"\b(?:[Ii]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom)"
_PART_OF = r"\b(?:end|start|beginning|middle|week|weekend|half|days) of "
_DAY = r"(?P<day>\d{1,2})"
_TH = "(?:st|nd|rd|th)?"
_RULES = (
    # Told by the document's own date.
    _rule("near", rf"\b(?P<near>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast night){_TIMES}\b"),
    _rule("part", r"\b[Tt]his (?:morning|afternoon|evening)\b"),
    _rule("unit", rf"(?<![Tt]he )\b{_LAST_NEXT}(?P<unit>week|month|year)\b"),
    _rule("named", rf"(?<![Tt]he )\b{_LAST_NEXT}(?:{_MONTH}|{_SEASON}\b){_NO_YEAR}"),
    # "Eleven days before Saturday's match".
    _rule("from weekday", rf"\b{_COUNT} (?P<unit>day|week)s? (?P<way>before|after) (?P<counted>{_NAMED_DAY})\b"),
    _rule("ago", rf"\b{_COUNT} {_UNIT}s? ago\b"),
    _rule("weekday", rf"\b(?:[Oo]n|[Bb]y|[Ll]ate|[Ee]arly) {_WEEKDAY}{_TIMES}(?=(?P<after>[^.;]{{0,24}}))"),
    # Told by the text's last date.
    _rule(
        "of year",
        rf"\b(?:{_DAY} )?(?:{_MONTH}|[Tt]he {_SEASON}|[Ll]ater?|[Ee]arl(?:y|ier)) (?:of |in )?",
        "(?P<points>that(?: same)?|the (?:same|following|next)) year\\b",
        leans=True,
    ),
    _rule(
        "step",
        rf"\b{_POINTING} (?P<unit>day|morning|afternoon|evening|night|week|month|year)\b",
        "(?! (?:after|before|of|that|when))",
        leans=True,
    ),
    _rule(
        "step", r"\b(?P<points>[Tt]hat(?:\s+same)?|[Tt]he\s+same) (?P<unit>season)\b(?! (?:of|that|when))", leans=True
    ),
    _rule("step", rf"\b[Tt]he (?P<unit>day|week|month|year) (?P<points>after|before){_ENDS}", leans=True),
    _rule("season", rf"\b{_POINTING} (?:{_MONTH}|{_SEASON}\b){_NO_YEAR}", leans=True),
    _rule(
        "later",
        rf"\b{_COUNT} {_UNIT}s? (?P<way>later|afterwards|earlier|previously|(?:before|after)(?={_ENDS}))\b(?! than)",
        leans=True,
    ),
    _rule("months to", rf"\b[Ii]n (?P<span>the {_COUNT} months (?:to|ended|ending) (?:{_DAY} )?{_MONTH}){_NO_YEAR}"),
    # On the day that the text has come to.
    _rule("clock", r"\b[Aa]t (?:about )?(?P<clock>\d{1,2}(?:[.:]\d{2})?(?: ?[ap]\.?m\b\.?| o['’]clock))(?! on )"),
    _rule("clock", r"\b[Ii]n (?P<clock>the (?:afternoon|evening))\b(?! of)", leans=True),
    _rule("clock", r"\b[Dd]uring (?P<clock>the night)\b(?! of)", leans=True),
    # A day or month without its year may be told by either.
    _rule("day", rf"\b{_DAY}{_TH}(?: of)? {_MONTH}{_NO_YEAR}(?! (?:of|in) (?:that|the) )"),
    _rule("day", rf"\b{_MONTH} {_DAY}{_TH}\b{_NO_YEAR}(?![.:]\d)"),
    _rule(
        "month",
        rf"(?:{_PREPOSITION}(?: early| late| mid)?[ -]|{_PART_OF}){_MONTH}{_NO_YEAR}"
        r"(?! \d| (?:of|in) | that (?:same )?year)",
    ),
)


def relative_words(text: str, taken: list[tuple[int, int]]) -> Iterator[RelativeWords]:
    """Relative dates of a sentence, rule by rule; none touches a place of ``taken`` or another one."""
    seen = bytearray(len(text) + _APART)
    for start, end in taken:
        seen[start:end] = b"\1" * (end - start)
    for rule, leans, pattern in _RULES:
        for match in pattern.finditer(text):
            parts = {name: value or "" for name, value in match.groupdict().items()}
            start, end = _place(match, parts)
            near = any(seen[max(0, start - _APART) : end + _APART])
            if near or ("count" in parts and _is_unsure(text[max(0, start - _BEFORE) : start], parts["count"])):
                continue
            seen[start:end] = b"\1" * (end - start)
            # "This year" alone on a page would be the reader's own.
            yield RelativeWords(rule, start, end, parts, leans=leans or match.group().lower().startswith("this "))


def _place(match: re.Match[str], parts: dict[str, str]) -> tuple[int, int]:
    """Where the date itself stands: without the preposition before it and the words looked at after it."""
    if parts.get("weekday"):
        start, end = match.start("weekday"), match.end()
    elif parts.get("clock"):
        start, end = match.span("clock")
    elif parts.get("span"):
        start, end = match.span("span")
    else:
        opening = re.match(f"{_PREPOSITION} |{_PART_OF}", match.group())
        start, end = match.start() + (opening.end() if opening else 0), match.end()
    return start, start + len(match.string[start:end].rstrip())


def _is_unsure(before: str, count: str) -> bool:
    """Whether it stays open how many days or years are meant ("about three", "two or three", "few")."""
    word = before.rsplit(None, 1)[-1].lower().strip(",") if before.strip() else ""
    return word in _LOOSE or not whole_number(count)

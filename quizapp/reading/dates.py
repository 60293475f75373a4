"""Dates as the text gives them, with how precise they are."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from quizapp.reading.grammar import FINITE
from quizapp.reading.lexicon import MONTHS, NUMBER_WORDS
from quizapp.reading.moments import on
from quizapp.reading.sentence import Sentence

#: A full stop belongs to the short forms alone.
MONTH = (
    f"(?:(?:{'|'.join(month.capitalize() for month in MONTHS)})\\b"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
#: A day, month or year by itself, as one piece of a longer pattern.
DATE = rf"(?:\d{{1,2}} {MONTH} \d{{4}}|{MONTH}(?: \d{{1,2}},)? \d{{4}}|\d{{4}})"
_MONTH = f"(?P<month>{MONTH})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FIRST = r"(?P<first>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1\d{3}|20\d{2})"
_END = r"(?![\d%]|[.,:-]\d|s\b)"
_DASH = r"\s?[-–—]\s?"
#: "from 3 to 5", "between 3 and 5", "3–5"; the words before the first stay outside.
_TO = rf"(?:{_DASH}|(?<=\w)\s+(?:to|and|until|through)\s+)"
_SPAN_WORDS = frozenset(("from", "between"))
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first""".split()
_SEASON = "[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter"
_PART = "(?:[Ee]arly|[Ll]ate|[Mm]id)"
_SPANS = (
    re.compile(
        rf"\b(?:{_FIRST}\s+)?(?P<from>{MONTH}),?\s+(?P<year>1\d{{3}}|20\d{{2}}){_TO}"
        rf"(?:(?P<day>\d{{1,2}})\s+)?{_MONTH},?\s+(?P<end>1\d{{3}}|20\d{{2}}){_END}"
    ),
    re.compile(rf"\b{_FIRST}{_TO}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}{_END}"),
    re.compile(rf"\b{_FIRST}\s+(?P<from>{MONTH}){_TO}{_DAY}\s+{_MONTH},?\s+{_YEAR}{_END}"),
    re.compile(rf"\b{_MONTH}\s+{_FIRST}{_TO}{_DAY},?\s+{_YEAR}{_END}"),
    re.compile(rf"\b(?P<from>{MONTH})\s+{_FIRST}{_TO}{_MONTH}\s+{_DAY},?\s+{_YEAR}{_END}"),
    re.compile(rf"\b(?P<from>{MONTH}){_TO}{_MONTH},?\s+(?:of\s+)?{_YEAR}{_END}"),
    re.compile(rf"\b(?:(?P<season>{_SEASON})\s+(?:of\s+)?)?{_YEAR}{_DASH}(?P<last>\d{{4}}|\d\d)(?![\d%]|[.,:-]\d)\b"),
    re.compile(rf"\b{_YEAR}\s+(?:to|and|until|through)\s+(?P<last>1\d{{3}}|20\d{{2}}){_END}"),
)
#: Days that have a name, each on one day of any year.
_FEASTS = {"christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
           "new year's day": (1, 1), "halloween": (10, 31), "valentine's day": (2, 14)}  # fmt: skip
_FEAST = f"(?P<feast>{'|'.join(_FEASTS).title()})".replace("'S", "['’]s")
_DAYS = (
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}{_END}"),
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}{_END}"),
    re.compile(rf"\b{_YEAR}-(?P<number>\d{{2}})-(?P<day>\d{{2}})\b"),
    re.compile(rf"\b{_FEAST},?\s+(?:of\s+|in\s+)?{_YEAR}{_END}"),
    re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}{_END}"),
)
#: What follows a time of day: "by 1300 GMT".
_CLOCK = r"(?:GMT|BST|UTC|CET|EST|EDT|PST|hours|hrs|local time)\b"
_BARE_YEAR = re.compile(
    rf"(?:(?<![\w$£€.,-])|(?<=\bc)|(?<=\bc\.)|(?<=\bca\.)){_YEAR}"
    rf"(?![\w%’']|[.,:]\d|\s*(?:%|per|{_CLOCK}))"
)
#: A year of three digits is told from a count by a month, or by where it stands: "30 September 420", "in 762, he".
_EARLY = r"(?P<early>[1-9]\d\d)"
_EARLY_END = r"(?=\s?[.,;)]|\s(?:and|in|at|on|when|to|by|he|she|it|they|the)\b|$)"
_EARLY_YEAR = re.compile(
    rf"(?:(?<=\b[Ii]n )|(?<=\b[Uu]ntil )|(?<=\b[Ss]ince )|(?<=[nrgl] of )){_EARLY}{_EARLY_END}(?![.,]\d)"
)
_AFTER_SEASON = re.compile(r"(?i)\b(?:after|following) the \S+ season$")
#: Most precise first: what one pattern takes, the later ones leave alone.
_PATTERNS = (
    *_SPANS,
    *_DAYS,
    re.compile(rf"\b(?P<season>{_SEASON})[ -](?:of\s+)?{_YEAR}{_END}"),
    re.compile(rf"\b{_PART}[ -](?:in\s+)?{_YEAR}{_END}"),
    re.compile(rf"\bthe\s+(?:{_PART}[ -])?{_YEAR}s\b"),
    re.compile(
        rf"\b(?:the\s+)?(?:{_PART}[ -])?(?P<century>{'|'.join(reversed(_ORDINALS))}|\d{{1,2}}(?:st|nd|rd|th))"
        r"[ -]century\b(?!\s+(?:BC|bc|B\.C|before))"
    ),
    re.compile(
        rf"\b(?:the\s+)?(?:{_PART}[ -])?(?P<century>{'|'.join(reversed(_ORDINALS))}|\d{{1,2}}(?:st|nd|rd|th))"
        rf"(?:{_DASH}|\s+(?:and|to|or)\s+)(?:the\s+)?(?:{_PART}[ -])?(?:{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
        r"[ -]centuries\b(?!\s+(?:BC|bc|B\.C|before))"
    ),
    re.compile(r"\b(?:AD|A\.D\.)\s(?P<era>\d{1,4})\b|\b(?P<common>\d{1,4})\s(?:AD|A\.D\.|CE)(?!\w)"),
    _BARE_YEAR,
    re.compile(rf"\b(?:(?P<day>\d{{1,2}}) )?(?P<month>{MONTH})(?: of)? {_EARLY}{_EARLY_END}(?![.,]\d)"),
    _EARLY_YEAR,
)
#: What a bare four-digit number must follow, or open the sentence, to be a year rather than a count.
_BEFORE_A_YEAR = frozenset(
    """in of by since until till from before after during between and to around about circa c. ca. early late mid easter
    christmas michaelmas candlemas lammas whitsun eve day monday year date dated inscribed""".split()
)
#: "The 2022 autumn term" is a time of that year.
_SEASONS = frozenset("spring summer autumn winter".split())
_OF_A_YEAR = frozenset("term season spring summer autumn winter".split())


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a sentence. ``iso`` is as precise as the text, at most a day; of a span of time it is the start.

    A decade gives its first year, a season its year, a century its two digits (the 18th century is "17").
    ``token`` is the index of its first token in the sentence.
    """

    sentence: int
    token: int
    start: int
    end: int
    text: str
    iso: str
    #: "day", "month", "season", "year", "decade", "century", or "span" for two ends given as one.
    precision: str
    #: Whether its words say nothing apart from another date of the text ("the following spring").
    leans: bool = False
    #: The sentence before it with the date that it counts from; -1 where it counts from none in another sentence.
    anchor: int = -1


def dates_in(sentence: Sentence) -> tuple[DateMention, ...]:
    """The absolute dates of a sentence in text order; what has no year stays open and is left out."""
    if not any(char.isdigit() for char in sentence.text) and "centur" not in sentence.text:
        return ()
    found: list[DateMention] = []
    taken = bytearray(len(sentence.text))
    for pattern in _PATTERNS:
        for match in pattern.finditer(sentence.text):
            start, end = match.span()
            mention = _mention(sentence, match) if not any(taken[start:end]) else None
            if mention is not None:
                taken[start:end] = b"\1" * (end - start)
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def date_of(text: str) -> str:
    """The ISO date if ``text`` is nothing but one date, such as a dateline; else ""."""
    stripped = re.sub(
        r"^(?:(?:first|last) )?(?:published|updated|date|posted|reviewed)(?:\s+on)?\s*:?\s*",
        "",
        text.strip(),
        flags=re.IGNORECASE,
    )
    for pattern in _DAYS:
        match = pattern.fullmatch(stripped)
        if match:
            return _iso(match)[0]
    return ""


def whole_date(text: str) -> str:
    """The ISO date, at least a year, if ``text`` is nothing but one date or year; else ""."""
    return date_of(text) or (text if re.fullmatch(_YEAR, text) else "")


def month_of(name: str | None) -> int:
    """The number of a month by its name or the short form of it; 0 for anything else."""
    return next((number for number, month in enumerate(MONTHS, 1) if name and month.startswith(name.lower()[:3])), 0)


def words_of(sentence: Sentence, date: DateMention) -> frozenset[int]:
    """The tokens of a date with its preposition, and the comma that only set it off."""
    inside = list(sentence.places(date.start, date.end))
    if inside[0] and sentence.tokens[inside[0] - 1].lower in ("in", "on", "during", "at"):
        inside.insert(0, inside[0] - 1)
    # "The bell fell later that day"
    if inside[0] and date.leans and sentence.tokens[inside[0] - 1].lower in ("later", "earlier", "early", "late"):
        inside.insert(0, inside[0] - 1)
    if inside[-1] + 1 < len(sentence.tokens) and sentence.tokens[inside[-1] + 1].lower in ("alone", "itself"):
        inside.append(inside[-1] + 1)
    before, after = inside[0] - 1, inside[-1] + 1
    commas = [
        place for place in (before, after) if 0 <= place < len(sentence.tokens) and sentence.tokens[place].text == ","
    ]
    if len(commas) == 2 or before < 0 or after >= len(sentence.tokens) - 1:
        inside += commas
    return frozenset(inside)


def _mention(sentence: Sentence, match: re.Match[str]) -> DateMention | None:
    iso, precision = _iso(match)
    start, end = sentence.start + match.start(), sentence.start + match.end()
    place = bisect_right(sentence.tokens, start, key=lambda token: token.end)
    if not iso or place == len(sentence.tokens) or sentence.tokens[place].start >= end:
        return None
    before = sentence.tokens[place - 1].lower if place else ""
    if match.re is _EARLY_YEAR and not _is_early_year(sentence, place):
        return None
    if match.re is _BARE_YEAR:
        early = before == "as" and place > 1 and sentence.tokens[place - 2].lower in ("early", "late", "recently")
        about = sentence.text[: match.start()].endswith(("c.", "ca.", " c"))
        season = season_after(sentence, place, place + 1)
        likely = before in _BEFORE_A_YEAR or place == 0 or early or about
        known = sentence.tokens[place].entity_type == "DATE" or likely or season is not None
        # "1834 people" counts them and "the Ferries Act 1834" is named so; "Christmas Day 1834" is of that year.
        year, head = sentence.tokens[place], sentence.tokens[sentence.tokens[place].head]
        of_a_time = season is not None or head.lemma in _OF_A_YEAR or (year.head < place and before in _BEFORE_A_YEAR)
        counts = year.dep == "nummod" and not of_a_time
        if not known or counts:
            return None
    if precision == "span" and match.groupdict().get("last") and _AFTER_SEASON.search(_around(sentence, match)):
        # "After the 2011–12 season" is in the year in which it ended.
        iso, precision = f"{iso[: -len(match['last'])]}{match['last']}", "year"
    if match.re in _SPANS and _is_in_a_title(sentence, place, match.group()):
        return None
    joined_by_word = match.re in _SPANS and re.search(r"\s(?:to|and|until|through)\s", match.group())
    if joined_by_word and before not in _SPAN_WORDS:
        return None
    return DateMention(sentence.number, place, start, end, match.group(), iso, precision)


def _is_in_a_title(sentence: Sentence, place: int, text: str) -> bool:
    """Whether a name right before two years takes them in: "The Solo Years 1970–1980"."""
    before = sentence.tokens[place - 1] if place > 1 else None
    return (
        before is not None
        and before.text.isalpha()
        and before.text.istitle()
        and text[:1].isdigit()
        and text[-1:].isdigit()
        and before.tag in ("NNP", "NNPS")
        and before.lower not in _SEASONS
    )


def _around(sentence: Sentence, match: re.Match[str]) -> str:
    return sentence.text[max(0, match.start() - len("following the ")) : match.end() + len(" season")]


def season_after(sentence: Sentence, year: int, after: int) -> int | None:
    """The season that the year before ``after`` tells apart: "She missed the 2012 season"; else None."""
    if after >= len(sentence.tokens) or sentence.tokens[after].lower != "season":
        return None
    # "She finished the 2012 season twelfth": the model takes both for parts of her place.
    return after if sentence.tokens[year].head in (after, sentence.tokens[after].head) else None


def _is_early_year(sentence: Sentence, place: int) -> bool:
    """Whether a number of three digits is a year: alone behind its "in", with no other number it may be counted by."""
    token, before = sentence.tokens[place], sentence.tokens[place - 1]
    above = sentence.tokens[place - 2] if place > 1 else None
    of_a_season = above is not None and above.lower in _SEASONS
    alone = token.dep == "pobj" and not sentence.children(place, "prep", "nummod", "npadvmod")
    ratio = above is not None and (above.pos == "NUM" or above.lower in ("ranked", "rank", "number"))
    # "Runs batted in 171" is a line of a table.
    tells = sentence.text.endswith((".", ";", ":", "!")) and any(other.tag in FINITE for other in sentence.tokens)
    of_a_deed = before.lower != "of" and sentence.tokens[before.head].pos in ("VERB", "AUX")
    return tells and alone and not ratio and (of_a_season or of_a_deed)


def _iso(match: re.Match[str]) -> tuple[str, str]:
    parts = match.groupdict()
    if century := parts.get("century"):
        return f"{_ordinal(century) - 1:02}", "century"
    if era := parts.get("era") or parts.get("common"):
        return f"{int(era):04}", "year"
    year = f"{int(parts['early']):04}" if parts.get("early") else parts["year"]
    if match.re in _SPANS:
        return _start(parts), "span"
    month = int(parts["number"]) if parts.get("number") else month_of(parts.get("month"))
    if not month and not parts.get("feast"):
        kind = "season" if parts.get("season") else "year"
        return year, "decade" if match.group().endswith("s") else kind
    if feast := parts.get("feast"):
        return on(year, *_FEASTS[feast.lower().replace("’", "'")]), "day"
    if month > 12:
        return "", ""
    if not parts.get("day"):
        return on(year, month), "month"
    return on(year, month, int(parts["day"])), "day"


def _start(parts: dict[str, str | None]) -> str:
    """When a span begins; "" where its ends don't follow one another."""
    year, month, last = parts["year"] or "", month_of(parts.get("month")), parts.get("last")
    if last:
        return year if last > year[4 - len(last) :] else ""
    first_month = month_of(parts.get("from")) or month
    if end := parts.get("end"):
        return on(year, first_month, int(parts["first"]) if parts["first"] else None) if end > year else ""
    if not parts.get("first"):
        return on(year, first_month) if first_month < month else ""
    first, day = int(parts["first"] or 0), int(parts["day"] or 0)
    in_order = (first_month, first) < (month, day)
    return on(year, first_month, first) if in_order and on(year, month, day) else ""


def _ordinal(word: str) -> int:
    return int(word[:-2]) if word[0].isdigit() else _ORDINALS.index(word) + 1


def whole_number(words: str) -> int:
    """The value of "8", "eight" or "twenty-one", and of "a" and "an"; 0 where it isn't known."""
    if words.isdigit():
        return int(words)
    if words.lower() in ("a", "an"):
        return 1
    values = [NUMBER_WORDS.get(word, 0) for word in words.lower().split("-")]
    return int(sum(values)) if all(values) else 0

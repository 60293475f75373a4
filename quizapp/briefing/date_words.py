"""How a date stands in its sentence: beside what is told, in a dateline, one of several, and with which words."""

import re
from itertools import islice

from quizapp.reading.dated_verbs import PARTS, is_back_to, is_past
from quizapp.reading.dates import DateMention, words_of
from quizapp.reading.grammar import left_edge
from quizapp.reading.moments import moved
from quizapp.reading.sentence import Sentence

#: What is told after one of these words came later.
_FIRST = frozenset("after following".split())
_WITH_DATE = frozenset("since until till by from between during about around circa".split())
#: As many words above a date's first one may tell that it is a length of time: "for", "most", "of", "century".
_NEAR = 4
#: A dateline stands in one of the first sentences.
_TOP = 3
#: What comes back on a second date is told of both: "wrote last November, and again three weeks ago", "found in Peru in
#: 1880 and in Chile in 1912".
_AND_AGAIN = re.compile(r" and (?:again (?:(?:in|on) )?|(?:(?:in|at) (?:the )?[A-Z][\w ]{1,40} )?(?:in|on) )$")
_DATELINE = re.compile(r"[A-Z]{3}[^!?:;–—]{0,60}?\d[^!?:;–—]{0,30}?(?:[–—]|\s-{1,2}(?=\s))")
_ANOTHER = re.compile(r" and (?:[A-Z]\w+ \d{1,4}|1\d{3}|20\d{2})\b(?![–/-]| \w+s\b)")
#: "It rose from 8.40 to 9.30 in 2022" has one date; "from 212 in 2023 to 174 in 2025" one for each figure.
_FIGURE = r"\S*\d\S*(?: (?!in\b|on\b|during\b|by\b)[\w.]+){0,4}"
_CHANGE = re.compile(rf"{_FIGURE} to {_FIGURE} (?:in|on|during|by) (?:the )?")
#: "More than double her earnings in 2013" is of another year.
_TIMES_AS_MUCH = re.compile(
    r"\b(?:double|twice|triple|treble|half|times) (?:the|its|his|her|their|that|those)\b[^,;]*$"
)
#: "Hull followed in 2021, Leeds in 2022 and York in 2023": the verb is that of the first.
_GAPPED = re.compile(r"(?:,|;|,? and) (?:to )?(?:the )?(?!an? )[\w’' -]{1,40} (?:in|on) ")
#: "On 3 May in Britain and 6 June in Norway"
_HERE_AND = re.compile(r" (?:in|at) (?:the )?[A-Z][\w ]{1,40},? and (?:on )?")
#: "In 1872 and, with more success, in 1873"
_AND_THEN = re.compile(r",? and, (?:with|to|at|for) [\w ]{1,40}, (?:in|on) ")
#: "It refused the first offer in 1845, and a second two years later"
_ANOTHER_LATER = re.compile(r",? and (?:a|an|the|another) (?:second|third|fourth|fifth|last|other) (?:\w+ )?")
#: "In 1944 and from 1946 to 1948"
_AND_FROM = (" and from ", ", and from ", " and again from ", " and between ")
#: What was done only when a season was over.
_AFTER_SEASON = re.compile(r"(?i)\b(?:after|following) the \S+ season$")
#: "In November or December 1811", "in 1810 or 1811": nobody knows which.
_EITHER = re.compile(r"\b(?:[A-Z][a-z]+|\d{1,4}) or $")
#: "In 1810 or early 1811": it was one of two years that follow one another, and both are told.
_OR_NEXT = re.compile(r" or (?:in )?(?:(?:early|late|mid)[ -])?(?:1\d{3}|20\d{2})\b(?![–/-]|s\b)")
#: "Five months later, in May 1911": what it counts from is needless beside the date itself.
_STEP = re.compile(
    r"(?:(?:about|approximately|around|almost|nearly|just|only|over|some) )?(?:\d+|[a-z]+(?:-[a-z]+)?|a few) "
    r"(?:day|week|month|year|decade)s? (?:later|afterwards),? (?=(?:(?:in|on|by|around)(?: early| late| mid)? )?$)",
    re.IGNORECASE,
)
_OUTSIDE = frozenset(("before", "after", "to", "than", "into"))


def dateline_of(sentence: Sentence) -> frozenset[int]:
    """The tokens of a place, date and agency before the first words ("LONDON, 3 March 2025 (Reuters) - ")."""
    found = _DATELINE.match(sentence.text) if sentence.number < _TOP else None
    end = sentence.start + found.end() if found else sentence.start
    return frozenset(place for place, token in enumerate(sentence.tokens) if token.start < end)


def is_beside(sentence: Sentence, date: DateMention) -> bool:
    """Whether the date isn't the time of what is told: in brackets, one of two, after "before", or a figure's."""
    word_before = sentence.tokens[date.token - 1].lower if date.token else ""
    before, after = sentence.text[: date.start - sentence.start], sentence.text[date.end - sentence.start :]
    origin = before.rpartition("from ")[2] if "from " in before else ""
    compared = ", " not in origin and ";" not in origin and any(map(str.isdigit, origin))
    either = (after.startswith(" or ") and not _or_next(sentence, date)) or bool(_EITHER.search(before))
    loose = before.count("(") > before.count(")") or either or bool(_TIMES_AS_MUCH.search(before))
    # "Her later books concentrated on the 20th century"
    about = word_before == "on" and date.precision in ("year", "decade", "century")
    # "The history of 20th-century poetry"
    about = about or date.text.endswith("-century")
    outside = about or _is_how_long(sentence, date) or (word_before in _OUTSIDE and not is_back_to(sentence, date))
    return (compared and not _CHANGE.fullmatch(origin)) or loose or outside


def _or_next(sentence: Sentence, date: DateMention) -> str:
    """The words after a year that name the next one as just as likely; "" where there are none."""
    found = _OR_NEXT.match(sentence.text[date.end - sentence.start :])
    near = found is not None and found.group()[-4:] == moved(date.iso[:4], 1, "year")
    return found.group() if found is not None and near else ""


def _is_how_long(sentence: Sentence, date: DateMention) -> bool:
    """Whether a long time only tells for how long something held: "For most of the 19th century it carried coal"."""
    above = (sentence.tokens[place].lower for place in sentence.ancestors(date.token))
    return date.precision in ("decade", "century") and "for" in list(islice(above, _NEAR))


def when_told(sentence: Sentence, date: DateMention) -> str:
    """The date in the text's words, with the preposition that says more than "in" or "on"."""
    before = sentence.tokens[date.token - 1] if date.token else None
    if before is not None and before.lower == "of" and sentence.tokens[before.head].lemma in PARTS:
        return _with_part(sentence, before.head, date)
    if either := _or_next(sentence, date):
        return f"{date.text}{either}"
    # "Two extensions were opened in 1991 and 2002": which of them when?
    after = sentence.text[date.end - sentence.start :]
    another = _ANOTHER.match(after) if before is None or before.lower not in ("between", "from") else None
    if another is not None:
        return f"{date.text}{another.group()}"
    if (season := _AFTER_SEASON.search(sentence.text[: date.end - sentence.start + len(" season")])) is not None:
        return season.group()
    if before is None or before.lower not in _WITH_DATE:
        return date.text
    if date.precision == "span":
        return f"{before.lower} {date.text}"
    text = f"{before.lower} {date.text}"
    rest = sentence.tokens[date.token + 1 : date.token + 3]
    if (
        before.lower in ("between", "from")
        and len(rest) == 2
        and rest[0].lower in ("and", "to")
        and rest[1].text.isdigit()
    ):
        text += f" {rest[0].text} {rest[1].text}"
    return text


def _with_part(sentence: Sentence, part: int, date: DateMention) -> str:
    """The date with the part of it that the text means: "until the beginning of May 2014"."""
    first = _part_start(sentence, part)
    return sentence.text[sentence.tokens[first].start - sentence.start : date.end - sentence.start]


def _part_start(sentence: Sentence, part: int) -> int:
    first = left_edge(sentence, part)
    return first - (sentence.tokens[part].head == first - 1 and sentence.tokens[first - 1].lower in _WITH_DATE)


def leaning_words(sentence: Sentence, date: DateMention) -> frozenset[int]:
    """The tokens of a date that leans on another, with the part of it that is meant: "by the end of that year"."""
    before = sentence.tokens[date.token - 1] if date.token else None
    part = before.head if before is not None and before.lower == "of" else date.token
    first = _part_start(sentence, part) if sentence.tokens[part].lemma in PARTS else date.token
    return words_of(sentence, date) | frozenset(range(first, date.token))


def goes_on(sentence: Sentence, before: DateMention, date: DateMention) -> bool:
    """Whether a date goes on with the one before it: "in 1901, 1904 and 1913", "Hull in 2021 and York in 2023"."""
    between = sentence.text[before.end - sentence.start : date.start - sentence.start]
    first = sentence.tokens[before.token - 1].lower if before.token else ""
    if first not in ("in", "on", ",", "and") or before.precision == "span":
        return False
    if date.leans:
        return bool(_ANOTHER_LATER.fullmatch(between.removeprefix(",")))
    inside = [token for token in sentence.tokens if before.end <= token.start < date.start]
    verbless = not any(token.pos in ("VERB", "AUX", "PRON") for token in inside)
    # "In 1991 and 2002" is told under both already.
    listed = between in (", ", ", and ") or (between == " and " and first == ",") or between in _AND_FROM
    return listed or (verbless and any(each.fullmatch(between) for each in (_GAPPED, _HERE_AND, _AND_THEN)))


def step_before(sentence: Sentence, date: DateMention) -> frozenset[int]:
    """The tokens of a step right before a date that tells the same: "Five months later, in May 1911"."""
    found = None if date.leans else _STEP.search(sentence.text[: date.start - sentence.start])
    if found is None:
        return frozenset()
    start, end = sentence.start + found.start(), sentence.start + found.end()
    return frozenset(place for place, token in enumerate(sentence.tokens) if start <= token.start < end)


def comes_again(sentence: Sentence, date: DateMention) -> bool:
    """Whether what was told of another date is told of this one, too: "wrote last November, and again in May"."""
    return bool(_AND_AGAIN.search(sentence.text[: date.start - sentence.start]))


def sets_the_time(sentence: Sentence, date: DateMention) -> bool:
    """Whether the sentence opens with what came first, and its date: "After a row with the board in 2002, he left"."""
    root = sentence.root
    opening = next((place for place in sentence.ancestors(date.token) if sentence.tokens[place].head == root), None)
    if opening is None or sentence.tokens[opening].lower not in _FIRST or left_edge(sentence, opening) > date.token:
        return False
    inside = sentence.subtree(opening)
    verbless = not any(sentence.tokens[place].pos in ("VERB", "AUX") for place in inside)
    last = max(sentence.places(date.start, date.end))
    return opening <= 1 and inside[-1] == last and verbless and is_past(sentence, root)

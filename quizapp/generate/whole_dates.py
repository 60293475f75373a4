"""Dates that only the day of writing places, written in full: "on 11 March 2026" for "on Wednesday".

A question is read by itself, perhaps years later. Only the dateline of the text proves such a date, so that where none
stands in the text nothing is written in full.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from quizapp.domain.document import BlockKind, Document, Evidence
from quizapp.reading import moments
from quizapp.reading.analysis import Analysis
from quizapp.reading.dates import DateMention
from quizapp.reading.lexicon import MONTHS
from quizapp.reading.opening import TOP, dates_of
from quizapp.reading.sentence import Sentence

_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = f"(?:{'|'.join(month.capitalize() for month in MONTHS)})"
#: Words that are as sure as the dateline, and what goes before them. Of "ago" and "by" nobody knows the day,
#: and a night has two.
_AFTER = (
    ("on", "day", re.compile(rf"{_WEEKDAY}(?: (?:morning|afternoon|evening))?")),
    ("on", "day", re.compile(rf"\d{{1,2}} {_MONTH}")),
    ("in", "month", re.compile(_MONTH)),
)  # fmt: skip
#: The same, for words that stand without a preposition; each has two words or more.
_ALONE = (
    ("in", "month", re.compile(rf"[Ll]ast {_MONTH}")),
    ("in", "year", re.compile(r"[Ll]ast year")),
)


@dataclass(frozen=True, slots=True)
class WholeDate:
    """A date written in full: ``said`` has the new words of tokens, ``evidence`` the dateline that proves it.

    ``mention`` has the full date as its text, and covers no more than the token that holds it.
    """

    mention: DateMention
    said: Mapping[int, str]
    evidence: Evidence

    @property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.mention.sentence

    def is_in(self, sentence: Sentence, tokens: Collection[int]) -> bool:
        """Whether it stands among these tokens of a sentence."""
        return sentence.number == self.sentence and self.mention.token in tokens

    def put_into(self, sentence: Sentence) -> Sentence:
        """The sentence with the full date in place of its own words."""
        tokens = tuple(
            replace(token, text=self.said[place]) if place in self.said else token
            for place, token in enumerate(sentence.tokens)
        )
        return replace(sentence, tokens=tokens)


def whole_dates(document: Document, analysis: Analysis) -> tuple[WholeDate, ...]:
    """The relative dates that the text's own dateline makes sure, in text order."""
    dateline = _dateline(document, analysis)
    if dateline is None:
        return ()
    return tuple(
        whole
        for date in analysis.relative
        if _is_near(date.iso, document.date)
        for whole in _whole(analysis.sentences[date.sentence], date, dateline)
    )


def full(iso: str) -> str:
    """An ISO day, month or year as a text writes it: "11 March 2026", "March 2026", "2026"."""
    year, *rest = iso.split("-")
    month = MONTHS[int(rest[0]) - 1].capitalize() if rest else ""
    day = str(int(rest[1])) if len(rest) > 1 else ""
    return " ".join(piece for piece in (day, month, year) if piece)


def _dateline(document: Document, analysis: Analysis) -> Evidence | None:
    """Where the text says of what day it is; None where it doesn't, or only the file does."""
    if len(document.date) != moments.DAY:
        return None
    for number, block in enumerate(document.blocks[:TOP]):
        if document.date not in dates_of(block.kind, document.text[block.start : block.end]):
            continue
        if block.kind is BlockKind.BYLINE:
            return Evidence.of(document.text, block.start, block.end)
        return next((one.evidence for one in analysis.sentences if one.block == number), None)
    return None


def _is_near(iso: str, own: str) -> bool:
    """Whether a date is less than a year from the text's own, so that no other date of the text has placed it."""
    first, last = (moments.moved(own, years, "year") for years in (-1, 1))
    if len(iso) == moments.YEAR:
        return first <= iso <= last
    return f"{first}{own[4:]}"[: len(iso)] < iso < f"{last}{own[4:]}"[: len(iso)]


def _whole(sentence: Sentence, date: DateMention, dateline: Evidence) -> Iterator[WholeDate]:
    """The date in full, where its words are sure and hang on a verb or noun as a plain time."""
    places = sentence.places(date.start, date.end)
    before = sentence.tokens[places[0] - 1].lower if places[0] else ""
    top = sentence.tokens[places[-1]]
    joined = any(
        sentence.tokens[child].dep not in ("det", "amod", "compound", "nummod")
        for child in sentence.children(places[-1])
    )
    alone = top.dep == "npadvmod"
    if joined or any(sentence.in_quotes[place] for place in places) or not (alone or top.dep == "pobj"):
        return
    for word, precision, pattern in _ALONE if alone else _AFTER:
        if not pattern.fullmatch(date.text) or precision != date.precision or (not alone and before != word):
            continue
        said = dict.fromkeys(places, "") | {places[0]: word if alone else ""}
        said[places[-1]] = full(date.iso)
        mention = replace(date, token=places[-1], start=top.start, end=top.end, text=full(date.iso), leans=False)
        yield WholeDate(mention, said, dateline)

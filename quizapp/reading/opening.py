"""What a file says of itself above its text: who wrote it, and when."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

from quizapp.domain.document import BlockKind
from quizapp.reading.dates import date_of
from quizapp.reading.draft import Draft, DraftBlock

#: How many blocks from the top these may stand.
TOP = 4
_NAME = r"(?:[A-Z][\w.'’-]*|de|del|der|den|di|da|la|le|van|von|bin|al)"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,4}}"
_BYLINE = re.compile(
    rf"(?:(?:Written |Words |Story |Report |Text )?[Bb]y|BY):? (?!(?:the|The|a|A) ){_NAMES}"
    rf"(?:(?:,| and| &) {_NAMES})*(?:(?: in|,| [|•·–—-]| for| on) [^.!?:;]{{1,80}})?"
)
#: "By Monday" tells when, not who.
_NO_NAME = re.compile(
    r"(?i:by:? (?:\w+day|january|february|march|april|may|june|july|august|\w+(?:tem|to|vem|cem)ber|now|t\w{2,3})\b)"
)
_BYLINE_WORDS = 16
#: "LONDON, 3 March 2025 (Reuters) - ": place, date and agency stand before the first words.
_DATELINE = re.compile(r"(?P<head>[A-Z][^!?:;–—]{1,80}?)\s*(?:[–—]|\s-{1,2}(?=\s))\s*\S")
#: "Leeds, 12 May 2026. A new study ...": a stop may part them as well.
_STOPPED = re.compile(r"(?P<head>[A-Z][^!?:;–—.]{1,80} \d{4})\.\s+[A-Z]")
#: Who has written a text, without a "by": "Ann Lee, education correspondent, 12 May 2026", "News desk, 12 May 2026".
_DESKS = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|desk|newsroom|staff|agency|press office)\b", re.IGNORECASE
)
_BARS = re.compile(r"\s*[|•·]\s*")
_NO_PLACE = frozenset("On In At By From Since Until After Before For The A".split())
_ASIDE = re.compile(r"\([^()]*\)")
_WEEKDAY = re.compile(
    r"\s*(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b[.,]?\s*", re.I
)
_TIME = re.compile(r"[,\s]*(?:\bat\b)?\s*\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?\s*", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_PARTS = re.compile(r"\s*[,|•·–—]\s*|\s+-\s+|\s+on\s+")


def with_opening(draft: Draft) -> Draft:
    """``draft`` with its byline set aside, and with the date near its top where the file itself gives none."""
    top, rest = draft.blocks[:TOP], draft.blocks[TOP:]
    marked = tuple(replace(block, kind=BlockKind.BYLINE, level=1) if _is_byline(block) else block for block in top)
    date = draft.date or next(chain.from_iterable(dates_of(block.kind, block.text) for block in marked), "")
    return replace(draft, blocks=(*marked, *rest), date=date)


def day_of(written: str) -> str:
    """The day of an ISO date with or without a time; a year or a month alone will do; "" for all else."""
    found = re.fullmatch(r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[Tt ][\d:.+Zz -]*)?", written.strip())
    return found[1] if found else ""


def is_opening(line: str) -> bool:
    """Whether a line says who wrote the text or when, and nothing else."""
    dated = bool(_date(line)) or any(_ends(line, _COMMA, _is_place))
    return _names_the_writer(line) or dated


def _is_byline(block: DraftBlock) -> bool:
    return block.kind is BlockKind.PARAGRAPH and _names_the_writer(block.text.strip())


def _names_the_writer(line: str) -> bool:
    short = len(line.split()) <= _BYLINE_WORDS
    return short and bool(_BYLINE.fullmatch(line)) and not _NO_NAME.match(line)


def dates_of(kind: BlockKind, text: str) -> Iterator[str]:
    """The ISO dates of a line that is a date or ends in one, and of a dateline before a text."""
    if kind not in (BlockKind.PARAGRAPH, BlockKind.BYLINE):
        return
    line = text.strip()
    if dateline := _DATELINE.match(line):
        yield from _ends(_ASIDE.sub(" ", dateline["head"]), _COMMA, _is_place)
    if kind is BlockKind.BYLINE:
        yield from _ends(line, _PARTS, bool)
    elif found := _date(line):
        yield found
    elif stopped := _STOPPED.match(line):
        yield from _ends(stopped["head"], _COMMA, _is_place)
    elif len(line.split()) <= _BYLINE_WORDS and not line.endswith((".", "!", "?")):
        yield from _ends(line, _BARS, bool)
        yield from _ends(line, _COMMA, _tells_whose)
        yield from _opens(line)
    else:
        yield from _ends(line, _COMMA, _is_place)


def _tells_whose(words: str) -> bool:
    return _is_place(words) or bool(_DESKS.search(words))


def _opens(line: str) -> Iterator[str]:
    """The date with which a line opens, before a place: "12 May 2026, Hull"."""
    head, _, place = line.rpartition(", ")
    if head and place and _is_place(place) and (found := _date(head)):
        yield found


def _ends(line: str, between: re.Pattern[str], fits: Callable[[str], bool]) -> Iterator[str]:
    """The date in which a line ends, where what stands before it fits; a date may hold a comma itself."""
    for mark in between.finditer(line):
        found = _date(line[mark.end() :])
        if found and fits(line[: mark.start()]):
            yield found
            return


def _is_place(words: str) -> bool:
    named = words.replace(",", " ").split()
    return named[0] not in _NO_PLACE and all(word[0].isupper() for word in named)


def _date(line: str) -> str:
    return date_of(_WEEKDAY.sub("", _TIME.sub("", line), count=1).strip())

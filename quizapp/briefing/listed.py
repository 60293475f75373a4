"""Dates that stand before what happened: in a list ("1811: The lock was opened.") and in a table's first column."""

from collections.abc import Iterator

from quizapp.briefing.events import told
from quizapp.briefing.tabled import CELLS, tables
from quizapp.domain.briefing import TimelineEntry
from quizapp.domain.document import BlockKind, Document, Evidence
from quizapp.reading.analysis import Analysis
from quizapp.reading.dates import DateMention, whole_date
from quizapp.reading.grammar import SUBJECTS, is_finite
from quizapp.reading.sentence import Sentence

_MARKS = (":", "-", "–", "—")
_HEADS = frozenset(("date", "year", "when", "day", "month"))
#: A cell of fewer words tells nothing by itself.
_FEWEST_WORDS = 3


def listed_event(analysis: Analysis, sentence: Sentence, date: DateMention) -> TimelineEntry | None:
    """The event of a list item that opens with its date and a mark: a sentence, or the words that name it."""
    after = next((place for place, token in enumerate(sentence.tokens) if token.start >= date.end), 0)
    opens = sentence.kind is BlockKind.LIST_ITEM and date.start == sentence.start and after
    if not opens or sentence.tokens[after].text not in _MARKS:
        return None
    rest = range(after + 1, len(sentence.tokens))
    finite = any(is_finite(sentence, place) and sentence.children(place, *SUBJECTS) for place in rest)
    words = sum(sentence.tokens[place].text.isalpha() for place in rest)
    # "1925: 90,000" tells nothing.
    names = words > 1 and not any(sentence.tokens[place].pos in ("PRON", "VERB", "AUX") for place in rest)
    event = told(analysis.named[sentence.number], list(rest)) if finite or names else ""
    return TimelineEntry(date.text, date.iso, event, (sentence.evidence,)) if event else None


def tabled_events(document: Document) -> Iterator[TimelineEntry]:
    """The rows of a table whose first column is headed as dates and whose second holds whole sentences."""
    for rows in tables(document.blocks):
        first, *others = (document.text[row.start : row.end] for row in rows)
        if first.split(CELLS)[0].strip().lower() not in _HEADS:
            continue
        for row, text in zip(rows[1:], others, strict=True):
            cells = [cell.strip() for cell in text.split(CELLS)]
            iso = whole_date(cells[0])
            if iso and len(cells) == 2 and _is_sentence(cells[1]):
                yield TimelineEntry(cells[0], iso, cells[1], (Evidence(row.start, row.end, text),))


def _is_sentence(cell: str) -> bool:
    return cell[:1].isupper() and cell.endswith(".") and "?" not in cell and len(cell.split()) >= _FEWEST_WORDS

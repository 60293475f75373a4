"""Dates that stand before what happened: in a line ("1811: The lock was opened."), a heading or a table."""

from collections.abc import Iterator, Mapping

from quizapp.briefing.events import is_open, told
from quizapp.briefing.tabled import CELLS, tables
from quizapp.domain.briefing import TimelineEntry
from quizapp.domain.document import BlockKind, Document, Evidence
from quizapp.reading.analysis import Analysis
from quizapp.reading.dated_verbs import is_before, is_past
from quizapp.reading.dates import DateMention, whole_date
from quizapp.reading.grammar import SUBJECTS, is_finite
from quizapp.reading.phrasing import Phrased
from quizapp.reading.sentence import Sentence

_MARKS = (":", "-", "–", "—")
_HEADS = frozenset(("date", "year", "when", "day", "month"))
#: A cell of fewer words tells nothing by itself.
_FEWEST_WORDS = 3


def listed_event(analysis: Analysis, sentence: Sentence, date: DateMention) -> TimelineEntry | None:
    """The event of a line that opens with its date and a mark: a sentence, or in a list the words that name it."""
    after = next((place for place, token in enumerate(sentence.tokens) if token.start >= date.end), 0)
    item = sentence.kind is BlockKind.LIST_ITEM
    opens = (item or sentence.kind is BlockKind.PARAGRAPH) and date.start == sentence.start and after
    if not opens or sentence.tokens[after].text not in _MARKS:
        return None
    rest = range(after + 1, len(sentence.tokens))
    clauses = [place for place in rest if is_finite(sentence, place) and sentence.children(place, *SUBJECTS)]
    # "1911: the year that changed it all" is a line's title; the model hangs a whole sentence on the date itself.
    finite = any(
        item or sentence.tokens[verb].head <= after or sentence.tokens[verb].dep not in ("relcl", "acl", "advcl")
        for verb in clauses
    )
    words = sum(sentence.tokens[place].text.isalpha() for place in rest)
    # "1925: 90,000" tells nothing.
    names = item and words > 1 and not any(sentence.tokens[place].pos in ("PRON", "VERB", "AUX") for place in rest)
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
            if iso and len(cells) > 1 and _is_sentence(cells[1]):
                yield TimelineEntry(cells[0], iso, cells[1], (Evidence(row.start, row.end, text),))


def headed_events(document: Document, analysis: Analysis, statements: Mapping[int, Phrased]) -> Iterator[TimelineEntry]:
    """The first sentence under a heading that is nothing but a date, where it tells what happened and has no other."""
    dated = {date.sentence for date in (*analysis.dates, *analysis.relative)}
    opening: dict[int, Sentence] = {}
    for sentence in analysis.sentences:
        opening.setdefault(sentence.block, sentence)
    for number, heading in enumerate(document.blocks):
        when = document.text[heading.start : heading.end].strip()
        first = opening.get(number + 1)
        if heading.kind is not BlockKind.HEADING or not whole_date(when) or first is None:
            continue
        whole = statements.get(first.number)
        told = first.kind is BlockKind.PARAGRAPH and first.number not in dated and not any(first.in_quotes)
        verb = first.root
        happened = is_past(first, verb) and not is_before(first, verb) and not is_open(first, verb)
        if whole is not None and told and happened and not analysis.attributions_in(first.number):
            proof = Evidence(heading.start, heading.end, document.text[heading.start : heading.end])
            yield TimelineEntry(when, whole_date(when), whole.text, (proof, *whole.evidence))


def _is_sentence(cell: str) -> bool:
    return cell[:1].isupper() and cell.endswith(".") and "?" not in cell and len(cell.split()) >= _FEWEST_WORDS

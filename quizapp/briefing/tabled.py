"""Figures in tables: each number cell with the head of its row and of its column."""

import re
from collections.abc import Iterator, Sequence

from quizapp.domain.briefing import Figure
from quizapp.domain.document import Block, BlockKind, Document, Evidence
from quizapp.reading.lexicon import SCALES
from quizapp.reading.numbers import UNITS, number_value

CELLS = " | "
_NUMBER = re.compile(r"(?P<sign>[+\-–−]?)(?P<currency>[£$€¥]?)(?P<number>\d[\d,]*(?:\.\d+)?) ?(?P<unit>%|[^\W\d]+)?")
_TIMES = re.compile(r"year|date|when|founded|opened|built|born", re.IGNORECASE)


def tables(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The rows of each table of the text."""
    rows: list[Block] = []
    for block in (*blocks, None):
        if block is not None and block.kind is BlockKind.TABLE_ROW:
            rows.append(block)
        elif rows:
            yield rows
            rows = []


def tabled_figures(document: Document) -> Iterator[Figure]:
    """The figures of every table that has heads over its columns, in the order of the text.

    Evidence is the row of heads and the row of the figure.
    """
    for rows in tables(document.blocks):
        heads, *others = (_cells(document, row) for row in rows)
        if any(_NUMBER.fullmatch(head) and not _is_year(head) for head in heads[1:]):
            continue
        for row, cells in zip(rows[1:], others, strict=True):
            if len(cells) != len(heads) or not cells[0]:
                continue
            proofs = tuple(Evidence.of(document.text, one.start, one.end) for one in (rows[0], row))
            for head, cell in zip(heads[1:], cells[1:], strict=True):
                figure = _figure(cell, head, _what(heads[0], cells[0], head), proofs)
                if figure is not None:
                    yield figure


def _cells(document: Document, row: Block) -> list[str]:
    return [cell.strip() for cell in document.text[row.start : row.end].split(CELLS)]


def _figure(cell: str, head: str, what: str, evidence: tuple[Evidence, ...]) -> Figure | None:
    found = _NUMBER.fullmatch(cell)
    value = number_value(found["number"]) if found is not None else None
    if found is None or value is None or not head or (_is_year(cell) and _TIMES.search(head)):
        return None
    unit = found["unit"] or ""
    scale = SCALES.get(unit.lower(), 1.0)
    if unit and unit != "%" and unit not in UNITS and scale == 1:
        return None
    shown = found["currency"] or ("" if scale > 1 else unit)
    signed = -value if found["sign"] in ("-", "–", "−") else value
    return Figure(text=cell, value=signed * scale, unit=shown, what=what, hedge="", evidence=evidence)


def _what(corner: str, row: str, column: str) -> str:
    """What a cell tells: "Revenue, 2025 (in million kroner)", "Town: Lowick, May" or "Width of tyre 25 mm, 60 kg"."""
    if corner and row[0].isdigit():
        return f"{corner} {row}, {column}"
    # One word says what the rows are; in brackets it would seem to be said of the column.
    if corner.isalpha():
        return f"{corner}: {row}, {column}"
    return f"{row}, {column} ({corner})" if corner else f"{row}, {column}"


def _is_year(cell: str) -> bool:
    return len(cell) == 4 and cell.isdigit() and cell[0] in "12"

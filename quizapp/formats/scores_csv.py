"""Scores as CSV, for spreadsheets: UTF-8 with a byte order mark, CRLF, and no text that a spreadsheet would run."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

#: A spreadsheet takes a cell that begins so for a formula, or drops the sign and reads on.
_RUN = ("=", "+", "-", "@", "\t", "\r")

#: None is an empty cell. A number stays a number; whatever people wrote is text.
Cell = str | int | float | None


def scores_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Write a table; texts that a spreadsheet would run get a leading apostrophe."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([_cell(each) for each in header])
    writer.writerows([_cell(each) for each in row] for row in rows)
    # The mark tells spreadsheets that this is UTF-8, so that names keep their letters.
    return file.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RUN) else cell

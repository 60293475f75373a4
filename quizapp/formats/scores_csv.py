"""Scores as CSV, for spreadsheets: UTF-8 with a byte order mark, CRLF, and no text that a spreadsheet would run."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

#: A spreadsheet takes a cell that begins with such a sign, of either width, for a formula, and one reads on behind a
#: tab or a new line. Many part cells at semicolons too, and then quotes stand around what is left.
_RUN = re.compile(r"""\A(?=[\t\r\n])|(?:\A|[;\t\r\n]"*)(?=[=+\-@＝＋－＠])""")

#: None is an empty cell. A number stays a number; whatever people wrote is text.
Cell = str | int | float | None


def scores_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Write a table; where a spreadsheet would run a text, an apostrophe stands before that."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([_cell(each) for each in header])
    writer.writerows([_cell(each) for each in row] for row in rows)
    # The mark tells spreadsheets that this is UTF-8, so that names keep their letters.
    return file.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> Cell:
    return _RUN.sub(r"\g<0>'", cell) if isinstance(cell, str) else cell

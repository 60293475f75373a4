"""The rows of a form in which words of the text are given as evidence, and what its fields share."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from wtforms import Field, FieldList, Form, FormField, HiddenField, TextAreaField

from quizapp.domain.words import whole_number
from quizapp.features.library.evidence import Quote
from quizapp.reading.clean import clean_text, one_line

#: A blank row for one more quote stands there up to this many; what is stored with more keeps them.
MAX_QUOTES = 4
#: What one request may bring of a list.
MOST_ROWS = 50


def tidy(value: str | None) -> str:
    """What was typed into a field of several lines, without control characters and the spaces around it."""
    return clean_text(value or "").strip()


def tidy_line(value: str | None) -> str:
    """What was typed, on one line."""
    return one_line(clean_text(value or ""))


def said(field: Field) -> str:
    """The text of a field, "" where nothing was sent."""
    return str(field.data or "")


class Rows(FieldList):  # type: ignore[type-arg]  # generic in the stubs only
    """A list of rows that keep the numbers under which they were sent: a number left out is a blank row."""

    def _extract_indices(self, prefix: str, formdata: Any) -> Iterator[int]:
        # The library's own stumbles over "²" and closes gaps, while the key names options by the number of their row.
        row = re.compile(rf"{re.escape(prefix)}-([0-9]{{1,2}})(?:-|\Z)")
        numbers = [int(found[1]) for found in map(row.match, formdata) if found]
        most = self.max_entries or MOST_ROWS
        yield from range(1 + max((number for number in numbers if number < most), default=-1))

    def show(self, rows: Sequence[Any]) -> None:
        """Show just these rows."""
        self.process(None, list(rows))


class QuoteRow(Form):
    """Words of the text that prove the key, and where they stand if the page's script knows it."""

    quote = TextAreaField(filters=[tidy])
    start = HiddenField()


class QuoteRows(Rows):
    """The quotes of a form, with a blank row for one more, so that it can be written without a script."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(FormField(QuoteRow), min_entries=1, max_entries=MOST_ROWS, **kwargs)
        self._kept: list[int] = []

    def fill(self, quotes: Sequence[Quote]) -> None:
        """Show these quotes, with room for more."""
        self.show([{"quote": each.text, "start": "" if each.start is None else str(each.start)} for each in quotes])
        self.add_blank()

    def add_blank(self) -> None:
        """Add the blank row, where there is none and not too many others."""
        if len(self) < MAX_QUOTES and self[-1].quote.data:
            self.append_entry()

    def quotes(self) -> tuple[Quote, ...]:
        """What was filled in; rows that were left blank are not there."""
        self._kept = [number for number, row in enumerate(self) if row.quote.data]
        rows = [self[number] for number in self._kept]
        return tuple(Quote(row.quote.data, whole_number(row.start.data)) for row in rows)

    def place(self, row: int) -> int | None:
        """Where the quote of ``row`` stands among the last ``quotes``, from 0; None where that row was blank."""
        return self._kept.index(row) if row in self._kept else None

    # Any: fields of a row have no type.
    def field_of(self, number: int | None) -> Any:
        """The field of one of the last ``quotes``, from 0; the first row's for None, which is about all of them."""
        return self[0].quote if number is None else self[self._kept[number]].quote

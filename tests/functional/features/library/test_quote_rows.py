"""Rows of quotes: blank ones are no quotes, there is room for one more, and no number that is sent breaks the page."""

from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict
from wtforms import Form

from quizapp.features.library.evidence import Quote
from quizapp.features.library.quote_rows import MAX_QUOTES, QuoteRows, said, tidy, tidy_line


class QuotesForm(Form):
    evidence = QuoteRows()


@pytest.fixture(autouse=True)
def _request(app: Flask) -> Iterator[None]:
    with app.test_request_context():
        yield


def test_quotes_are_shown_with_room_for_one_more() -> None:
    form = QuotesForm()
    quotes = (Quote("one", 3), Quote("two"))
    form.evidence.fill(quotes)
    assert form.evidence.quotes() == quotes
    assert [row.quote.data or "" for row in form.evidence] == ["one", "two", ""]
    form.evidence.fill([Quote(str(number)) for number in range(MAX_QUOTES)])
    assert len(form.evidence) == MAX_QUOTES


def test_a_blank_row_is_no_quote_and_the_others_keep_their_fields() -> None:
    form = QuotesForm(MultiDict({"evidence-0-quote": " ", "evidence-2-quote": " two ", "evidence-2-start": "x"}))
    assert form.evidence.quotes() == (Quote("two"),)
    assert form.evidence.field_of(0).id == "evidence-2-quote"
    assert form.evidence.field_of(None).id == "evidence-0-quote"


def test_numbers_of_rows_are_plain_digits_and_few() -> None:
    form = QuotesForm(MultiDict({"evidence-²-quote": "x", "evidence-99-quote": "y", "evidence-1-quote": "z"}))
    assert form.evidence.quotes() == (Quote("z"),)


def test_what_was_typed_is_tidied() -> None:
    assert (tidy(" a\x00b\n c "), tidy_line(" a \n b "), tidy(None)) == ("a b\n c", "a b", "")
    form = QuotesForm(MultiDict({"evidence-0-quote": "one"}))
    assert said(form.evidence[0].start) == ""

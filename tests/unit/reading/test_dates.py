"""Dates as precise as the text, and nothing that only looks like one."""

from dataclasses import replace

import pytest

from quizapp.reading.dates import date_of, dates_in, whole_number
from quizapp.reading.sentence import Sentence, Token
from tests.unit.reading.handmade import sentence


def plain(text: str) -> Sentence:
    """A sentence cut at spaces, without a parse."""
    tokens, position = [], 0
    for word in text.split(" "):
        tokens.append(Token(word, word, "X", "X", "dep", 0, position, position + len(word)))
        position += len(word) + 1
    return replace(sentence("ferry"), text=text, start=0, end=len(text), tokens=tuple(tokens))


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("It sank on 3 May 1999 here", "1999-05-03"),
        ("It sank on May 3rd, 1999 here", "1999-05-03"),
        ("It sank in September 1999 here", "1999-09"),
        ("It sank in 1999 here", "1999"),
        ("It sank in the 1990s here", "1990"),
        ("It sank in summer 1999 here", "1999"),
        ("It sank in the winter of 1998–99 here", "1998"),
        ("It sailed from 3 to 5 May 1999 here", "1999-05-03"),
        ("It sailed from 30 April to 5 May 1999 here", "1999-04-30"),
        ("It sailed 3–5 May 1999 here", "1999-05-03"),
        ("It sailed from April 30 to May 5, 1999 here", "1999-04-30"),
        ("It sailed between March and May 1999 here", "1999-03"),
        ("It was laid up 1914-18 here", "1914"),
        ("It sailed in the early 1820s here", "1820"),
        ("It was known in the 18th century here", "17"),
        ("It was known in the late nineteenth century here", "18"),
        ("It was known in the 18th and early 19th centuries here", "17"),
        ("It was known from the sixteenth to the eighteenth centuries here", "15"),
        ("It was built in AD 79 here", "0079"),
        ("It was built c. 1650 here", "1650"),
        ("It was built c.1650 here", "1650"),
        ("It sank at Michaelmas 1702 here", "1702"),
        ("It sank on 3 Sept. 1999 here", "1999-09-03"),
    ],
)
def test_a_date_is_as_precise_as_the_text(text: str, iso: str) -> None:
    found = dates_in(plain(text))
    assert [date.iso for date in found] == [iso]
    assert text[found[0].start : found[0].end] == found[0].text


@pytest.mark.parametrize(
    "text", ["It sank on 3 May", "We saw 1999 boats", "It cost $1999 then", "It sank on 31 June 1999"]
)
def test_what_is_no_whole_date_is_left_out(text: str) -> None:
    assert [date for date in dates_in(plain(text)) if date.precision != "month"] == []


@pytest.mark.parametrize(
    "text",
    [
        "It cost 1918–14 pounds",
        "It was built in the 2nd century BC",
        "Boats of 5 and 3 May 1999 sailed to 31 June 1999",
    ],
)
def test_ends_that_do_not_follow_one_another_are_no_span(text: str) -> None:
    assert [date for date in dates_in(plain(text)) if date.precision in ("span", "century")] == []


@pytest.mark.parametrize(
    ("words", "value"), [("8", 8), ("eight", 8), ("twenty-one", 21), ("a", 1), ("few", 0), ("well-known", 0)]
)
def test_number_words_have_a_value(words: str, value: int) -> None:
    assert whole_number(words) == value


def test_a_line_that_is_a_date_is_read() -> None:
    assert date_of("Published: 3 May 1999") == "1999-05-03"
    assert date_of("The ferry sank on 3 May 1999") == ""

import time

import pytest
from hypothesis import given

from quizapp.domain.document import Evidence
from quizapp.formats.pack.quotes import MAX_NEAR_MATCHES, QuoteNotPlaced, Quotes
from tests.unit.formats.pack.examples import TEXT, make_document
from tests.unit.formats.pack.strategies import evidence


@given(evidence())
def test_the_address_of_a_quote_leads_back_to_it(placed: Evidence) -> None:
    quotes = Quotes(make_document())
    address = quotes.address(placed)
    section, nth = address.get("section"), address.get("nth")
    assert section is None or isinstance(section, str)
    assert nth is None or isinstance(nth, int)
    assert quotes.place(placed.quote, section, nth) == placed


def test_a_quote_that_occurs_once_needs_no_address() -> None:
    start = TEXT.index("boat was green")
    assert Quotes(make_document()).address(Evidence.of(TEXT, start, start + 14)) == {}


def test_a_quote_in_a_heading_is_addressed_by_its_number_alone() -> None:
    assert TEXT.count("The keeper") == 2
    start = TEXT.index("The keeper")
    assert Quotes(make_document()).address(Evidence.of(TEXT, start, start + 10)) == {"nth": 1}


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("the tower at Hollow Point was 35 metres high", "The tower at Hollow Point is 35 metres high"),
        ("The keeper's boat was grey", "The keeper’s boat was green"),
    ],
)
def test_the_near_match_shows_the_words_of_the_text(quote: str, shown: str) -> None:
    with pytest.raises(QuoteNotPlaced, match=shown):
        Quotes(make_document()).place(quote)


@pytest.mark.parametrize("quote", ["?!", "zebra", "A quite different sentence about nothing that is here"])
def test_what_is_not_near_is_not_shown(quote: str) -> None:
    with pytest.raises(QuoteNotPlaced) as refusal:
        Quotes(make_document()).place(quote)
    assert "The text says" not in refusal.value.sentence


def test_the_quotes_of_another_document_are_refused_without_a_search_for_each() -> None:
    quotes = Quotes(make_document())
    for number in range(MAX_NEAR_MATCHES + 1):
        with pytest.raises(QuoteNotPlaced) as refusal:
            quotes.place("The keeper's boat was green")
        assert ("The text says" in refusal.value.sentence) == (number < MAX_NEAR_MATCHES)


def test_a_long_document_is_searched_in_seconds() -> None:
    quotes = Quotes(make_document(TEXT + "\n\n" + "The sea was calm and the sky was grey. " * 20_000))
    began = time.perf_counter()
    with pytest.raises(QuoteNotPlaced):
        quotes.place("The sea was calm but the sky was not grey at all.")
    assert time.perf_counter() - began < 10

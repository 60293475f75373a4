"""Words that were copied or selected become evidence where they stand, or it is told why not."""

import pytest

from quizapp.domain.document import Evidence
from quizapp.features.library.evidence import MAX_QUOTE, Quote, cleaned_quote, placed, standing, too_long
from tests.factories.quizzes import FIRST, SECOND, TEXT, evidence, make_document

DOCUMENT = make_document()
TWICE = make_document(text=f"{TEXT}\n\n{SECOND}")


def test_words_are_placed_where_they_stand() -> None:
    assert placed((Quote("at dusk"), Quote(FIRST)), DOCUMENT) == ((evidence("at dusk"), evidence(FIRST)), [])


def test_each_quote_that_is_not_there_is_told_by_its_number() -> None:
    found, problems = placed((Quote("at noon"), Quote("at dusk"), Quote(""), Quote("x" * (MAX_QUOTE + 1))), DOCUMENT)
    assert found == (evidence("at dusk"),)
    assert [problem.field for problem in problems] == [f"evidence[{number}].quote" for number in (0, 2, 3)]


@pytest.mark.parametrize("start", [TWICE.text.index(SECOND), TWICE.text.rindex(SECOND)])
def test_the_start_says_which_of_two_places_is_meant(start: int) -> None:
    assert placed((Quote(SECOND, start),), TWICE)[0] == (Evidence.of(TWICE.text, start, start + len(SECOND)),)
    assert "more than once" in placed((Quote(SECOND),), TWICE)[1][0].message


def test_a_quote_loses_its_spaces_and_its_start_goes_with_them() -> None:
    assert cleaned_quote(Quote("  at dusk ", 10)) == Quote("at dusk", 12)
    assert cleaned_quote(Quote(" at\x00dusk ")) == Quote("at dusk")


def test_of_evidence_of_an_older_text_what_still_stands_is_given() -> None:
    gone = Evidence(3, 9, "a goat")
    assert standing((gone, Evidence(0, len(SECOND), SECOND)), DOCUMENT) == (evidence(SECOND),)


def test_what_is_too_long_is_told_with_its_length() -> None:
    assert too_long("quote", "x" * 1200, 1000) == "The quote has 1,200 characters. Shorten it to at most 1,000."

"""What one sentence shows of whom a pronoun may mean."""

import pytest

from quizapp.reading.referring import is_of_a_newcomer, long_quote, owns_in_its_clause
from quizapp.reading.sentence import Sentence
from tests.unit.reading.parsed import analysed


def parsed(text: str) -> Sentence:
    return analysed(text)[1].sentences[0]


def place(sentence: Sentence, word: str) -> int:
    return next(index for index, token in enumerate(sentence.tokens) if token.text == word)


@pytest.mark.parametrize(
    ("text", "owns"),
    [
        ("Anna Holm reported damp to her landlord.", True),
        ("Anna Holm lent her books.", False),
        ("Anna Holm said that the storm had taken her boat.", False),
    ],
)
def test_an_owner_is_the_subject_of_the_same_clause(text: str, owns: bool) -> None:
    one = parsed(text)
    assert owns_in_its_clause(one, place(one, "Holm"), place(one, "her")) is owns


@pytest.mark.parametrize(
    ("text", "new"),
    [("A slide drowned a ganger and three of his sons.", True), ("The slide drowned three of his sons.", False)],
)
def test_somebody_of_a_trade_who_is_new_may_be_meant(text: str, new: bool) -> None:
    one = parsed(text)
    assert is_of_a_newcomer(one, place(one, "his")) is new


def test_a_word_or_two_in_quotation_marks_are_no_long_quotation() -> None:
    assert not long_quote(parsed("The board called it “a good story”."))
    assert long_quote(parsed("“Nobody had asked us for the key,” said Anna Holm."))

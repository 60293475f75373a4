"""Words that are parts of names."""

import pytest

from quizapp.reading.capitals import Capitals
from quizapp.reading.proper_words import is_name_word
from tests.unit.reading.named import named, named_by_hand
from tests.unit.reading.parsed import analysed


def name_words(text: str) -> list[str]:
    every = analysed(text)[1].sentences
    capitals = Capitals.of(every)
    last = every[-1]
    return [token.text for place, token in enumerate(last.tokens) if is_name_word(last, place, capitals)]


def test_a_common_word_that_opens_a_sentence_is_none() -> None:
    assert named_by_hand("kit", "rub", "ferry") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The boats sail in May.", []),
        ("The harbour was planned by Theresa May in Bonn.", ["Theresa", "May", "Bonn"]),
        ("Boats from Marlow came in on Friday.", ["Marlow"]),
        ("Boats call at Marlow. Marlow has a harbour.", ["Marlow"]),
    ],
)
def test_a_capital_is_told_from_a_month_and_from_the_start_of_a_sentence(text: str, words: list[str]) -> None:
    assert name_words(text) == words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Parliament passed the bill in May.", ["Parliament"]),
        ("Accord, the union of the dockers, called a strike.", ["Accord"]),
        ("He denied a report in the Sunday Echo.", ["Sunday Echo"]),
    ],
)
def test_a_word_that_is_mostly_no_name_is_one_where_the_text_says_so(text: str, names: list[str]) -> None:
    assert named(text) == names

"""An "it" of nothing, and an "it" that says something."""

import pytest

from quizapp.reading.pointing import dangles
from quizapp.reading.pronoun_it import is_empty_it, is_no_speaker
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("It is hard to say who built the mill.", True),
        ("It was said that the mill would close.", True),
        ("It was built in 1911.", False),
        ("It took the mill to Oslo.", False),
    ],
)
def test_an_it_of_the_clause_after_it_is_empty(text: str, empty: bool) -> None:
    assert is_empty_it(analysed(text)[1].sentences[0], 0) is empty


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("Ninety days are too few to sell a mill on a hill, it argues, and the time ought to be doubled.", True),
        ("The council needs ninety days to sell a mill on a hill, it argues, and the time ought to be doubled.", False),
        ("Norway needs ninety days to sell a mill on a hill, it argues, and the time ought to be doubled.", False),
    ],
)
def test_a_mere_thing_says_nothing(text: str, loose: bool) -> None:
    one = analysed(text)[1].sentences[0]
    it = next(place for place, token in enumerate(one.tokens) if token.text == "it")
    hill = next(place for place, token in enumerate(one.tokens) if token.text == "hill")
    assert is_no_speaker(one, hill, it)
    assert dangles(one, [it]) is loose

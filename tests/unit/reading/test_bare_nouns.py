"""Which nouns have nothing but an article to tell them apart, and which are surely of another."""

import pytest

from quizapp.reading.bare_nouns import is_another, is_bare, is_title
from quizapp.reading.sentence import Sentence
from tests.unit.reading.parsed import analysed


def placed(text: str, word: str) -> tuple[Sentence, int]:
    sentence = analysed(text)[1].sentences[0]
    return sentence, next(place for place, token in enumerate(sentence.tokens) if token.text == word)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("The board met in May.", True),
        ("The board of the hospital met in May.", False),
        ("A board met in May.", False),
        ("She sat on the board room floor.", False),
    ],
)
def test_a_bare_noun_has_nothing_else_beside_it(text: str, *, bare: bool) -> None:
    assert is_bare(*placed(text, "board")) is bare


@pytest.mark.parametrize(
    ("text", "another"),
    [("A board of inquiry sat in York.", True), ("The board sat in York.", False), ("It is on board.", False)],
)
def test_one_brought_up_anew_is_another(text: str, *, another: bool) -> None:
    assert is_another(*placed(text, "board"), ["Harbour Safety Board"]) is another


def test_a_title_stands_before_a_name() -> None:
    assert is_title(*placed("Prince Olaf left for York.", "Prince"))
    assert not is_title(*placed("The prince left for York.", "prince"))

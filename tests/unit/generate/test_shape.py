"""Phrases that are counted, named or torn stand out beside those that aren't."""

from quizapp.generate.shape import Shape, is_odd_beside, likeness, shape_of
from tests.unit.generate.tale import ground

SEEN = ground("chile_government", "about_divers", "vega_claimed", "because_of")


def shape(number: int, *tokens: int) -> Shape:
    return shape_of(SEEN.analysis.sentences[number], tokens)


def test_a_phrase_has_an_article_a_number_and_a_size() -> None:
    found = shape(0, 0, 1, 2)
    assert (found.determiner, found.plural, found.size, found.quantified) == ("the", False, 2, False)
    assert shape(3, 6, 7, 8).determiner == "a"


def test_a_counted_phrase_is_odd_beside_one_that_is_not() -> None:
    assert is_odd_beside(shape(1, 1, 2), shape(0, 0, 1, 2))
    assert not is_odd_beside(shape(0, 0, 1, 2), shape(3, 6, 7, 8))


def test_a_name_is_odd_beside_a_phrase() -> None:
    assert is_odd_beside(shape(2, 0, 1), shape(0, 0, 1, 2))


def test_the_more_two_phrases_share_the_more_alike_they_are() -> None:
    assert likeness(shape(0, 0, 1, 2), shape(0, 0, 1, 2)) == 1
    assert likeness(shape(3, 6, 7, 8), shape(0, 0, 1, 2)) < 1

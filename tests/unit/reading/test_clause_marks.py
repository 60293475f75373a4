"""A clause may stand between semicolons, dashes, and colons that end one."""

import pytest

from quizapp.reading.clause_marks import between_marks
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("The losses were heavy: the mill lost 40 looms; the town burned.", "the mill lost 40 looms"),
        ("The Long Road: The Way Home had 40 readers; the town knew it.", "The Long Road: The Way Home had 40 readers"),
        ("By 21: 30 the mill had sold 40 looms – the town knew it.", "By 21: 30 the mill had sold 40 looms"),
        ("It was quiet at 21: 30 and 40 looms stood still.", "It was quiet at 21: 30 and 40 looms stood still."),
        ("First, mix 40 g of flour; then rest.", "mix 40 g of flour"),
    ],
)
def test_a_stretch_lies_between_marks_that_end_clauses(text: str, stretch: str) -> None:
    sentence = analysed(text)[1].sentences[0]
    number = next(place for place, token in enumerate(sentence.tokens) if token.text == "40")
    opening, closing = next(between_marks(sentence, [number], 0, len(sentence.tokens) - 1))
    assert sentence.phrase(range(opening, closing + 1)) == stretch

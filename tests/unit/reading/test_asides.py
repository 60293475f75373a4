"""A long sentence is as true without its asides; what it is about is none of them."""

import pytest

from quizapp.reading.asides import without_asides
from tests.unit.reading.parsed import analysed


def left(text: str, number: str) -> str:
    sentence = analysed(text)[1].sentences[0]
    place = next(index for index, token in enumerate(sentence.tokens) if token.text == number)
    return sentence.phrase(without_asides(sentence, list(range(len(sentence.tokens) - 1)), [place]))


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("The mill, which stood empty for most of the war, sold 400 tonnes of flour to bakers in the north.", "empty"),
        (
            "The mill at Marle (the last one in the whole of the valley) sold 400 tonnes of flour to bakers there.",
            "last",
        ),
        ("The title of greffier, the word for a clerk, was given to 400 women of the town in the years after.", "word"),
    ],
)
def test_an_aside_of_a_long_sentence_is_left_out(text: str, aside: str) -> None:
    said = left(text, "400")
    assert "400" in said
    assert aside not in said


def test_a_subject_between_commas_is_no_aside() -> None:
    text = "After daybreak, the scouts, believing that the rest of the guard was in the woods, sent 400 men ahead."
    assert left(text, "400") in ("", text.removesuffix("."))


def test_a_short_sentence_keeps_its_asides() -> None:
    assert left("The mill, which stood empty, sold 400 tonnes.", "400") == ""

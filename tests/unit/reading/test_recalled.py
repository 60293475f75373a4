"""What takes up the sentence before can't stand without it; what its own sentence tells can."""

import pytest

from quizapp.reading.standalone import stands_alone
from tests.unit.reading.parsed import analysed


def alone(text: str) -> bool:
    return stands_alone(analysed(text)[1].sentences[0])


@pytest.mark.parametrize(
    "text",
    [
        "In response, the town sold the mill to a bakery.",
        "Returning, the miller looked for a place to hide.",
        "The council actually was still in doubt about the mill.",
        "The idea was to sell the mill to a bakery in the spring.",
        "On Monday the town council rejected the move.",
        "The managers of the mill responded by selling it to a bakery.",
    ],
)
def test_an_answer_or_the_idea_needs_what_was_told(text: str) -> None:
    assert not alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "In response to the flood, the town sold the mill to a bakery.",
        "Returning to Borwick, the miller looked for a place to hide.",
        "The idea of selling the mill has few friends in the town.",
        "Borwick wants to sell the mill, but the idea has few friends in the town.",
        "The latest move of the town council is to sell the mill.",
        "The managers of the mill responded to the flood by selling it.",
        "The town mill was the idea of a baker from Marlow.",
    ],
)
def test_what_the_sentence_tells_itself_is_clear(text: str) -> None:
    assert alone(text)

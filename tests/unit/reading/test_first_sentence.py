"""What points in a sentence with which a text opens is clear where a word that it may mean stands before it."""

import pytest

from quizapp.reading.pointing import dangles
from quizapp.reading.standalone import stands_alone
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    "text",
    [
        "Norway has cut its budget for harbours this year.",
        "The government of Norway hopes to build nine harbours over the next three years.",
        "Norway will have to play well if they are to win the cup in Oslo.",
        "The mill has reached the age of 90 and, for a mill, that is a long time.",
    ],
)
def test_what_opens_a_text_may_speak_of_today_and_of_what_it_has_named(text: str) -> None:
    opening = analysed(text)[1].sentences[0]
    assert dangles(opening, range(len(opening.tokens)))
    assert stands_alone(opening, opens=True)
    assert not stands_alone(opening)


@pytest.mark.parametrize(
    "text",
    [
        "They have never seen the harbour of Oslo.",
        "Many come back to the harbour with a boat.",
        "The next day the harbour was closed to boats.",
        "That is a long time for a mill in Oslo.",
        "The harbour was closed when they were called to Oslo.",
        "She never knew the man who built the harbour.",
    ],
)
def test_what_is_named_later_or_nowhere_dangles_in_the_opening_too(text: str) -> None:
    assert not stands_alone(analysed(text)[1].sentences[0], opens=True)

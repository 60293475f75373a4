"""One half of a matter is no statement: what the next sentence sets against it would be lost."""

import pytest

from quizapp.briefing.halves import is_half
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    "text",
    [
        "The mill can light the whole town. However, it stands still all winter.",
        "The mill can light the whole town. Norway paid for it. The trouble, though, is the wind.",
        "The harbour will be open by May. Whether it is used then remains to be seen.",
        "The season runs from October to March. These months do not match the school terms.",
        "One of the men said that the roof had fallen in. The mill was sold in May.",
        "One man was reported missing during the night. He was found at his mill in the morning.",
        "They said that the roof had fallen in. The mill was sold in May.",
    ],
)
def test_what_the_text_turns_doubts_or_takes_back_is_half(text: str) -> None:
    assert is_half(analysed(text)[1], 0)


def test_what_is_said_to_be_reported_is_half_behind_a_texts_opening() -> None:
    text = "The mill was sold in May. A baker held in Oslo plans to sue the town, it is reported."
    assert is_half(analysed(text)[1], 1)


@pytest.mark.parametrize(
    "text",
    [
        "The mill can light the whole town. It was built in 1911.",
        "The mill can light the whole town.\n\nHowever, Norway has built three others.",
        "Anna Holm said that the mill was safe. But the roof fell in.",
        "The season runs from October to March. These months are cold.",
        "One man was reported missing during the night. The mill was searched in the morning.",
        "One man was taken home during the night. He was found at his mill in the morning.",
        "A baker held in Oslo plans to sue the town, it is reported. The mill was sold in May.",
    ],
)
def test_what_stands_unchallenged_or_is_somebodys_claim_is_whole(text: str) -> None:
    assert not is_half(analysed(text)[1], 0)

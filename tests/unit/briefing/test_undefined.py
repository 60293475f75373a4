""" "The bridge" is told of where the text has one, and of no other."""

import pytest

from quizapp.briefing.build import build_briefing
from tests.unit.reading.parsed import analysed

_TWO = "The Marle Bridge carries the old road. The Tarn Bridge carries a track. It was built by Ada Holm."


def told(text: str, *, title: str = "Roads of the north") -> list[str]:
    document, analysis = analysed(text, title=title)
    briefing = build_briefing(document, analysis)
    return [one.text for one in (*briefing.summary, *briefing.key_facts)]


@pytest.mark.parametrize(
    "sentence", ["The bridge was painted green in the spring.", "The structure was painted green in the spring."]
)
def test_which_of_two_it_is_stays_untold(sentence: str) -> None:
    assert sentence not in told(f"{_TWO} {sentence}")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The long bridge was painted green in the spring.", "Roads of the north"),
        ("The bridge was painted green in the spring.", "A bridge of the north"),
    ],
)
def test_what_the_title_or_a_word_tells_is_told(sentence: str, title: str) -> None:
    assert sentence in told(f"{_TWO} {sentence}", title=title)

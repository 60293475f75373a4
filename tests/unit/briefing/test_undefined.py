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


def test_one_of_several_that_the_text_brought_up_has_no_date() -> None:
    text = (
        "Marle grew in those years. Its people worked in wool. A hospital opened in 1811. A school was built in 1820. "
        "The school burned down in 1850. The hospital was sold in 1870."
    )
    document, analysis = analysed(text, title="Marle")
    events = [one.event for one in build_briefing(document, analysis).timeline]
    assert "A school was built in 1820." in events
    assert not any(event.startswith(("The school", "The hospital")) for event in events)


def test_what_a_word_tells_apart_is_told() -> None:
    assert "The long bridge was painted green in the spring." in told(
        f"{_TWO} The long bridge was painted green in the spring."
    )


def test_the_one_of_the_title_is_told() -> None:
    text = "Ada Holm built it in the spring. The bridge was painted green in the autumn."
    assert "The bridge was painted green in the autumn." in told(text, title="A bridge of the north")

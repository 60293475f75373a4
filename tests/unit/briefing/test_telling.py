"""What tells something, and what only announces or remarks."""

import pytest

from quizapp.briefing.telling import is_telling
from tests.unit.reading.handmade import sentence
from tests.unit.reading.parsed import analysed


def test_a_sentence_that_announces_others_tells_nothing() -> None:
    assert not is_telling(sentence("announce"))
    assert is_telling(sentence("ferry"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The storm has added another layer of complexity to the search.", False),
        ("The storm raised concerns about the bridges of Norway.", False),
        ("The storm raised the roof of the mill.", True),
        ("The council is watching how the situation unfolds.", False),
        ("The council is watching the bridge by night.", True),
        ("Speaker: you are now the keeper of the bridge.", False),
        ("The keeper wrote a rule for the bridge: nobody crosses it by night.", True),
        ("Whether Anna Holm will sign it is another matter.", False),
    ],
)
def test_remarks_on_events_tell_no_event(text: str, expected: bool) -> None:
    assert is_telling(analysed(text)[1].sentences[0]) is expected

"""Grade and minutes."""

import pytest

from quizapp.briefing.readability import readability, syllables
from tests.unit.reading.handmade import analysis, document


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("ship", 1),
        ("harbour", 2),
        ("bridge", 1),
        ("table", 2),
        ("wanted", 2),
        ("sailed", 1),
        ("engineer", 3),
        ("B-1", 1),
    ],
)
def test_syllables_are_counted_by_groups_of_vowels(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_short_text_takes_a_minute() -> None:
    found = readability(document("ferry", "money"), analysis("ferry", "money"))
    assert (found.words, found.sentences, found.minutes) == (15, 2, 1)
    assert found.grade >= 0


def test_a_text_without_sentences_has_no_grade() -> None:
    assert readability(document("ferry"), analysis()).grade == 0

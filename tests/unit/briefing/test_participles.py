"""A participle tells of the noun that it belongs to, and of no other that stands nearer."""

import pytest

from quizapp.briefing.build import build_briefing
from tests.unit.reading.parsed import analysed


def events(text: str) -> list[tuple[str, str]]:
    document, analysis = analysed(text)
    return [(one.sort, one.event) for one in build_briefing(document, analysis).timeline]


def test_a_second_participle_tells_of_the_same_noun() -> None:
    text = "The viaduct at Hollin, designed by Ada Holm and completed in 1865, was listed in 1974."
    assert ("1865", "The viaduct at Hollin was completed in 1865.") in events(text)


def test_what_a_participle_leaves_open_is_told_with_the_whole_sentence() -> None:
    text = "Tarn University has its origins in the School of Medicine, established in 1834."
    assert events(text) == [("1834", text)]


@pytest.mark.parametrize(
    "text", ["The pension fund, closed to new members in 2011, has a deficit of 55 million pounds."]
)
def test_a_participle_is_never_taken_for_the_verb(text: str) -> None:
    assert "The pension fund, closed to new members in 2011." not in [event for _, event in events(text)]

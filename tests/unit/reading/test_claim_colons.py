"""Somebody's words after a colon, without quotation marks."""

import pytest

from tests.unit.reading.claimed import said
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        (
            "Harry Stott, the foreman, put it more simply: nobody wanted blue plates.",
            "Harry Stott",
            "Nobody wanted blue plates.",
        ),
        ("The curator had another explanation: the clay had run out.", "The curator", "The clay had run out."),
        ("The report concluded: the pier was unsafe.", "The report", "The pier was unsafe."),
    ],
)
def test_a_clause_after_the_colon_is_the_speakers(text: str, speaker: str, claim: str) -> None:
    assert said(text) == [(speaker, claim)]


@pytest.mark.parametrize(
    "text",
    [
        "The owner bought three boats: the Anna was the largest.",
        "The divers were afraid: the mast had cracked in two.",
        "The report did not say: the pages had been lost.",
    ],
)
def test_what_only_explains_is_the_texts_own(text: str) -> None:
    assert said(text) == []


def test_words_of_somebody_unknown_are_still_not_the_texts_own() -> None:
    _, analysis = analysed("They put it more simply: nobody wanted blue plates.")
    place = next(index for index, token in enumerate(analysis.sentences[0].tokens) if token.text == "plates")
    assert any(place in one.content and not one.speaker for one in analysis.attributions)

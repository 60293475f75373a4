"""Noun phrases beside a name."""

import pytest

from quizapp.briefing.about_phrases import phrases_of
from tests.unit.reading import told  # noqa: F401
from tests.unit.reading.handmade import analysis
from tests.unit.reading.parsed import analysed


def test_the_noun_before_the_comma_is_what_the_name_says_again() -> None:
    one = analysis("trawler_the")
    entry = one.entities[0]
    found = [one.sentences[0].phrase(phrase) for phrase in phrases_of(one.sentences[0], entry.names[0], entry.type)]
    assert [phrase for phrase in found if phrase] == ["a trawler"]


@pytest.mark.parametrize(
    ("text", "name", "phrases"),
    [
        # What a word is like with another does not hide the trade after it.
        ("The song was written by little-known Norwegian artist Colin Frayne.", "Colin Frayne", ["Norwegian artist"]),
        ("The song was sung by British singer-songwriter Colin Frayne.", "Colin Frayne", ["singer-songwriter"]),
        (
            "It is too much, said Colin Frayne, campaigns officer at Tarn.",
            "Colin Frayne",
            ["campaigns officer at Tarn"],
        ),
        # An office in capitals before a comma.
        ("Anna Holm wrote to the Mayor of Leeds, Colin Frayne.", "Colin Frayne", ["the Mayor of Leeds"]),
        ("Anna Holm wrote to the Mayor of Leeds, Colin Frayne and Ruth Bell.", "Colin Frayne", []),
    ],
)
def test_what_stands_before_a_name_tells_who_it_is(text: str, name: str, phrases: list[str]) -> None:
    _, one = analysed(text)
    entry = next(entry for entry in one.entities if entry.name == name)
    found = [one.sentences[0].phrase(phrase) for phrase in phrases_of(one.sentences[0], entry.names[0], entry.type)]
    assert [phrase for phrase in found if phrase] == phrases

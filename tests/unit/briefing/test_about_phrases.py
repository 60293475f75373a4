"""Noun phrases beside a name."""

from quizapp.briefing.about_phrases import phrases_of
from tests.unit.reading import told  # noqa: F401
from tests.unit.reading.handmade import analysis


def test_the_noun_before_the_comma_is_what_the_name_says_again() -> None:
    one = analysis("trawler_the")
    entry = one.entities[0]
    found = [one.sentences[0].phrase(phrase) for phrase in phrases_of(one.sentences[0], entry.names[0], entry.type)]
    assert [phrase for phrase in found if phrase] == ["a trawler"]

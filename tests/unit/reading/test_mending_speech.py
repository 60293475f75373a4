"""Parses around what somebody says, mended."""

from tests.unit.reading.claimed import said


def test_a_quoted_verb_is_no_participle_of_who_is_quoted() -> None:
    text = "It opened in 1950. “The roof leaked from the first day,” recalled Peter Reed, who taught there."
    assert said(text) == [("Peter Reed", "“The roof leaked from the first day.”")]


def test_who_in_capitals_can_speak() -> None:
    text = "WHO say fever is the most common sign of the disease."
    assert said(text) == [("WHO", "Fever is the most common sign of the disease.")]

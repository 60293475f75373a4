"""Adjectives, peoples, capitals and short forms stand for their countries."""

import pytest

from quizapp.generate.countries import country_of


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Iraqi", "Iraq"),
        ("Tehran", "Iran"),
        ("Washington", "United States"),
        ("U.S.", "United States"),
        ("American", "United States"),
        ("Norway", "Norway"),
        ("Bergen", ""),
        ("mayor", ""),
    ],
)
def test_a_word_stands_for_its_country(word: str, country: str) -> None:
    assert country_of(word) == country

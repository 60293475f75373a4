"""The country that a word stands for."""

from quizapp.reading.lexicon import CAPITALS, COUNTRIES, DEMONYMS

#: Adjectives, peoples and short forms, in small letters.
COUNTRY_OF = {adjective.lower(): country for country, adjective in DEMONYMS.items()} | {
    "american": "United States",
    "americans": "United States",
    "u.s.": "United States",
    "us": "United States",
    "uk": "United Kingdom",
    "u.k.": "United Kingdom",
    "britain": "United Kingdom",
}


def country_of(word: str) -> str:
    """The country that a word stands for by its adjective or capital; "" where it is none."""
    found = COUNTRY_OF.get(word.lower(), "") or CAPITALS.get(word, "") or (word if word in COUNTRIES else "")
    return "United Kingdom" if found in ("England", "Scotland", "Wales") else found

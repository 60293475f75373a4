"""How hard the text is to read, and how long it takes."""

import re

from quizapp.domain.briefing import Readability, minutes_to_read
from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis

_VOWELS = re.compile(r"[aeiouy]+")


def readability(document: Document, analysis: Analysis) -> Readability:
    """Flesch-Kincaid grade of the prose, and minutes for the whole text."""
    words = [
        token.text for sentence in analysis.sentences for token in sentence.tokens if any(map(str.isalpha, token.text))
    ]
    sentences = len(analysis.sentences)
    grade = 0.0
    if words and sentences:
        grade = 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return Readability(document.words, sentences, max(0.0, round(grade, 1)), minutes_to_read(document.words))


def syllables(word: str) -> int:
    """Syllables of a word by its groups of vowels; a silent final "e" does not count."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if not letters:
        return 1
    count = len(_VOWELS.findall(letters))
    silent = letters.endswith(("e", "es", "ed")) and not letters.endswith(
        ("le", "les", "ted", "ded", "ses", "ces", "ges")
    )
    if silent and count > 1 and not re.search(r"[aeiouy](?:e|es|ed)$", letters):
        count -= 1
    return max(1, count)

"""Finds the sentence that a model quotes: letter for letter, but for spaces and the form of quotation marks."""

import re

from quizapp.generate.ground import Ground
from quizapp.reading.sentence import Sentence

#: Marks that a model writes one for another.
_MARKS = ("'‘’‚‛", '"“”„‟')
#: Fewer words may stand anywhere.
MIN_WORDS = 3


def sentence_quoted(ground: Ground, quote: str) -> Sentence | str:
    """The one sentence that the quote stands in; else why there is none, in a sentence."""
    words = quote.split()
    if len(words) < MIN_WORDS:
        return "It quotes too little of the text to be checked."
    pattern = re.compile(r"\s+".join("".join(map(_either, word)) for word in words))
    places = [match.span() for match in pattern.finditer(ground.document.text)]
    if not places:
        return "What it quotes does not stand in the text."
    if len(places) > 1:
        return "What it quotes stands in more than one place of the text."
    start, end = places[0]
    held = [one for one in ground.analysis.sentences if one.start <= start and end <= one.end]
    return held[0] if held else "What it quotes is not of one sentence, so it can’t be checked."


def _either(char: str) -> str:
    return next((f"[{marks}]" for marks in _MARKS if char in marks), re.escape(char))

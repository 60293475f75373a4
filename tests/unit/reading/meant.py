"""What the resolver takes a word of an example text to mean."""

from dataclasses import replace

from quizapp.reading.cast import Cast
from quizapp.reading.entities import ledger
from quizapp.reading.resolve import Resolver
from quizapp.reading.sentence import Sentence
from tests.unit.reading.handmade import sentences


def meant(*names: str, word: str) -> str:
    """What a word of the last of the sentences means; "" for nobody and nothing."""
    return _meant(sentences(*names), word)


def meant_after_a_break(*names: str, word: str) -> str:
    """The same where the last sentence opens a paragraph."""
    *before, last = sentences(*names)
    return _meant((*before, replace(last, block=1)), word)


def _meant(text: tuple[Sentence, ...], word: str) -> str:
    token = next(index for index, token in enumerate(text[-1].tokens) if token.lower == word)
    found = Resolver(text, Cast(text, ledger(text))).antecedent(len(text) - 1, token)
    return (found.name or found.text) if found else ""

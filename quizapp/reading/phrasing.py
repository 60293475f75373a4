"""Sentences of the text as statements for a page: whole, clear by themselves, true to the text."""

from dataclasses import dataclass

from quizapp.domain.briefing import Statement
from quizapp.domain.document import BlockKind, Evidence
from quizapp.domain.words import capital
from quizapp.reading.naming import NamedSentence
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import is_whole, opening_length, stands_alone


@dataclass(frozen=True, slots=True)
class Phrased:
    """A sentence made fit for a page. ``sentence`` is its number in the analysis."""

    sentence: int
    text: str
    evidence: tuple[Evidence, ...]

    @property
    def statement(self) -> Statement:
        """The same, as the briefing holds it."""
        return Statement(self.text, self.evidence)


def phrased(sentence: Sentence, named: NamedSentence) -> Phrased | None:
    """The sentence as a statement, or None where it can't stand by itself; ``named`` is it with its pronouns named.

    A mere connective at its start goes; pronouns give way to whom they mean where that is beyond doubt.
    """
    if sentence.kind is BlockKind.QUOTATION or named.is_unclear or not is_whole(sentence):
        return None
    own = sentence.evidence
    opening = opening_length(sentence)
    if stands_alone(sentence, after=opening):
        return Phrased(sentence.number, capital(_without_also(sentence, opening)), (own,))
    if not stands_alone(named.sentence, after=opening):
        return None
    return Phrased(sentence.number, capital(_without_also(named.sentence, opening)), (*named.evidence, own))


def _without_also(sentence: Sentence, first: int) -> str:
    """The words from ``first`` on, without an "also" that ties the verb to a sentence that isn't there."""
    dropped = [
        index
        for index, token in enumerate(sentence.tokens)
        if token.lower == "also" and token.head == sentence.root and index and 1 < index < len(sentence.tokens) - 1
        and sentence.tokens[index - 1].lower not in ("but", ",") and sentence.tokens[index + 1].text != ","
    ]  # fmt: skip
    return sentence.phrase(index for index in range(first, len(sentence.tokens)) if index not in dropped)

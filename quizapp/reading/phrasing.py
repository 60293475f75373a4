"""Sentences of the text as statements for a page: whole, clear by themselves, true to the text."""

from dataclasses import dataclass

from quizapp.domain.briefing import Statement
from quizapp.domain.document import BlockKind, Evidence
from quizapp.domain.words import capital
from quizapp.reading.naming import NamedSentence
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import MAX_WORDS, is_whole, opening_length, stands_alone

#: Connectives that stand between commas inside a sentence.
_ASIDES = (
    "however", "though", "too", "moreover", "therefore", "nevertheless", "for instance", "for example", "in fact",
    "in particular", "of course", "in turn", "on the other hand", "by contrast", "meanwhile", "indeed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrased:
    """A sentence made fit for a page. ``sentence`` is its number in the analysis."""

    sentence: int
    text: str
    evidence: tuple[Evidence, ...]
    #: The sentence that it tells, with names for its pronouns.
    said: Sentence

    @property
    def statement(self) -> Statement:
        """The same, as the briefing holds it."""
        return Statement(self.text, self.evidence)


def phrased(sentence: Sentence, named: NamedSentence, *, most: int = MAX_WORDS, opens: bool = False) -> Phrased | None:
    """The sentence as a statement, or None where it can't stand by itself; ``named`` is it with its pronouns named.

    A mere connective at its start goes; pronouns give way to whom they mean where that is beyond doubt. More than
    ``most`` words are too long to be shown. ``opens`` says that it is the first sentence of its text.
    """
    if sentence.kind is BlockKind.QUOTATION or named.is_unclear or not is_whole(sentence, most=most):
        return None
    opening = opening_length(sentence)
    for said, evidence in ((named.sentence, named.evidence), (sentence, ())):
        if stands_alone(said, after=opening, opens=opens):
            text = capital(_untied(said, opening))
            return Phrased(sentence.number, text, (*evidence, sentence.evidence), said)
    return None


def _untied(sentence: Sentence, first: int) -> str:
    """The words from ``first`` on, without those that tie them to a sentence that isn't there: "also", ", however,"."""
    dropped = {index for index in range(max(first, 1), len(sentence.tokens)) if _is_tie(sentence, index)}
    for index in range(max(first, 1), len(sentence.tokens)):
        dropped.update(_aside(sentence, index))
    return sentence.phrase(index for index in range(first, len(sentence.tokens)) if index not in dropped)


def _is_tie(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.head != sentence.root or index + 1 == len(sentence.tokens) or sentence.tokens[index + 1].text == ",":
        return False
    before = sentence.tokens[index - 1].lower
    if token.lower == "also":
        # "..., also converted" may follow the aside of a subject or be the second half of "not only ...".
        return before != "but" and (before != "," or index < sentence.root)
    # "Norway has itself banned it" tells Norway from others, whoever they are.
    return token.lower in ("itself", "themselves") and token.dep in ("npadvmod", "nsubj", "appos") and index > 1


def _aside(sentence: Sentence, comma: int) -> range:
    """The tokens of a connective between commas that begins at ``comma``, with as many commas as it needs."""
    tokens = sentence.tokens
    if tokens[comma].text != ",":
        return range(0)
    for connective in _ASIDES:
        words = connective.split()
        end = comma + 1 + len(words)
        if end >= len(tokens) or [token.lower for token in tokens[comma + 1 : end]] != words or tokens[end].text != ",":
            continue
        # Where the first comma closes an aside ("Ada Brook, the engineer, however, ..."), it stays.
        closes = [token.text for token in tokens[:comma]].count(",") % 2 and tokens[comma - 1].pos not in (
            "VERB",
            "AUX",
        )
        return range(comma + 1 if closes else comma, end + 1)
    return range(0)

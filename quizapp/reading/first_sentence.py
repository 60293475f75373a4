"""What points in the sentence that opens a text: nothing stands before it, so what it means stands inside it.

Only where a word that may be meant does stand before the pointing one: "She never knew him" opens a story whose
people are named later.
"""

from quizapp.reading.grammar import is_finite, is_plural
from quizapp.reading.lexicon import MONTHS, TIME_NOUNS, WEEKDAYS
from quizapp.reading.roles import main_subject
from quizapp.reading.sentence import Sentence

#: What speaks of a time as the writer's own: "this year", "over the next three years".
_NOW = frozenset(("this", "next"))
_THEY = frozenset("they them their".split())
_BODIES = frozenset(("ORG", "GPE", "NORP"))


def is_clear_first(sentence: Sentence, place: int) -> bool:
    """Whether a word that points is clear in a sentence with which a text opens."""
    token = sentence.tokens[place]
    if token.lower in _NOW:
        return _is_of_today(sentence, place)
    if token.lower in _THEY:
        return _are_told_of(sentence, place)
    # "It has reached the age of 10 and, in these years, that is a long time": the clause before.
    told = any(is_finite(sentence, verb) for verb in range(place))
    return token.lower == "that" and token.dep == "nsubj" and sentence.tokens[token.head].dep == "conj" and told


def _is_of_today(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    noun = sentence.tokens[token.head]
    timely = noun.lemma.lower() in TIME_NOUNS or noun.lower in MONTHS or noun.lower in WEEKDAYS
    # "The next day" follows one that is told; the next three years are those to come.
    return timely and token.head > place and (token.lower == "this" or is_plural(sentence, token.head))


def _are_told_of(sentence: Sentence, place: int) -> bool:
    """Whether "they" are several, or the team or body that the sentence is about: "England ... if they win"."""
    subject = main_subject(sentence)
    if subject is None or subject >= place:
        return False
    named = any(
        sentence.tokens[noun].entity_type in _BODIES for noun in (*sentence.children(subject, "compound"), subject)
    )
    return named or is_plural(sentence, subject)

"""Which words of a sentence are parts of a name, by their capital, their place and what the text writes elsewhere."""

import re

from quizapp.domain.briefing import EntityType
from quizapp.reading.capitals import PROPER, Capitals, has_capital, opens
from quizapp.reading.given_names import given_name
from quizapp.reading.lexicon import TITLES, WEEKDAYS
from quizapp.reading.name_words import (
    CALENDAR,
    COMPANY_ENDINGS,
    KNOWN_PLACES,
    OF_HEADS,
    OPENERS,
    ROLE_WORDS,
    SINGLE_BODIES,
    is_demonym,
)
from quizapp.reading.noun_kinds import kind_named_by
from quizapp.reading.particles import joined_by_particles
from quizapp.reading.sentence import Sentence

#: What the model labels a number, an amount or a time.
NUMBER_LABELS = frozenset("DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL".split())
_INITIAL = re.compile(r"[A-Z]\.")
_CLOSED = frozenset("PRON DET SCONJ CCONJ ADP INTJ AUX PART PUNCT SYM NUM".split())
#: What a name at the start of a sentence is told to be: of these a plain noun is told less often.
_ACTING = (EntityType.ORGANISATION, EntityType.PERSON, EntityType.VEHICLE)


def is_name_word(sentence: Sentence, index: int, capitals: Capitals) -> bool:
    """Whether a word is part of a name by itself, whatever stands around the name."""
    token = sentence.tokens[index]
    text = token.text
    if not has_capital(token):
        return False
    if token.lower in CALENDAR:
        return _is_called_like_a_month(sentence, index) or _is_a_days_paper(sentence, index)
    if opens(sentence, index):
        return _names_at_start(sentence, index, capitals)
    if token.pos in _CLOSED and token.tag not in PROPER and not (len(text) > 1 and text.isupper()):
        return False
    return len(text) > 1 or (index + 1 < len(sentence.tokens) and has_capital(sentence.tokens[index + 1]))


def _is_called_like_a_month(sentence: Sentence, index: int) -> bool:
    """A month or day inside a longer name ("Theresa May", "Black Friday")."""
    tokens = sentence.tokens
    if tokens[index].tag not in PROPER or tokens[index].entity_type in NUMBER_LABELS:
        return False
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    after_name = before is not None and (given_name(before.text) or before.text in TITLES)
    return after_name or bool(
        tokens[index].entity_type == "PERSON" and after is not None and after.tag in PROPER and has_capital(after)
    )


def _is_a_days_paper(sentence: Sentence, index: int) -> bool:
    """A day that "the" and a name's last word enclose: "the Sunday Herald"."""
    tokens = sentence.tokens
    enclosed = 0 < index < len(tokens) - 1 and tokens[index - 1].lower == "the" and tokens[index].lower in WEEKDAYS
    return enclosed and tokens[index].head == index + 1 and tokens[index + 1].tag == "NNP"


def _names_at_start(sentence: Sentence, index: int, capitals: Capitals) -> bool:
    token = sentence.tokens[index]
    text = token.text
    # "New Zealand-born Holm"
    if f"{text} {''.join(other.text for other in sentence.tokens[index + 1 : index + 2])}" in KNOWN_PLACES:
        return True
    if token.lower in OPENERS or (token.pos in _CLOSED and not text.isupper()):
        return False
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    runs_on = following is not None and (
        (
            has_capital(following)
            and following.tag in PROPER
            and (following.lower not in CALENDAR or _is_called_like_a_month(sentence, index + 1))
        )
        # "Eugene A. Nida": the model takes some initials for common nouns.
        or _INITIAL.fullmatch(following.text)
        or following.text == "&"
        or following.text in COMPANY_ENDINGS
        or (token.entity_type == "PERSON" and joined_by_particles(sentence, index + 1))
    )
    proper = token.tag in PROPER
    common = token.lower in capitals.small
    if capitals.inside[text]:
        # "Brook took a first" where "the brook" stands too: the grammar must call it a name.
        return proper or not common
    if runs_on:
        return proper or text in OF_HEADS or is_demonym(text) or text in ROLE_WORDS or given_name(text)
    if text in KNOWN_PLACES or (text.isupper() and len(text) > 2 and proper):
        return True
    if following is not None and following.text in ("of", "for") and text in OF_HEADS:
        return True
    argument = token.dep in ("nsubj", "nsubjpass", "poss")
    return proper and argument and not common and token.tag == "NNP" and _is_sure(sentence, index)


def _is_sure(sentence: Sentence, index: int) -> bool:
    """A word that only ever opens sentences is a name where two witnesses say so."""
    token = sentence.tokens[index]
    if given_name(token.text) or token.entity_type in ("PERSON", "GPE") or token.text in SINGLE_BODIES:
        return True
    # "Unison, the union that ...": what the text says that it is.
    after = [other.lower for other in sentence.tokens[index + 1 : index + 3]]
    beside = [sentence.tokens[child].lemma for child in sentence.children(index, "appos")]
    return after in ([",", "the"], [",", "a"], [",", "an"]) and any(kind_named_by(noun) in _ACTING for noun in beside)

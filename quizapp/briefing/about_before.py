"""Roles and titles right before a name: "the harbour master Anna Holm", "Foreign Secretary Per Lind"."""

from quizapp.reading.name_words import FIELDS, ROLE_WORDS, is_demonym
from quizapp.reading.names import Name, is_calling_before, name_head
from quizapp.reading.noun_kinds import kind_named_by
from quizapp.reading.sentence import Sentence

#: Forms of address that say nothing of what somebody is.
_ADDRESS = frozenset(
    "Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Mx. Dr Dr. Sir Dame Lord Lady Madame Monsieur Herr Frau M. Mme".split()
)
_NO_LONGER = frozenset("former acting outgoing retired shadow".split())
_NEARBY = frozenset("local nearby neighbouring neighboring same other".split())
#: Who somebody is for a match only.
_PASSING = frozenset("substitute replacement".split())


def role_before(sentence: Sentence, name: Name) -> list[int]:
    """The common nouns right before a name: "the harbour master Anna Holm", "the film Spate"."""
    if is_calling_before(sentence, name.first):
        return [0]
    tokens = sentence.tokens
    before = name.first
    while before and (
        (tokens[before - 1].pos in ("NOUN", "ADJ") and (tokens[before - 1].text[0].islower() or before == 1))
        or (before < name.first and (is_demonym(tokens[before - 1].text) or tokens[before - 1].tag == "POS"))
        # "The IT industry magazine Computing" is no magazine of just any industry.
        or (
            before < name.first
            and tokens[before - 1].dep == "compound"
            and before <= tokens[before - 1].head < name.first
        )
    ):
        before -= 1
    before = _with_capitals(sentence, before, name)
    # "The local band": of which place, nobody can tell beside the name.
    while before < name.first - 1 and tokens[before].lower in _NEARBY:
        before += 1
    # The model takes a rare trade for an adjective: "the harpsichordist Anna Holm".
    noun = tokens[name.first - 1].tag == "NN" or tokens[name.first - 1].dep == "compound"
    if before == name.first or not noun or kind_named_by(tokens[name.first - 1].lemma) is None:
        return []
    if tokens[name.first - 1].lower in _PASSING:
        return []
    # "Its director Anna Holm" is the director of whatever "its" means.
    if before and tokens[before - 1].tag == "PRP$":
        before -= 1
    opening = tokens[before - 1] if before else None
    if opening is not None and opening.tag == "VBN" and _is_what_one_is_like(sentence, before - 1):
        # "Like celebrated food writer Anna Holm"
        return whole_words(sentence, list(range(before - 1, name.first)))
    if opening is not None and (
        (
            opening.pos in ("ADV", "VERB", "NUM")
            and not _ends_a_compound(sentence, before - 1)
            and not _is_done_to(sentence, before - 1, name)
        )
        or opening.lower in ("then", "no", "any", "every")
        # "The husband and wife team Anna and Per Holm"
        or (opening.pos == "CCONJ" and before > 1 and tokens[before - 2].pos == "NOUN")
    ):
        return []
    return whole_words(sentence, list(range(before, name.first)))


def _with_capitals(sentence: Sentence, before: int, name: Name) -> int:
    """Where a role begins with whose it is: "Conservative leader Anna Holm", "Culture Secretary Per Lind"."""
    tokens = sentence.tokens
    while (
        0 < before < name.first
        and tokens[before - 1].text[0].isupper()
        and tokens[before - 1].pos in ("PROPN", "ADJ")
        and tokens[before - 1].dep in ("compound", "amod", "nmod")
        and before <= tokens[before - 1].head <= name.last
        and tokens[before - 1].entity_type != "PERSON"
        and tokens[before - 1].text not in _ADDRESS
    ):
        before -= 1
    return before


def _is_done_to(sentence: Sentence, verb: int, name: Name) -> bool:
    """Whether a verb is what is done to whoever is named, and no part of the role: "met team coach Anna Holm"."""
    token = sentence.tokens[verb]
    top = name_head(sentence, name.first, name.last)
    return token.tag in ("VB", "VBD", "VBP", "VBZ") and sentence.tokens[top].head == verb


def _is_what_one_is_like(sentence: Sentence, place: int) -> bool:
    """Whether a word in "-ed" belongs to the noun alone: "celebrated", not "newly elected" or "little-known"."""
    alone = not place or sentence.tokens[place - 1].pos not in ("ADV", "AUX")
    return sentence.tokens[place].dep == "amod" and alone and not _ends_a_compound(sentence, place)


def _ends_a_compound(sentence: Sentence, place: int) -> bool:
    """Whether a word only tells what the noun is like with another: "little-known"."""
    return place > 1 and sentence.tokens[place].dep == "amod" and sentence.tokens[place - 1].text == "-"


def title_of(sentence: Sentence, name: Name) -> list[int]:
    """The title of office before a name, with its nation: "British Prime Minister"."""
    tokens = sentence.tokens
    first = name.first
    while first and (tokens[first - 1].text in ROLE_WORDS or is_demonym(tokens[first - 1].text)):
        first -= 1
    if first < name.first:
        first = _with_capitals(sentence, first, name)
    # A former minister is none.
    if 0 < first < name.first and tokens[first - 1].lower in _NO_LONGER:
        first -= 1
    words = {tokens[place].text for place in range(first, name.first)} - FIELDS
    before = tokens[first - 1] if first else None
    # "vice-Chair" is no Chair, and "Defence" no office but a piece of "Secretary of State for Defence".
    if before is not None and (before.text == "-" or (before.lower == "for" and tokens[first - 2].pos != "VERB")):
        return []
    # "Children's Minister Anna Holm" is no minister of just anything.
    if before is not None and before.tag == "POS" and first > 1 and tokens[first - 2].text[0].isupper():
        first -= 2
    return list(range(first, name.first)) if words - _ADDRESS and not all(map(is_demonym, words)) else []


def whole_words(sentence: Sentence, phrase: list[int]) -> list[int]:
    """The phrase with all of its first word, which may be several tokens: "co-founder"."""
    tokens = sentence.tokens
    while phrase and phrase[0] > 1 and tokens[phrase[0] - 1].text == "-" and tokens[phrase[0] - 2].text[0].isalnum():
        phrase = [phrase[0] - 2, phrase[0] - 1, *phrase]
    return phrase

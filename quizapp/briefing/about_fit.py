"""Whether words that stand beside a name are whole and say what this one is, not several or something else."""

from itertools import pairwise

from quizapp.domain.briefing import EntityType
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.sentence import Sentence

#: One of these may be many: "the Greens, campaigners for clean water".
_MANY = (EntityType.GROUP, EntityType.ORGANISATION)
_NOUNS = ("NOUN", "PROPN")
#: What papers do with whom they ask.
_REPORTED = frozenset("quote cite interview".split())


def trimmed(sentence: Sentence, tokens: list[int]) -> list[int]:
    """The words without an "another" before them or what begins something else behind them: "elite group the"."""
    if tokens and sentence.tokens[tokens[0]].lower == "another":
        tokens = tokens[1:]
    while tokens and sentence.tokens[tokens[0]].text == ",":
        tokens = tokens[1:]
    tokens = _without_the_report(sentence, tokens)
    while tokens and (sentence.tokens[tokens[-1]].pos == "DET" or sentence.tokens[tokens[-1]].lower == "of"):
        tokens = tokens[:-1]
    return tokens


def _without_the_report(sentence: Sentence, tokens: list[int]) -> list[int]:
    """The words without where somebody is quoted: "an official of the bank quoted in the Courier"."""
    cut = next((at for at, place in enumerate(tokens) if at and _is_quoted(sentence, place)), len(tokens))
    return tokens[:cut]


def _is_quoted(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    after = sentence.tokens[place + 1 : place + 2]
    return token.tag == "VBN" and token.lemma in _REPORTED and bool(after) and after[0].lower in ("in", "by", "on")


def is_of_one(sentence: Sentence, tokens: list[int], entry: LedgerEntry) -> bool:
    """Whether the words tell of one thing, which the name is: "actors Ann Lee and Per Holm" tells of two."""
    # "Incorporated – the owner of the cat", of Paws Incorporated: the name is no part of what it is.
    if sentence.tokens[tokens[0]].text == entry.name.split()[-1]:
        return False
    # "Anna Holm's brother" cut before the "'s", and "of CAIN", which few can read.
    if sentence.tokens[tokens[0]].tag == "POS":
        return False
    if sentence.tokens[tokens[0]].lower == "of":
        return not (len(tokens) == 2 and sentence.tokens[tokens[1]].text.isupper())
    words = [sentence.tokens[place] for place in tokens if sentence.tokens[place].pos != "DET"]
    if len(tokens) == 1 and words and words[0].tag == "NNS":
        return False
    # "The two giants in the field - Brough Media and X"
    if words and words[0].tag == "CD" and any(word.tag in ("NNS", "NNPS") for word in words):
        return False
    if entry.type in _MANY or entry.name.split()[-1].endswith("s"):
        return True
    return not _is_of_many(sentence, tokens) and not _runs_on(sentence, tokens)


def _is_of_many(sentence: Sentence, tokens: list[int]) -> bool:
    """Whether the noun of the words is a plural, unless the verb says that the name is one too: "the Inuit are"."""
    inside = set(tokens)
    if sentence.tokens[tokens[0] - 1].lower == "are":
        return False
    # The parser hangs "sales" of "sales manager Anna Holm" on the name: there the last noun counts.
    heads = [
        place
        for place in tokens
        if sentence.tokens[place].pos in _NOUNS
        and sentence.tokens[place].head not in inside
        and sentence.tokens[place].dep not in ("compound", "nmod")
    ]
    return sentence.tokens[heads[0] if heads else tokens[-1]].tag in ("NNS", "NNPS")


def _runs_on(sentence: Sentence, tokens: list[int]) -> bool:
    """Whether a comma goes on with somebody or something else: "the counter, Anna Holm and Per Lind"."""
    after = [
        two for one, two in pairwise(tokens) if sentence.tokens[one].text == "," and two + 1 < len(sentence.tokens)
    ]
    return any(
        sentence.tokens[place].entity_type == "PERSON"
        or (sentence.tokens[place].lower == "the" and sentence.tokens[place + 1].pos == "PROPN")
        for place in after
    )

"""Two mistakes of the parser that leave a sentence without subject or verb, mended where no other reading is left.

"In 2019 Brandt bought Hexley" may be parsed as a purchase in "2019 Brandt", and "The head, Ada Holm, announced it" as a
head who was announced.
"""

import re
from dataclasses import replace

from quizapp.reading.grammar import SUBJECTS, is_finite
from quizapp.reading.lexicon import MONTHS
from quizapp.reading.sentence import Sentence, Token

_BEFORE_DATES = frozenset("in by on from since until during".split())
_YEARS = re.compile(r"(?:1\d|20)\d\d(?:[-–](?:\d\d){1,2})?")
_FEWEST_WORDS = 5


def mended(sentence: Sentence) -> Sentence:
    """The sentence with the subject or the verb that its parse has lost; as it was where it has lost none."""
    if not sentence.text.endswith(".") or sentence.words < _FEWEST_WORDS:
        return sentence
    return _with_verb(_with_subject(sentence))


def _with_subject(sentence: Sentence) -> Sentence:
    """The noun after an opening date as the subject: "In 2019 Brandt bought Hexley"."""
    tokens, root = sentence.tokens, sentence.root
    if tokens[0].lower not in _BEFORE_DATES or sentence.child(root, *SUBJECTS) is not None:
        return sentence
    end = root or len(tokens)
    date = max((place for place in range(1, end) if _is_date(tokens[place]) and place < end - 1), default=0)
    noun = next((place for place in range(date + 1, end) if tokens[place].dep == "pobj"), None)
    if not date or noun is None or any(place not in sentence.subtree(noun) for place in range(date + 1, noun)):
        return sentence
    # With the preposition as the root, the verb stands below the noun: "In 1700 several hundred people migrated".
    verb = root or sentence.child(noun, "acl")
    if verb is None or tokens[verb - 1].text == "," or not (is_finite(sentence, verb) or tokens[verb].tag == "VBN"):
        return sentence
    changed = list(tokens)
    if not root:
        for child in sentence.children(0):
            if child > date:
                changed[child] = replace(changed[child], head=verb)
        changed[0] = replace(changed[0], dep="prep", head=verb)
        changed[verb] = _as_root(changed[verb], verb)
    if tokens[date].head == noun:
        changed[date] = replace(changed[date], dep="pobj", head=tokens[noun].head)
    passive = bool(sentence.children(verb, "auxpass"))
    changed[noun] = replace(changed[noun], dep="nsubjpass" if passive else "nsubj", head=verb)
    return replace(sentence, tokens=tuple(changed))


def _is_date(token: Token) -> bool:
    return token.lower in MONTHS or _YEARS.fullmatch(token.text) is not None


def _as_root(token: Token, place: int) -> Token:
    return replace(token, dep="ROOT", head=place, pos="VERB", tag="VBD")


def _with_verb(sentence: Sentence) -> Sentence:
    """The verb after a noun's aside as the root: "The head of the service, Ada Holm, announced it"."""
    tokens, root = sentence.tokens, sentence.root
    whole = sentence.subtree(root)
    tensed = (place for place in whole if tokens[place].dep in ("ROOT", "conj") and is_finite(sentence, place))
    if tokens[root].pos not in ("NOUN", "PROPN") or whole[0] != 0 or any(tensed):
        return sentence
    opening = next((place for place in whole if place > root and tokens[place].text == ","), len(tokens))
    verb = next((place for place in range(opening + 2, len(tokens)) if _lost(sentence, place)), None)
    if verb is None:
        return sentence
    changed = list(tokens)
    last = sentence.subtree(verb)[-1]
    for child in sentence.children(root):
        if child > last and tokens[child].dep != "appos":
            changed[child] = replace(changed[child], head=verb)
    changed[root] = replace(changed[root], dep="nsubj", head=verb)
    changed[verb] = _as_root(changed[verb], verb)
    return replace(sentence, tokens=tuple(changed))


def _lost(sentence: Sentence, place: int) -> bool:
    """Whether a participle behind the comma that closes an aside has all that a verb in the past has."""
    token = sentence.tokens[place]
    follows = sentence.tokens[place - 1].text == "," and token.tag in ("VBN", "VBD") and token.dep == "acl"
    passive = sentence.children(place, "agent", "aux", "auxpass", *SUBJECTS)
    return follows and not passive and bool(sentence.children(place, "dobj", "ccomp", "xcomp", "prep"))

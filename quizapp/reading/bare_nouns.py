"""Nouns with nothing but "the" to tell which one they mean, and those that are surely of another."""

from collections.abc import Collection

from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.name_words import ROLE_WORDS, STYLES
from quizapp.reading.sentence import Sentence

#: A description that is told of what it stands beside says nothing of what was named before.
_TELLS = ("attr", "oprd", "appos", "compound", "nmod", "npadvmod", "amod")


def is_bare(sentence: Sentence, noun: int) -> bool:
    """Whether a noun has nothing but "the" or "this" to tell which one it is."""
    token = sentence.tokens[noun]
    if token.pos != "NOUN" or token.tag != "NN" or token.dep in _TELLS or sentence.in_quotes[noun] or not noun:
        return False
    if sentence.tokens[noun - 1].lower not in ("the", "this") or sentence.tokens[noun - 1].head != noun:
        return False
    following = sentence.tokens[noun + 1] if noun + 1 < len(sentence.tokens) else None
    if following is not None and following.pos in ("NOUN", "PROPN", "NUM") and following.dep != "npadvmod":
        return False
    below = [child for child in sentence.children(noun) if child > noun]
    return not any(
        sentence.tokens[child].dep in ("prep", "relcl", "acl", "appos", "nummod", "nmod", "conj")
        and not (sentence.tokens[child].dep == "relcl" and sentence.tokens[noun + 1].text == ",")
        for child in below
    )


def is_title(sentence: Sentence, place: int) -> bool:
    """Whether a noun stands as a title before a name: "Prince Olaf" is another prince than "Prince Harald"."""
    following = sentence.tokens[place + 1 : place + 2]
    named = bool(following) and following[0].pos == "PROPN" and sentence.tokens[place].text[0].isupper()
    return named and sentence.tokens[place].text in STYLES | ROLE_WORDS and sentence.tokens[place].head > place


def is_another(sentence: Sentence, noun: int, names: Collection[str]) -> bool:
    """Whether a noun speaks of one, or of some, that may well be others than those with these ``names``."""
    token = sentence.tokens[noun]
    if token.pos != "NOUN" or token.dep in ("compound", "nmod", "npadvmod", "amod") or sentence.in_quotes[noun]:
        return False
    beside = [sentence.tokens[child] for child in sentence.children(noun)]
    if token.tag == "NNS":
        # Companies as such are no rival of the company, "boards of other ports" are of the board.
        tells = any(one.lower in ("the", "these", "those", "both") or one.pos == "NUM" for one in beside)
        return tells or any(one.dep == "prep" for one in beside)
    # Without a word that tells which, "on board" and "at school" speak of none in particular.
    tells = any(one.dep in ("det", "poss", "nummod") for one in beside)
    own = {word.lower() for name in names for word in name.split()}
    more = [one for one in beside if one.dep not in ("det", "case", "punct", "relcl") and one.lower not in own]
    the = any(one.lower == "the" for one in beside)
    # "It is the oldest town" tells of what "it" means.
    if token.dep == "attr" and any(
        sentence.tokens[child].lower in ("it", "which") for child in sentence.children(token.head, *SUBJECTS)
    ):
        return False
    return tells and not is_bare(sentence, noun) and (bool(more) or not the)

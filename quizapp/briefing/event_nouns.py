"""The noun of which a clause below it is told, and how a verb and a noun stand in the sentence made of both."""

from quizapp.reading.grammar import is_negated, noun_phrase
from quizapp.reading.sentence import Sentence

_UNSURE = frozenset("no every any each all few only neither".split())


def noun_before(sentence: Sentence, head: int, end: int, *, set_off: bool) -> list[int]:
    """The noun that a clause from ``end`` on is told of; empty where it may be another, or only a part of it."""
    token = sentence.tokens[head]
    subject = sentence.child(token.head, "nsubj")
    # "Ada Holm was a painter who moved to Leeds": she did, by name.
    if token.dep == "attr" and sentence.tokens[token.head].lemma == "be" and not _is_empty(sentence, subject):
        return _is_named(sentence, token.head, subject)
    noun = [place for place in noun_phrase(sentence, head) if place < end]
    while noun and sentence.tokens[noun[-1]].pos == "PUNCT":
        noun.pop()
    # Of two nouns the clause may mean either.
    if sentence.child(head, "conj") is not None or token.dep == "conj" or not noun or head not in noun:
        return []
    opening = sentence.tokens[noun[0]]
    if token.pos not in ("NOUN", "PROPN") or opening.lower in _UNSURE:
        return []
    # "A unit of the guard and later of the army founded in 1991": no participle tells one name from another.
    above = sentence.tokens[token.head]
    under = sentence.tokens[above.head].pos not in ("VERB", "AUX")
    if not set_off and token.pos == "PROPN" and token.dep == "pobj" and under:
        return []
    # "The scene as a whole, founded ..." may be told of another noun before it, as may "a play by Holm, staged ...".
    if set_off and token.dep == "pobj" and _is_under_a_noun(sentence, token.head):
        return []
    # "The series Waking the Dead, followed by ...": the article is a title's.
    if noun[0] > 1 and opening.pos == "DET" and sentence.tokens[noun[0] - 1].text[0].isupper():
        return []
    # A single thing without its article has lost its first words.
    if token.tag == "NN" and opening.pos not in ("DET", "PRON", "PROPN", "NUM"):
        return []
    return noun if set_off or token.pos == "PROPN" or opening.lower in ("a", "an") else []


def _is_under_a_noun(sentence: Sentence, preposition: int) -> bool:
    above = sentence.tokens[sentence.tokens[preposition].head]
    return above.pos not in ("VERB", "AUX") or above.dep in ("acl", "relcl")


def _is_empty(sentence: Sentence, subject: int | None) -> bool:
    """Whether "it" only leads to who is meant: "It was Ada Holm who moved to Leeds"."""
    return subject is None or sentence.tokens[subject].lower in ("it", "this", "that", "there")


def _is_named(sentence: Sentence, verb: int, subject: int | None) -> list[int]:
    """The subject of "is a", if it is a name or the one thing that "the" means; else empty."""
    if subject is None or subject > verb or is_negated(sentence, verb) or sentence.child(subject, "conj") is not None:
        return []
    noun = noun_phrase(sentence, subject)
    # Without what brackets add: "Ada Holm (1790–1840) was a painter who ...".
    noun = noun[: next((at for at, place in enumerate(noun) if sentence.tokens[place].text == "("), len(noun))]
    known = sentence.tokens[subject].pos == "PROPN" or sentence.tokens[noun[0]].lower == "the"
    return noun if known and sentence.tokens[subject].pos in ("PROPN", "NOUN") else []


def lowered(sentence: Sentence, indices: list[int]) -> str:
    """The words as they stand inside a sentence: "The law" gives "the law", "Brook" stays."""
    first = sentence.tokens[indices[0]]
    text = sentence.phrase(indices)
    letters = first.text.isupper() and len(first.text) > 1
    return text if first.pos == "PROPN" or letters else f"{text[:1].lower()}{text[1:]}"


def agrees(sentence: Sentence, verb: int, *, plural: bool) -> bool:
    """Whether the form of a verb allows for a subject that is one, or several."""
    words = [sentence.tokens[place].lower for place in (verb, *sentence.children(verb, "aux", "auxpass"))]
    wrong = ("is", "was", "has") if plural else ("are", "were", "have")
    return not any(word in wrong for word in words)

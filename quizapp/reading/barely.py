"""Descriptions that only the text before names: "The company", "The 24-year-old"."""

from quizapp.domain.briefing import EntityType
from quizapp.reading.grammar import NOUNS, SUBJECTS
from quizapp.reading.lexicon import COLLECTIVES
from quizapp.reading.noun_kinds import kind_named_by
from quizapp.reading.sentence import Sentence

#: What says of which one of its kind a noun speaks.
_TELLING = ("prep", "relcl", "acl", "appos", "compound", "poss", "nummod")
#: Bodies of which a country, and so mostly a text, has one.
ONLY_ONES = frozenset("government parliament police army navy court church jury inquest".split())


def bare_description(sentence: Sentence, noun: int) -> EntityType | None:
    """Of what kind the subject is that "the" and a noun alone call, as far as it is somebody or a body; else None."""
    token = sentence.tokens[noun]
    if token.dep not in SUBJECTS or token.pos not in (*NOUNS, "ADJ") or token.tag == "NNS" or token.text[:1].isupper():
        return None
    if sentence.children(noun, *_TELLING) or not any(
        sentence.tokens[child].lower == "the" for child in sentence.children(noun, "det")
    ):
        return None
    if sentence.children(noun, "amod") or token.lemma in ONLY_ONES:
        return None
    if token.lower == "old":
        # "The 24-year-old"
        return EntityType.PERSON
    if token.lemma in COLLECTIVES or token.lemma == "side":
        return EntityType.ORGANISATION
    kind = kind_named_by(token.lemma)
    return kind if kind in (EntityType.PERSON, EntityType.ORGANISATION) else None

"""What part somebody has in a sentence: what it is about, or only mentioned beside that."""

from collections.abc import Container

from quizapp.domain.briefing import EntityType
from quizapp.reading.dated_verbs import is_main
from quizapp.reading.gender import gender_of_noun
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.lexicon import SAY
from quizapp.reading.noun_kinds import TRADE, kind_named_by
from quizapp.reading.sentence import Sentence

_ARGUMENTS = ("dobj", "dative", "attr", "agent", "oprd", "npadvmod")


def main_subject(sentence: Sentence) -> int | None:
    """The subject of the first of the sentence's main verbs."""
    verbs = (verb for verb, token in enumerate(sentence.tokens) if token.pos in ("VERB", "AUX"))
    subjects = (sentence.child(verb, *SUBJECTS) for verb in verbs if is_main(sentence, verb))
    # The model takes a verb for a noun now and then ("The ministry disputes both numbers").
    return next((subject for subject in subjects if subject is not None), sentence.child(sentence.root, *SUBJECTS))


def is_aside(sentence: Sentence, noun: int, *, settled: bool = False, presented: bool = False) -> bool:
    """Whether a noun has no part of its own in what happens: an owner, or named only to tell of another noun.

    Beside a subject that is ``settled`` a place or a company in which it acts is an aside too ("she lived with Ruth"),
    beside one that the sentence has ``presented`` so is whatever its subordinate clauses tell.
    """
    place, told = noun, False
    while sentence.tokens[place].dep in ("conj", "appos", "compound", "nmod"):
        told = told or sentence.tokens[place].dep == "appos"
        place = sentence.tokens[place].head
    token = sentence.tokens[place]
    # "She was the elder child of Jan Holm and his wife, Mary": they only tell who she is.
    if settled and told and token.pos == "PRON":
        return True
    if presented and place != main_subject(sentence) and not is_main(sentence, token.head):
        return True
    if token.dep in SUBJECTS or token.dep in _ARGUMENTS:
        return False
    if token.dep == "pobj":
        above = sentence.tokens[sentence.tokens[token.head].head]
        by_itself = sentence.children(noun, "relcl", "appos")
        return (
            not by_itself
            and (settled or above.pos not in ("VERB", "AUX"))
            and sentence.tokens[token.head].dep != "agent"
        )
    return token.dep == "poss"


def names_several(sentence: Sentence, gender: str) -> bool:
    """Whether the sentence is about several people of a gender ("The sisters"), any of whom may be meant next."""
    subject = main_subject(sentence)
    if subject is None:
        return False
    token = sentence.tokens[subject]
    return token.tag == "NNS" and gender_of_noun(token.lemma) == gender


def is_about_a_stranger(sentence: Sentence, gender: str, known: Container[int]) -> bool:
    """Whether the sentence is about somebody by trade alone who is not ``known``: "One broker said so"."""
    # "According to our correspondent, it has few surprises": the correspondent has spoken.
    tokens = sentence.tokens
    sources = [place for place, token in enumerate(tokens) if token.tag == "NN" and is_source(sentence, place)]
    if any(place not in known and kind_named_by(tokens[place].lemma) is EntityType.PERSON for place in sources):
        return True
    subject = main_subject(sentence)
    if subject is None or subject in known or sentence.in_quotes[subject]:
        return False
    token = tokens[subject]
    kind = kind_named_by(token.lemma)
    speaks = token.dep == "nsubj" and sentence.tokens[token.head].lemma in SAY
    trade = kind is EntityType.PERSON or (kind is None and speaks and bool(TRADE.search(token.lemma)))
    # "The keeper, Colin Frayne, ..." is one by name.
    named = any(sentence.tokens[child].pos == "PROPN" for child in sentence.children(subject, "appos"))
    return token.tag == "NN" and trade and not named and gender_of_noun(token.lemma) in ("", gender)


def is_source(sentence: Sentence, place: int) -> bool:
    """Whether a noun is whom words are told after: Holm in "according to Holm"."""
    above = sentence.tokens[sentence.tokens[place].head]
    return sentence.tokens[place].dep == "pobj" and sentence.tokens[above.head].lower == "according"

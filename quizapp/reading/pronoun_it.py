"""An "it" that stands for nothing but the clause after it, or that says something and so is none of the mere things."""

from quizapp.reading.grammar import SUBJECTS, is_part_of_a_saying
from quizapp.reading.lexicon import COLLECTIVES, ORGANISATION_NOUNS, SAY, STUDIES
from quizapp.reading.sentence import Sentence

_BODIES = frozenset(("ORG", "GPE", "NORP"))


def is_empty_it(sentence: Sentence, index: int) -> bool:
    """Whether "it" stands for the clause that follows, as in "it is hard to say" and "it was agreed that"."""
    token = sentence.tokens[index]
    if token.lower != "it" or token.dep not in SUBJECTS:
        return token.lower == "it" and is_part_of_a_saying(sentence, index)
    verb = sentence.tokens[token.head]
    below = [place for place in sentence.subtree(token.head) if place > token.head]
    clause = any(sentence.tokens[place].dep in ("xcomp", "ccomp", "csubj") for place in below)
    if token.dep == "nsubjpass":
        # "It was said that ...", but not "it was said to be ..."; who is told something is somebody.
        return verb.lemma in SAY and verb.lemma != "tell" and sentence.child(token.head, "ccomp", "csubj") is not None
    if verb.lemma not in ("be", "seem", "remain", "take", "become", "appear", "turn"):
        return False
    # The model hangs "to say" anywhere.
    judged = sentence.child(token.head, "acomp") is not None
    attribute = sentence.child(token.head, "attr")
    if attribute is not None and sentence.tokens[attribute].lemma == "case":
        return sentence.child(attribute, "acl", "relcl") is not None
    return clause or (judged and any(_is_infinitive(sentence, place) for place in below))


def _is_infinitive(sentence: Sentence, place: int) -> bool:
    return sentence.tokens[place].tag == "VB" and any(
        sentence.tokens[child].lower == "to" for child in sentence.children(place, "aux")
    )


def is_no_speaker(sentence: Sentence, noun: int, it: int) -> bool:
    """Whether a noun can't be the "it" that is told to speak: "Days on an island are few, it argues, and ..."."""
    verb = sentence.tokens[it].head
    around = [sentence.tokens[place].text for place in (it - 1, verb + 1) if 0 < place < len(sentence.tokens)]
    says = sentence.tokens[it].dep == "nsubj" and sentence.tokens[verb].lemma in SAY and verb == it + 1
    if not says or around[:1] != [","] or around[1:] not in ([","], ["."]):
        return False
    token = sentence.tokens[noun]
    bodies = ORGANISATION_NOUNS | COLLECTIVES | STUDIES
    return token.dep not in SUBJECTS and token.entity_type not in _BODIES and token.lemma not in bodies

"""Who and what a statement speaks of: each of its nouns and names is told by itself, or it can't be judged.

The test for a question (``definite``) lets its options and its title help; a statement has only its own words.
"""

import re

from quizapp.generate.definite import is_name
from quizapp.generate.full_nouns import is_told
from quizapp.generate.judged import Judged
from quizapp.generate.noun_classes import noun_classes
from quizapp.generate.nouns import sort_of
from quizapp.reading.given_names import given_name
from quizapp.reading.grammar import NOUNS, is_plural
from quizapp.reading.lexicon import TITLES

#: Words that point to something told before.
_POINTING = frozenset(
    "another such again already then there here these those this that former latter elsewhere".split()
)
_MEANT = frozenset("you your yours yourself theirs hers ours mine".split())
_POINTING_DEPS = ("det", "amod", "predet", "advmod", "nsubj", "nsubjpass", "dobj", "pobj")
#: What the world has one of, and what every land, town or river has one of.
_UNIQUE = frozenset(
    """world sun moon sky sea internet weather past future environment start beginning middle end majority number
    public press media government police army navy parliament economy country region area city north south east west
    population coast state nation capital border river""".split()
)
#: Somebody named in so many sentences is one of the text's own.
KNOWN = 3
#: And who is named in so many is known by one name, whatever is told of him.
MAIN = 6
_OWNED = re.compile(r"[’']s? [a-z]+$")
#: Classes of things of which a town or a firm has many.
_MANY = frozenset(("building", "room", "way", "vehicle", "machine", "tool", "weapon"))
#: What is always one of something: prototypes of what?
_OF_SOMETHING = frozenset("prototype member copy sample branch version stage penalty role pretext runner-up".split())
#: What these add tells of a deed, and not which thing it was done to.
_LOOSE = frozenset("from after before until since".split())
#: What hangs on a noun and says which of its kind is meant; a look or an owner leaves many.
_COMPLEMENTS = ("prep", "relcl", "acl", "ccomp", "appos")


def pointing(judged: Judged) -> str:
    """The first word that stands for something outside the statement; "" where there is none."""
    tokens = judged.sentence.tokens
    for place in judged.shown:
        token = tokens[place]
        # "Landed in Kunming as a result": of what?
        if token.lower == "result" and tokens[token.head].lower == "as" and place + 1 not in judged.shown:
            return "as a result"
        if token.lower == "still" and token.head == judged.clause.verb and not judged.is_dated:
            return token.text
        # "They used theirs", "what the law asks of you".
        if token.lower in _MEANT and not judged.sentence.in_quotes[place]:
            return token.text
        # "All three ships": of those told before.
        if token.lower in ("all", "both") and token.dep in ("det", "predet") and _counts(judged, place):
            return token.text
        if token.lower not in _POINTING or token.dep not in _POINTING_DEPS or token.tag in ("WDT", "WP", "IN", "EX"):
            continue
        follows = tokens[place + 1].lower if place + 1 < len(tokens) else ""
        if follows != "as" and judged.sentence.child(place, "prep", "relcl", "acl") is None:
            return token.text
    return ""


def _counts(judged: Judged, place: int) -> bool:
    """Whether "all" or "both" goes with a number and a noun that nothing else tells: "all three ships"."""
    sentence = judged.sentence
    noun = sentence.tokens[place].head
    counted = sentence.tokens[place].lower == "both" or sentence.child(noun, "nummod") is not None
    named = judged.has_name(one for one in sentence.subtree(noun) if one in judged.shown)
    # "Both large trees and small palms" counts nothing, and "all four years" are those of what is told.
    named = named or sentence.child(noun, "conj") is not None or sentence.tokens[noun].entity_type in ("DATE", "TIME")
    return counted and sentence.tokens[noun].pos == "NOUN" and not named


def bare(judged: Judged) -> str:
    """The first noun that says neither by itself nor by what hangs on it which is meant; "" where there is none."""
    tokens = judged.sentence.tokens
    for place in judged.shown:
        token = tokens[place]
        if is_told(token):
            continue
        # What the clause says of its own subject does not tell which it is.
        below = (child for child in judged.sentence.children(place) if child != judged.clause.verb)
        children = [child for child in below if child in judged.shown]
        own = {tokens[child].lower for child in children if tokens[child].dep in ("det", "amod")}
        whole = _has_complement(judged, children)
        # "A first joint model", "took a first": of what?
        if "first" in own | {token.lower} and ("a" in own) and not whole:
            return token.text
        # What was put for a pronoun is one token: "Luther's version".
        if token.pos == "PRON" and _OWNED.search(token.text) and sort_of(token.text.split()[-1]) == "event":
            return token.text
        owned = any(tokens[child].dep == "poss" for child in children)
        of_what = token.pos == "NOUN" and token.lemma.lower() in _OF_SOMETHING and token.dep != "compound"
        told = any(tokens[child].dep in ("compound", "nmod") for child in children)
        # "Was runner-up in 2009": of what?
        if of_what and not ((whole and not _is_only_dated(judged, children)) or owned or told):
            return token.text
        deed = sort_of(token.lemma.lower()) == "event" and token.pos == "NOUN" and token.dep not in ("compound", "amod")
        # "Bolivia's request", "its actions": somebody's, but to do or get what?
        if owned and deed and not whole and token.dep != "appos" and not _is_of_a_kind(judged, children):
            return token.text
        if "the" not in own or token.pos not in ("NOUN", "NUM", "SYM"):
            continue
        if not whole and not _is_told(judged, place, children):
            return token.text
    return ""


def _has_complement(judged: Judged, children: list[int]) -> bool:
    tokens = judged.sentence.tokens
    return any(
        tokens[child].dep in _COMPLEMENTS
        # "Took the position from Holm" does not say which position.
        and tokens[child].lower not in _LOOSE
        and any(
            tokens[one].pos in (*NOUNS, "NUM")
            for one in judged.sentence.subtree(child)
            if one != child and one in judged.shown
        )
        for child in children
    )


def _is_only_dated(judged: Judged, children: list[int]) -> bool:
    """Whether all that hangs on a noun is a date."""
    tokens = judged.sentence.tokens
    behind = [child for child in children if tokens[child].dep in _COMPLEMENTS]
    return all(
        tokens[child].dep == "prep"
        and all(tokens[one].entity_type == "DATE" for one in judged.sentence.subtree(child)[1:])
        for child in behind
    )


def _is_of_a_kind(judged: Judged, children: list[int]) -> bool:
    """Whether an adjective or another noun says what sort it is: "its civil war", "their tax reform"."""
    return any(judged.sentence.tokens[child].dep in ("compound", "nmod", "nummod") for child in children)


def _is_told(judged: Judged, place: int, children: list[int]) -> bool:
    """Whether "the X" without a complement is known from the world, as a kind, or by a name before it."""
    token = judged.sentence.tokens[place]
    lemma = token.lemma.lower()
    below = [judged.sentence.tokens[child] for child in children]
    if token.pos in ("NUM", "SYM"):
        return token.entity_type in ("DATE", "TIME")
    if token.entity_type in ("DATE", "TIME"):
        return any(one.pos in ("NUM", "PROPN") or one.tag == "JJ" for one in below) and judged.is_dated
    many = is_plural(judged.sentence, place)
    # "The Huguenots", whatever the model takes them for.
    if place and token.text[:1].isupper() and {token.lower, lemma} & judged.ground.title:
        return True
    # What is so of every one of its kind: "the heart pumps blood".
    if lemma in _UNIQUE or (lemma in judged.ground.title and not many and not judged.clause.is_event):
        return True
    kind = any(one.dep in ("amod", "compound", "nmod") for one in below)
    named = any(is_name(one) for one in below)
    # "The Hauteville leader" and "the Leeds shop" are one of several, "the Versailles treaty" is not.
    owner = any(one.pos == "PROPN" and one.dep in ("compound", "nmod") and one.entity_type != "NORP" for one in below)
    one_of_many = not many and (sort_of(lemma) == "people" or (owner and bool(noun_classes(lemma) & _MANY)))
    return (
        (named and not one_of_many)
        # What was so in the past is told of one thing, not of a kind.
        or (kind and not named and not judged.clause.is_event and not judged.is_past)
        # "The worst case": of what?
        or (judged.is_placed and any(one.tag == "JJS" for one in below))
    )


def stranger(judged: Judged) -> str:
    """A person by one name alone, whom neither the title nor the course of the text makes known; "" without one."""
    tokens = judged.sentence.tokens
    for place in judged.shown:
        token = tokens[place]
        entry = judged.ground.name_of(judged.sentence, place)
        text = token.text.removesuffix("’s").removesuffix("'s")
        done_by = tokens[token.head].dep == "agent" or token.dep in ("nsubj", "poss")
        unclear = entry is not None and entry.type == "other" and done_by and token.entity_type in ("ORG", "")
        unclear = unclear and text.istitle()
        if token.pos != "PROPN" or token.tag == "NNPS" or not (token.entity_type == "PERSON" or unclear):
            continue
        if " " in text or {text.lower(), f"{text.lower()}s"} & judged.ground.title:
            continue
        beside = [tokens[one] for one in (place - 1, place + 1) if 0 <= one < len(tokens)]
        joined = any(one.pos == "PROPN" or one.text in TITLES for one in beside)
        often = entry is not None and len(entry.sentences) >= KNOWN
        main = entry is not None and len(entry.sentences) >= MAIN
        if not joined and not main and (not often or given_name(text) or not judged.is_dated):
            return text
    return ""


def has_known_subject(judged: Judged) -> bool:
    """Whether the subject is a name, has one to say which, or is a kind that the text is about."""
    clause, tokens = judged.clause, judged.sentence.tokens
    head = tokens[clause.subject_head]
    # "Some settlers" are any.
    if tokens[clause.subject[0]].lower in ("some", "several", "many", "most", "one") and not judged.is_dated:
        return False
    if judged.has_name(clause.subject) or judged.is_titled:
        return True
    if clause.is_event:
        # "Films became available in 2007": where?
        return judged.is_dated and judged.has_name(judged.claim)
    counted = any(tokens[place].pos == "NUM" for place in judged.shown)
    named = judged.has_name(judged.claim)
    return named or (not counted and ({head.lemma.lower()} <= judged.ground.topic or clause.lemma == "be"))

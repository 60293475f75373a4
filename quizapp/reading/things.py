"""What "it", "they" and "its" mean, where the sentence before leaves one answer only."""

from collections.abc import Mapping

from quizapp.domain.briefing import EntityType
from quizapp.reading.grammar import NOUNS, SUBJECTS, is_plural
from quizapp.reading.lexicon import (
    COLLECTIVES,
    COMMIT,
    DENY,
    JUDGE,
    OFFICES,
    ORGANISATION_NOUNS,
    RECKONINGS,
    SAY,
    SPEAK_WITH,
    TIME_NOUNS,
)
from quizapp.reading.noun_kinds import TRADE, kind_named_by
from quizapp.reading.pointing import is_person
from quizapp.reading.roles import main_subject
from quizapp.reading.sentence import Sentence, Token
from quizapp.reading.standalone import is_imperative

IT, THEY = frozenset(("it", "its")), frozenset(("they", "their"))
_OF_BODIES = frozenset("share shareholder auditor subsidiary headquarters turnover creditor member employee".split())
_TIMES = ("DATE", "TIME")
_MEASURES = (*_TIMES, "PERCENT", "MONEY", "QUANTITY")
_NO_THING = ("compound", "npadvmod", "nmod")
_LABELLED = {"ORG": EntityType.ORGANISATION, "GPE": EntityType.PLACE, "PERSON": EntityType.PERSON}
_WHERE = frozenset("in on at near above below beside off of along between behind under over outside".split())
#: This is done to houses, not to those who are in them.
_BUILT = frozenset(
    """build rebuild begin open close demolish destroy restore design complete finish burn extend enlarge
    renovate""".split()
)
#: Bodies that are houses too.
HOUSES = frozenset(
    """church chapel school college hospital museum theatre theater library gallery station mill brewery observatory
    cathedral abbey bakery""".split()
)
_BE = "be"
_COPULAS = frozenset((_BE, "become", "remain"))
#: What only somebody or a body does.
_SPEAK = (
    SAY
    | JUDGE
    | SPEAK_WITH.keys()
    | DENY
    | COMMIT
    | frozenset(
        """study examine investigate decide decline discuss refuse appeal apologise apologize negotiate apply intend
        plan aim seek sue hire""".split()
    )
)
_REVISE = frozenset("cut raise lower lift trim correct revise withdraw retract change".split())
_RECKONED = RECKONINGS | frozenset("figure number forecast claim target rating advice statement".split())
#: A noun that a text has so often, at least, is one that it comes back to.
_COMES_BACK = 2


def opens(sentence: Sentence, token: int) -> bool:
    """Whether a pronoun is what the sentence is about, with nothing before it that it may mean but what is quoted."""
    found = sentence.tokens[token]
    owner = found.dep == "poss"
    subject = found.head if owner else token
    verb = sentence.tokens[subject].head
    if sentence.tokens[subject].dep not in SUBJECTS or (owner and found.tag != "PRP$"):
        return False
    main = verb == sentence.root or (
        sentence.tokens[verb].dep == "advcl" and sentence.tokens[verb].head == sentence.root
    )
    # "As the island is new to guests, their rooms are few": a body or a place has what is its own too.
    body = owner and found.lower in THEY and any(can_speak(sentence, place) for place in range(token))
    return main and not body and not any(_may_be_taken_up(sentence, place, token) for place in range(token))


def subject_before(sentence: Sentence) -> int | None:
    """What a sentence is about; where it only says who says something, what that is about."""
    root = sentence.root
    if is_imperative(sentence):
        return sentence.child(root, "dobj")
    said = sentence.child(root, "ccomp")
    if sentence.tokens[root].lemma in SAY and said is not None and said < root:
        return sentence.child(said, *SUBJECTS)
    return main_subject(sentence)


def is_taken_up(before: Sentence, subject: int, sentence: Sentence, token: int, told_of: Mapping[str, int]) -> bool:
    """Whether a pronoun that opens a sentence takes up the subject of the one before, and no other noun of it.

    ``told_of`` is how often the text has each noun: what it comes back to is not given up for what it names once.
    """
    plural = sentence.tokens[token].lower in THEY
    verb = _verb(sentence, token)
    # "The union met. They said ...": a body that speaks may be many.
    body = plural and speaks(sentence, verb) and can_speak(before, subject) and not is_person(before.tokens[subject])
    if not body and not is_thing(before, subject, plural=plural):
        return False
    own = {*before.subtree(subject), *told_of_subject(before)}
    others = [
        place for place in range(len(before.tokens)) if place not in own and is_thing(before, place, plural=plural)
    ]
    # "The researchers tested the filters. They found ...": of several only people do what people do.
    if plural and speaks(sentence, verb) and _are_people(before, subject):
        return not any(_are_people(before, place) for place in others)
    # "The union paid for the repairs. It also bought the hall": one thing more is done by whom the first was done.
    if _goes_on_too(sentence, token, verb) or _does_so_again(before, subject, sentence, token, verb):
        return can_speak(before, subject) or not speaks(sentence, verb)
    if not plural and speaks(sentence, verb):
        return can_speak(before, subject) and not any(
            can_speak(before, place) for place in others if _is_one(before, place)
        )
    if body or not others:
        return not others
    acts = sentence.tokens[token].dep in ("nsubj", "nsubjpass", "poss")
    if sentence.tokens[verb].lemma == _BE or sentence.tokens[token].dep == "nsubjpass":
        # What merely is, or is done to, may be told of whatever has a part of its own.
        named = before.tokens[subject].pos == "PROPN" and all(_is_a_setting(before, one) for one in others)
        told = before.tokens[subject]
        house = told.entity_type != "ORG" or told.lower in HOUSES
        built = sentence.tokens[verb].lemma in _BUILT and not house
        acts = acts and named and not built and not is_another_kind(before, subject, sentence, verb)
    main = told_of[before.tokens[subject].lemma.lower()] >= _COMES_BACK
    loud = [place for place in others if place > subject and is_loud(before, place)]
    return acts and all(main and told_of[before.tokens[place].lemma.lower()] == 1 for place in loud)


def _are_people(sentence: Sentence, place: int) -> bool:
    """Whether a noun in the plural may be that of people: "the researchers", "the police"."""
    token = sentence.tokens[place]
    people = is_person(token) or token.entity_type == "NORP"
    return people or kind_named_by(token.lemma) is EntityType.PERSON or bool(TRADE.search(token.lemma))


def _goes_on_too(sentence: Sentence, token: int, verb: int) -> bool:
    """Whether a pronoun is the subject of what is "also" done."""
    also = (child for child in sentence.children(verb, "advmod") if sentence.tokens[child].lower == "also")
    return sentence.tokens[token].dep in SUBJECTS and any(token < child < verb for child in also)


def _does_so_again(before: Sentence, subject: int, sentence: Sentence, token: int, verb: int) -> bool:
    """Whether a pronoun does to another what the subject before did: "The paper ranks schools. It ranks firms ..."."""
    done = before.tokens[before.tokens[subject].head]
    again = done.lemma == sentence.tokens[verb].lemma and done.pos == "VERB" and done.tag == sentence.tokens[verb].tag
    active = before.tokens[subject].dep == "nsubj" == sentence.tokens[token].dep
    return again and active and sentence.child(verb, "dobj") is not None


def _is_a_setting(sentence: Sentence, place: int) -> bool:
    """Whether a noun only tells where something is: "on a hill above the village"; one "moves to" what comes next."""
    token = sentence.tokens[place]
    return token.dep == "pobj" and sentence.tokens[token.head].lower in _WHERE


def is_another_kind(before: Sentence, subject: int, sentence: Sentence, verb: int) -> bool:
    """Whether what is said to be so is no such thing as the subject before: "The tug left Hull. It was a port"."""
    attribute = sentence.child(verb, "attr")
    told = kind_named_by(sentence.tokens[attribute].lemma) if attribute is not None else None
    own = kind_named_by(before.tokens[subject].lemma.lower()) or _LABELLED.get(before.tokens[subject].entity_type)
    return told is not None and told is not own


def _is_one(sentence: Sentence, place: int) -> bool:
    """Whether a noun is one in particular: "the force", and not the one that a law comes into."""
    return sentence.tokens[place].pos == "PROPN" or bool(sentence.children(place, "det", "poss", "amod", "compound"))


def told_of_subject(sentence: Sentence) -> list[int]:
    """What a sentence says that its subject is: all after the verb of "Peat is matter that has not rotted"."""
    verb = sentence.root
    verbs = (verb, *sentence.children(verb, "xcomp"))
    told = [sentence.child(each, "attr") for each in verbs if sentence.tokens[each].lemma in _COPULAS]
    return [place for attribute in told if attribute is not None for place in sentence.subtree(attribute)]


def is_thing(sentence: Sentence, index: int, *, plural: bool) -> bool:
    """Whether a noun may be meant by "it", or by "they" where ``plural``."""
    token = sentence.tokens[index]
    if token.pos not in NOUNS or token.dep in _NO_THING:
        return False
    # "The crew" is an "it" as well as a "they".
    if is_plural(sentence, index) is not plural and not (plural and _may_be_many(sentence, index)):
        return False
    time = token.entity_type in _TIMES or token.lemma.lower() in TIME_NOUNS
    return not time and (plural or not is_person(token))


def _may_be_many(sentence: Sentence, index: int) -> bool:
    """Whether a noun in the singular may stand for many: "the crew", "the Maya"."""
    token = sentence.tokens[index]
    the = any(sentence.tokens[child].lower == "the" for child in sentence.children(index, "det"))
    return token.lemma in COLLECTIVES or (the and token.entity_type == "NORP")


def several_in(sentence: Sentence) -> list[int]:
    """The nouns of several things or people in a sentence, measures and what is quoted left out."""
    quoted = sentence.in_quotes
    found = [place for place in range(len(sentence.tokens)) if is_thing(sentence, place, plural=True)]
    return [place for place in found if not quoted[place] and sentence.tokens[place].entity_type not in _MEASURES]


def may_be_they(before: Sentence, noun: int, sentence: Sentence, token: int) -> bool:
    """Whether several may do what "they" do next; a body of the sentence may be meant where things can't."""
    people = is_person(before.tokens[noun]) or kind_named_by(before.tokens[noun].lemma) is EntityType.PERSON
    body = any(can_speak(before, place) for place in range(len(before.tokens)) if place != noun)
    verb = _verb(sentence, token)
    return people or not (body or speaks(sentence, verb))


def speaks(sentence: Sentence, verb: int) -> bool:
    """Whether only somebody, or a body, does what the verb tells."""
    lemma = sentence.tokens[verb].lemma
    object_ = sentence.child(verb, "dobj")
    revises = object_ is not None and lemma in _REVISE and sentence.tokens[object_].lemma in _RECKONED
    return revises or lemma in _SPEAK


def can_speak(sentence: Sentence, index: int) -> bool:
    """Whether a noun is somebody or a body."""
    token = sentence.tokens[index]
    return token.entity_type in ("GPE", "ORG", "PERSON") or token.lemma in ORGANISATION_NOUNS


def is_body(sentence: Sentence, index: int) -> bool:
    """Whether a noun is that of a firm, an institution or a state, which has people in office."""
    token = sentence.tokens[index]
    named = token.entity_type in ("GPE", "ORG") or token.lemma.lower() in ORGANISATION_NOUNS
    return named and is_thing(sentence, index, plural=False) and not sentence.in_quotes[index]


def is_of_a_body(token: Token) -> bool:
    """Whether a noun is what bodies have, not ships or books: somebody who holds an office, shares, an auditor."""
    return token.lemma in OFFICES | _OF_BODIES


def _verb(sentence: Sentence, token: int) -> int:
    found = sentence.tokens[token]
    return sentence.tokens[found.head].head if found.dep == "poss" else found.head


def _may_be_taken_up(sentence: Sentence, place: int, token: int) -> bool:
    if sentence.in_quotes[place]:
        return False
    plural = sentence.tokens[token].lower in THEY
    return sentence.tokens[place].pos == "PRON" or is_thing(sentence, place, plural=plural)


def is_loud(sentence: Sentence, place: int) -> bool:
    """Whether a noun has a part of its own in what happens, or is new, so that the next sentence may be about it."""
    token = sentence.tokens[place]
    if token.dep == "poss":
        return False
    if token.dep != "pobj" or sentence.children(place, "relcl", "appos", "acl"):
        return True
    new = any(sentence.tokens[child].lower in ("a", "an") for child in sentence.children(place, "det"))
    return new or sentence.tokens[token.head].dep == "agent"

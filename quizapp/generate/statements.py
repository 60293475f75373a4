"""Statements to be judged: those of the text as they stand, and with exactly one value changed."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.antonyms import opposite
from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.noun_classes import noun_classes
from quizapp.generate.nouns import sort_of
from quizapp.generate.slots import Slot, slots_of
from quizapp.generate.stems import FITS, lengths, opens_reason
from quizapp.generate.wording import said, statement, words
from quizapp.reading.grammar import is_set_off
from quizapp.reading.sentence import Sentence

#: What makes a date an end of what is told: a later one or an earlier one may be true as well.
_LIMITS = frozenset("by before after until till since within than".split())
#: Types of names, one of which another can take the place of.
_NAMED = ("person", "organisation", "country", "city", "region", "place")
_LANDS = ("country", "city", "region")
STATES = frozenset(
    """be have remain live stand lie hang sit own belong exist know contain last stay keep consist comprise include
    number total amount""".split()
)
_HEDGES = frozenset("least most than over under to about around nearly almost some only roughly".split())
_PARTIAL = frozenset(
    """some many several few part parts partly often sometimes usually still already again most various certain
    numerous even""".split()
)
#: Deeds that are no news without what they were about, and the sorts of words that make news of them.
_HOLLOW = frozenset("meet write speak talk show admit quote mention discuss address greet".split())
_TELLING = frozenset("DATE TIME CARDINAL ORDINAL QUANTITY MONEY PERCENT EVENT".split())
#: What is told once in each of such times.
RECURRING = frozenset("quarter quarters quarterly annual annually yearly monthly weekly daily fiscal".split())
_A_YEAR = re.compile(r"\b\d{3,4}\b")
#: A wrong date is so many years off at most, or so much of its age.
_FARTHEST, _OF_AGE, _TODAY = 35, 0.2, 2000
#: And so many at least.
_NEXT = 2
#: Letters of a year.
_YEAR = 4
_GOALS = frozenset(("fail", "succeed"))
_WITHIN = ("relcl", "appos", "parataxis", "advcl")
#: What leads to a rise leads to no fall, and what went "further" goes the same way.
_MEANS, _ONWARDS = frozenset(("by", "with", "under")), frozenset(("further", "even", "again", "also"))
#: Where somebody or something is, others may be as well.
_LYING = frozenset(("base", "locate", "situate"))
_PARTICLES = frozenset("back up out off down away over on together apart".split())


def statements_of(ground: Ground, clause: Clause, family: str) -> Iterator[Draft]:
    """For each slot the statement as it is, and one draft for each value that could be put in instead."""
    for slot in () if _is_anything(clause) else (*slots_of(ground, clause), *_turned(clause)):
        exact = slot.value is not None
        for parts in lengths(clause, must=slot.tokens, most=FITS + 4, exact=exact):
            if is_hollow(clause, parts):
                continue
            changeable = _is_told(clause, slot)
            others = _others(clause, slot, clause.tokens_with(parts)) if changeable else ()
            # That another did it too can't be ruled out; that the text says so of another can.
            reported = not others and not exact and slot.type in _NAMED and _is_deed(clause)
            yield _draft(family, clause, slot, parts, None, reported=reported)
            for other in slot.others if reported and changeable else others:
                yield _draft(family, clause, slot, parts, other, reported=reported)


def whole_of(clause: Clause, family: str) -> Iterator[Draft]:
    """The whole statement as it stands, asked for by what it says of its subject."""
    told = tuple(place for place in clause.tokens if place not in clause.subject)
    voiced = clause.is_speech or clause.speaker or clause.name or _is_anything(clause)
    if clause.fact.main and not voiced and clause.parts and not is_hollow(clause, clause.parts):
        slot = Slot(told, words(clause.sentence, told), "statement", tuple)
        yield _draft(family, clause, slot, clause.parts, None, reported=False)


def is_hollow(clause: Clause, parts: Sequence[Part]) -> bool:
    """Whether somebody only met, wrote or showed something, and nothing says what about: "She wrote of Oslo"."""
    if clause.lemma not in _HOLLOW or not clause.is_event:
        return False
    sentence = clause.sentence
    # What somebody did when or where, or how many of them, is news, and so is a work by its name.
    told = any(sentence.tokens[place].entity_type in _TELLING for part in parts for place in part.tokens)
    named = any(part.dep == "dobj" and sentence.tokens[part.head].pos == "PROPN" for part in parts)
    full = any(part.dep in ("ccomp", "xcomp", "advcl", "agent") for part in parts)
    within = any(sentence.tokens[place].dep in ("acl", "relcl", "pcomp") for part in parts for place in part.tokens)
    quoted = any(sentence.in_quotes[place] for part in parts for place in part.tokens)
    return not (told or full or within or quoted or (named and clause.lemma not in ("meet", "quote")))


def _is_told(clause: Clause, slot: Slot) -> bool:
    """Whether a value is one of the clause's own, and not of an aside or of what only tells which noun is meant."""
    sentence = clause.sentence
    # "Holm also served on the council": on another one she did too.
    also = any(sentence.tokens[one].lower in ("also", "too") for one in sentence.children(clause.verb, "advmod"))
    if also and slot.type in _NAMED:
        return False
    top = next(place for place in slot.tokens if sentence.tokens[place].head not in slot.tokens or place == clause.verb)
    for place in (top, *sentence.ancestors(top)):
        if place in (clause.verb, clause.subject_head):
            return True
        token = sentence.tokens[place]
        # Of the place that a time clause tells of, the main clause may tell as well.
        if token.dep in ("relcl", "appos", "parataxis", "advcl") or (
            token.dep == "acl" and token.tag in ("VBN", "VBG")
        ):
            return False
        if place > clause.verb and token.dep in ("amod", "acl") and is_set_off(sentence, place):
            return False
    return True


def _turned(clause: Clause) -> Iterator[Slot]:
    """The verb of what somebody or something does, with its opposite."""
    sentence = clause.sentence
    if not _is_definite(clause):
        return
    # A verb with a clause of its own, or with what somebody is praised for, does not take its opposite as it stands.
    framed = any(
        part.dep in ("xcomp", "ccomp") or sentence.tokens[part.head].lower in ("for", "as") for part in clause.parts
    )
    # From 18,000 to 90,000 nothing shrinks.
    counted = {sentence.tokens[part.head].lower for part in clause.parts if _has_number(sentence, part)}
    # "Rose to prominence": nothing falls to it.
    framed = framed or any(
        sentence.tokens[part.head].lower == "to" and part.dep == "prep" and not _has_number(sentence, part)
        for part in clause.parts
    )
    framed = framed or {"from", "to"} <= counted or (clause.lemma in _GOALS and not _has_goal(clause))
    # What came by an arrival, with warm waters or "further" tells its own way.
    framed = framed or any(_tells_the_way(sentence, part) for part in (*clause.leading, *clause.parts))
    framed = framed or any(sentence.tokens[place].lower in _ONWARDS for place in clause.group)
    # What "was expanded into a book" is absurd with its opposite.
    if framed or sentence.child(clause.verb, "auxpass") is not None or clause.verb not in clause.tokens:
        return
    text = opposite(sentence.tokens[clause.verb])
    # "has grown back" has no opposite in "has shrunk back".
    after = sentence.tokens[clause.verb + 1].lower if clause.verb + 1 < len(sentence.tokens) else ""
    if text and after not in _PARTICLES:
        other = Distractor(text, "opposite", "opposite", frozenset((f"{text}:opposite",)), "")
        yield Slot((clause.verb,), sentence.tokens[clause.verb].text, "opposite", partial(tuple, (other,)))


def _tells_the_way(sentence: Sentence, part: Part) -> bool:
    """Whether a phrase gives the reason or the means of what is told, of which its opposite does not come."""
    return sentence.tokens[part.head].lower in _MEANS or opens_reason(sentence, part.tokens[0])


def _has_goal(clause: Clause) -> bool:
    """Whether the subject is somebody or something that can succeed: an engine that fails does not."""
    token = clause.sentence.tokens[clause.subject_head]
    aimed = noun_classes(token.lemma.lower()) & {"decision", "fight", "inquiry", "journey", "change"}
    return token.pos == "PROPN" or bool(aimed) or sort_of(token.lemma.lower()) != "thing"


def _has_number(sentence: Sentence, part: Part) -> bool:
    return any(sentence.tokens[place].pos == "NUM" for place in part.tokens)


def _is_anything(clause: Clause) -> bool:
    """Whether the clause tells only that there was one of its kind, and no number of it: "a bridge was built"."""
    sentence = clause.sentence
    below = [sentence.tokens[place].lower for place in clause.subject]
    plain = clause.is_event and not clause.name and len(below) == 2 and below[0] in ("a", "an")
    return plain and all(sentence.tokens[place].pos != "NUM" for place in clause.tokens)


def _is_deed(clause: Clause) -> bool:
    """Whether the text tells a deed by itself: what somebody is like, others may be like in other words."""
    like = any(part.dep == "acomp" for part in clause.parts) or clause.lemma in _LYING
    return not (clause.speaker or clause.is_speech or like)


def _is_definite(clause: Clause) -> bool:
    """Whether the clause tells of one known thing, so that its opposite can't be true of another."""
    sentence, head = clause.sentence, clause.subject_head
    known = sentence.tokens[head].pos == "PROPN" or any(
        sentence.tokens[child].dep == "poss" or sentence.tokens[child].lower in ("the", "all", "every")
        for child in sentence.children(head)
    )
    return bool(known or clause.name) and not any(sentence.tokens[place].lower in _PARTIAL for place in clause.tokens)


def _others(clause: Clause, slot: Slot, shown: Sequence[int]) -> tuple[Distractor, ...]:
    """What makes the statement false, and not only unproved: another may have denounced it as well.

    ``shown`` are the tokens of the statement: what was cut from it makes nothing false.
    """
    sentence = clause.sentence
    if slot.type == "opposite":
        return slot.others
    if slot.value is not None or slot.type.startswith("date"):
        return tuple(_contradicting(clause, slot, shown))
    rest = [place for place in shown if place not in slot.tokens]
    # A region named beside the town that was changed shows the change.
    if slot.type in _LANDS and any(sentence.tokens[place].entity_type == "GPE" for place in rest):
        return ()
    exact = any(
        sentence.tokens[place].pos == "NUM"
        # In one year two may have done the same.
        and sentence.tokens[place].entity_type != "DATE"
        and sentence.tokens[place - 1].lower not in _HEDGES
        for place in rest
    )
    quoted = any(sentence.tokens[place].text in "“”" for place in rest)
    # Two may both have been 20 years old.
    return slot.others if quoted or (exact and not clause.is_speech and clause.lemma not in STATES) else ()


def _contradicting(clause: Clause, slot: Slot, shown: Sequence[int]) -> Iterator[Distractor]:
    """The numbers or dates that can't be true beside the one of the text, and are worth asking about."""
    tokens = clause.sentence.tokens
    before = tokens[slot.tokens[0] - 1].lower if slot.tokens[0] else ""
    rest = [tokens[place] for place in shown if place not in slot.tokens]
    # "At least 35" rules out no larger number, "by 2031" no later year, and what was so in 1951 may have been before.
    state = clause.lemma in STATES or _verb_over(clause.sentence, slot.tokens[0]) in STATES
    # What has been so "as of 2012" may have been so later too.
    if before == "of" and slot.tokens[0] > 1 and tokens[slot.tokens[0] - 2].lower == "as":
        return
    # A "top ten" hit may have been among the first eight.
    if slot.hedge or before in _LIMITS or before == "top" or (slot.value is None and state):
        return
    # The same in another unit, in brackets, would give a changed number away.
    if slot.value is not None and any(one.text == "(" for one in rest):
        return
    # "The state's seven reservations" gives their number by the way, and "three games: ..." lists them.
    if slot.value is not None and (_is_taken_as_known(clause.sentence, slot) or any(one.text == ":" for one in rest)):
        return
    # A day before the year whose figures it brought would give itself away, and so would a "pre-1927" road.
    if slot.value is None and any(_A_YEAR.search(one.text) for one in rest):
        return
    # What is told of every quarter may have been so of another.
    if any(one.lower in RECURRING for one in rest):
        return
    told = {one.text for one in rest}
    for one in slot.others:
        # On the day of a deed nobody was born.
        if clause.lemma == "bear" and one.role in ("elsewhere", "misread"):
            continue
        # In which month of its year it was, nobody need know.
        month = slot.type in ("date:day", "date:month") and one.text[-_YEAR:] == slot.text[-_YEAR:]
        far = slot.value is None and not _is_near(slot.text, one.text)
        if not month and not far and told.isdisjoint(one.text.split()):
            yield one


def _verb_over(sentence: Sentence, place: int) -> str:
    """The lemma of the verb that a token belongs to: "Some say there were bison in 1870" has one of what was."""
    verbs = (one for one in sentence.ancestors(place) if sentence.tokens[one].pos in ("VERB", "AUX"))
    return next((sentence.tokens[one].lemma.lower() for one in verbs), "")


def _is_near(one: str, other: str) -> bool:
    """Whether two dates are as far apart as a reader may err: the older the matter, the farther."""
    years = [int(found[0]) for text in (one, other) if (found := _A_YEAR.search(text))]
    if len(years) != len((one, other)):
        return True
    # In which of two years it was, few people keep in mind; a day or a month tells more.
    nearest = _NEXT if one.isdigit() else 1
    return nearest <= abs(years[0] - years[1]) <= max(_FARTHEST, (_TODAY - max(years)) * _OF_AGE)


def _is_taken_as_known(sentence: Sentence, slot: Slot) -> bool:
    """Whether a number stands behind "the" or an owner, so that it is not what the statement says."""
    noun = sentence.tokens[slot.tokens[-1]].head
    return any(
        place < slot.tokens[0] and (sentence.tokens[place].dep == "poss" or sentence.tokens[place].lower == "the")
        for place in sentence.children(noun)
    )


def _draft(
    family: str, clause: Clause, slot: Slot, parts: tuple[Part, ...], other: Distractor | None, *, reported: bool
) -> Draft:
    first, *others = slot.tokens
    changed = slot.shaped(other.text) if other is not None else ""
    replaced = {first: changed} | dict.fromkeys(others, "") if changed else None
    return Draft(
        family=family,
        kind=QuestionKind.TRUE_FALSE,
        bloom=Bloom.UNDERSTAND,
        clause=clause,
        stem=said(clause, parts, replaced) if reported else statement(clause, parts, replaced),
        tokens=clause.tokens_with(parts),
        key=slot.text,
        key_tokens=slot.tokens,
        type=slot.type,
        pool=(other,) if other is not None else (),
        true=other is None,
        changed=changed,
        evidence=clause.evidence,
    )

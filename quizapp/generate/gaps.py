"""Gaps in the clauses of a text, one for each name, number or date that is sure, with what could stand in it."""

import re
from collections.abc import Collection, Container, Iterator
from dataclasses import replace

from quizapp.domain.question import GAP, Bloom, ClozeKey, Gap, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.clause import Clause, uncut_clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.distractors.dates import NEAR, is_one_of_several
from quizapp.generate.distractors.name_kinds import name_kind
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.slots import Slot, slots_of
from quizapp.generate.stems import FITS, lengths
from quizapp.generate.wording import statement

_DATES = ("date:year", "date:month")
_TITLES = ("Mr", "Mrs", "Ms", "Miss")
#: Behind these words other dates are right as well.
_ROUGH = frozenset("around about circa c. ca. roughly approximately near by before after".split())
#: A date without "late" or "mid".
_PLAIN = re.compile(r"(?:[A-Z][a-z]+ )?\d{4}")


def gaps(ground: Ground, family: str, within: Container[int] | None = None) -> Iterator[Draft]:
    """A draft of the family for each slot of each statement; only of the sentences ``within``, if they are given."""
    for clause in ground.clauses:
        if within is not None and clause.sentence.number not in within:
            continue
        for slot in slots_of(ground, clause):
            if not _is_sure(ground, clause, slot):
                continue
            for parts in lengths(clause, must=slot.tokens, most=FITS + 4, exact=slot.value is not None):
                yield _draft(family, clause, slot, parts)


def uncut_gaps(ground: Ground, family: str, numbers: Collection[int]) -> Iterator[Draft]:
    """A draft for each slot of these sentences, by their numbers, wherever in the sentence it stands.

    Its stem is to be made of the whole sentence: none of it is cut.
    """
    clauses = {clause.sentence.number: clause for clause in reversed(ground.clauses) if clause.fact.main}
    for fact in ground.analysis.facts:
        # Where a pronoun has been told, only the clauses that are sure of it are taken.
        told = ground.analysis.named[fact.sentence].sentence is not ground.analysis.sentences[fact.sentence]
        if fact.sentence in numbers and fact.sentence not in clauses and not told:
            clause = uncut_clause(ground.analysis, fact)
            if clause is not None:
                clauses[fact.sentence] = clause
    for number in sorted(numbers & clauses.keys()):
        for slot in slots_of(ground, clauses[number], uncut=True):
            if _is_sure(ground, clauses[number], slot):
                yield _draft(family, clauses[number], slot, clauses[number].parts)


def _is_sure(ground: Ground, clause: Clause, slot: Slot) -> bool:
    """Whether one value alone fits the gap."""
    # "In 1980 and again in 1984": the gap would take both.
    if any(
        date.text == slot.text and is_one_of_several(ground, clause, date)
        for date in ground.dates.get(clause.sentence.number, ())
    ):
        return False
    # The "top 10" are no count of anything.
    first = slot.tokens[0]
    if slot.value is not None and first and clause.sentence.tokens[first - 1].lower == "top":
        return False
    # Beside "at least 35" every smaller number fits as well, and nobody types a rough one from memory.
    return not (slot.hedge or _is_rough(clause, slot) or (slot.type in _DATES and not _PLAIN.fullmatch(slot.text)))


def _is_rough(clause: Clause, slot: Slot) -> bool:
    """Whether a date is no sure one: "around 1899", or "by 1930", when a later year is as right."""
    first = slot.tokens[0]
    return slot.type.startswith("date:") and first > 0 and clause.sentence.tokens[first - 1].lower in _ROUGH


def _draft(family: str, clause: Clause, slot: Slot, parts: tuple[Part, ...]) -> Draft:
    first, *others = slot.tokens
    stem = statement(clause, parts, {first: GAP} | dict.fromkeys(others, ""))
    opens = stem.startswith(GAP)
    shaped = capital if opens else slot.shaped
    key = capital(slot.text) if opens else slot.text
    # A gap after "a" or "an" gives the first letter of the key away.
    article = clause.sentence.tokens[first - 1].lower if first else ""
    return Draft(
        family=family,
        kind=QuestionKind.CLOZE,
        bloom=Bloom.REMEMBER,
        clause=clause,
        stem=stem if article not in ("a", "an") else "",
        tokens=tuple(place for place in clause.tokens_with(parts) if place not in slot.tokens),
        key=key,
        value=slot.value,
        key_tokens=slot.tokens,
        type=slot.type,
        pool=tuple(replace(one, text=shaped(one.text)) for one in _told_apart(slot)),
        answer=ClozeKey((Gap((key,)),)),
        evidence=clause.evidence,
    )


def _told_apart(slot: Slot) -> tuple[Distractor, ...]:
    """What could stand in the gap: bodies of the key's kind, people by name, dates near it that are written alike.

    Of months only those that the text gives, in other years: in which month of a year it was, few need know.
    """
    if slot.type == "organisation":
        own = name_kind(slot.text, slot.type)
        return tuple(one for one in slot.others if name_kind(one.text, slot.type) == own)
    if slot.type == "person":
        # "A woman" is no "Mr. Robinson".
        return tuple(one for one in slot.others if one.text.split()[0].rstrip(".") not in _TITLES)
    if slot.type not in _DATES:
        return slot.others
    alike = [one for one in slot.others if one.near >= NEAR and _PLAIN.fullmatch(one.text)]
    if slot.type == "date:year":
        return tuple(alike)
    return tuple(one for one in alike if one.role != "perturbed" and one.text[-4:] != slot.text[-4:])

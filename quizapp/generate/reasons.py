"""Reasons and purposes that the text itself gives for what a clause tells: where they stand and what goes without them.

Only words that mean nothing else count, and only where they hang on the verb of the clause: what a reason inside
another clause explains is something else.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.stems import REASON_CUES
from quizapp.reading.grammar import NOUNS
from quizapp.reading.sentence import Sentence

#: What comes before an infinitive that tells a purpose, and before nothing else.
IN_ORDER = ["in", "order", "to"]
#: An infinitive after these is what is had, asked or begun, or belongs to "to" somebody.
_GOVERNING = frozenset(
    """be do have go come pay ask allow require tell make give take get need help begin start continue seem lead act
    work serve move try bring draw beg urge order force persuade convince encourage enable cause invite request want
    instruct permit advise teach train compel command warn expect remind""".split()
)
#: Of what was made or sent an infinitive tells what for, in the passive as well.
_MADE = frozenset("build create found establish form introduce launch open construct organise organize send".split())
#: An opening infinitive of these tells how something is said: "to be honest", "to put it simply".
_SAYING = frozenset("be begin start tell put say sum illustrate quote cite name make give take date".split())
#: An infinitive of these may tell what came of it: "widened the line to include Oslo".
_OUTCOMES = frozenset("include become reach find form total cover reveal show discover learn realise realize".split())
#: Words before a reason that belong to it; after "only" an infinitive is an outcome, and "not" turns a reason round.
_WEIGHING = frozenset("merely simply just partly largely mainly primarily mostly solely chiefly".split())
_TURNING = frozenset(("only", "not", "never", "enough", "too"))


@dataclass(frozen=True)
class Reason:
    """One reason: its tokens as a key gives them, the words that open it, its noun if it has one, and what is left."""

    tokens: tuple[int, ...]
    cue: str
    head: int | None
    kept: tuple[Part, ...]


def reasons_of(clause: Clause) -> Iterator[Reason]:
    """Every reason and purpose that the clause is given, at its end or before its subject."""
    yield from _phrases(clause)
    yield from _purposes_in_order(clause)
    last = clause.parts[-1] if clause.parts else None
    if last is not None and last.dep == "advcl":
        yield from _last(clause, last)
    yield from _opening(clause)


def _phrases(clause: Clause) -> Iterator[Reason]:
    """A reason such as "in retaliation for X", wherever the parser has hung it."""
    sentence = clause.sentence
    last = clause.parts[-1] if clause.parts else None
    for place, cue in _cues(sentence, last.tokens if last else ()):
        assert last is not None
        head = _noun(sentence, place, len(cue))
        before = tuple(one for one in last.tokens if one < place)
        if head is not None and _hangs_on(clause, place) and (last.head < place or not before):
            reason = tuple(one for one in last.tokens if one >= place)
            yield Reason(reason, " ".join(cue), head, _without_tail(clause, place))


def _purposes_in_order(clause: Clause) -> Iterator[Reason]:
    """A purpose after "in order"; the key begins at "to"."""
    sentence = clause.sentence
    last = clause.parts[-1] if clause.parts else None
    for place in last.tokens if last else ():
        assert last is not None
        if _lowered(sentence, place, 3) == IN_ORDER and _hangs_on(clause, place) and _is_free(sentence, place):
            reason = tuple(one for one in last.tokens if one >= place + 2)
            yield Reason(reason, "to", None, _without_tail(clause, place))


def _last(clause: Clause, part: Part) -> Iterator[Reason]:
    """A clause with "because", or an infinitive that tells what the verb is done for."""
    sentence = clause.sentence
    start = next((one for one in part.tokens if sentence.tokens[one].lower not in _WEIGHING), part.tokens[0])
    first, tokens = sentence.tokens[start].lower, tuple(one for one in part.tokens if one >= start)
    if not _is_free(sentence, start):
        return
    if first == "because" or (first == "to" and _is_purpose(sentence, part.head) and _has_purpose(clause)):
        yield Reason(tokens, first, None, _without_tail(clause, start))


def _opening(clause: Clause) -> Iterator[Reason]:
    """A reason before the subject: "Because of the rain, ...", "To avoid duties, ...", "In order to win, ..."."""
    sentence = clause.sentence
    for child in sentence.children(clause.verb, "prep", "advcl"):
        below = tuple(sentence.subtree(child))
        comma = below[-1] + 1
        apart = comma < len(sentence.tokens) and sentence.tokens[comma].text == ","
        if below[-1] >= clause.subject[0] or below != tuple(range(below[0], comma)) or not apart or clause.name:
            continue
        found = next((cue for cue in REASON_CUES if _lowered(sentence, below[0], len(cue)) == cue), None)
        if found is not None:
            head = _noun(sentence, below[0], len(found))
            if head is not None:
                yield Reason(below, " ".join(found), head, clause.parts)
        elif _lowered(sentence, below[0], 1) == ["because"]:
            yield Reason(below, "because", None, clause.parts)
        elif _lowered(sentence, below[0], 3) == IN_ORDER:
            yield Reason(below[2:], "to", None, clause.parts)
        elif _is_opening_purpose(clause, child, below):
            yield Reason(below, "to", None, clause.parts)


def _is_purpose(sentence: Sentence, verb: int) -> bool:
    """Whether the verb is an infinitive that may tell what for, and not what came of it."""
    return sentence.tokens[verb].tag == "VB" and sentence.tokens[verb].lemma.lower() not in _OUTCOMES


def _is_opening_purpose(clause: Clause, child: int, below: tuple[int, ...]) -> bool:
    sentence = clause.sentence
    return (
        sentence.tokens[below[0]].lower == "to"
        and _is_purpose(sentence, child)
        and sentence.tokens[child].lemma.lower() not in _SAYING
        and sentence.child(child, "dobj") is not None
        and clause.is_event
    )


def _cues(sentence: Sentence, tokens: tuple[int, ...]) -> Iterator[tuple[int, list[str]]]:
    for cue in REASON_CUES:
        for place in tokens:
            if _lowered(sentence, place, len(cue)) == cue and place + len(cue) in tokens and _is_free(sentence, place):
                yield place, cue


def _noun(sentence: Sentence, place: int, size: int) -> int | None:
    """The noun of a reason that opens at ``place``; the parser hangs it on either word of "because of"."""
    tops = (sentence.child(word, "pobj") for word in range(place + size - 1, place - 1, -1))
    head = next((top for top in tops if top is not None and top >= place + size), None)
    return head if head is not None and sentence.tokens[head].pos in NOUNS else None


def _hangs_on(clause: Clause, place: int) -> bool:
    """Whether a reason is told of the clause's verb, not of a clause inside it: "after it was closed due to rain"."""
    for above in clause.sentence.ancestors(place):
        if above == clause.verb:
            return True
        # "Airstrikes targeting bases in retaliation for X": what has no subject of its own shares the reason.
        if clause.sentence.child(above, "nsubj", "nsubjpass") is not None:
            return False
    return True


def _is_free(sentence: Sentence, place: int) -> bool:
    """Whether no word before it turns the reason round: "not because of the rain", "only to lose it"."""
    return not place or sentence.tokens[place - 1].lower not in _TURNING


def _without_tail(clause: Clause, place: int) -> tuple[Part, ...]:
    """The clause's parts up to a reason, without the word that weighs it: "merely"."""
    tokens = clause.sentence.tokens
    end = place - 1 if tokens[place - 1].lower in _WEIGHING else place
    cut = (Part(part.dep, part.head, tuple(one for one in part.tokens if one < end)) for part in clause.parts)
    return tuple(part for part in cut if part.tokens)


def _has_purpose(clause: Clause) -> bool:
    """Whether an infinitive after the verb tells what it is done for, rather than what it is about."""
    sentence = clause.sentence
    caused = "because" in (token.lower for token in sentence.tokens) or any(
        True for _ in _cues(sentence, tuple(range(len(sentence.tokens))))
    )
    passive = sentence.child(clause.verb, "auxpass") is not None
    return not (caused or clause.lemma in _GOVERNING or (passive and clause.lemma not in _MADE))


def _lowered(sentence: Sentence, place: int, size: int) -> list[str]:
    return [token.lower for token in sentence.tokens[place : place + size]]

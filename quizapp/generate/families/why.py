"""Why it was: only where the text says so with a word that means nothing else."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.chunks import Chunk, is_telling, noun_type
from quizapp.generate.clause import Clause
from quizapp.generate.distractors.phrases import other_phrases, other_purposes
from quizapp.generate.ground import Ground
from quizapp.generate.inflection import parts_of_speech
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.noun_classes import noun_classes
from quizapp.generate.reasons import Reason, reasons_of
from quizapp.generate.stems import lengths, narrowed
from quizapp.generate.wording import ask, statement, words

name = "why"
worth = 1.0
difficulty = 0.55
#: A contraction torn from its word, or somebody's words.
_MARKS = "’'“”\"`"
MAX_WORDS = 16
#: Words of a noun phrase after "because of" and the like.
MAX_REASON = 11
#: Classes of nouns of what stands or lies somewhere.
_SOLID = frozenset(
    ("settlement", "country", "landform", "water", "building", "room", "way", "vehicle", "tool", "machine", "document",
     "work", "food", "clothing", "animal", "plant", "part", "hub", "body part", "language", "substance")
)  # fmt: skip
_ARRIVING = re.compile(r"to (get|go|come|return) (to|back|home|there)\b", re.IGNORECASE)


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each reason or purpose of a clause."""
    for clause in ground.clauses:
        for reason in reasons_of(clause) if not clause.name else ():
            if reason.head is not None:
                yield from _phrase(ground, clause, reason, reason.head)
            elif reason.cue == "because":
                yield from _asked(clause, reason, "reason:because", tuple(_other_facts(ground, clause)))
            else:
                yield from _asked(clause, reason, "purpose", tuple(_other_purposes(ground, clause, reason)))


def _phrase(ground: Ground, clause: Clause, reason: Reason, head: int) -> Iterator[Draft]:
    sentence = clause.sentence
    size = len(reason.cue.split())
    noun = narrowed(sentence, head, reason.tokens[size:], MAX_REASON)
    # "Because of rain" gives itself away, or says too little.
    if is_telling(sentence, noun):
        own = noun_type(sentence, head)
        kind = f"reason:{reason.cue}:{_sort(own)}"
        others = _other_causes(ground, clause, reason.cue, own, len(words(sentence, noun)))
        pool = tuple(replace(one, type=kind) for one in others)
        yield from _asked(clause, replace(reason, tokens=reason.tokens[:size] + noun), kind, pool)


def _other_purposes(ground: Ground, clause: Clause, reason: Reason) -> list[Distractor]:
    """The purposes of other deeds, those about as long as this one first."""
    size = len(words(clause.sentence, reason.tokens))
    return sorted(other_purposes(ground, clause.sentence.number), key=lambda one: abs(len(one.text) - size))


def _sort(kind: str) -> str:
    """What a noun phrase names, whatever its number and article: "people", "body", "event", "thing" or "name"."""
    return kind.partition(":")[0]


def _other_causes(ground: Ground, clause: Clause, opening: str, own: str, size: int) -> list[Distractor]:
    """Noun phrases of other sentences after the same words: those of the key's own type first, then by length."""
    found = [
        one
        for each in ground.chunks
        # A thing or a place is no reason; what happens or is so may be one.
        if _sort(each) == ("event" if _sort(own) in ("thing", "name") else _sort(own))
        for one in other_phrases(ground, each, "", clause.sentence.number, before=opening, kept=_may_happen)
        # "Because of a key goal" beside a long reason is no reason at all.
        if 2 * (len(one.text) - len(opening)) >= size
    ]
    found.sort(key=lambda one: (one.type != own, abs(len(one.text) - len(opening) - size)))
    return found


def _may_happen(chunk: Chunk) -> bool:
    """Whether a noun is not one of what can be seen and touched, whatever its ending: "settlement", "memorial"."""
    lemma = chunk.sentence.tokens[chunk.head].lemma.lower()
    return not noun_classes(lemma) & _SOLID


def _other_facts(ground: Ground, clause: Clause) -> Iterator[Distractor]:
    """What the text says further away, as reasons that it doesn't give."""
    for other in ground.clauses:
        far = abs(other.sentence.number - clause.sentence.number) > 1
        if not far or other.speaker or other.is_speech or other.name or len(other.tokens) > MAX_WORDS:
            continue
        if not _is_plain(other):
            continue
        told = statement(other, other.parts).rstrip(".")
        opens = words(other.sentence, other.tokens[:1])
        yield Distractor(
            text=f"Because {opens[:1]}{told[1:]}",
            role="elsewhere",
            type="reason:because",
            roots=ground.roots_of(other.sentence, other.tokens),
            note=f"The text says this, but not as the reason: “{other.sentence.text}”",
        )


def _is_plain(clause: Clause) -> bool:
    """Whether a clause is one run of the text's own words with its own subject, which reads well behind "because"."""
    tokens = clause.sentence.tokens
    shown = clause.tokens
    unbroken = shown == tuple(range(shown[0], shown[-1] + 1)) and not clause.leading
    own = clause.subject_head in clause.sentence.children(clause.verb)
    first, after = tokens[shown[0]], tokens[shown[-1] + 1 : shown[-1] + 2]
    named = first.pos == "PROPN" or (first.pos in ("DET", "NOUN", "ADJ") and bool(parts_of_speech(first.lower)))
    whole = named and all(one.pos == "PUNCT" for one in after)
    joined = any(tokens[place].dep == "cc" for place in clause.subject)
    return whole and own and unbroken and not joined and not any(tokens[place].text[:1] in _MARKS for place in shown)


def _asked(clause: Clause, reason: Reason, kind: str, pool: tuple[Distractor, ...]) -> Iterator[Draft]:
    # Where somebody went is no reason for going.
    if _ARRIVING.match(words(clause.sentence, reason.tokens)):
        return
    if sum(1 for place in reason.tokens if clause.sentence.tokens[place].text[:1].isalnum()) > MAX_WORDS:
        return
    for parts in lengths(clause, parts=reason.kept):
        yield Draft(
            family=name,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.ANALYSE,
            clause=clause,
            stem=ask(clause, "why", parts, without=clause.leading),
            tokens=clause.tokens_with(parts, without=clause.leading),
            key=capital(words(clause.sentence, reason.tokens)),
            key_tokens=reason.tokens,
            type=kind,
            pool=pool,
            evidence=clause.evidence,
        )

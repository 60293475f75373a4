"""Why it was: only where the text says so with a word that means nothing else."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.chunks import is_telling, noun_type
from quizapp.generate.clause import Clause, Part
from quizapp.generate.distractors.phrases import other_phrases, other_purposes
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.stems import REASON_CUES, lengths, narrowed
from quizapp.generate.wording import ask, statement, words
from quizapp.reading.grammar import NOUNS

name = "why"
worth = 1.0
difficulty = 0.55
_GOVERNING = frozenset(
    """be have go come pay ask allow require tell make give take get need help begin start continue seem lead act work
    serve move try""".split()
)
MAX_WORDS = 16
#: Words of a noun phrase after "because of" and the like.
MAX_REASON = 11


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each reason or purpose at the end of a clause."""
    for clause in ground.clauses:
        if clause.name:
            continue
        yield from _phrase(ground, clause)
        for part in clause.parts:
            if part.dep == "advcl" and part is clause.parts[-1]:
                yield from _clause(ground, clause, part)


def _phrase(ground: Ground, clause: Clause) -> Iterator[Draft]:
    """A reason such as "in retaliation for X", wherever the parser has hung it."""
    sentence = clause.sentence
    lowered = [token.lower for token in sentence.tokens]
    for number, part in enumerate(clause.parts):
        for cue in REASON_CUES:
            for place in part.tokens:
                if lowered[place : place + len(cue)] != cue or place + len(cue) not in part.tokens:
                    continue
                reason = tuple(one for one in part.tokens if one >= place)
                # The parser hangs the noun on either word of "because of".
                tops = (sentence.child(word, "pobj") for word in reason[: len(cue)][::-1])
                head = next((top for top in tops if top is not None and top >= place + len(cue)), None)
                if number != len(clause.parts) - 1 or head is None or sentence.tokens[head].pos not in NOUNS:
                    continue
                before = tuple(one for one in part.tokens if one < place)
                kept = clause.parts[:number] + ((Part(part.dep, part.head, before),) if before else ())
                noun = narrowed(sentence, head, reason[len(cue) :], MAX_REASON)
                # "Because of rain" gives itself away, or says too little.
                if is_telling(sentence, noun) and (part.head < place or not before):
                    opening = " ".join(cue)
                    own = noun_type(sentence, head)
                    kind = f"reason:{opening}:{_sort(own)}"
                    others = _other_causes(ground, clause, opening, own, len(words(sentence, noun)))
                    pool = tuple(replace(one, type=kind) for one in others)
                    yield from _asked(clause, kept, reason[: len(cue)] + noun, kind, pool)


def _sort(kind: str) -> str:
    """What a noun phrase names, whatever its number and article: "people", "body", "event", "thing" or "name"."""
    return kind.partition(":")[0]


def _other_causes(ground: Ground, clause: Clause, opening: str, own: str, size: int) -> list[Distractor]:
    """Noun phrases of other sentences after the same words: those of the key's own type first, then by length."""
    found = [
        one
        for each in ground.chunks
        # A thing is no reason; what happens or is so may be one.
        if _sort(each) == ("event" if _sort(own) == "thing" else _sort(own))
        for one in other_phrases(ground, each, "", clause.sentence.number, before=opening)
        # "Because of a key goal" beside a long reason is no reason at all.
        if 2 * (len(one.text) - len(opening)) >= size
    ]
    found.sort(key=lambda one: (one.type != own, abs(len(one.text) - len(opening) - size)))
    return found


def _clause(ground: Ground, clause: Clause, part: Part) -> Iterator[Draft]:
    sentence = clause.sentence
    first = sentence.tokens[part.tokens[0]].lower
    kept = clause.parts[:-1]
    if first == "because":
        yield from _asked(clause, kept, part.tokens, "reason:because", tuple(_other_facts(ground, clause)))
    elif first == "to" and sentence.tokens[part.head].tag == "VB" and _has_purpose(clause):
        yield from _asked(clause, kept, part.tokens, "purpose", tuple(other_purposes(ground, sentence.number)))


def _has_purpose(clause: Clause) -> bool:
    """Whether an infinitive after the verb tells what it is done for, rather than what it is about."""
    lowered = [token.lower for token in clause.sentence.tokens]
    caused = any(lowered[place : place + len(cue)] == cue for cue in REASON_CUES for place in range(len(lowered)))
    passive = clause.sentence.child(clause.verb, "auxpass") is not None
    return not (caused or passive or clause.lemma in _GOVERNING or "because" in lowered)


def _other_facts(ground: Ground, clause: Clause) -> Iterator[Distractor]:
    """What the text says further away, as reasons that it doesn't give."""
    for other in ground.clauses:
        far = abs(other.sentence.number - clause.sentence.number) > 1
        if not far or other.speaker or other.is_speech or other.name or len(other.tokens) > MAX_WORDS:
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


def _asked(
    clause: Clause,
    kept: tuple[Part, ...],
    reason: tuple[int, ...],
    kind: str,
    pool: tuple[Distractor, ...],
) -> Iterator[Draft]:
    if sum(1 for place in reason if clause.sentence.tokens[place].text[0].isalnum()) > MAX_WORDS:
        return
    for parts in lengths(clause, parts=kept):
        yield Draft(
            family=name,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.ANALYSE,
            clause=clause,
            stem=ask(clause, "why", parts, without=clause.leading),
            tokens=clause.tokens_with(parts, without=clause.leading),
            key=capital(words(clause.sentence, reason)),
            key_tokens=reason,
            type=kind,
            pool=pool,
            evidence=clause.evidence,
        )

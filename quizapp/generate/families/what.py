"""What: the object of a clause, what something is or is called, what a verb's own preposition brings, what did it."""

from collections.abc import Iterator

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.actors import actor_of
from quizapp.generate.chunks import MAX_WORDS, is_telling, noun_type
from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.distractors.phrases import other_answers
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.stems import lengths, narrowed
from quizapp.generate.wording import ask, ask_of_subject, words

name = "what"
worth = 0.6
difficulty = 0.4
#: Verbs whose object is one of many, told or not.
_OPEN_SET = frozenset("have include contain offer need get provide use feature involve cover comprise do make".split())
#: Prepositions that bring an object to a verb; "in", "at" and "on" mostly bring a place or a time.
_BOUND = frozenset(("to", "of", "for", "as", "from", "about", "against", "into"))


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each object of each clause."""
    for clause in ground.clauses:
        yield from _subject(ground, clause)
        for part in clause.parts:
            if part.dep in ("dobj", "oprd", "attr"):
                yield from _asked(ground, clause, part, part.head, stranded="")
            elif part.dep == "prep" and _is_bound(clause, part):
                head = clause.sentence.child(part.head, "pobj")
                if head is not None:
                    yield from _asked(ground, clause, part, head, stranded=clause.sentence.tokens[part.head].lower)


def _subject(ground: Ground, clause: Clause) -> Iterator[Draft]:
    """What did it, where that is no actor but says enough to be a key."""
    sentence, head = clause.sentence, clause.subject_head
    if (
        clause.name
        or sentence.tokens[head].pos != "NOUN"
        or actor_of(ground, sentence, head, clause.subject) is not None
    ):
        return
    kept = narrowed(sentence, head, clause.subject, MAX_WORDS)
    kind = noun_type(sentence, head)
    if (
        not kept
        or not is_telling(sentence, kept)
        or not clause.parts
        or clause.lemma == "be"
        or kind.startswith("people")
    ):
        return
    pool = tuple(other_answers(ground, sentence, kept, head))
    for parts in lengths(clause):
        yield Draft(
            family=name,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.REMEMBER,
            clause=clause,
            stem=ask_of_subject(clause, "what", parts),
            tokens=tuple(place for place in clause.tokens_with(parts) if place not in clause.subject),
            key=capital(words(sentence, kept)),
            key_tokens=kept,
            type=kind,
            pool=pool,
            evidence=clause.evidence,
        )


def _is_bound(clause: Clause, part: Part) -> bool:
    word = clause.sentence.tokens[part.head].lower
    # "from ... to ..." and "eastwards to ..." are ways, not things.
    way = any(other.dep == "advmod" or clause.sentence.tokens[other.head].lower == "from" for other in clause.parts)
    if word in ("to", "from", "into") and way:
        return False
    passive = clause.sentence.child(clause.verb, "auxpass") is not None
    return word in _BOUND or (word == "with" and passive and part is clause.parts[0])


def _asked(ground: Ground, clause: Clause, part: Part, head: int, *, stranded: str) -> Iterator[Draft]:
    sentence = clause.sentence
    below = tuple(place for place in part.tokens if place != part.head) if stranded else part.tokens
    if (
        sentence.tokens[head].pos != "NOUN"
        or not below
        or clause.lemma in _OPEN_SET
        or ground.name_of(sentence, head) is not None
    ):
        return
    if sentence.tokens[head].entity_type in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL"):
        return
    if any(sentence.tokens[place].pos == "NUM" for place in below[:3]):
        return
    kind = noun_type(sentence, head)
    # What some event led to is seldom one thing only; what somebody said or did is told more surely.
    acts = actor_of(ground, sentence, clause.subject_head, clause.subject) is not None or clause.speaker or clause.name
    if kind.startswith("event") and not acts:
        return
    kept = narrowed(sentence, head, below, MAX_WORDS)
    if not kept or not is_telling(sentence, kept):
        return
    key = words(sentence, kept)
    pool = tuple(other_answers(ground, sentence, kept, head))
    for parts in lengths(clause, without=part):
        # The preposition stays where it stood: "What did Iran warn of?"
        before = [one for one in parts if one.head < part.head]
        after = [one for one in parts if one.head > part.head]
        mark = (Part("prep", part.head, (part.head,)),) if stranded else ()
        stem = ask(clause, "what", (*before, *mark, *after))
        if stem:
            yield Draft(
                family=name,
                kind=QuestionKind.CHOICE,
                bloom=Bloom.UNDERSTAND if clause.is_speech else Bloom.REMEMBER,
                clause=clause,
                stem=stem,
                tokens=clause.tokens_with(parts),
                key=capital(key),
                key_tokens=kept,
                type=kind,
                pool=pool,
                evidence=clause.evidence,
            )

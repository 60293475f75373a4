"""What something led to: only where the text says so with a verb that means nothing else."""

from collections.abc import Iterator

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.chunks import is_telling, noun_type
from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.distractors.phrases import other_phrases
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.stems import lengths, narrowed
from quizapp.generate.wording import ask, words
from quizapp.reading.grammar import NOUNS

name = "result"
worth = 0.95
difficulty = 0.55
#: Words of an effect.
MAX_WORDS = 11
#: Verbs whose object is an effect, and those that bring it with a preposition.
_CAUSES = frozenset("cause spark trigger prompt provoke".split())
_BRINGS = {"lead": "to", "result": "in"}


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each effect that a clause gives as a noun phrase."""
    for clause in ground.clauses:
        # What may come of it, many things may.
        if any(clause.sentence.tokens[place].lower in ("may", "might", "could", "can") for place in clause.group):
            continue
        for part in clause.parts:
            found = _effect(clause, part)
            if found is not None and not clause.name:
                yield from _asked(ground, clause, part, *found)


def _effect(clause: Clause, part: Part) -> tuple[int, str] | None:
    """The head of the effect and the preposition before it; None where the part is no effect."""
    sentence = clause.sentence
    if sentence.child(clause.verb, "auxpass") is not None:
        return None
    about = sentence.child(clause.verb, "prt")
    brings = clause.lemma == "bring" and about is not None and sentence.tokens[about].lower == "about"
    if part.dep == "dobj" and (brings or clause.lemma in _CAUSES):
        return part.head, ""
    word = sentence.tokens[part.head].lower
    noun = sentence.child(part.head, "pobj")
    if part.dep == "prep" and _BRINGS.get(clause.lemma) == word and noun is not None:
        return noun, word
    return None


def _asked(ground: Ground, clause: Clause, part: Part, head: int, stranded: str) -> Iterator[Draft]:
    sentence = clause.sentence
    if sentence.tokens[head].pos not in NOUNS or ground.name_of(sentence, head) is not None:
        return
    below = tuple(place for place in part.tokens if not stranded or place != part.head)
    kept = narrowed(sentence, head, below, MAX_WORDS)
    if not kept or not is_telling(sentence, kept):
        return
    # Of two effects one is half an answer.
    if any(place not in kept for place in sentence.children(head, "conj")):
        return
    kind = noun_type(sentence, head)
    # A road that leads to a town causes nothing.
    if not kind.startswith("event"):
        return
    pool = tuple(other_phrases(ground, kind, "", sentence.number))
    mark = (Part("prep", part.head, (part.head,)),) if stranded else ()
    for parts in lengths(clause, without=part):
        before = [one for one in parts if one.head < part.head]
        after = [one for one in parts if one.head > part.head]
        yield Draft(
            family=name,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.ANALYSE,
            clause=clause,
            stem=ask(clause, "what", (*before, *mark, *after)),
            tokens=clause.tokens_with(parts),
            key=capital(words(sentence, kept)),
            key_tokens=kept,
            type=kind,
            pool=pool,
            evidence=clause.evidence,
        )

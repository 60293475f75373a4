"""How many: a count that a clause gives. A hedged one is typed, since beside "at least 35" other numbers fit too."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.domain.question import Bloom, NumericKey, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.clause import Clause, Part
from quizapp.generate.distractors.numbers import number_type, other_numbers
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.stems import lengths
from quizapp.generate.wording import ask, opening, words
from quizapp.reading.figures import FigureMention

name = "how_many"
worth = 0.85
difficulty = 0.35
#: Hedges that a question can keep, as it says them; the share of the value that is still right.
_HEDGES = {
    "": 0.0, "at least": 0.0, "at most": 0.0, "more than": 0.0, "over": 0.0, "fewer than": 0.0, "less than": 0.0,
    "up to": 0.0, "about": 0.05, "around": 0.05, "roughly": 0.05, "approximately": 0.05,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the clause the count stands: its part (None for the subject) and the tokens that it opens."""

    part: Part | None
    rest: tuple[int, ...]


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each count at the head of a subject or an object."""
    for clause in ground.clauses:
        for figure in ground.figures.get(clause.sentence.number, ()):
            place = _place(clause, figure)
            if place is not None and figure.hedge in _HEDGES and not figure.unit and figure.value == int(figure.value):
                yield from _asked(ground, clause, figure, place)


def _place(clause: Clause, figure: FigureMention) -> _Place | None:
    sentence = clause.sentence
    number = figure.tokens[-1]
    noun = sentence.tokens[number].head
    if clause.name and clause.name_tokens and clause.subject == (number,):
        return _Place(None, clause.name_tokens)
    if sentence.tokens[number].dep != "nummod" or sentence.tokens[noun].pos != "NOUN":
        return None
    hedged = figure.tokens[0] - len(figure.hedge.split())
    if noun == clause.subject_head and clause.subject[0] == hedged:
        return _Place(None, tuple(place for place in clause.subject if place > number))
    for part in clause.parts:
        if part.dep == "dobj" and part.head == noun and part.tokens[0] == hedged:
            return _Place(part, tuple(place for place in part.tokens if place > number))
    return None


def _asked(ground: Ground, clause: Clause, figure: FigureMention, place: _Place) -> Iterator[Draft]:
    sentence = clause.sentence
    asked = f"{figure.hedge} how many {words(sentence, place.rest)}".strip()
    for parts in lengths(clause, without=place.part, exact=True):
        if place.part is None:
            told = (words(sentence, clause.group), *(words(sentence, part.tokens) for part in parts))
            stem = capital(f"{opening(clause)}{asked} {' '.join(piece for piece in told if piece)}?")
        else:
            stem = ask(clause, asked, parts)
        yield _draft(ground, clause, figure, stem, clause.tokens_with(parts))


def _draft(ground: Ground, clause: Clause, figure: FigureMention, stem: str, tokens: tuple[int, ...]) -> Draft:
    sentence = clause.sentence
    noun = sentence.tokens[clause.name_tokens[-1] if clause.name_tokens else sentence.tokens[figure.tokens[-1]].head]
    hedged = bool(figure.hedge)
    key = NumericKey(figure.value, round(figure.value * _HEDGES[figure.hedge], 6), noun.lower) if hedged else None
    return Draft(
        family=name,
        kind=QuestionKind.NUMERIC if hedged else QuestionKind.CHOICE,
        bloom=Bloom.REMEMBER,
        clause=clause,
        stem=stem,
        tokens=tuple(one for one in tokens if one not in figure.tokens),
        key=figure.text,
        key_tokens=figure.tokens,
        type=number_type(figure),
        pool=() if hedged else tuple(other_numbers(ground, figure)),
        answer=key,
        typed=hedged,
        value=figure.value,
        evidence=clause.evidence,
    )

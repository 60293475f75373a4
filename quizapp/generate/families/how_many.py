"""How many, how much, what share: a figure of a clause. A hedged one is typed: beside "at least 35" many fit."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.domain.question import Bloom, NumericKey, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part
from quizapp.generate.cut_off import leaves_out_an_exception
from quizapp.generate.distractors.numbers import bound_on, number_type, other_numbers
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.stems import lengths
from quizapp.generate.wording import ask, opening, words
from quizapp.reading.figures import FigureMention
from quizapp.reading.sentence import Sentence

name = "how_many"
worth = 0.85
difficulty = 0.35
#: Hedges that a question can keep, as it says them; the share of the value that is still right.
_HEDGES = {
    "": 0.0, "at least": 0.0, "at most": 0.0, "more than": 0.0, "over": 0.0, "fewer than": 0.0, "less than": 0.0,
    "up to": 0.0, "about": 0.05, "around": 0.05, "roughly": 0.05, "approximately": 0.05,
}  # fmt: skip
#: Words before a stretch of time that the clause lasts, and the nouns of one.
_LASTING = ("for", "within")
_TIMES = frozenset("second minute hour day week month year decade century".split())
#: Verbs whose object is a sum of money by itself.
_PAYING = frozenset("cost pay earn spend raise charge owe lose save donate receive".split())
_CURRENCIES = ("$", "£", "€")
#: What begins a phrase after the noun, as far as a question can put it behind its verb.
_FOLLOWING = frozenset("prep aux advmod npadvmod".split())
_MORE = frozenset("more other others further additional extra another".split())
#: "2,500 cemeteries and numerous memorials": the second noun is not of the number.
_UNCOUNTED = frozenset("numerous several many some various countless a an the other".split())
#: Beside one of these the number is no answer.
_LOOSE = frozenset("only rarely seldom hardly never often usually sometimes almost nearly".split())


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the clause the figure stands: its part (None for the subject), and how it is asked for.

    ``rest`` are the tokens that it opens there. ``before`` is a preposition that goes with it: "for how many hours".
    """

    part: Part | None
    rest: tuple[int, ...]
    asked: str = "how many"
    before: str = ""


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each figure at the head of a subject or an object, and for each stretch of time after "for"."""
    for clause in ground.clauses:
        if any(clause.sentence.tokens[place].lower in _LOOSE for place in clause.group):
            continue
        for figure in ground.figures.get(clause.sentence.number, ()):
            place = _place(clause, figure) if not bound_on(clause.sentence, figure.tokens[0]) else None
            except_some = leaves_out_an_exception(clause.sentence, clause.tokens)
            if (
                place is not None
                and not except_some
                and figure.hedge in _HEDGES
                and (figure.unit or figure.value == int(figure.value))
                # "How many month?" One.
                and figure.value != 1
            ):
                yield from _asked(ground, clause, figure, place)


def _place(clause: Clause, figure: FigureMention) -> _Place | None:
    sentence = clause.sentence
    number = figure.tokens[-1]
    noun = sentence.tokens[number].head
    # "About 200 and 40 students" are two answers.
    if sentence.child(number, "conj") is not None or sentence.tokens[number].dep == "conj":
        return None
    # "35 clerks and 29 drivers": half of an answer. "Three more games": more than what?
    if any(sentence.tokens[place].lower in _MORE for place in sentence.children(noun, "amod", "advmod", "conj")) or any(
        sentence.child(place, "nummod") is not None
        or any(sentence.tokens[one].lower in _UNCOUNTED for one in sentence.children(place, "amod", "det"))
        for place in sentence.children(noun, "conj")
    ):
        return None
    hedged = figure.tokens[0] - len(figure.hedge.split())
    if clause.name and clause.name_tokens and clause.subject == (number,):
        return _Place(None, clause.name_tokens)
    if figure.unit in _CURRENCIES:
        return _sum(clause, figure, hedged)
    if sentence.tokens[number].dep != "nummod" or sentence.tokens[noun].pos != "NOUN":
        return None
    if noun == clause.subject_head and clause.subject[0] == hedged:
        return _counted(sentence, None, clause.subject, figure)
    for part in clause.parts:
        if part.dep == "dobj" and part.head == noun and part.tokens[0] == hedged:
            return _counted(sentence, part, part.tokens, figure)
        if part.dep == "prep" and sentence.child(part.head, "pobj") == noun and part.tokens[1:2] == (hedged,):
            word = sentence.tokens[part.head].lower
            if word in _LASTING and sentence.tokens[noun].lemma.lower() in _TIMES:
                return _Place(part, _after(number, part.tokens), before=word)
    return None


def _after(number: int, tokens: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(place for place in tokens if place > number)


def _counted(sentence: Sentence, part: Part | None, tokens: tuple[int, ...], figure: FigureMention) -> _Place | None:
    """The place of a count, or of a share of something that the clause names."""
    if figure.unit != "%":
        return _Place(part, _after(figure.tokens[-1], tokens))
    of = next((place for place in _after(figure.tokens[-1], tokens) if sentence.tokens[place].lower == "of"), None)
    return _Place(part, _after(of - 1, tokens), "what percentage") if of is not None else None


def _sum(clause: Clause, figure: FigureMention, hedged: int) -> _Place | None:
    """The place of a sum of money that is the object of paying."""
    for part in clause.parts:
        if part.dep == "dobj" and part.head in figure.tokens and part.tokens[0] == hedged and clause.lemma in _PAYING:
            return _Place(part, _after(figure.tokens[-1], part.tokens), "how much")
    return None


def _split(sentence: Sentence, place: _Place) -> tuple[tuple[int, ...], tuple[Part, ...]]:
    """What is counted, and what follows it: "years" and "to pay" of "25 years to pay"; "of" stays with its noun."""
    rest = place.rest
    after = (
        0
        if place.asked == "how much"
        else next((at for at, place in enumerate(rest) if sentence.tokens[place].dep in _FOLLOWING), len(rest))
    )
    # "Questions submitted | by mail": the rest belongs to the participle.
    if after < len(rest) and (
        sentence.tokens[rest[after]].lower == "of" or sentence.tokens[sentence.tokens[rest[after]].head].dep == "acl"
    ):
        after = len(rest)
    # "Passengers a year": the article goes with what follows.
    if after < len(rest):
        after -= sum(place in rest[:after] for place in sentence.subtree(rest[after]))
    return rest[:after], (Part("prep", rest[after], rest[after:]),) if rest[after:] else ()


def _asked(ground: Ground, clause: Clause, figure: FigureMention, place: _Place) -> Iterator[Draft]:
    sentence = clause.sentence
    noun, after = (place.rest, ()) if place.part is None else _split(sentence, place)
    asked = " ".join(f"{place.before} {figure.hedge} {place.asked} {words(sentence, noun)}".split())
    for parts in lengths(clause, without=place.part, exact=True):
        if place.part is None:
            told = (words(sentence, clause.group), *(words(sentence, part.tokens) for part in parts))
            stem = capital(f"{opening(clause)}{asked} {' '.join(piece for piece in told if piece)}?")
        else:
            stem = ask(clause, asked, (*after, *parts))
        yield _draft(ground, clause, figure, stem, clause.tokens_with(parts))


def _draft(ground: Ground, clause: Clause, figure: FigureMention, stem: str, tokens: tuple[int, ...]) -> Draft:
    sentence = clause.sentence
    noun = sentence.tokens[clause.name_tokens[-1] if clause.name_tokens else sentence.tokens[figure.tokens[-1]].head]
    unit = figure.unit if figure.unit == "%" or figure.unit in _CURRENCIES else noun.lower
    hedged = bool(figure.hedge)
    key = NumericKey(figure.value, round(figure.value * _HEDGES[figure.hedge], 6), unit) if hedged else None
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

"""Slots: the names, numbers and dates of a statement that one other value of the same type can take the place of."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial

from quizapp.generate.actors import Actor, actor_of, other_actors
from quizapp.generate.clause import Clause
from quizapp.generate.distractors.dates import other_dates
from quizapp.generate.distractors.names import other_names
from quizapp.generate.distractors.numbers import bound_on, number_type, other_numbers
from quizapp.generate.ground import Ground, fine_type
from quizapp.generate.model import Distractor
from quizapp.generate.wording import words
from quizapp.reading.figures import FigureMention
from quizapp.reading.grammar import NOUNS
from quizapp.reading.sentence import Sentence

_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "pobj", "agent")
#: What joins the halves of a name.
_NAMING = ("of", "on", "for", "and")
_FRAMES = ("first", "last", "next", "past")
_EXACT = re.compile(r"\.\d\d")
_YEAR = re.compile(r"\d{3,4}")
_NAMES = ("country", "city", "region", "person", "organisation")


@dataclass(frozen=True)
class Slot:
    """One value of a statement: its tokens, its words, its fine type, and how to find what could stand there."""

    tokens: tuple[int, ...]
    text: str
    type: str
    find: Callable[[], Iterable[Distractor]]
    #: The number in it, and what hedges it.
    value: float | None = None
    hedge: str = ""

    @cached_property
    def others(self) -> tuple[Distractor, ...]:
        """What could stand there instead, looked for once and only where it is wanted."""
        return tuple(self.find())

    def shaped(self, text: str) -> str:
        """A distractor's text as it stands inside a sentence."""
        return f"the {text.removeprefix('The ')}" if text.startswith("The ") else text


def is_number(kind: str) -> bool:
    """Whether a fine type is that of a number or a date."""
    return kind.startswith("date:") or kind.endswith((":figure", ":word"))


def slots_of(ground: Ground, clause: Clause, *, uncut: bool = False) -> Iterator[Slot]:
    """Every slot of the clause, in text order by sort: numbers, dates, names; if ``uncut`` of all its sentence."""
    sentence = clause.sentence
    kept = set(range(len(sentence.tokens))) if uncut else set(clause.tokens)
    own = sentence.number
    for figure in ground.figures.get(own, ()):
        before = sentence.tokens[figure.tokens[0] - 1].lower if figure.tokens[0] else ""
        replaced_by_name = clause.name and set(figure.tokens) & set(clause.subject)
        # What was so in "the first 15 years" may have been so in the first 18 as well.
        if replaced_by_name or before in _FRAMES or not set(figure.tokens) <= kept:
            continue
        # A ratio to the hundredth nobody keeps in mind.
        if _EXACT.search(sentence.phrase(figure.tokens)):
            continue
        if _is_a_label(sentence, figure.tokens) or _is_a_year(sentence, figure.tokens):
            continue
        text = sentence.phrase(figure.tokens)
        if len(figure.tokens) == 1 and text[0].isalnum() and not figure.unit.startswith(("$", "£", "€")):
            hedge = figure.hedge or bound_on(sentence, figure.tokens[0])
            find = partial(_other_numbers, ground, figure, text)
            yield Slot(figure.tokens, text, number_type(figure), find, figure.value, hedge)
    actor = actor_of(ground, sentence, clause.subject_head, clause.subject) if not clause.name else None
    if actor is not None:
        find = partial(_other_actors, ground, clause, actor)
        yield Slot(clause.subject, words(sentence, clause.subject), actor.type, find)
    for date in ground.dates.get(own, ()):
        tokens = sentence.places(date.start, date.end)
        whole = words(sentence, tokens).lower() == date.text.lower() and not _is_listed(sentence, tokens)
        whole = whole and not _is_in_a_name(sentence, tokens)
        if set(tokens) <= kept and date.precision != "decade" and whole:
            yield Slot(tokens, date.text, f"date:{date.precision}", partial(other_dates, ground, date))
    for entry, name in ground.named_in.get(own, ()):
        kind = fine_type(entry)
        tokens = tuple(range(name.first, name.last + 1))
        free = set(tokens) <= kept and not set(tokens) & set(clause.subject)
        if kind not in _NAMES or not free or not _is_alone(sentence, name.last) or _is_longer(sentence, tokens):
            continue
        # "The Women's Fellowship" is one name.
        if name.first and sentence.tokens[name.first - 1].lower.endswith(("'s", "’s", "s'", "s’", "'", "’")):
            continue
        if name.first and sentence.tokens[name.first - 1].lower == "the":
            tokens = (name.first - 1, *tokens)
        yield Slot(tokens, words(sentence, tokens), kind, partial(other_names, ground, entry, kind, own))


def _is_a_label(sentence: Sentence, tokens: tuple[int, ...]) -> bool:
    """Whether a number behind its noun is a name and no count: "Sonata No. 2", "quarter 4"."""
    number = sentence.tokens[tokens[-1]]
    before = sentence.tokens[tokens[0] - 1].lower if tokens[0] else ""
    return before in ("no.", "no", "nos.", "number") or (
        number.dep in ("nummod", "appos") and number.head < tokens[0] and sentence.tokens[number.head].pos in NOUNS
    )


def _is_a_year(sentence: Sentence, tokens: tuple[int, ...]) -> bool:
    """Whether a number that counts nothing is a year of long ago: "In 755, Ada sold it"."""
    number = sentence.tokens[tokens[-1]]
    before = sentence.tokens[tokens[0] - 1].lower if tokens[0] else ""
    return number.dep == "pobj" and before in ("in", "since", "until", "by") and bool(_YEAR.fullmatch(number.text))


def _is_listed(sentence: Sentence, tokens: tuple[int, ...]) -> bool:
    """Whether a date is one of two or more, or follows "the", with which another would not fit."""
    joined = any(sentence.tokens[child].dep in ("cc", "conj") for place in tokens for child in sentence.children(place))
    before = sentence.tokens[tokens[0] - 1].lower if tokens[0] else ""
    return joined or before == "the" or any(sentence.tokens[place].dep == "conj" for place in tokens)


def _is_in_a_name(sentence: Sentence, tokens: tuple[int, ...]) -> bool:
    """Whether a date is a part of a name: "the Confession of 1559", "the Guide 2005"."""
    top = next(place for place in tokens if sentence.tokens[place].head not in tokens or place == tokens[-1])
    head = sentence.tokens[top].head
    if sentence.tokens[head].lower == "of":
        head = sentence.tokens[head].head
    return head not in tokens and sentence.tokens[head].pos == "PROPN"


def _is_longer(sentence: Sentence, tokens: tuple[int, ...]) -> bool:
    """Whether a name goes on to the left or right of what was read as one: "the Inquiry on the Coca Leaf"."""
    before = sentence.tokens[tokens[0] - 1] if tokens[0] else None
    if before is not None and before.pos == "PROPN" and before.head in tokens:
        return True
    after = [token for token in sentence.tokens[tokens[-1] + 1 : tokens[-1] + 4] if token.lower != "the"]
    joined = len(after) > 1 and after[0].lower in _NAMING and after[1].pos == "PROPN"
    return joined or bool(after and after[0].pos == "PROPN" and after[0].dep not in _ARGUMENTS)


def _is_alone(sentence: Sentence, place: int) -> bool:
    """Whether a name fills its place by itself: of a list, others may fit as well."""
    token = sentence.tokens[place]
    return token.dep in _ARGUMENTS and sentence.child(place, "conj", "appos") is None


def _other_actors(ground: Ground, clause: Clause, actor: Actor) -> Iterator[Distractor]:
    """Other actors as they stand inside a sentence: "workers in Leeds", where the text has that word small."""
    for one in other_actors(ground, clause.sentence, clause.subject, actor):
        small = one.text[:1].lower() + one.text[1:]
        is_small = actor.entry is None and f" {small.split()[0]} " in ground.document.text
        yield replace(one, text=small) if is_small else one


def _other_numbers(ground: Ground, figure: FigureMention, number: str) -> Iterator[Distractor]:
    """Other numbers alone, where the unit stays in the sentence ("8" for "8%")."""
    tail = figure.text.removeprefix(number)
    for one in other_numbers(ground, figure):
        yield replace(one, text=one.text.removesuffix(tail) if tail else one.text)

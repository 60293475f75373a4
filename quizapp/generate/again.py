"""Further questions for an instructor who has seen one: more like it, or another in its place.

Both give only what passes every gate and asks something else than the bank does. What assembly also keeps apart, two
questions of which one tells the other's key, may stand in one bank: a quiz is put together by a person then.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.domain.question import Question
from quizapp.generate.clashes import are_alike
from quizapp.generate.generate import DEFAULT_FAMILIES, FAMILY_NAMES, KINDS, judged_by_gates, limits
from quizapp.generate.ground import Ground, name_root
from quizapp.generate.passed import Passed, stem_words

#: How much the same family, a shared name and the same section make a question like another.
_FAMILY, _NAME, _SECTION = 2, 2, 1


def more_like(ground: Ground, question: Question, *, known: Sequence[Question], count: int) -> tuple[Question, ...]:
    """At most ``count`` questions of the family of ``question``, about a name that it has, or of its section.

    ``known`` are all questions that there are about the document, itself too. Those most like it come first, of these
    the best; () where the text gives none.
    """
    others = _others(ground, known)
    chosen: list[Passed] = []
    for one in others.by_likeness(question):
        if len(chosen) < count and others.likeness(one, question) and not any(_same(one, each) for each in chosen):
            chosen.append(one)
    return tuple(one.question for one in chosen)


def instead_of(
    ground: Ground, question: Question, *, said: Sequence[Question], known: Sequence[Question]
) -> Question | None:
    """Another question from the evidence of ``question``, or else the one most like it; None where there is none.

    ``said`` are all versions that it has had, none of which comes again; ``known`` are the other questions that there
    are about the document.
    """
    others = _others(ground, known)
    asked = {_asks(each) for each in said}
    free = [one for one in others.by_likeness(question) if _asks(one.question) not in asked]
    quotes = {each.quote for each in question.evidence}
    own = (one for one in free if quotes & {each.quote for each in one.question.evidence})
    best = next(own, None) or next(iter(free), None)
    return best.question if best is not None else None


@dataclass(frozen=True, slots=True)
class _Others:
    """What passed the gates and is not asked yet."""

    passed: tuple[Passed, ...]
    #: The names of the text, but for those that all of it is about.
    names: tuple[str, ...]

    def likeness(self, one: Passed, question: Question) -> int:
        """How much a question that passed is like another one; 0 for not at all."""
        other = one.question
        family = _FAMILY * (bool(question.family) and question.family == other.family)
        name = _NAME * any(each in _words_of(question) and each in _words_of(other) for each in self.names)
        return family + name + _SECTION * (bool(question.section) and question.section == other.section)

    def by_likeness(self, question: Question) -> list[Passed]:
        """All of them, those first that are most like ``question``, of these the best.

        What is asked by default, or in the family that was chosen with the question, goes before all else.
        """
        chosen = {*DEFAULT_FAMILIES, question.family}
        return sorted(
            self.passed,
            key=lambda one: (
                one.draft.family not in chosen, -self.likeness(one, question), -one.score, one.question.id
            ),
        )  # fmt: skip


def _others(ground: Ground, known: Sequence[Question]) -> _Others:
    _, most = limits(ground.document, ground.analysis)
    if not most:
        return _Others((), ())
    passed, _ = judged_by_gates(ground, KINDS, FAMILY_NAMES)
    # A question that a person edited, or that took another's place, is found by one of the two.
    drafts = {each.question.id: each for each in passed} | {_asks(each.question): each for each in passed}
    taken = [drafts.get(_asks(each)) or drafts.get(each.id) for each in known]
    places = frozenset(place for each in taken if each is not None for place in each.draft.places)
    asked = [stem_words(each.stem) for each in known]
    # Whoever wants another question reads it before anybody is asked: all ways of asking may be offered.
    free = (
        one
        for one in passed
        if not one.draft.places & places and not any(are_alike(one.words, words) for words in asked)
    )
    names = tuple(each.name for each in ground.analysis.entities if name_root(each.name) not in ground.topic)
    return _Others(tuple(free), names)


def _same(one: Passed, other: Passed) -> bool:
    return bool(one.draft.places & other.draft.places) or are_alike(one.words, other.words)


def _asks(question: Question) -> tuple[object, ...]:
    return question.kind, question.stem


def _words_of(question: Question) -> str:
    """What a question speaks of: its stem and its key."""
    return " ".join([question.stem, *(option.text for option in question.options if option.correct)])

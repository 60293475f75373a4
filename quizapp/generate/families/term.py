"""What a term means, where the text explains it and explains others beside it."""

from collections.abc import Iterator

from quizapp.domain.briefing import Term
from quizapp.domain.question import Bloom, Option, QuestionKind
from quizapp.generate.explanations import says
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Proposal, places_of
from quizapp.generate.terms import FEWEST, MOST, build, inside, other, words

name = "term"
worth = 0.85
difficulty = 0.35
#: An option may be so many times as long as the key, or as short, and a few letters more.
_BAND, _SLACK = 2.0, 15


def proposals(ground: Ground) -> Iterator[Proposal]:
    """A question for each explained term, with the meanings of others that are about as long."""
    terms = ground.briefing.glossary
    for term in terms:
        own = set(words(term.term))
        others = [
            one for one in terms
            if one is not term and not own & set(words(one.definition)) and _about_as_long(term, one)
            and build(ground, one) == build(ground, term) != ""
        ]  # fmt: skip
        others.sort(key=lambda one: abs(len(one.definition) - len(term.definition)))
        if len(others) < FEWEST or own & set(words(term.definition)):
            continue
        sentence = ground.sentence_of(term.evidence[-1])
        said = says(term.evidence[-1].quote)
        pool = tuple(
            Distractor(one.definition, "elsewhere", "definition", frozenset(words(one.definition)), other(one))
            for one in others
        )
        yield Proposal(
            family=name,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.REMEMBER,
            stem=f"What does the text say that “{inside(term.term)}” means?",
            options=(
                Option(term.definition, True, "key", said),
                *(one.option for one in pool[:MOST]),
            ),
            pool=pool,
            evidence=term.evidence,
            explanation=f"Correct: {term.definition}. {said}",
            sentence=sentence.number,
            places=places_of(sentence),
            keys=ground.roots[sentence.number],
            frame=frozenset(words(term.term)),
        )


def _about_as_long(term: Term, other: Term) -> bool:
    key, size = len(term.definition), len(other.definition)
    return key / _BAND - _SLACK <= size <= key * _BAND + _SLACK

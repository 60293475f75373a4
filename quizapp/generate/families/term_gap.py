"""Which term the text has for something: a gap for it after its meaning, with other terms of the text beside it."""

from collections.abc import Iterator

from quizapp.domain.question import GAP, Bloom, ClozeKey, Gap, Option, QuestionKind
from quizapp.generate.explanations import says
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Proposal, places_of
from quizapp.generate.terms import FEWEST, MOST, build, inside, other, words

name = "term_gap"
worth = 0.85
difficulty = 0.3


def proposals(ground: Ground) -> Iterator[Proposal]:
    """A gap for each term that the text explains as one thing or several, with terms of others so explained."""
    terms = ground.briefing.glossary
    for term in terms:
        kind = build(ground, term)
        told = set(words(term.definition))
        own = set(words(term.term))
        # A term that the meaning speaks of is seen not to be the one that is meant.
        others = [
            one for one in terms
            if one is not term and build(ground, one) == kind and not set(words(one.term)) & (told | own)
        ]  # fmt: skip
        if kind not in ("one", "several") or own & told or len(others) < FEWEST:
            continue
        sentence = ground.sentence_of(term.evidence[-1])
        said = says(term.evidence[-1].quote)
        pool = tuple(
            Distractor(inside(one.term), "elsewhere", "term", frozenset(words(one.term)), other(one)) for one in others
        )
        key = inside(term.term)
        yield Proposal(
            family=name,
            kind=QuestionKind.CLOZE,
            bloom=Bloom.REMEMBER,
            stem=f"The text’s term for {inside(term.definition)} is {GAP}.",
            options=(Option(key, True, "key", said), *(one.option for one in pool[:MOST])),
            answer=ClozeKey((Gap((key,)),)),
            pool=pool,
            evidence=term.evidence,
            explanation=f"Correct: {key}. {said}",
            sentence=sentence.number,
            places=places_of(sentence),
            keys=ground.roots[sentence.number],
            frame=frozenset(words(term.definition)),
        )

"""Who is who, and what means what: names and terms to be matched with what the text says of them."""

from collections.abc import Iterator

from quizapp.domain.document import Evidence
from quizapp.domain.question import Bloom, MatchingKey, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.explanations import quoted
from quizapp.generate.ground import Ground
from quizapp.generate.model import Proposal, places_of
from quizapp.generate.roles import Role, may_be, roles

name = "matched"
worth = 0.7
difficulty = 0.5
#: Pairs of one question, and what is offered beside them so that the last pair isn't given away.
FEWEST, MOST, SURPLUS = 3, 4, 1
_ASKED = {"person": "person", "organisation": "organisation", "city": "city", "place": "place", "work": "work"}


def proposals(ground: Ground) -> Iterator[Proposal]:
    """One question for each sort of entities, and one for the terms, where there is more to match than the fewest."""
    for kind, noun in _ASKED.items():
        chosen: list[Role] = []
        for role in roles(ground, kind):
            if not any(may_be(ground, role, one) or may_be(ground, one, role) for one in chosen):
                chosen.append(role)
        told = [(one.entity.name, capital(one.told), one.evidence) for one in chosen]
        yield from _made(ground, f"Match each {noun} with the description that the text gives.", told)
    glossary = {term.term.lower().removesuffix("s"): term for term in reversed(ground.briefing.glossary)}
    terms = [
        (term.term, term.definition, term.evidence)
        for term in ground.briefing.glossary
        # "Voxel" and "voxels" are one term.
        if glossary[term.term.lower().removesuffix("s")] is term and term.term.lower() not in term.definition.lower()
    ]
    yield from _made(ground, "Match each term with what the text says that it means.", terms)


def _made(ground: Ground, stem: str, told: list[tuple[str, str, tuple[Evidence, ...]]]) -> Iterator[Proposal]:
    pairs, surplus = told[:MOST], told[MOST : MOST + SURPLUS]
    if len(told) < FEWEST:
        return
    evidence = tuple(dict.fromkeys(one for _, _, each in pairs for one in each))
    yield Proposal(
        family=name,
        kind=QuestionKind.MATCHING,
        bloom=Bloom.UNDERSTAND,
        stem=stem,
        options=(),
        evidence=evidence,
        explanation=" ".join(f"{left}: the text says {quoted(each[-1].quote)}" for left, _, each in pairs),
        sentence=ground.sentence_of(evidence[0]).number,
        # Whoever is asked for one pair elsewhere is not asked for it here again.
        places=frozenset().union(*(places_of(one) for one in ground.analysis.sentences if one.evidence in evidence)),
        keys=frozenset(),
        frame=frozenset(),
        answer=MatchingKey(tuple((left, right) for left, right, _ in pairs), tuple(right for _, right, _ in surplus)),
    )

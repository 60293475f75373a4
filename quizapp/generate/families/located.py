"""Where the text says it: the sentence that tells who somebody is or what a term means, among those around it."""

from collections.abc import Iterator

from quizapp.domain.document import Evidence
from quizapp.domain.passage import passage
from quizapp.domain.question import Bloom, QuestionKind, SelectSentenceKey
from quizapp.generate.explanations import quoted
from quizapp.generate.ground import Ground
from quizapp.generate.model import Proposal, places_of
from quizapp.generate.roles import roles
from quizapp.reading.sentence import Sentence

name = "located"
worth = 0.65
difficulty = 0.4
#: Fewer sentences, or more, make no search or too long a one.
FEWEST, MOST = 3, 12
#: With this share of the weight of what is told, another sentence may tell it too.
ALIKE = 0.5
_WHO = {"person": "who {} is", "organisation": "what {} is", "place": "what {} is", "city": "what {} is"}


def proposals(ground: Ground) -> Iterator[Proposal]:
    """A question for each description and each meaning in a passage that speaks of the same elsewhere too."""
    for kind, told in _WHO.items():
        for role in roles(ground, kind):
            asked = told.format(role.entity.name)
            spans = {mention.start for mention in role.entity.mentions}
            speaks = [one.number for one in ground.analysis.sentences if any(one.start <= s < one.end for s in spans)]
            yield from _made(ground, f"Which sentence tells {asked}?", role.sentence, role.roots, speaks)
    for term in ground.briefing.glossary:
        sentence = next((one for one in ground.analysis.sentences if one.evidence == term.evidence[-1]), None)
        if sentence is not None and len(term.evidence) == 1:
            word = term.term.lower()
            speaks = [one.number for one in ground.analysis.sentences if word in one.text.lower()]
            meant = frozenset(term.definition.lower().rstrip(".").split()) & ground.roots[sentence.number]
            shown = term.term if term.term[1:2].isupper() else word
            yield from _made(ground, f"Which sentence explains what “{shown}” means?", sentence, meant, speaks)


def _made(ground: Ground, stem: str, sentence: Sentence, told: frozenset[str], speaks: list[int]) -> Iterator[Proposal]:
    evidence = sentence.evidence
    shown = passage(ground.document, ground.analysis.spans, evidence)
    if not FEWEST <= len(shown) <= MOST or shown.count(evidence.quote) != 1:
        return
    others = [ground.analysis.sentences[number] for number in speaks if number != sentence.number]
    beside = [one for one in others if one.text in shown]
    # Without another sentence about the same, the name alone gives the place away.
    if not beside or not told or any(_may_tell(ground, one, told) for one in others):
        return
    yield _proposal(stem, sentence, evidence, told)


def _may_tell(ground: Ground, sentence: Sentence, told: frozenset[str]) -> bool:
    return ground.weight(told & ground.roots[sentence.number]) >= ALIKE * ground.weight(told)


def _proposal(stem: str, sentence: Sentence, evidence: Evidence, told: frozenset[str]) -> Proposal:
    return Proposal(
        family=name,
        kind=QuestionKind.SELECT_SENTENCE,
        bloom=Bloom.UNDERSTAND,
        stem=stem,
        options=(),
        evidence=(evidence,),
        explanation=f"The sentence that tells it is {quoted(evidence.quote)}",
        sentence=sentence.number,
        places=places_of(sentence),
        keys=told,
        frame=frozenset(),
        answer=SelectSentenceKey((0,)),
    )

"""Where the text says it: the sentence that tells who somebody is or what a term means, among those around it."""

import re
from collections.abc import Iterator

from quizapp.domain.briefing import Term
from quizapp.domain.document import Evidence
from quizapp.domain.passage import passage
from quizapp.domain.question import Bloom, QuestionKind, SelectSentenceKey
from quizapp.generate.explanations import quoted
from quizapp.generate.ground import Ground, is_in_title
from quizapp.generate.model import Proposal, places_of
from quizapp.generate.roles import Role, roles
from quizapp.reading.grammar import NOUNS
from quizapp.reading.names import Name
from quizapp.reading.sentence import Sentence

name = "located"
worth = 0.65
difficulty = 0.4
#: Fewer sentences, or more, make no search or too long a one.
FEWEST, MOST = 3, 12
#: With this share of the weight of what is told, another sentence may tell it too.
ALIKE = 0.5
#: How a sentence says what a term is: "X is a", "X, or", "known as X".
_DEFINED = (
    r"\b{0}[”\"’']?,? (?:\([^)]*\) )?"
    r"(?:is|are|was|were|means?|refers? to|denotes?|stands? for|or|an?|which|known|called)\b"
    r"|\b(?:known|called|termed|dubbed|term|or)(?: as)? (?:an? |the )?[“\"‘']?{0}\b"
)
_MEANT = (
    r"\b{0}[”\"’']?,? (?:\([^)]*\) )?(?:means?|refers? to|denotes?|stands? for|(?:is|are) (?:defined|known|called))\b"
    r"|\b(?:known as|called|termed|dubbed|the term) (?:an? |the )?[“\"‘']?{0}\b"
)
#: What is only said to be important is not explained.
_MATTERS = re.compile(r"\b(?:critical|crucial|important|vital|essential|key|major|main|significant)\b", re.IGNORECASE)
_WHO = {"person": "who {} is", "organisation": "what {} is", "place": "what {} is"}


def proposals(ground: Ground) -> Iterator[Proposal]:
    """A question for each description and each meaning in a passage that speaks of the same elsewhere too."""
    for kind, told in _WHO.items():
        for role in roles(ground, kind):
            # Of whom the whole text tells, more than one sentence tells it.
            if is_in_title(ground, role.entity.name) or not _is_told_directly(ground, role):
                continue
            asked = told.format(role.entity.name)
            spans = {mention.start for mention in role.entity.mentions}
            speaks = [one.number for one in ground.analysis.sentences if any(one.start <= s < one.end for s in spans)]
            yield from _made(ground, f"Which sentence tells {asked}?", role.sentence, role.roots, speaks)
    for term in ground.briefing.glossary:
        sentence = next((one for one in ground.analysis.sentences if one.evidence == term.evidence[-1]), None)
        if sentence is not None and len(term.evidence) == 1 and _explains(ground, sentence, term):
            word = term.term.lower()
            speaks = [one.number for one in ground.analysis.sentences if word in one.text.lower()]
            meant = frozenset(term.definition.lower().rstrip(".").split()) & ground.roots[sentence.number]
            # What the text never writes with a small letter is a name.
            small = any(word in one.text for one in ground.analysis.sentences)
            shown = word if small and not term.term[1:2].isupper() else term.term
            yield from _made(ground, f"Which sentence explains what “{shown}” means?", sentence, meant, speaks)


def _is_told_directly(ground: Ground, role: Role) -> bool:
    """Whether the description stands beside the name or after its "is", and no other sentence describes it so."""
    entry = next(one for one in ground.analysis.entities if one.name == role.entity.name)
    describing = [
        name.sentence for name in entry.names if _is_described(ground.analysis.sentences[name.sentence], name)
    ]
    return set(describing) == {role.sentence.number}


def _is_described(sentence: Sentence, name: Name) -> bool:
    """Whether a name has an apposition, is one, or is the subject of an "is" with a noun behind it."""
    top = sentence.tokens[name.last]
    if sentence.child(name.last, "appos") is not None or top.dep == "appos":
        return True
    # "Harbour master Ida Berg"
    before = sentence.tokens[name.first - 1] if name.first else None
    if before is not None and before.pos == "NOUN" and name.first <= before.head <= name.last:
        return True
    attribute = sentence.child(top.head, "attr") if top.dep == "nsubj" else None
    return attribute is not None and sentence.tokens[attribute].pos in NOUNS


def _explains(ground: Ground, sentence: Sentence, term: Term) -> bool:
    """Whether the sentence says what the term is in so many words, and not only that it matters."""
    # Of a word of every day "is a" tells something, and not what it means.
    if " " not in term.term and term.term.islower() and not is_in_title(ground, term.term):
        return bool(re.search(_MEANT.format(re.escape(term.term)), sentence.text, re.IGNORECASE))
    said = re.search(_DEFINED.format(re.escape(term.term)), sentence.text, re.IGNORECASE)
    # "Photos" and "children" are words that everybody knows.
    plain = " " not in term.term and any(one.tag == "NNS" and one.lower == term.term.lower() for one in sentence.tokens)
    return said is not None and not plain and not _MATTERS.search(term.definition)


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

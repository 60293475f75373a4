"""Who or what something is: what the text says of one person, body or place, asked from either end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.domain.briefing import Entity
from quizapp.domain.question import Bloom, Option, QuestionKind
from quizapp.generate.explanations import quoted
from quizapp.generate.ground import Ground, fine_type, name_root
from quizapp.generate.model import Place, Proposal
from quizapp.reading.sentence import Sentence

name = "described"
worth = 0.75
difficulty = 0.35
MOST, FEWEST = 3, 2
_ASKED = {
    "person": "Whom",
    "organisation": "Which organisation",
    "city": "Which city",
    "country": "Which country",
    "region": "Which region",
    "place": "Which place",
    "vehicle": "Which of these",
    "work": "Which work",
}
#: Words of a description: one or two say too little, and a long one is a story.
SHORTEST, LONGEST = 3, 14
#: Descriptions that share this much of their weight may fit both.
ALIKE = 0.3
#: How much longer or shorter an option may be than the key.
_BAND, _SLACK = 2.2, 15


@dataclass(frozen=True, slots=True)
class _Role:
    entity: Entity
    sentence: Sentence
    roots: frozenset[str]


def proposals(ground: Ground) -> Iterator[Proposal]:
    """For each entity with a telling description: which it is, and whose it is."""
    for kind, asked in _ASKED.items():
        yield from _of_type(ground, [one for one in ground.briefing.entities if _type(ground, one) == kind], asked)


def _type(ground: Ground, entity: Entity) -> str:
    entry = ground.entry(entity.name)
    return fine_type(entry) if entry is not None else ""


def _of_type(ground: Ground, alike: Sequence[Entity], asked: str) -> Iterator[Proposal]:
    roles = [role for entity in alike if (role := _role(ground, entity)) is not None]
    for role in roles:
        others = [one for one in roles if one is not role and not _may_be(ground, role, one)]
        near = sorted(others, key=lambda one: abs(len(one.entity.about) - len(role.entity.about)))[:MOST]
        if len(near) >= FEWEST:
            yield _which(role, near)
        free = [one for one in alike if one is not role.entity and not _beside(role, one)]
        if len(free) >= FEWEST and name_root(role.entity.name) not in role.roots:
            yield _whose(role, free[:MOST], asked)


def _role(ground: Ground, entity: Entity) -> _Role | None:
    """The description as an option; None where it is a sentence, somebody's claim, or says too little."""
    told = entity.about
    evidence = entity.evidence[-1]
    sentence = next((one for one in ground.analysis.sentences if one.start == evidence.start), None)
    if sentence is None or len(entity.evidence) > 1 or told.endswith(".") or "according to" in told:
        return None
    start = sentence.text.lower().find(told.lower())
    if start < 0 or any(mark in told for mark in ',;:()“”"') or not SHORTEST <= len(told.split()) <= LONGEST:
        return None
    start += sentence.start
    return _Role(entity, sentence, ground.roots_in(sentence, start, start + len(told)))


def _may_be(ground: Ground, role: _Role, other: _Role) -> bool:
    """Whether the other's description may be true of this person too, or is too long or short beside it."""
    key, size = len(role.entity.about), len(other.entity.about)
    unlike = not key / _BAND - _SLACK <= size <= key * _BAND + _SLACK
    shared = ground.weight(role.roots & other.roots)
    alike = shared >= ALIKE * min(ground.weight(role.roots), ground.weight(other.roots))
    return unlike or alike or name_root(role.entity.name) in other.roots


def _beside(role: _Role, other: Entity) -> bool:
    """Whether another person stands in the evidence, or is told to be something alike."""
    here = any(role.sentence.start <= mention.start < role.sentence.end for mention in other.mentions)
    told = frozenset(word.lower().strip(".,’'s") for word in other.about.split())
    return here or bool(told & role.roots)


def _places(role: _Role) -> frozenset[Place]:
    """The name and the description: whoever asks for one has told the other."""
    return frozenset((role.sentence.number, place) for place, _ in enumerate(role.sentence.tokens))


def _proposal(
    role: _Role, stem: str, options: Sequence[Option], keys: frozenset[str], frame: frozenset[str]
) -> Proposal:
    key = next(option.text for option in options if option.correct)
    return Proposal(
        family=name,
        kind=QuestionKind.CHOICE,
        bloom=Bloom.REMEMBER,
        stem=stem,
        options=tuple(options),
        evidence=role.entity.evidence,
        explanation=f"Correct: {key}. The text says: {quoted(role.sentence.text)}",
        sentence=role.sentence.number,
        places=_places(role),
        keys=keys,
        frame=frame,
    )


def _which(role: _Role, others: Sequence[_Role]) -> Proposal:
    said = f"That is what the text says: {quoted(role.sentence.text)}"
    options = [Option(role.entity.about, True, "key", said)]
    options += [
        Option(one.entity.about, False, "elsewhere", f"That is {one.entity.name}: {quoted(one.sentence.text)}")
        for one in others
    ]
    frame = frozenset((name_root(role.entity.name),))
    return _proposal(role, f"How does the text describe {role.entity.name}?", options, role.roots, frame)


def _whose(role: _Role, others: Sequence[Entity], asked: str) -> Proposal:
    told = role.entity.about
    inside = told if told[1:2].isupper() or role.sentence.text.find(told) > 0 else told[0].lower() + told[1:]
    said = f"That is what the text says: {quoted(role.sentence.text)}"
    options = [Option(role.entity.name, True, "key", said)]
    options += [
        Option(
            one.name,
            False,
            "elsewhere",
            f"The text speaks of {one.name} in another place: {quoted(one.evidence[-1].quote)}",
        )
        for one in others
    ]
    keys = frozenset((name_root(role.entity.name),))
    return _proposal(role, f"{asked} does the text describe as {inside}?", options, keys, role.roots)

"""Who or what something is: what the text says of one person, body or place, asked from either end."""

from collections.abc import Iterator, Sequence

from quizapp.domain.briefing import Entity
from quizapp.domain.question import Bloom, Option, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.explanations import quoted, says, so_says
from quizapp.generate.ground import Ground, name_root
from quizapp.generate.model import Distractor, Proposal
from quizapp.generate.roles import Role, may_be, of_type, roles

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
#: How much longer or shorter an option may be than the key.
_BAND, _SLACK = 2.2, 15


def proposals(ground: Ground) -> Iterator[Proposal]:
    """For each entity with a telling description: which it is, and whose it is."""
    for kind, asked in _ASKED.items():
        told = list(roles(ground, kind))
        alike = of_type(ground, kind)
        for role in told:
            others = [one for one in told if one is not role and _fits(ground, role, one)]
            near = sorted(others, key=lambda one: abs(len(one.told) - len(role.told)))
            if len(near) >= FEWEST:
                yield _which(role, near)
            free = [one for one in alike if one is not role.entity and not _beside(role, one)]
            if len(free) >= FEWEST and name_root(role.entity.name) not in role.roots:
                yield _whose(role, free, asked)


def _fits(ground: Ground, role: Role, other: Role) -> bool:
    key, size = len(role.told), len(other.told)
    return key / _BAND - _SLACK <= size <= key * _BAND + _SLACK and not may_be(ground, role, other)


def _beside(role: Role, other: Entity) -> bool:
    """Whether another person stands in the evidence, or is told to be something alike."""
    here = any(role.sentence.start <= mention.start < role.sentence.end for mention in other.mentions)
    told = frozenset(word.lower().strip(".,’'s") for word in other.about.split())
    return here or bool(told & role.roots)


def _proposal(
    role: Role, stem: str, key: str, pool: tuple[Distractor, ...], keys: frozenset[str], frame: frozenset[str]
) -> Proposal:
    return Proposal(
        family=name,
        kind=QuestionKind.CHOICE,
        bloom=Bloom.REMEMBER,
        stem=stem,
        options=(Option(key, True, "key", so_says(role.sentence.text)), *(one.option for one in pool[:MOST])),
        pool=pool,
        evidence=role.evidence,
        explanation=f"Correct: {key}. {says(role.sentence.text)}",
        sentence=role.sentence.number,
        places=role.places,
        keys=keys,
        frame=frame,
    )


def _which(role: Role, others: Sequence[Role]) -> Proposal:
    pool = tuple(
        Distractor(
            text=capital(one.told),
            role="elsewhere",
            type="description",
            roots=one.roots,
            note=f"That is {one.entity.name}: {quoted(one.sentence.text)}",
        )
        for one in others
    )
    frame = frozenset((name_root(role.entity.name),))
    stem = f"How does the text describe {role.entity.name}?"
    return _proposal(role, stem, capital(role.told), pool, role.roots, frame)


def _whose(role: Role, others: Sequence[Entity], asked: str) -> Proposal:
    pool = tuple(
        Distractor(
            text=one.name,
            role="elsewhere",
            type=one.type.value,
            roots=frozenset((name_root(one.name),)),
            note=f"The text speaks of {one.name} in another place: {quoted(one.evidence[-1].quote)}",
        )
        for one in others
    )
    keys = frozenset((name_root(role.entity.name),))
    return _proposal(role, f"{asked} does the text describe as {role.told}?", role.entity.name, pool, keys, role.roots)

"""Who or what something is: what the text says of one person, body or place, asked from either end."""

import re
from collections.abc import Iterator, Sequence

from quizapp.domain.briefing import Entity
from quizapp.domain.question import Bloom, Option, QuestionKind
from quizapp.domain.words import capital
from quizapp.generate.distractors.name_kinds import is_full
from quizapp.generate.distractors.names import names_like
from quizapp.generate.distractors.resemblance import is_called_otherwise
from quizapp.generate.explanations import quoted, says, so_says
from quizapp.generate.ground import Ground, is_titled, name_root
from quizapp.generate.model import Distractor, Proposal
from quizapp.generate.noun_classes import noun_classes
from quizapp.generate.nouns import sort_of
from quizapp.generate.roles import Role, may_be, of_type, roles
from quizapp.reading.entities import LedgerEntry

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
_ARTICLE = 0.4
#: Words of so many letters or fewer join those of a name.
_SHORT = 3
#: Whoever is told by age and trade alone is asked in passing.
_AGED = re.compile(r"\d+-year-old")
#: What of, for whom or who: a description without it is a label ("a French painter", "a teacher in Lille") of many.
_TIES = frozenset("of for to on behind against who that which whose".split())
#: In so many sentences the text comes back to somebody; to whom it only quotes, in so many.
_AGAIN, _QUOTED_AGAIN = 2, 3


def proposals(ground: Ground) -> Iterator[Proposal]:
    """For each entity with a telling description: which it is, and whose it is."""
    for kind, asked in _ASKED.items():
        told = [role for role in roles(ground, kind) if is_telling(role.told)]
        # What is told to be a stadium is no work, whatever its name was taken for.
        fitting = [role for role in told if kind != "work" or not is_a_place(role.told)]
        worthy = [role for role in fitting if is_worth_knowing(ground, role)]
        alike = {one.name: one for one in of_type(ground, kind)}
        for role in worthy:
            others = [one for one in told if one is not role and _fits(ground, role, one)]
            near = sorted(others, key=lambda one: -_likeness(role, one))
            if len(near) >= FEWEST:
                yield _which(role, near)
            free = [
                (like, alike[other.name])
                for like, other in names_like(ground, _entry(ground, role.entity), kind)
                if other.name in alike and not _beside(ground, role, alike[other.name])
                and not is_called_otherwise(other.name, role.told)
            ]  # fmt: skip
            # A first name alone shows itself among full names.
            shows = kind == "person" and not is_full(role.entity.name)
            if shows and sum(not is_full(one.name) for _, one in free) < FEWEST:
                continue
            shown = is_titled(ground.document, (role.entity.name, *role.entity.aliases))
            if not shown and len(free) >= FEWEST and name_root(role.entity.name) not in role.roots:
                yield _whose(role, free, asked)


def is_telling(told: str) -> bool:
    """Whether a description tells more than a label, and reads well behind "as": no passer-by's age, no half of one."""
    tied = "’s " in told or "'s " in told or any(word in _TIES for word in told.split())
    return tied and not _AGED.search(told) and " not " not in told


def is_a_place(told: str) -> bool:
    """Whether a description's own noun, the last before any "of", names a building or a place."""
    noun = told.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1].lower()
    return bool(noun_classes(noun) & {"building", "settlement", "landform", "country", "water", "way"})


def is_worth_knowing(ground: Ground, role: Role) -> bool:
    """Whether the text comes back to somebody, or tells whose he or she is of those that it is about."""
    if role.roots & ground.title & ground.named:
        return True
    entry, root = _entry(ground, role.entity), name_root(role.entity.name)
    named = entry.sentences
    claims = {claim.sentence for claim in ground.analysis.attributions if claim.speaker == entry.name}
    acts = any(root not in ground.speakers[number] for number in named)
    return len(named | claims) >= (_AGAIN if acts else _QUOTED_AGAIN)


def _entry(ground: Ground, entity: Entity) -> LedgerEntry:
    return next(one for one in ground.analysis.entities if one.name == entity.name)


def _fits(ground: Ground, role: Role, other: Role) -> bool:
    key, size = len(role.told), len(other.told)
    alike = key / _BAND - _SLACK <= size <= key * _BAND + _SLACK
    # Nobody takes "a spokeswoman" for what is told of Peter.
    return alike and not may_be(ground, role, other) and not is_called_otherwise(role.entity.name, other.told)


def _likeness(role: Role, other: Role) -> float:
    """How much two descriptions are built alike, 0 to 1: with the same article, and about as long."""
    articles = [one.told.split()[0] if one.told.split()[0] in ("a", "an", "the") else "" for one in (role, other)]
    same = articles[0][:1] == articles[1][:1]
    sizes = sorted((len(role.told), len(other.told)))
    return round(_ARTICLE * same + (1 - _ARTICLE) * sizes[0] / sizes[1], 2)


def _beside(ground: Ground, role: Role, other: Entity) -> bool:
    """Whether another person stands in the evidence, is named in the description, or is told to be something alike."""
    here = any(role.sentence.start <= mention.start < role.sentence.end for mention in other.mentions)
    told = frozenset(word.lower().strip(".,’'s") for word in other.about.split())
    # Of two who belong to Marle University either may be its professor.
    names = {word.strip("’'s") for root in role.roots & ground.named for word in root.split()}
    within = any(len(word) > _SHORT and sort_of(word) == "thing" for word in told & names)
    return here or within or name_root(other.name) in role.roots or bool(told & role.roots)


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
            near=_likeness(role, one),
        )
        for one in others
    )
    frame = frozenset((name_root(role.entity.name),))
    stem = f"How does the text describe {role.entity.name}?"
    return _proposal(role, stem, capital(role.told), pool, role.roots, frame)


def _whose(role: Role, others: Sequence[tuple[float, Entity]], asked: str) -> Proposal:
    pool = tuple(
        Distractor(
            text=one.name,
            role="elsewhere",
            type=one.type.value,
            roots=frozenset((name_root(one.name),)),
            note=f"The text speaks of {one.name} in another place: {quoted(one.evidence[-1].quote)}",
            near=round(near, 2),
        )
        for near, one in others
    )
    keys = frozenset((name_root(role.entity.name),))
    return _proposal(role, f"{asked} does the text describe as {role.told}?", role.entity.name, pool, keys, role.roots)

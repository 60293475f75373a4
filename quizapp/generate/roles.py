"""What the text says that somebody or something is, where that can be read by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.domain.briefing import Entity
from quizapp.domain.document import Evidence
from quizapp.generate.definite import bare
from quizapp.generate.ground import Ground, fine_type, name_root
from quizapp.generate.model import Place, places_of
from quizapp.reading.sentence import Sentence

#: Words of a description: one or two say too little, and a long one is a story.
SHORTEST, LONGEST = 3, 14
#: Descriptions that share this much of their weight may fit both.
ALIKE = 0.3


_ARTICLES = ("a", "an", "the")


@dataclass(frozen=True, slots=True)
class Role:
    """An entity, its description with the article that the text gives it, the sentence of both, and its roots."""

    entity: Entity
    told: str
    sentence: Sentence
    roots: frozenset[str]
    evidence: tuple[Evidence, ...]

    @property
    def places(self) -> frozenset[Place]:
        """Name and description: whoever asks for one has told the other."""
        return places_of(self.sentence)


def of_type(ground: Ground, kind: str) -> list[Entity]:
    """The entities of a fine type, those that the text speaks of most first."""
    entries = {entry.name: entry for entry in ground.analysis.entities}
    return [
        entity
        for entity in ground.briefing.entities
        if entity.name in entries and fine_type(entries[entity.name]) == kind and entity.name not in ground.second_names
    ]


def roles(ground: Ground, kind: str) -> Iterator[Role]:
    """The telling descriptions of entities of a fine type; none that is a sentence, a claim or a word or two."""
    for entity in of_type(ground, kind):
        role = _role(ground, entity)
        if role is not None:
            yield role


def _role(ground: Ground, entity: Entity) -> Role | None:
    told = entity.about
    evidence = entity.evidence[-1]
    sentence = next((one for one in ground.analysis.sentences if one.start == evidence.start), None)
    if sentence is None or len(entity.evidence) > 1 or told.endswith(".") or "according to" in told:
        return None
    start = sentence.text.lower().find(told.lower())
    if start < 0 or any(mark in told for mark in ',;:()“”"') or not SHORTEST <= len(told.split()) <= LONGEST:
        return None
    start += sentence.start
    roots = ground.roots_in(sentence, start, start + len(told))
    inside = [
        place for place, token in enumerate(sentence.tokens) if start <= token.start and token.end <= start + len(told)
    ]
    if inside and inside[0] and sentence.tokens[inside[0] - 1].lower in _ARTICLES:
        inside.insert(0, inside[0] - 1)
    if bare(ground, sentence, inside, sentence.root) or _may_be_several(sentence, inside):
        return None
    return Role(
        entity, _with_article(sentence, start, len(told)), sentence, roots, ground.proofs(entity.name, sentence)
    )


def _may_be_several(sentence: Sentence, inside: Sequence[int]) -> bool:
    """Whether "the German physicist" is all that is told: a land and a trade fit many, and tell a name by its sound."""
    tokens = sentence.tokens
    head = next((place for place in inside if tokens[place].head not in inside), None)
    if head is None or tokens[inside[0]].lower != "the":
        return False
    below = [tokens[child] for child in sentence.children(head) if child in inside]
    landed = any(one.entity_type == "NORP" for one in below)
    return landed and not any(one.dep in ("prep", "acl", "relcl", "poss") for one in below)


def _with_article(sentence: Sentence, start: int, length: int) -> str:
    """The description as the sentence has it, with the article before it."""
    at = start - sentence.start
    told = sentence.text[at : at + length]
    before = sentence.text[:at].split()[-1:]
    return f"{before[0].lower()} {told}" if before and before[0].lower() in _ARTICLES else told


def may_be(ground: Ground, role: Role, other: Role) -> bool:
    """Whether the other's description may be true of this entity too."""
    shared = ground.weight(role.roots & other.roots)
    alike = shared >= ALIKE * min(ground.weight(role.roots), ground.weight(other.roots))
    return alike or name_root(role.entity.name) in other.roots

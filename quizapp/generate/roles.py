"""What the text says that somebody or something is, where that can be read by itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.domain.briefing import Entity, EntityType
from quizapp.domain.document import Evidence
from quizapp.generate.definite import bare
from quizapp.generate.ground import Ground, fine_type, name_root
from quizapp.generate.model import Place, places_of
from quizapp.generate.nouns import sort_of
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.sentence import Sentence

#: Words of a description: one or two say too little, and a long one is a story.
SHORTEST, LONGEST = 3, 14
#: The same, where a name opens it: "Gray's deputy".
SHORTEST_OF_A_NAME = 2
#: What no description has that could be an option; a comma inside a number is none.
_BREAKS = re.compile(r"[;:()“”\"]|,(?!\d)|\.$")
#: A clause that only adds something.
_GOES_ON = re.compile(r", (?=(?:who|whose|which|where)\b)")
#: Descriptions that share this much of their weight may fit both.
ALIKE = 0.3


#: Nouns of many together, of whatever sort those are.
_GATHERED = frozenset("group class family set kind type collection series range number".split())
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
    about = _kernel(entity)
    evidence = entity.evidence[-1]
    sentence = next((one for one in ground.analysis.sentences if one.start == evidence.start), None)
    if sentence is not None and _is_of_a_namesake(entity, sentence):
        return None
    if sentence is None or _BREAKS.search(about) or "according to" in entity.about:
        return None
    inside = _inside(sentence, about)
    owner = _owner(ground, sentence, inside)
    # A "her" must mean the very one whom the description names.
    named = owner is not None and about.startswith((owner.name, *owner.aliases))
    owned = bool(inside) and sentence.tokens[inside[0]].tag == "PRP$"
    if owned and (not named or sentence.number in ground.unsure):
        return None
    shortest = SHORTEST if owner is None else SHORTEST_OF_A_NAME
    if not inside or not shortest <= len(about.split()) <= LONGEST:
        return None
    if bare(ground, sentence, inside, sentence.root) or _may_be_several(sentence, inside):
        return None
    if _is_of_another(ground, sentence, inside) or _is_no_description(entity, sentence, inside):
        return None
    if owner is not None and set(owner.name.split()) & set(entity.name.split()):
        # A wife of the same name shows herself.
        return None
    start, end = sentence.tokens[inside[0]].start, sentence.tokens[inside[-1]].end
    proofs = ground.proofs(entity.name, sentence)
    if owner is not None:
        proofs = tuple(dict.fromkeys((*ground.proofs(owner.name, sentence)[:-1], *proofs)))
    told = _with_owner(sentence, inside, owner)
    # "'s second album" lost whose it is, and "of Marle University" what.
    if not told[0].isalnum() or sentence.tokens[inside[0]].pos in ("ADP", "PART"):
        return None
    return Role(entity, told, sentence, ground.roots_in(sentence, start, end), proofs)


def _is_of_a_namesake(entity: Entity, sentence: Sentence) -> bool:
    """Whether the sentence has a shorter full name, without a name in the middle: Charles Vyner Brooke had an uncle."""
    shorter = (one for one in entity.aliases if " " in one and one not in entity.name)
    return (
        entity.type is EntityType.PERSON
        and entity.name not in sentence.text
        and any(
            one in sentence.text
            and one.split()[0] == entity.name.split()[0]
            and one.split()[-1] == entity.name.split()[-1]
            for one in shorter
        )
    )


def _is_of_another(ground: Ground, sentence: Sentence, inside: Sequence[int]) -> bool:
    """Whether somebody's name ends what seems to describe a neighbour in a list: "the tenor Alexis Dupont"."""
    entry = ground.name_of(sentence, inside[-1])
    apart = sentence.tokens[inside[-1]].dep not in ("pobj", "poss")
    return entry is not None and fine_type(entry) in ("person", "other") and apart


def _is_no_description(entity: Entity, sentence: Sentence, inside: Sequence[int]) -> bool:
    """Whether the words act for themselves beside the name, or name what happens: nobody is an "existence"."""
    head = next((place for place in inside if sentence.tokens[place].head not in inside), inside[0])
    token = sentence.tokens[head]
    acts = token.dep in SUBJECTS and sentence.tokens[token.head].lemma != "be"
    acts = acts and sentence.child(head, "appos") is None
    # "ROS, the group of chemicals": what it is a group of is no body.
    of = next((one for one in sentence.children(head, "prep") if sentence.tokens[one].lower == "of"), None)
    member = sentence.child(of, "pobj") if of is not None and token.lemma.lower() in _GATHERED else None
    if entity.type is EntityType.ORGANISATION and member is not None:
        acts = acts or sort_of(sentence.tokens[member].lemma.lower()) not in ("people", "body")
    lives = entity.type in (EntityType.PERSON, EntityType.PLACE)
    return acts or (lives and sort_of(token.lemma.lower()) == "event")


def _kernel(entity: Entity) -> str:
    """The description without what a clause goes on to tell, and of "X was a Y" the Y."""
    said = re.fullmatch(rf"{re.escape(entity.name)} (?:is|was) (an? .+)\.", entity.about)
    return _GOES_ON.split(said[1] if said else entity.about, maxsplit=1)[0]


def _inside(sentence: Sentence, about: str) -> list[int]:
    """The tokens of a description, with its article; [] where the sentence has other words.

    An owner may stand there as "her", whom the description names.
    """
    _, mark, owned = about.partition("’s ") if "’s " in about else about.partition("'s ")
    for words in (about, owned) if mark else (about,):
        at = sentence.text.lower().find(words.lower())
        if at < 0:
            continue
        start, end = sentence.start + at, sentence.start + at + len(words)
        inside = [place for place, token in enumerate(sentence.tokens) if start <= token.start and token.end <= end]
        before = sentence.tokens[inside[0] - 1] if inside and inside[0] else None
        if before is not None and (before.lower in _ARTICLES if words == about else before.tag == "PRP$"):
            return [inside[0] - 1, *inside]
        return inside if words == about else []
    return []


def _owner(ground: Ground, sentence: Sentence, inside: Sequence[int]) -> LedgerEntry | None:
    """Whose somebody or something is said to be, where that opens the description and has a name."""
    owner = next((place for place in inside if sentence.tokens[place].dep == "poss"), None)
    if owner is None or min(sentence.subtree(owner)) != inside[0]:
        return None
    entry = ground.name_of(sentence, owner)
    alone = all(
        ground.name_of(sentence, place) is entry or sentence.tokens[place].tag in ("POS", "DT")
        for place in sentence.subtree(owner)
    )
    return entry if alone else None


def _with_owner(sentence: Sentence, inside: Sequence[int], owner: LedgerEntry | None) -> str:
    """The description as the sentence has it, with an article in small letters and the owner's name in full."""
    if owner is not None and owner.name not in sentence.phrase(inside):
        possessor = next(place for place in inside if sentence.tokens[place].dep == "poss")
        rest = [place for place in inside if place not in sentence.subtree(possessor)]
        return f"{owner.name}’s {sentence.phrase(rest)}"
    text = sentence.text[
        sentence.tokens[inside[0]].start - sentence.start : sentence.tokens[inside[-1]].end - sentence.start
    ]
    first = sentence.tokens[inside[0]].lower
    return f"{first}{text[len(first) :]}" if first in _ARTICLES else text


def _may_be_several(sentence: Sentence, inside: Sequence[int]) -> bool:
    """Whether "the German physicist" is all that is told: a land and a trade fit many, and tell a name by its sound."""
    tokens = sentence.tokens
    head = next((place for place in inside if tokens[place].head not in inside), None)
    if head is None or tokens[inside[0]].lower != "the":
        return False
    below = [tokens[child] for child in sentence.children(head) if child in inside]
    landed = any(one.entity_type == "NORP" for one in below)
    return landed and not any(one.dep in ("prep", "acl", "relcl", "poss") for one in below)


def may_be(ground: Ground, role: Role, other: Role) -> bool:
    """Whether the other's description may be true of this entity too."""
    shared = ground.weight(role.roots & other.roots)
    alike = shared >= ALIKE * min(ground.weight(role.roots), ground.weight(other.roots))
    return alike or name_root(role.entity.name) in other.roots

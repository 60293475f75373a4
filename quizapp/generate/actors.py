"""Who can act and speak: people, countries, organisations and groups, with the word to ask for them by."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.domain.words import capital
from quizapp.generate.distractors.names import other_countries, other_names
from quizapp.generate.ground import Ground, fine_type, name_root
from quizapp.generate.model import Distractor
from quizapp.generate.nouns import GENERIC_NOUNS, sort_of
from quizapp.generate.shape import Shape, is_odd_beside, likeness, shape_of
from quizapp.generate.wording import words
from quizapp.reading.clauses import is_closed
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.grammar import SUBJECTS, is_plural, is_set_off, noun_phrase
from quizapp.reading.sentence import Sentence

#: More are not looked at.
NEAREST = 40
#: How near an actor of another place can be.
_ELSEWHERE = 0.7
#: What is done to a product and to no body.
_MADE = frozenset("release publish discontinue download install manufacture sell air screen broadcast".split())
_ASKED = {"person": "who", "country": "which country", "organisation": "which organisation"}


@dataclass(frozen=True, slots=True)
class Actor:
    """The fine type of somebody who acts, and how a question asks for it ("which country")."""

    type: str
    asked: str
    entry: LedgerEntry | None = None
    #: The name where the words say something else of the person first: "the historian Isabel Hume".
    name: str = ""


def actor_of(ground: Ground, sentence: Sentence, head: int, tokens: tuple[int, ...]) -> Actor | None:
    """What kind of actor the noun phrase names; None where it names none for sure, or more than one."""
    if any(sentence.tokens[child].dep in ("conj", "cc") for child in sentence.children(head)):
        return None
    entry = ground.name_of(sentence, head)
    token = sentence.tokens[head]
    if entry is not None and token.dep != "appos":
        kind = fine_type(entry)
        # More than the name ("the merchant ship Providence") is another thing than what the name stands for.
        extra = [
            place
            for place in tokens
            if ground.name_of(sentence, place) is not entry and sentence.tokens[place].pos not in ("DET", "PUNCT")
        ]
        made = kind == "organisation" and token.dep == "nsubjpass" and sentence.tokens[token.head].lemma in _MADE
        return Actor(kind, _ASKED[kind], entry) if kind in _ASKED and not extra and not made else None
    titled = _titled(ground, sentence, head)
    if titled is not None:
        return Actor("person", "who", titled, titled.name)
    lemma = token.lemma.lower()
    if token.pos != "NOUN" or sort_of(lemma) not in ("people", "body"):
        return None
    if any(sentence.tokens[place].pos in ("PRON", "NUM") for place in tokens):
        return None
    # "A fisherman" is whoever the text names elsewhere, and a man, and a person.
    indefinite = any(sentence.tokens[child].lower in ("a", "an", "some") for child in sentence.children(head, "det"))
    if indefinite or lemma in GENERIC_NOUNS:
        return None
    number = "plural" if is_plural(sentence, head) else "singular"
    asked = "which government" if lemma == "government" and number == "singular" else "who"
    return Actor(f"{lemma if lemma == 'government' else sort_of(lemma)}:{number}", asked)


def _titled(ground: Ground, sentence: Sentence, head: int) -> LedgerEntry | None:
    """The person whom a noun only says something of: "the historian Isabel Hume"."""
    named = sentence.child(head, "appos")
    if named is None or is_set_off(sentence, named) or sort_of(sentence.tokens[head].lemma.lower()) != "people":
        return None
    entry = ground.name_of(sentence, named)
    return entry if entry is not None and fine_type(entry) == "person" else None


def other_actors(ground: Ground, sentence: Sentence, tokens: tuple[int, ...], actor: Actor) -> Iterator[Distractor]:
    """Others of the same type: names, actors by their trade or body, and the same phrase for another country."""
    if actor.entry is not None:
        named = other_names(ground, actor.entry, actor.type, sentence.number)
        if actor.type == "country":
            yield from named
            return
        acting = _acting(ground, actor.type)
        # Nobody takes a person who does nothing in the text for who did it; what bodies do may be told of their people.
        fitting = (one for one in named if actor.type != "person" or one.roots <= acting)
        yield from sorted(fitting, key=lambda one: not one.roots <= acting)
        return
    yield from other_countries(ground, sentence, tokens, actor.type)
    own = shape_of(sentence, tokens)
    found = _other_phrases(ground, sentence, actor, own)
    yield from sorted(found, key=lambda one: -one.near)


def _acting(ground: Ground, kind: str) -> frozenset[str]:
    """The roots of the names of a fine type that do something in the text."""
    return frozenset(
        name_root(entry.name)
        for entry in ground.analysis.entities
        if fine_type(entry) == kind
        and any(_acts(ground.analysis.sentences[name.sentence], name.last) for name in entry.names)
    )


def _acts(sentence: Sentence, place: int) -> bool:
    """Whether a name is a verb's subject or agent, is joined to one, or stands beside what is one."""
    token = sentence.tokens[place]
    if token.dep in ("conj", "appos") and token.head != place:
        return _acts(sentence, token.head)
    return token.dep in SUBJECTS or (token.dep == "pobj" and sentence.tokens[token.head].dep == "agent")


def _other_phrases(ground: Ground, sentence: Sentence, actor: Actor, own: Shape) -> Iterator[Distractor]:
    """Actors of the same type that the text names by their trade or body and in the same way, the nearest first."""
    nearest = heapq.nsmallest(NEAREST, ground.agents, key=lambda one: abs(one[0] - sentence.number))
    for number, head in nearest:
        other = ground.analysis.sentences[number]
        if other.tokens[head].dep not in (*SUBJECTS, "dobj", "pobj", "agent") or number == sentence.number:
            continue
        phrase = tuple(noun_phrase(other, head))
        found = actor_of(ground, other, head, phrase)
        if found is None or found.type != actor.type or not is_closed(other, list(phrase)) or len(phrase) > 7:
            continue
        shape = shape_of(other, phrase)
        # "Anna’s father" beside "the mother" and "the family" shows itself.
        if is_odd_beside(shape, own) or (shape.determiner == "’s") is not (own.determiner == "’s"):
            continue
        text = words(other, phrase)
        yield Distractor(
            text=capital(text),
            role="elsewhere",
            type=actor.type,
            roots=ground.roots_of(other, phrase),
            note=f"The text speaks of {text} in another place: “{other.text}”",
            near=round(_ELSEWHERE * likeness(shape, own), 2),
        )

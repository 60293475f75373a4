"""Noun phrases and purposes that the text uses elsewhere, as distractors of the same grammatical shape."""

import heapq
from collections.abc import Callable, Iterator, Sequence

from quizapp.domain.words import capital
from quizapp.generate.chunks import Chunk, noun_type
from quizapp.generate.ground import Ground, side_of
from quizapp.generate.model import Distractor
from quizapp.generate.noun_classes import noun_classes
from quizapp.generate.shape import is_odd_beside, likeness, shape_of
from quizapp.generate.wording import words
from quizapp.reading.clauses import is_closed
from quizapp.reading.sentence import Sentence

#: More are not looked at: the gates find two or three among the nearest, or there are none.
NEAREST = 40
_CLASS, _VERB, _BUILD = 0.35, 0.25, 0.3
#: What these verbs are said of has nothing in common.
_ANY = frozenset("have be do make take get give use become include see find go come keep put show bring".split())
#: What stands here is a circumstance of anything.
_ANYWHERE = frozenset("in at on by during since until after before near across between over under".split())


#: Of a purpose: its words at most, what tells something in it, and the verbs of what comes about by itself.
_LONGEST, _CONTENT = 15, ("VERB", "NOUN", "PROPN", "ADJ", "NUM")
_STATES = frozenset("be become have seem remain include".split())


def other_phrases(
    ground: Ground,
    kind: str,
    role: str,
    sentence: int,
    *,
    before: str = "",
    kept: Callable[[Chunk], bool] = lambda _chunk: True,
) -> Iterator[Distractor]:
    """Noun phrases of other sentences with the same type and role (any role for ""), the nearest first.

    ``before`` is what each opens with; ``kept`` tells which of them may be offered.
    """
    fitting = (
        chunk
        for chunk in ground.chunks.get(kind, ())
        if chunk.sentence.number != sentence
        and (chunk.role == role or (not role and chunk.role != "subject"))
        and kept(chunk)
    )
    for chunk in heapq.nsmallest(NEAREST, fitting, key=lambda one: abs(one.sentence.number - sentence)):
        text = words(chunk.sentence, chunk.tokens)
        yield Distractor(
            text=capital(f"{before} {text}".strip()),
            role="elsewhere",
            type=kind,
            roots=ground.roots_of(chunk.sentence, chunk.tokens),
            note=f"The text speaks of {text} in another place: “{chunk.sentence.text}”",
        )


def other_answers(ground: Ground, sentence: Sentence, tokens: Sequence[int], head: int) -> Iterator[Distractor]:
    """Noun phrases of other sentences that a reader could take for this one, the most like it first.

    Their nouns are of one class, or the text says the same verb of both; and both are built alike.
    """
    kind = noun_type(sentence, head)
    own, used, classes = shape_of(sentence, tokens), _use(sentence, head), noun_classes(_lemma(sentence, head))
    found: list[tuple[float, Chunk]] = []
    for chunk in (chunk for each in sorted(ground.chunks) for chunk in ground.chunks[each]):
        shape = chunk.shape
        if chunk.sentence.number == sentence.number or is_odd_beside(shape, own):
            continue
        # "A quarry" beside "the wall" and "the hall" would tell which is new to the text.
        if shape.plural is not own.plural or (shape.determiner == "a") is not (own.determiner == "a"):
            continue
        same_class = bool(classes & noun_classes(_lemma(chunk.sentence, chunk.head)))
        same_verb = used is not None and used == _use(chunk.sentence, chunk.head)
        if same_class or same_verb:
            near = _CLASS * same_class + _VERB * same_verb + _BUILD * likeness(shape, own)
            found.append((round(near, 2), chunk))
    found.sort(key=lambda one: (-one[0], abs(one[1].sentence.number - sentence.number), one[1].sentence.number))
    for near, chunk in found[:NEAREST]:
        text = words(chunk.sentence, chunk.tokens)
        yield Distractor(
            text=capital(text),
            role="elsewhere",
            type=kind,
            roots=ground.roots_of(chunk.sentence, chunk.tokens),
            note=f"The text speaks of {text} in another place: “{chunk.sentence.text}”",
            near=near,
        )


def _lemma(sentence: Sentence, head: int) -> str:
    return sentence.tokens[head].lemma.lower()


def _use(sentence: Sentence, head: int) -> tuple[str, str] | None:
    """The verb that a noun belongs to, and how: as its object or by which preposition; None where it tells nothing."""
    token = sentence.tokens[head]
    how = token.dep
    verb = sentence.tokens[token.head]
    if token.dep == "pobj":
        how, verb = verb.lower, sentence.tokens[verb.head]
    lemma = verb.lemma.lower()
    told = verb.pos == "VERB" and lemma not in _ANY and how not in _ANYWHERE
    return (side_of(lemma), how) if told else None


def other_purposes(ground: Ground, sentence: int) -> Iterator[Distractor]:
    """What others in the text do something for: "to protect the harbour"."""
    for other in ground.analysis.sentences:
        if abs(other.number - sentence) < 2 or other.quoted:
            continue
        for place, token in enumerate(other.tokens):
            if token.tag != "VB" or token.dep not in ("advcl", "xcomp", "acl") or not place:
                continue
            to = place - 1
            if other.tokens[to].lower != "to" or other.tokens[to].head != place:
                continue
            below = [one for one in other.subtree(place) if one >= to]
            if (
                below != list(range(to, below[-1] + 1))
                or not 4 <= len(below) <= _LONGEST
                or not is_closed(other, below)
            ):
                continue
            # "To get a lot" and "to become more relaxed" are what nobody does a thing for.
            if token.lemma.lower() in _STATES or sum(other.tokens[one].pos in _CONTENT for one in below) < 2:
                continue
            text = words(other, below)
            if any(mark in text for mark in ',;:()"“”'):
                continue
            yield Distractor(
                text=capital(text),
                role="elsewhere",
                type="purpose",
                roots=ground.roots_of(other, below),
                note=f"The text says this of something else: “{other.text}”",
            )

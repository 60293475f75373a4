"""Noun phrases and purposes that the text uses elsewhere, as distractors of the same grammatical shape."""

import heapq
from collections.abc import Iterator

from quizapp.domain.words import capital
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor
from quizapp.generate.wording import words
from quizapp.reading.clauses import is_closed

#: More are not looked at: the gates find two or three among the nearest, or there are none.
NEAREST = 40


def other_phrases(ground: Ground, kind: str, role: str, sentence: int, *, before: str = "") -> Iterator[Distractor]:
    """Noun phrases of other sentences with the same type and role (any role for ""), the nearest first."""
    fitting = (
        chunk
        for chunk in ground.chunks.get(kind, ())
        if chunk.sentence.number != sentence and (chunk.role == role or (not role and chunk.role != "subject"))
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
            if below != list(range(to, below[-1] + 1)) or not 4 <= len(below) <= 12 or not is_closed(other, below):
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

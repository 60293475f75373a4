"""The order of a quiz: the best first, spread over families and sections, no question telling another's key."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.domain.generation import NotAsked
from quizapp.domain.question import Question
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft, Proposal

#: Stems with this share of words in common ask the same.
ALIKE = 0.7
#: A stem that shares this much of another's words and has its key tells it.
CUES = 0.35
#: Questions about one sentence: in the first ten, and in all.
_EARLY, _PER_SENTENCE, _ANY_TIME = 10, 2, 3
#: So many more statements of one sort than of the other are enough.
_UNBALANCED = 1
_FAMILY_COST, _SECTION_COST, _SENTENCE_COST, _KEY_COST = 0.16, 0.05, 0.12, 0.08


@dataclass(frozen=True, slots=True)
class Passed:
    """A question that passed the gates, with its draft and score."""

    draft: Draft | Proposal
    question: Question
    score: float


def assemble(ground: Ground, passed: Sequence[Passed], count: int, seed: int) -> tuple[list[Passed], list[NotAsked]]:
    """At most ``count`` questions in order, and what was left out for a clash with one of them."""
    waiting = sorted(passed, key=lambda one: (-_seeded(one, seed), one.question.id))
    chosen: list[Passed] = []
    left_out: list[NotAsked] = []
    while len(chosen) < count:
        ready = [one for one in waiting if not _must_wait(one, chosen)]
        if not ready:
            break
        best = max(ready, key=lambda one: (_seeded(one, seed) - _cost(one, chosen), one.question.id))
        waiting.remove(best)
        reason = next((found for other in chosen if (found := clash(ground, best, other))), "")
        if reason:
            left_out.append(_left_out(ground, best, reason))
        else:
            chosen.append(best)
    enough = "Others came first, and the number asked for is reached."
    left_out += [_left_out(ground, one, _must_wait(one, chosen) or enough) for one in waiting]
    return chosen, left_out


def place_of(ground: Ground, asked: Draft | Proposal) -> int:
    """Where the sentence begins that is asked about."""
    return ground.analysis.sentences[asked.sentence].start


def _left_out(ground: Ground, one: Passed, reason: str) -> NotAsked:
    return NotAsked(one.question.stem, "assembly", reason, place_of(ground, one.draft))


def _must_wait(one: Passed, chosen: Sequence[Passed]) -> str:
    """Why a question can't come next, although it may come later; "" where it can."""
    most = _PER_SENTENCE if len(chosen) < _EARLY else _ANY_TIME
    if sum(1 for other in chosen if other.draft.sentence == one.draft.sentence) >= most:
        return "Enough is asked about this sentence already."
    if one.draft.true is None:
        return ""
    same = sum(1 for other in chosen if other.draft.true is one.draft.true)
    opposite = sum(1 for other in chosen if other.draft.true is (not one.draft.true))
    if same - opposite >= _UNBALANCED:
        # Whoever answers "true" without reading should gain nothing by it.
        return f"There are {same} {'true' if one.draft.true else 'false'} statements and {opposite} of the other sort."
    return ""


def clash(ground: Ground, one: Passed, other: Passed) -> str:
    """Why two questions can't stand in one quiz; "" where they can."""
    if one.draft.places & other.draft.places:
        return f"It asks for the same as “{other.question.stem}”"
    if are_alike(one.question.stem, other.question.stem):
        return f"It asks the same as “{other.question.stem}”"
    for first, second in ((one, other), (other, one)):
        if _tells(ground, first.draft, second.draft):
            return f"Its words and those of “{other.question.stem}” tell each other's answer."
    return ""


def are_alike(stem: str, other: str) -> bool:
    """Whether two stems have so many words in common that they ask the same."""
    words, others = _words(stem), _words(other)
    return len(words & others) >= ALIKE * len(words | others)


def _tells(ground: Ground, one: Draft | Proposal, other: Draft | Proposal) -> bool:
    """Whether the stem of ``one`` has the key of ``other`` and enough around it to see that it is the key."""
    key, stem = other.wanted(ground), one.told(ground)
    if not key or not key <= stem:
        return False
    if one.sentence == other.sentence:
        return True
    asked = other.around(ground)
    return ground.weight(asked & stem) >= CUES * ground.weight(asked)


def _cost(one: Passed, chosen: Sequence[Passed]) -> float:
    cost = 0.0
    for other in chosen[-9:]:
        cost += _FAMILY_COST / 2 * (other.draft.family == one.draft.family)
        cost += _SECTION_COST * (other.question.section == one.question.section)
        cost += _SENTENCE_COST * (other.draft.sentence == one.draft.sentence)
        cost += _KEY_COST * (other.draft.key.lower() == one.draft.key.lower())
    # A true statement after a false one, and the other way round.
    return cost + 0.1 * (one.draft.true is not None and any(o.draft.true is one.draft.true for o in chosen[-4:]))


def _seeded(one: Passed, seed: int) -> float:
    """The score; another seed than 0 shuffles those that are nearly as good."""
    if not seed:
        return one.score
    digest = hashlib.sha256(f"{seed}:{one.question.id}".encode()).digest()
    return one.score + 0.1 * digest[0] / 255


def _words(stem: str) -> frozenset[str]:
    return frozenset(word.strip("?.,“”").lower() for word in stem.split())

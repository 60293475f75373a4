"""The order of a quiz: the best first, spread over families and parts, no question telling another's key."""

import hashlib
import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from quizapp.domain.generation import NotAsked
from quizapp.domain.question import Bloom, Origin
from quizapp.generate.clashes import Clashes
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft, Proposal
from quizapp.generate.passed import Passed

#: Questions about one sentence: in the first ten, and in all.
_EARLY, _PER_SENTENCE, _ANY_TIME = 10, 2, 3
#: So many more statements of one sort than of the other are enough.
_UNBALANCED = 1
#: True or false, of which half is right by chance, is at most so much of all, and one more; from here on it costs more.
_VERDICTS, _FEW_VERDICTS, _VERDICTS_COST = 0.6, 0.25, 0.3
_COSTS = {"family": 0.08, "part": 0.05, "sentence": 0.12, "key": 0.08}
_AGAIN_COST, _SPENT_COST = 0.1, 0.1
#: Those chosen last, of which a question should differ.
_RECENT = 9


def assemble(ground: Ground, passed: Sequence[Passed], count: int, seed: int) -> tuple[list[Passed], list[NotAsked]]:
    """At most ``count`` questions in order, and what was left out for a clash with one of them."""
    scores = {one.question.id: _seeded(one, seed) for one in passed}
    waiting = sorted(passed, key=lambda one: (-scores[one.question.id], one.question.id))
    falsifiable = frozenset(place for one in passed if one.draft.true is False for place in one.draft.places)
    chosen = _Chosen(falsifiable, is_mixed=any(one.draft.true is None for one in passed))
    clashes = Clashes(ground)
    reasons = _fill(chosen, waiting, scores, clashes, count)
    if len(chosen.order) < count:
        chosen = _exchanged(chosen, waiting, scores, clashes, count)
        reasons = {one.question.id: clashes.first(one, chosen.order) for one in waiting}
    enough = "Others came first, and the number asked for is reached."
    taken = {one.question.id for one in chosen.order}
    left_out = [
        _left_out(ground, one, reasons.get(one.question.id) or chosen.must_wait(one) or enough)
        for one in waiting
        if one.question.id not in taken
    ]
    return chosen.order, left_out


def _fill(
    chosen: "_Chosen", waiting: Sequence[Passed], scores: Mapping[str, float], clashes: Clashes, count: int
) -> dict[str, str]:
    """Add the best of those that wait, in order of their scores, up to ``count``; why others clashed, by their ids."""
    left = list(waiting)
    reasons: dict[str, str] = {}
    while len(chosen.order) < count:
        best = _best(left, scores, chosen)
        if best is None:
            break
        left.remove(best)
        reason = clashes.first(best, chosen.order)
        if reason:
            reasons[best.question.id] = reason
        else:
            chosen.add(best)
    return reasons


def _exchanged(
    chosen: "_Chosen", waiting: Sequence[Passed], scores: Mapping[str, float], clashes: Clashes, count: int
) -> "_Chosen":
    """The same quiz, or a longer one: a question gives way where it alone keeps out two that could come instead.

    Taking the best first is no way to get many: one question about a whole paragraph may stand for three.
    """
    taken = {one.question.id for one in chosen.order}
    left = [one for one in waiting if one.question.id not in taken]
    blockers = {
        one.question.id: {other.question.id for other in chosen.order if clashes.between(one, other)} for one in left
    }
    for old in sorted(chosen.order, key=lambda one: (scores[one.question.id], one.question.id)):
        if len(chosen.order) >= count:
            break
        other = chosen.without(old)
        kept = len(other.order)
        _fill(other, [one for one in left if blockers[one.question.id] <= {old.question.id}], scores, clashes, count)
        if other.is_better_than(chosen):
            chosen, new = other, other.order[kept:]
            added = {one.question.id for one in new}
            left = [one for one in left if one.question.id not in added]
            for one in left:
                found = blockers[one.question.id]
                found.discard(old.question.id)
                found.update(each.question.id for each in new if clashes.between(one, each))
    return chosen


def place_of(ground: Ground, asked: Draft | Proposal) -> int:
    """Where the sentence begins that is asked about."""
    return ground.analysis.sentences[asked.sentence].start


def _left_out(ground: Ground, one: Passed, reason: str) -> NotAsked:
    # What a language model wrote is told as one list, all of it.
    at = None if one.question.origin is Origin.LANGUAGE_MODEL else place_of(ground, one.draft)
    return NotAsked(one.question.stem, "assembly", reason, at)


def _best(waiting: Sequence[Passed], scores: Mapping[str, float], chosen: "_Chosen") -> Passed | None:
    """The question with the highest score after costs; ``waiting`` stands in order of the scores before them."""
    best: Passed | None = None
    highest = (-math.inf, "")
    for one in waiting:
        score = scores[one.question.id]
        # Costs only lower it, so nothing from here on comes before what was found.
        if round(score, 9) < highest[0]:
            break
        if not chosen.must_wait(one):
            # Rounded, so that a tie is one whatever order the costs are added in.
            reached = (round(score - chosen.cost(one), 9), one.question.id)
            if reached > highest:
                best, highest = one, reached
    return best


class _Chosen:
    """The questions chosen so far, in order, with what is counted of them for each one that waits."""

    def __init__(self, falsifiable: Collection[object], *, is_mixed: bool) -> None:
        #: What a false statement could be about: few values can be changed, while every clause is a true statement.
        self._falsifiable = falsifiable
        #: Whoever wants true or false alone gets as much of it as there is.
        self._is_mixed = is_mixed
        self.order: list[Passed] = []
        self._sentences: Counter[int] = Counter()
        self._verdicts: Counter[bool | None] = Counter()
        #: What those chosen last have in common with any other question, by name.
        self._recent: Counter[tuple[str, object]] = Counter()

    def add(self, one: Passed) -> None:
        """Put it at the end."""
        self.order.append(one)
        self._sentences[one.draft.sentence] += 1
        self._verdicts[one.draft.true] += 1
        self._recent.update(one.likeness)
        if len(self.order) > _RECENT:
            self._recent.subtract(self.order[-_RECENT - 1].likeness)

    def without(self, old: Passed) -> "_Chosen":
        """The same without one of them."""
        other = _Chosen(self._falsifiable, is_mixed=self._is_mixed)
        for one in self.order:
            if one is not old:
                other.add(one)
        return other

    def is_better_than(self, other: "_Chosen") -> bool:
        """Whether there are more of them, as varied, and as many true statements as false ones.

        Two more are worth one question of a rare sort: one that chooses among statements may stand for them all.
        """
        more = len(self.order) - len(other.order)
        if more <= 0 or abs(self._verdicts[True] - self._verdicts[False]) > _UNBALANCED:
            return False
        less = 1 if more > 1 else 0
        spared = (less, 0, less)
        pairs = zip(self._variety(), other._variety(), spared, strict=True)
        return all(mine + spare >= others for mine, others, spare in pairs)

    def _variety(self) -> tuple[int, int, int]:
        """How many families there are, how many questions that are no statements, and how many that ask to analyse."""
        families = {one.draft.family for one in self.order}
        return len(families), self._verdicts[None], sum(one.draft.bloom is Bloom.ANALYSE for one in self.order)

    def must_wait(self, one: Passed) -> str:
        """Why a question can't come next, although it may come later; "" where it can."""
        most = _PER_SENTENCE if len(self.order) < _EARLY else _ANY_TIME
        if self._sentences[one.draft.sentence] >= most:
            return "Enough is asked about this sentence already."
        true = one.draft.true
        if true is None:
            return ""
        same, opposite = self._verdicts[true], self._verdicts[not true]
        if self._is_mixed and self._has_verdicts(_VERDICTS):
            return "Enough is asked as true or false already."
        # Of most texts one statement is asked: where there are false ones, one of those comes first.
        ahead = 0 if true and self._is_mixed and self._falsifiable else _UNBALANCED
        if same - opposite >= ahead:
            # Whoever answers "true" without reading should gain nothing by it.
            return f"There are {same} {'true' if true else 'false'} statements and {opposite} of the other sort."
        return ""

    def cost(self, one: Passed) -> float:
        """How much it loses, being like those that were chosen last."""
        cost = sum(_COSTS[what[0]] * self._recent[what] for what in one.likeness)
        # A true statement after a false one, and the other way round.
        again = one.draft.true is not None and any(other.draft.true is one.draft.true for other in self.order[-4:])
        many = one.draft.true is not None and self._has_verdicts(_FEW_VERDICTS)
        spent = one.draft.true is True and not one.draft.places.isdisjoint(self._falsifiable)
        return cost + _AGAIN_COST * again + _VERDICTS_COST * many + _SPENT_COST * spent

    def _has_verdicts(self, share: float) -> bool:
        """Whether true or false makes up this share of those chosen, and one more."""
        return self._verdicts[True] + self._verdicts[False] >= 1 + share * len(self.order)


def _seeded(one: Passed, seed: int) -> float:
    """The score; another seed than 0 shuffles those that are nearly as good."""
    if not seed:
        return one.score
    digest = hashlib.sha256(f"{seed}:{one.question.id}".encode()).digest()
    return one.score + 0.1 * digest[0] / 255

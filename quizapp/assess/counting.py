"""Which of a learner's finished attempts count."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeVar


class Counting(StrEnum):
    """The finished attempts that count, of each learner; which is first or last is told by where they rank."""

    FIRST = "first"
    LAST = "last"
    #: The highest share of the points; the earliest of those that are equal.
    BEST = "best"
    ALL = "all"


class Finished(Protocol):
    """An attempt, as far as its score and its place go; an open one has no place."""

    @property
    def id(self) -> int: ...
    @property
    def learner_id(self) -> int: ...
    @property
    def ranks_at(self) -> datetime | None: ...
    @property
    def share(self) -> float: ...


Attempt = TypeVar("Attempt", bound=Finished)


def counted(attempts: Iterable[Attempt], counting: Counting) -> list[Attempt]:
    """Those of the finished attempts that count, in the order in which they rank; open ones are left out."""
    finished = sorted((each for each in attempts if each.ranks_at is not None), key=_place)
    by_learner: dict[int, list[Attempt]] = {}
    for each in finished:
        by_learner.setdefault(each.learner_id, []).append(each)
    chosen = {each.id for own in by_learner.values() for each in _choose(own, counting)}
    return [each for each in finished if each.id in chosen]


def _choose(own: Sequence[Attempt], counting: Counting) -> Sequence[Attempt]:
    match counting:
        case Counting.FIRST:
            return own[:1]
        case Counting.LAST:
            return own[-1:]
        case Counting.BEST:
            # max() keeps the first of those that are equal.
            return [max(own, key=lambda each: each.share)]
        case Counting.ALL:
            return own


def _place(attempt: Finished) -> tuple[datetime, int]:
    assert attempt.ranks_at is not None
    return attempt.ranks_at, attempt.id

"""Which of a learner's finished attempts count."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeVar


class Counting(StrEnum):
    """The finished attempts that count, of each learner."""

    FIRST = "first"
    LAST = "last"
    #: The highest share of the points; the earliest of those that are equal.
    BEST = "best"
    ALL = "all"


class Finished(Protocol):
    """A finished attempt, as far as its score goes."""

    @property
    def id(self) -> int: ...
    @property
    def learner_id(self) -> int: ...
    @property
    def finished_at(self) -> datetime | None: ...
    @property
    def share(self) -> float: ...


Attempt = TypeVar("Attempt", bound=Finished)


def counted(attempts: Iterable[Attempt], counting: Counting) -> list[Attempt]:
    """Those of the finished attempts that count, in the order in which they were finished; open ones are left out."""
    finished = sorted((each for each in attempts if each.finished_at is not None), key=_end)
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


def _end(attempt: Finished) -> tuple[datetime, int]:
    assert attempt.finished_at is not None
    return attempt.finished_at, attempt.id

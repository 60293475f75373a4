"""Which attempts count, by each rule."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from quizapp.assess.counting import Counting, counted
from tests.factories.quizzes import NOW


@dataclass(frozen=True)
class Tried:
    id: int
    learner_id: int
    ranks_at: datetime | None
    share: float = 0.0


def tried(id: int, learner_id: int, minute: int | None, share: float = 0.0) -> Tried:  # noqa: A002
    return Tried(id, learner_id, NOW + timedelta(minutes=minute) if minute is not None else None, share)


#: Begun in the order of their ids; the second of learner 1 ranks before the first.
ATTEMPTS = [
    tried(1, 1, 30, 0.5),
    tried(2, 1, 20, 0.9),
    tried(3, 1, 40, 0.9),
    tried(4, 1, None),
    tried(5, 2, 10, 0.1),
    tried(6, 3, None),
]


@pytest.mark.parametrize(
    ("counting", "ids"),
    [
        (Counting.FIRST, [5, 2]),
        (Counting.LAST, [5, 3]),
        (Counting.BEST, [5, 2]),
        (Counting.ALL, [5, 2, 1, 3]),
    ],
)
def test_each_rule_chooses_of_the_finished_ones_by_where_they_rank(counting: Counting, ids: list[int]) -> None:
    assert [each.id for each in counted(ATTEMPTS, counting)] == ids
    assert [each.id for each in counted(reversed(ATTEMPTS), counting)] == ids


def test_of_two_at_the_same_place_the_one_begun_first_is_the_first() -> None:
    both = [tried(2, 1, 5), tried(1, 1, 5)]
    assert [each.id for each in counted(both, Counting.FIRST)] == [1]
    assert [each.id for each in counted(both, Counting.LAST)] == [2]


def test_the_best_may_be_neither_the_first_nor_the_last() -> None:
    own = [tried(1, 1, 1, 0.2), tried(2, 1, 2, 0.8), tried(3, 1, 3, 0.4)]
    assert [each.id for each in counted(own, Counting.BEST)] == [2]


@pytest.mark.parametrize("counting", Counting)
def test_where_nothing_is_finished_nothing_counts(counting: Counting) -> None:
    assert counted([tried(1, 1, None)], counting) == []
    assert counted([], counting) == []

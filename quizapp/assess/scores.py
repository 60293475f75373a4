"""Scores of a group: average, median, and how many got how much."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from statistics import fmean, median

#: Up to here each whole point has a bar of its own.
MOST_WHOLE_POINTS = 20
TENTHS = 10
#: Sums of fractions fall short of the whole point that they stand for.
_HAIR = 1e-9


@dataclass(frozen=True, slots=True)
class Scored:
    """What one attempt that counts scored."""

    points: float
    max_points: float


@dataclass(frozen=True, slots=True)
class Bin:
    """How many scores lie from ``start`` to under ``end``, in points or in percent; the last bin holds its end too."""

    start: int
    end: int
    n: int


@dataclass(frozen=True, slots=True)
class ScoreSummary:
    """The scores of attempts that count, at least one.

    In points where all attempts have the same maximum; else in percent, with ``most`` 100.
    """

    n: int
    mean: float
    median: float
    lowest: float
    highest: float
    #: The maximum.
    most: float
    in_percent: bool
    bins: tuple[Bin, ...]
    #: True where each bin is a whole point, false where it is ten percent of the maximum.
    by_point: bool
    #: Whether a score has part of a point; such a one stands in the bin of its whole points.
    has_parts: bool


def share_of(points: float | None, max_points: float) -> float:
    """Points as a share of what a perfect attempt scores, 0 to 1; 0 where nothing can be scored."""
    return (points or 0.0) / max_points if max_points > 0 else 0.0


def summarise(scores: Sequence[Scored]) -> ScoreSummary | None:
    """Sum up the scores; None where there is none."""
    if not scores:
        return None
    maxima = {each.max_points for each in scores}
    same = len(maxima) == 1 and scores[0].max_points > 0
    most = scores[0].max_points if same else 100.0
    values = [each.points if same else 100 * share_of(each.points, each.max_points) for each in scores]
    by_point = same and most % 1 == 0 and most <= MOST_WHOLE_POINTS
    return ScoreSummary(
        n=len(values),
        # Rounded by a hair, so that ten times 0.1 is 1.
        mean=round(fmean(values), 9),
        median=round(median(values), 9),
        lowest=min(values),
        highest=max(values),
        most=most,
        in_percent=not same,
        bins=_points(values, int(most)) if by_point else _tenths(scores),
        by_point=by_point,
        has_parts=any(abs(value - round(value)) > _HAIR for value in values),
    )


def _points(values: Sequence[float], most: int) -> tuple[Bin, ...]:
    counts = [0] * (most + 1)
    for value in values:
        counts[min(most, floor(value + _HAIR))] += 1
    return tuple(Bin(start, start + 1, n) for start, n in enumerate(counts))


def _tenths(scores: Sequence[Scored]) -> tuple[Bin, ...]:
    counts = [0] * TENTHS
    for each in scores:
        counts[min(TENTHS - 1, floor(TENTHS * share_of(each.points, each.max_points) + _HAIR))] += 1
    return tuple(Bin(start * TENTHS, (start + 1) * TENTHS, n) for start, n in enumerate(counts))

"""Scores are summed up in points where they can be compared, else in percent."""

import pytest

from quizapp.assess.scores import Scored, share_of, summarise


def counts(points: list[float], most: float) -> dict[int, int]:
    """The bins that hold something, by their start."""
    summary = summarise([Scored(each, most) for each in points])
    assert summary is not None
    assert sum(each.n for each in summary.bins) == len(points)
    return {each.start: each.n for each in summary.bins if each.n}


def test_mean_and_median_and_ends_are_told_in_points() -> None:
    summary = summarise([Scored(each, 12) for each in (3, 8, 9, 11)])
    assert summary is not None
    assert (summary.n, summary.mean, summary.median) == (4, 7.75, 8.5)
    assert (summary.lowest, summary.highest, summary.most) == (3, 11, 12)
    assert (summary.in_percent, summary.by_point, summary.has_parts) == (False, True, False)


def test_without_a_score_there_is_no_summary() -> None:
    assert summarise([]) is None


def test_each_whole_point_has_its_bin_and_the_maximum_too() -> None:
    summary = summarise([Scored(each, 3) for each in (0, 3, 3)])
    assert summary is not None
    assert [(each.start, each.n) for each in summary.bins] == [(0, 1), (1, 0), (2, 0), (3, 2)]


def test_a_score_with_part_of_a_point_stands_at_its_whole_points() -> None:
    assert counts([2.5, 2.99, 3.0], 12) == {2: 2, 3: 1}
    summary = summarise([Scored(2.5, 12)])
    assert summary is not None
    assert summary.has_parts


def test_fractions_that_add_up_to_a_point_are_that_point() -> None:
    assert sum([0.1] * 10) < 1
    assert counts([sum([0.1] * 10)], 12) == {1: 1}
    summary = summarise([Scored(sum([0.1] * 10), 12)])
    assert summary is not None
    assert not summary.has_parts


@pytest.mark.parametrize("most", [21.0, 5.5, 100.0])
def test_many_points_or_odd_maxima_are_shown_in_tenths(most: float) -> None:
    summary = summarise([Scored(0, most), Scored(most / 2, most), Scored(most, most)])
    assert summary is not None
    assert (summary.by_point, summary.in_percent, summary.most) == (False, False, most)
    assert [(each.start, each.end) for each in summary.bins] == [(10 * k, 10 * k + 10) for k in range(10)]
    assert [each.n for each in summary.bins] == [1, 0, 0, 0, 0, 1, 0, 0, 0, 1]


def test_just_under_a_tenth_is_not_the_next_one() -> None:
    assert counts([19.9, 20.0], 100) == {10: 1, 20: 1}


def test_different_maxima_are_compared_in_percent() -> None:
    summary = summarise([Scored(5, 10), Scored(2, 2)])
    assert summary is not None
    assert (summary.in_percent, summary.by_point, summary.most) == (True, False, 100)
    assert (summary.mean, summary.lowest, summary.highest) == (75, 50, 100)
    assert [each.n for each in summary.bins] == [0, 0, 0, 0, 0, 1, 0, 0, 0, 1]


def test_a_quiz_without_points_has_no_share_and_breaks_nothing() -> None:
    assert share_of(0.0, 0.0) == 0
    assert share_of(None, 4) == 0
    summary = summarise([Scored(0, 0)])
    assert summary is not None
    assert summary.mean == 0

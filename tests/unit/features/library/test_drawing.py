"""A timeline is dated as precisely as its text, and its picture has every dated step at its distance in time."""

from itertools import combinations

import pytest

from quizapp.domain.briefing import TimelineEntry
from quizapp.features.library.drawing import (
    GAP,
    MARGIN,
    MOST_LEVELS,
    RADIUS,
    WIDE,
    Precision,
    draw,
    lack_of,
    precision_of,
)


def entry(sort: str, when: str = "") -> TimelineEntry:
    return TimelineEntry(when or sort, sort, "The keeper counted his lamps.", ())


def entries(*sorts: str) -> list[TimelineEntry]:
    return [entry(sort) for sort in sorts]


@pytest.mark.parametrize(
    ("sort", "when", "precision", "lack"),
    [
        ("1816-05-03", "3 May 1816", Precision.DAY, ""),
        ("1816-05", "in May 1816", Precision.MONTH, "no day given"),
        ("1768", "autumn of 1768", Precision.YEAR, "no day given"),
        ("1810", "between 1810 and 1840", Precision.YEAR, "no day given"),
        ("1845", "since 1845", Precision.YEAR, "year only"),
        ("1816", "1816", Precision.YEAR, "year only"),
        ("1820", "1820", Precision.YEAR, "year only"),
        ("1820", "the 1820s", Precision.DECADE, "decade only"),
        ("~0001", "First", Precision.NONE, "no date given"),
        ("spring", "in spring", Precision.NONE, "no date given"),
    ],
)
def test_the_precision_is_that_of_the_text(sort: str, when: str, precision: Precision, lack: str) -> None:
    found = entry(sort, when)
    assert (precision_of(found), lack_of(found)) == (precision, lack)


def test_distances_are_those_in_time_and_a_step_without_a_date_is_in_the_list_alone() -> None:
    drawing = draw(entries("1900", "1920", "1960", "~0001"))
    assert drawing is not None
    assert [step.number for step in drawing.steps] == [1, 2, 3]
    first, second, third = (step.x for step in drawing.steps)
    assert third - second == pytest.approx(2 * (second - first), abs=2)
    assert drawing.description == (
        "Three steps of 4; the others have no date, at distances that are those in time: 1, 1900; 2, 1920; 3, 1960. "
        "The list below says what happened."
    )


@pytest.mark.parametrize(
    "sorts",
    [
        (),
        ("1900",),
        ("1900", "1960"),
        ("1900", "1900", "1960", "1960"),
        ("1900", "1960", "~0001", "~0002"),
        ("18", "19", "20"),
    ],
    ids=["none", "one", "two", "two moments", "two with a date", "centuries"],
)
def test_where_no_distances_can_be_compared_the_list_alone_is_the_picture(sorts: tuple[str, ...]) -> None:
    assert draw(entries(*sorts)) is None


def test_steps_too_close_to_be_told_apart_are_not_drawn() -> None:
    crowd = [f"2024-03-{day:02}" for day in range(1, MOST_LEVELS + 2)]
    assert draw(entries("1800", "1900", *crowd)) is None
    assert draw(entries("1800", "1900", *crowd[:MOST_LEVELS])) is not None


@pytest.mark.parametrize("number", range(3, 31))
def test_no_step_covers_another_and_all_are_on_the_picture(number: int) -> None:
    drawing = draw(entries(*(f"19{each * 3 + each % 4:02}" for each in range(number))))
    assert drawing is not None
    assert sorted(step.number for step in drawing.steps) == list(range(1, number + 1))
    for one, other in combinations(drawing.steps, 2):
        assert abs(one.x - other.x) >= GAP or abs(one.y - other.y) >= GAP
    for step in drawing.steps:
        assert RADIUS <= step.x <= WIDE - RADIUS
        assert RADIUS < step.y <= drawing.line


@pytest.mark.parametrize(
    ("sorts", "labels"),
    [
        (("1900", "1920", "1960"), ["1900", "1910", "1920", "1930", "1940", "1950", "1960"]),
        (("1901-05", "1902", "1903-07-02"), ["1902", "1903"]),
        (("2024-02-02", "2024-02-05", "2024-04"), ["2 February 2024", "April 2024"]),
    ],
)
def test_the_line_says_its_years_or_else_its_ends(sorts: tuple[str, ...], labels: list[str]) -> None:
    drawing = draw(entries(*sorts))
    assert drawing is not None
    assert [label.words for label in drawing.labels] == labels
    for label in drawing.labels:
        assert MARGIN - RADIUS <= label.x <= WIDE - MARGIN + RADIUS


def test_a_year_stands_where_its_first_day_does() -> None:
    drawing = draw(entries("1900-06", "1902", "1904-01-01"))
    assert drawing is not None
    at = {label.words: label.x for label in drawing.labels}
    assert (at["1902"], at["1904"]) == (drawing.steps[1].x, drawing.steps[2].x)

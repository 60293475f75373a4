"""Reckoning with partial dates: never more precise than what it starts from."""

import pytest

from quizapp.reading.moments import counted_on, last_weekday, moved, next_weekday, on, week


@pytest.mark.parametrize(
    ("iso", "count", "unit", "found"),
    [
        ("1931", 7, "year", "1938"),
        ("1931-06-11", 7, "year", "1938"),
        ("1926-06", 8, "month", "1927-02"),
        ("1926-01", -1, "month", "1925-12"),
        ("1923-02-25", 8, "day", "1923-03-05"),
        ("2024-03-12", -3, "week", "2024-02-20"),
        ("1926", 8, "month", ""),
        ("1926-06", 8, "day", ""),
        ("", 1, "year", ""),
        ("9999-12-31", 1, "day", ""),
        ("0001", -1, "year", ""),
    ],
)
def test_a_date_is_moved_by_what_it_knows(iso: str, count: int, unit: str, found: str) -> None:
    assert moved(iso, count, unit) == found


@pytest.mark.parametrize(
    ("iso", "weeks", "found"),
    [("2026-06-18", -1, "2026-06"), ("2026-06-03", 0, "2026-06"), ("2026-05-30", 0, "2026-05"),
     ("2026-06-05", -1, "2026-05"), ("2026-07-08", -1, "2026"), ("2026-01-05", -1, ""), ("2026-06", -1, "")],
)  # fmt: skip
def test_of_a_week_only_its_month_or_year_is_sure(iso: str, weeks: int, found: str) -> None:
    assert week(iso, weeks) == found


def test_weekdays_count_from_a_day() -> None:
    assert last_weekday("2026-03-12", 3) == "2026-03-12"
    assert last_weekday("2026-03-12", 4) == "2026-03-06"
    assert next_weekday("2026-03-12", 4) == "2026-03-13"
    assert next_weekday("2026-03-12", 3) == ""
    assert last_weekday("2026-03", 3) == next_weekday("2026-03", 3) == ""


def test_a_day_that_never_was_is_none() -> None:
    assert on("1900", 2, 29) == ""
    assert on("2000", 2, 29) == "2000-02-29"


@pytest.mark.parametrize(
    ("iso", "count", "unit", "found"),
    [
        ("2025-05", 11, "day", "2025"),
        ("2025-05", 31, "day", "2025"),
        ("2025-12", 2, "week", ""),
        ("2025-05-03", 11, "day", "2025-05-14"),
        ("2025", 11, "day", ""),
        ("2025-05", 2, "year", "2027"),
    ],
)
def test_days_that_count_from_a_month_leave_what_is_sure(iso: str, count: int, unit: str, found: str) -> None:
    assert counted_on(iso, count, unit) == found

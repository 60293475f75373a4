"""Moments and numbers in the words of a page."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from quizapp.web.filters import clock, day, due, first_number, zone

MOMENT = datetime(2026, 2, 9, 7, 5).astimezone()


def test_a_moment_is_told_in_the_servers_own_zone() -> None:
    assert (clock(MOMENT), day(MOMENT)) == ("07:05", "9 February 2026")


@pytest.fixture
def server_zone(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """The server stands in another time zone."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("server_zone", "summer", "winter"),
    [
        ("UTC0", "UTC", "UTC"),
        ("CET-1CEST,M3.5.0,M10.5.0", "CEST", "CET"),
        ("<-03>3", "UTC-03:00", "UTC-03:00"),
        ("<+0545>-5:45", "UTC+05:45", "UTC+05:45"),
    ],
    indirect=["server_zone"],
)
@pytest.mark.usefixtures("server_zone")
def test_a_zone_is_named_as_it_is_at_that_moment(summer: str, winter: str) -> None:
    assert zone(datetime(2026, 7, 1, tzinfo=UTC)) == summer
    assert zone(datetime(2026, 1, 1, tzinfo=UTC)) == winter


@pytest.mark.parametrize("server_zone", ["CET-1CEST,M3.5.0,M10.5.0"], indirect=True)
@pytest.mark.usefixtures("server_zone")
def test_a_due_moment_names_day_time_and_zone() -> None:
    assert due(datetime(2026, 3, 9, 22, 59, tzinfo=UTC)) == "9 March 2026, 23:59 CET"


def test_the_first_of_no_numbers_is_none() -> None:
    assert (first_number({7, 3}), first_number([])) == (3, 0)

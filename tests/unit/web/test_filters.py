"""Moments and numbers in the words of a page."""

from datetime import datetime

from quizapp.web.filters import clock, day, first_number

MOMENT = datetime(2026, 2, 9, 7, 5).astimezone()


def test_a_moment_is_told_in_the_servers_own_zone() -> None:
    assert (clock(MOMENT), day(MOMENT)) == ("07:05", "9 February 2026")


def test_the_first_of_no_numbers_is_none() -> None:
    assert (first_number({7, 3}), first_number([])) == (3, 0)

"""The measure works out by itself which day a dateline makes of "on Monday"."""

import pytest

from tests.quality.measures.dated import without_dates

LINE = "HARWICK, Thursday 12 March 2026"


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("on Tuesday evening", "10 March 2026"),
        ("on Saturday", "14 March 2026"),
        ("last November", "November 2025"),
        ("In October", "October 2025"),
        ("on 16 May", "16 May 2026"),
        ("last year", "2025"),
    ],
)
def test_the_date_of_such_words_counts_as_quoted(said: str, date: str) -> None:
    assert without_dates(f"It sank on {date}.", f"{LINE} It sank {said}.") == "It sank on ."


@pytest.mark.parametrize(
    ("said", "date"),
    [("on Tuesday", "11 March 2026"), ("last November", "November 2026"), ("last year", "2024"), ("", "10 March 2026")],
)
def test_any_other_date_does_not(said: str, date: str) -> None:
    text = f"It sank on {date}."
    assert without_dates(text, f"{LINE} It sank {said}.") == text


def test_without_a_dateline_nothing_is_worked_out() -> None:
    assert without_dates("It sank on 10 March 2026.", "It sank on Tuesday.") == "It sank on 10 March 2026."

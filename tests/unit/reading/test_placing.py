"""What relative words mean, and when nobody can tell."""

import pytest

from quizapp.reading.placing import by_document, by_text, without_year
from quizapp.reading.relative_words import relative_words


def from_own(text: str, own: str, *, future: bool = False) -> str:
    words = next(relative_words(text, []))
    return by_document(words.rule, words.parts, own, future=future)


def from_last(text: str, last: str, *, looks_back: bool = False) -> str:
    words = next(relative_words(text, []))
    return by_text(words.rule, words.parts, last, looks_back=looks_back)


@pytest.mark.parametrize(
    ("text", "future", "iso"),
    [
        ("today", False, "2026-03-12"),
        ("tomorrow", True, "2026-03-13"),
        ("tomorrow", False, ""),
        ("this morning", False, "2026-03-12"),
        ("next month", True, "2026-04"),
        ("next month", False, ""),
        ("this year", False, "2026"),
        ("last summer", False, "2025"),
        ("last winter", False, ""),
        ("this spring", True, "2026"),
        ("last February", False, ""),
        ("last March", False, "2025-03"),
        ("next February", True, "2027-02"),
        ("next May", True, ""),
        ("on Tuesday of last week", False, "2026-03"),
        ("on Tuesday, 3 p.m.", False, ""),
        ("three weeks ago", False, "2026-02-19"),
        ("eleven days before Saturday's match", False, "2026-02-24"),
        ("two days after Saturday", False, "2026-03-09"),
        ("two days after Saturday", True, ""),
    ],
)
def test_words_are_seen_from_the_document_s_date(text: str, iso: str, *, future: bool) -> None:
    assert from_own(text, "2026-03-12", future=future) == iso


@pytest.mark.parametrize(
    ("text", "last", "iso"),
    [
        ("the following spring", "1911", "1912"),
        ("the following autumn", "1911", ""),
        ("the following autumn", "1911-05", "1911"),
        ("the following March", "1911-05", "1912-03"),
        ("that October", "1914", "1914-10"),
        ("that October", "1914-11", ""),
        ("that winter", "1914", ""),
        ("the same month", "1914-11-03", "1914-11"),
        ("the previous day", "1914-11-01", "1914-10-31"),
        ("that night", "1914-11-01", "1914-11-01"),
        ("the following week", "1914-11-04", "1914-11"),
        ("May of that year", "1914-11", "1914-05"),
        ("later that year", "1914-11", "1914"),
        ("two years later", "", ""),
    ],
)
def test_words_are_seen_from_the_text_s_last_date(text: str, last: str, iso: str) -> None:
    assert from_last(text, last) == iso


def test_a_verb_that_looks_back_goes_back_only() -> None:
    assert from_last("two years earlier", "1914", looks_back=True) == "1912"
    assert from_last("two years later", "1914", looks_back=True) == ""
    assert from_last("that year", "1914", looks_back=True) == ""


@pytest.mark.parametrize(
    ("text", "own", "last", "future", "iso"),
    [
        ("12 May", "2026-03-12", "", False, "2025-05-12"),
        ("12 May", "2026-03-12", "", True, "2026-05-12"),
        ("in May", "", "1914", False, "1914-05"),
        ("in May", "", "1914-07", False, ""),
        ("in May", "2026-03-12", "2025-04", False, "2025-05"),
        ("in May", "2026-03-12", "1914", False, ""),
        ("in May", "2026-08-12", "2026-08-10", False, "2026-05"),
        ("31 June", "2026-08-12", "", False, ""),
        ("in May", "", "", False, ""),
    ],
)
def test_a_missing_year_is_told_by_what_agrees(text: str, own: str, last: str, iso: str, *, future: bool) -> None:
    assert without_year(next(relative_words(text, [])).parts, own, last, future=future) == iso

"""Relative dates count from the document's own date or from the text's last one, or stay open."""

import pytest

from tests.unit.reading.dated import analysis_on
from tests.unit.reading.parsed import analysed


def placed(date: str, *names: str) -> list[tuple[str, str]]:
    return [(found.text, found.iso) for found in analysis_on(date, *names).relative]


@pytest.mark.parametrize(
    ("names", "text", "iso"),
    [
        (("bought_1793", "next_spring"), "The following spring", "1794"),
        (("bought_1793", "two_years"), "Two years later", "1795"),
        (("bought_1793", "that_october"), "That October", "1793-10"),
        (("burst_1923", "eight_days"), "Eight days later", "1923-02-19"),
        (("burst_1923", "next_day"), "The next day", "1923-02-12"),
        (("burst_1923", "on_12_april"), "12 April", "1923-04-12"),
        (("bought_1793", "year_before"), "A year earlier", "1792"),
    ],
)
def test_a_date_counts_from_the_last_one_of_the_text(names: tuple[str, ...], text: str, iso: str) -> None:
    assert placed("", *names) == [(text, iso)]


def test_one_relative_date_counts_from_another() -> None:
    found = placed("", "bought_1793", "next_spring", "two_years")
    assert found == [("The following spring", "1794"), ("Two years later", "1796")]


@pytest.mark.parametrize(
    "names",
    [
        ("two_years",),
        ("bought_1793", "next_day"),
        ("bought_1793", "few_years", "two_years"),
        ("bought_1793", "not_1933", "two_years"),
        ("bought_1793", "year_before", "two_years"),
        ("bought_1793", "ferry", "had_2020", "two_years"),
        ("bought_1793", "holm_safe", "holm_safe", "holm_safe", "holm_safe", "two_years"),
    ],
)
def test_without_a_sure_date_before_it_it_stays_open(names: tuple[str, ...]) -> None:
    assert "Two years later" not in dict(placed("", *names))
    assert "The next day" not in dict(placed("", *names))


@pytest.mark.parametrize(
    ("name", "text", "iso"),
    [
        ("closed_tuesday", "Tuesday", "2026-03-10"),
        ("will_tuesday", "Tuesday", "2026-03-17"),
        ("yesterday", "yesterday", "2026-03-11"),
        ("last_week", "last week", "2026-03"),
        ("last_november", "Last November", "2025-11"),
        ("ten_ago", "ten years ago", "2016"),
        ("in_march", "March", "2026-03"),
        ("on_12_april", "12 April", "2025-04-12"),
    ],
)
def test_a_date_counts_from_the_document_s_own(name: str, text: str, iso: str) -> None:
    assert placed("2026-03-12", name) == [(text, iso)]
    assert placed("", name) == []


@pytest.mark.parametrize("name", ["plays_saturday", "about_ago", "said_monday"])
def test_what_is_habit_or_loose_or_quoted_stays_open(name: str) -> None:
    assert placed("2026-03-12", name) == []


def test_a_day_needs_a_day_to_count_from() -> None:
    assert placed("2026-03", "closed_tuesday") == []
    assert placed("2026-03", "yesterday") == []
    assert placed("2026", "ten_ago") == [("ten years ago", "2016")]


def test_weekdays_of_another_time_are_not_the_document_s() -> None:
    assert placed("2026-03-12", "burst_1923", "closed_tuesday") == []


def test_a_month_that_two_years_may_be_meant_by_stays_open() -> None:
    assert placed("2026-03-12", "burst_1923", "in_march") == []


def test_what_leans_on_another_date_is_marked() -> None:
    assert [found.leans for found in analysis_on("", "bought_1793", "two_years").relative] == [True]
    assert [found.leans for found in analysis_on("2026-03-12", "closed_tuesday").relative] == [False]


def test_a_time_of_day_is_on_the_day_that_the_text_has_come_to() -> None:
    assert placed("", "left_2026", "struck_at") == [("6.40 p.m.", "2026-03-11")]


def test_without_a_day_a_time_of_day_stays_open() -> None:
    assert placed("", "bought_1793", "struck_at") == []


def test_that_year_after_two_years_may_be_either() -> None:
    both = "In 1937, Ada Holm studied in Hull, where she got a prize in 1939. In that same year Holm left."
    one = "In 1937, Ada Holm studied in Hull, where she got a prize. In that same year Holm left."
    assert [found.iso for found in analysed(both)[1].relative] == []
    assert [found.iso for found in analysed(one)[1].relative] == ["1937"]

"""Dated events ascend; dates that belong to something else stay out."""

import pytest

from quizapp.briefing.build import build_briefing
from quizapp.domain.briefing import TimelineEntry
from tests.unit.reading.dated import analysis_on
from tests.unit.reading.handmade import analysis, document


def entries(*names: str) -> list[tuple[str, str, str]]:
    found: tuple[TimelineEntry, ...] = build_briefing(document(*names), analysis(*names)).timeline
    return [(one.sort, one.when, one.event) for one in found]


def dated(date: str, *names: str) -> list[tuple[str, str, str]]:
    found = build_briefing(document(*names), analysis_on(date, *names)).timeline
    return [(one.sort, one.when, one.event) for one in found]


def test_events_are_sorted_by_date() -> None:
    assert [sort for sort, _, _ in entries("ferry", "two_dates")] == ["1816", "1821", "1999"]


def test_two_dated_clauses_are_two_events() -> None:
    assert entries("two_dates") == [
        ("1816", "1816", "Work began in 1816."),
        ("1821", "1821", "The tower was finished in 1821."),
    ]


def test_an_aside_with_a_date_is_an_event_of_its_noun() -> None:
    assert entries("relcl") == [("1932", "1932", "The bridge opened in 1932.")]


def test_a_date_that_a_present_state_is_compared_with_is_no_event() -> None:
    assert entries("now_half") == []


def test_instructions_in_an_order_given_by_words_are_steps() -> None:
    assert entries("imperative", "imperative2", "imperative3") == [
        ("~0001", "First", "Mix the sand with water."),
        ("~0002", "Then", "Pour the mix into the frame."),
        ("~0003", "Finally", "Leave the frame in the sun for a day."),
    ]


def test_two_steps_are_too_few_to_be_a_sequence() -> None:
    assert entries("imperative", "imperative2") == []


def test_relative_dates_stand_in_true_order() -> None:
    assert dated("", "two_dates", "bought_1793", "two_years") == [
        ("1793", "summer of 1793", "In the summer of 1793 John Marsh bought the mill."),
        ("1795", "Two years later", "The new mill opened."),
        ("1816", "1816", "Work began in 1816."),
        ("1821", "1821", "The tower was finished in 1821."),
    ]


def test_what_is_planned_keeps_the_words_of_the_plan() -> None:
    assert dated("", "due_2027") == [("2027-05", "May 2027", "The museum is due to open in May 2027.")]


def test_what_somebody_says_keeps_who_says_it() -> None:
    assert dated("", "said_2019") == [("2019", "2019", "The union said the firm dismissed 40 workers in 2019.")]


def test_a_sentence_with_somebody_s_words_is_told_whole() -> None:
    whole = "The mill closed in 1990, and the union says that the owner fled in 1991."
    assert dated("", "union_1991") == [("1990", "1990", whole)]


def test_what_follows_somebody_s_words_with_had_may_be_said_too() -> None:
    assert [event for _, _, event in dated("", "said_2019", "had_2020")] == [
        "The union said the firm dismissed 40 workers in 2019."
    ]
    assert dated("2026-03-12", "yesterday", "had_2020") != []


@pytest.mark.parametrize("name", ["if_1850", "not_1933", "denied_2005", "from_2020", "before_1790", "plays_saturday"])
def test_what_did_not_happen_then_is_no_event(name: str) -> None:
    assert dated("2026-03-12", name) == []


def test_a_dateline_is_no_event() -> None:
    assert dated("2025-03-03", "dateline") == [
        ("2025-02-25", "Tuesday", "The council closed the bridge on Tuesday."),
    ]


def test_an_event_that_is_told_twice_stands_once() -> None:
    assert len(dated("", "ferry", "ferry")) == 1


def test_what_happened_at_two_dates_together_is_told_under_both() -> None:
    assert entries("two_openings") == [("1991", "1991 and 2002", "Two halls were opened in 1991 and 2002.")]

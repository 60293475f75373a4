"""Dated events ascend; dates that belong to something else stay out."""

from quizapp.briefing.build import build_briefing
from quizapp.domain.briefing import TimelineEntry
from tests.unit.reading.handmade import analysis, document


def entries(*names: str) -> list[tuple[str, str, str]]:
    found: tuple[TimelineEntry, ...] = build_briefing(document(*names), analysis(*names)).timeline
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

"""Relative dates are found by their words, without what stands around them."""

import pytest

from quizapp.reading.relative_words import relative_words


def found(text: str) -> list[tuple[str, str]]:
    return [(words.rule, text[words.start : words.end]) for words in relative_words(text, [])]


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("It closed late on Tuesday evening after rain.", "weekday", "Tuesday evening"),
        ("It closed yesterday morning.", "near", "yesterday morning"),
        ("It closed last month.", "unit", "last month"),
        ("It closed last November.", "named", "last November"),
        ("It closed twenty-one years ago.", "ago", "twenty-one years ago"),
        ("It closed the following spring.", "season", "the following spring"),
        ("It closed the day after.", "step", "the day after"),
        ("In March of that year it closed.", "of year", "March of that year"),
        ("It closed 8 days later, and rain fell.", "later", "8 days later"),
        ("It closed on 12 May.", "day", "12 May"),
        ("It closed on May 12 at noon.", "day", "May 12"),
        ("In early March it closed.", "month", "early March"),
        ("By the end of June it had closed.", "month", "June"),
    ],
)
def test_the_date_is_found_by_its_rule(text: str, rule: str, words: str) -> None:
    assert found(text) == [(rule, words)]


@pytest.mark.parametrize(
    "text",
    [
        "It closed about three years later.",
        "It closed two or three days later.",
        "It closed a few years ago.",
        "It closed two days before the fire.",
        "It closed the day after the fire.",
        "It closed two years later than hers.",
        "It is closed on Tuesdays.",
        "The Tuesday market closed.",
        "It may close, and they march on.",
        "It closed on 12 May 1999.",
        "It closed in May 1999.",
    ],
)
def test_what_is_loose_or_dated_otherwise_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_what_another_date_has_taken_is_left_alone() -> None:
    text = "It closed on Tuesday, 3 May 1999."
    assert list(relative_words(text, [(22, 32)])) == []


def test_what_says_nothing_apart_from_another_date_leans() -> None:
    leans = {text: next(relative_words(text, [])).leans for text in ("two days later", "this year", "last year")}
    assert leans == {"two days later": True, "this year": True, "last year": False}


def test_two_weekdays_are_two_dates() -> None:
    assert found("It rose on Tuesday, and on Thursday it fell.") == [("weekday", "Tuesday"), ("weekday", "Thursday")]

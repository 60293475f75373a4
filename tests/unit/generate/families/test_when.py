"""When is asked of what happened in a year or month, or on a day, beside other dates of the same precision."""

import pytest

from quizapp.domain.question import Bloom, QuestionKind
from quizapp.generate.families import when
from tests.unit.generate import live
from tests.unit.generate.tale import TALE, asked, drafts, ground, refused


@pytest.mark.parametrize(
    ("name", "stem", "key", "options"),
    [
        ("bridges", "In which year did Turin lose 12 stone bridges?", "1967", ["1951", "1984", "1988"]),
        (
            "masons_wall",
            "When did Greek masons build the sea wall?",
            "March 1921",
            ["January 1921", "March 1920", "March 1918"],
        ),
        (
            "on_day",
            "When did the northern lighthouse open?",
            "14 June 1950",
            ["14 April 1950", "4 May 1988", "14 August 1950"],
        ),
    ],
)
def test_a_year_a_month_and_a_day_are_asked_for(name: str, stem: str, key: str, options: list[str]) -> None:
    assert asked("when", name, *TALE) == [(stem, key, options)]


@pytest.mark.parametrize(
    ("name", "gate", "reason"),
    [
        pytest.param(
            "company_quarry", "standalone", "It does not tell on what occasion this happened.", id="a bare company"
        ),
        pytest.param("larger", "well_formed", "A comparison lacks what it is compared with.", id="larger than what"),
    ],
)
def test_a_date_of_something_unclear_is_refused(name: str, gate: str, reason: str) -> None:
    assert asked("when", name, *TALE) == []
    assert refused("when", name, *TALE) == [(gate, reason)]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("will", id="what is still to come"),
        pytest.param("had_sold", id="what was over by then"),
        pytest.param("two_dated", id="two dates at once"),
        pytest.param("before_day", id="before a day"),
        pytest.param("in_june", id="a month without a year"),
        pytest.param("holm_hall", id="no date"),
    ],
)
def test_only_one_sure_date_of_the_past_is_asked_for(name: str) -> None:
    assert drafts("when", name, *TALE) == []


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "Kenya has opposed the fishing ban since 1967.",
            "Since which year has Kenya opposed the fishing ban?",
            "1967",
        ),
        (
            "The Bergen Trust kept the northern lighthouse until June 1950.",
            "Until when did the Bergen Trust keep the northern lighthouse?",
            "June 1950",
        ),
        # What is hoped for by 2031 ends the clause of another verb.
        (
            "The Bergen Trust hopes to reopen the northern lighthouse by 2031.",
            "By which year at the latest does the Bergen Trust hope to reopen the northern lighthouse?",
            "2031",
        ),
    ],
)
def test_since_until_and_by_when_are_asked_for_as_the_text_has_them(text: str, stem: str, key: str) -> None:
    assert [(one.stem, one.key) for one in when.drafts(live.ground(text))] == [(stem, key)]


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "The wall of Bergen fell on the morning of 14 June 1950.",
            "When did the wall of Bergen fall?",
            "14 June 1950",
        ),
        (
            "The plan was signed by Anna Holm at a meeting in June 1950.",
            "When was the plan signed by Anna Holm?",
            "June 1950",
        ),
    ],
)
def test_what_happens_on_the_morning_of_a_day_or_at_a_meeting_has_its_date(text: str, stem: str, key: str) -> None:
    assert [(one.stem, one.key) for one in when.drafts(live.ground(text))] == [(stem, key)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Bergen Trust decided to close the northern lighthouse in 2031.", id="of the closing"),
        pytest.param("The tower was built near a mine that closed in 1950.", id="of the mine"),
        pytest.param("The tower was built in a house of 1950.", id="of a thing"),
    ],
)
def test_a_date_of_something_else_in_the_clause_is_not_its_date(text: str) -> None:
    assert list(when.drafts(live.ground(text))) == []


def test_each_draft_offers_dates_of_the_precision_of_its_key() -> None:
    for one in when.drafts(ground(*TALE)):
        assert (one.kind, one.bloom) == (QuestionKind.CHOICE, Bloom.REMEMBER)
        assert {other.type for other in one.pool} == {one.type}
        assert one.key not in one.stem


def test_on_which_day_somebody_said_something_is_not_asked() -> None:
    text = "In June 1950 Anna Holm {} that the northern lighthouse had no keeper."
    assert list(when.drafts(live.ground(text.format("said")))) == []
    assert list(when.drafts(live.ground(text.format("proved"))))


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        pytest.param(
            "The Bergen Trust released their third studio album, Blackout, on March 18, 2003.",
            "When did the Bergen Trust release their third studio album?",
            "March 18, 2003",
            id="behind the comma of an aside",
        ),
        pytest.param(
            "In the fall of 1944, Anna Holm enrolled at the University of Bergen.",
            "In which year did Anna Holm enroll at the University of Bergen?",
            "1944",
            id="in the fall",
        ),
        pytest.param(
            "Anna Holm was hired as the first rabbi of Bergen in 1959.",
            "In which year was Anna Holm hired as the first rabbi of Bergen?",
            "1959",
            id="hung on what she became",
        ),
        pytest.param(
            "Anna Holm made her competitive debut for Bergen on 23 September 2008.",
            "When did Anna Holm make her competitive debut for Bergen?",
            "23 September 2008",
            id="hung on what she did",
        ),
        pytest.param(
            "Anna Holm joined the Bergen Trust in early 2004.",
            "When did Anna Holm join the Bergen Trust?",
            "early 2004",
            id="a part of a year",
        ),
        pytest.param(
            "Anna Holm won the race on 7 May 2012 in the first round of the 2011 Bergen Football Cup.",
            "When did Anna Holm win the race in the first round of the 2011 Bergen Football Cup?",
            "7 May 2012",
            id="beside a cup that is named by its year",
        ),
    ],
)
def test_a_date_is_found_where_the_parse_has_hung_it_elsewhere(text: str, stem: str, key: str) -> None:
    assert next((one.stem, one.key) for one in when.drafts(live.ground(text))) == (stem, key)


def test_what_has_been_done_was_not_done_in_a_year() -> None:
    text = "Paintings by Anna Holm have been shown at the embassy in Bergen in 2001."
    assert list(when.drafts(live.ground(text))) == []


def test_what_befell_somebody_without_more_is_asked_of_a_life_only() -> None:
    assert list(when.drafts(live.ground("Anna Holm was exchanged in November 1780."))) == []
    (made,) = when.drafts(live.ground("Anna Holm retired in November 1780."))
    assert made.stem == "According to the text, when did Anna Holm retire?"

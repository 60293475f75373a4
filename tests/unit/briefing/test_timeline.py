"""Dated events ascend; dates that belong to something else stay out."""

import pytest

from quizapp.briefing.build import build_briefing
from quizapp.domain.briefing import TimelineEntry
from tests.unit.reading.dated import analysis_on
from tests.unit.reading.handmade import analysis, document
from tests.unit.reading.parsed import analysed


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
    assert dated("", "union_1991") == [("1990", "1990", whole), ("1991", "1991", whole)]


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


def read_on(date: str, text: str) -> list[tuple[str, str, str]]:
    document, analysis = analysed(text, date=date)
    return [(one.sort, one.when, one.event) for one in build_briefing(document, analysis).timeline]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        (
            "From 1 June 2026 landlords must register every home that they let.",
            (
                "2026-06-01",
                "from 1 June 2026",
                "From 1 June 2026 landlords must register every home that they let.",
            ),
        ),
        (
            "The drawings were thought lost until 1962, when a teacher found the box in a barn.",
            ("1962", "1962", "A teacher found the box in a barn."),
        ),
        (
            "The railway opened in 1801. A decade later the railway carried 60,000 tons a year.",
            ("1811", "A decade later", "The railway carried 60,000 tons a year."),
        ),
        (
            "The club was founded in 1903 and won its only title in 1954.",
            ("1954", "1954", "The club won its only title in 1954."),
        ),
        ("- 5 August 2026: half-year results", ("2026-08-05", "5 August 2026", "Half-year results.")),
        (
            "Work on the pier did not begin until March 1811.",
            ("1811-03", "until March 1811", "Work on the pier did not begin until March 1811."),
        ),
        (
            "Since 1974 the pier has had friends. The Tarn Trust, founded that year by Ada Holm, has 40 members.",
            ("1974", "that year", "The Tarn Trust was founded by Ada Holm."),
        ),
        (
            "Ada Holm, who opened the pier in 1811, could not swim.",
            ("1811", "1811", "Ada Holm opened the pier in 1811."),
        ),
        (
            "Ada Holm wrote to the mill in May 2010, and again in June 2011.",
            ("2011-06", "June 2011", "Ada Holm wrote to the mill in May 2010, and again in June 2011."),
        ),
        (
            "Bread was too dear, Ada Holm wrote in May 2011, and nobody had an answer to that.",
            ("2011-05", "May 2011", "Bread was too dear, Ada Holm wrote in May 2011."),
        ),
        (
            "Ada Holm, the keeper of both of them, said that the pier had been closed in May 2011.",
            ("2011-05", "May 2011", "Ada Holm said that the pier had been closed in May 2011."),
        ),
    ],
)
def test_rules_turns_steps_and_lists_are_dated(text: str, entry: tuple[str, str, str]) -> None:
    assert entry in read_on("", text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The dividend was cut in 2020 and restored in 2023.", "The dividend restored in 2023."),
        ("The keeper, Ada Holm, who had lived there since 1859, was rewarded.", "Ada Holm had lived there since 1859."),
        ("The mill was built in 1811, closed in 1870 and pulled down in 1901.", "The mill pulled down in 1901."),
        ("The register may open on 3 May 2026 in the town hall.", "The register may open on 3 May 2026."),
    ],
)
def test_what_is_cut_from_its_sense_is_never_told(text: str, event: str) -> None:
    assert event not in [told for _, _, told in read_on("", text)]


def test_a_new_paragraph_of_the_news_counts_from_the_news() -> None:
    text = "Ada Holm joined the Tarn mill in 2019.\n\nThe mill closed its Hull plant in February after a fire."
    assert ("2026-02", "February") in [one[:2] for one in read_on("2026-05-05", text)]


def test_each_of_three_passives_has_its_date() -> None:
    assert read_on("", "The pier was begun in 1811, opened in 1813 and given up in 1901.") == [
        ("1811", "1811", "The pier was begun in 1811."),
        ("1813", "1813", "The pier was opened in 1813."),
        ("1901", "1901", "The pier was given up in 1901."),
    ]


def test_what_leans_on_the_sentence_before_is_told_with_it() -> None:
    text = "The town gave the mill 25 years to close. This ended in 1989, and since then nothing has moved."
    assert read_on("", text) == [("1989", "1989", text)]


def test_days_after_a_month_are_no_surer_than_the_year() -> None:
    text = "Ada Holm reported damp in May 2025. Eleven days later the landlord raised the rent."
    _, analysis = analysed(text)
    assert [(date.text, date.iso) for date in analysis.relative] == [("Eleven days later", "2025")]


def test_the_same_speaker_still_tells_of_a_time_before() -> None:
    text = "The company expects a profit of £3 million this year. In July the company had forecast £4 million."
    assert ("2026-07", "July") in [one[:2] for one in read_on("2026-11-05", text)]


def test_the_evening_and_the_night_are_those_of_the_day_that_is_told() -> None:
    text = (
        "The storm reached the bay on 3 May 1911. In the evening the pier fell into the sea. "
        "A boy was lost during the night."
    )
    assert read_on("", text)[1:] == [
        ("1911-05-03", "the evening", "The pier fell into the sea."),
        ("1911-05-03", "during the night", "A boy was lost."),
    ]
    assert read_on("", "The pier is lit in the evening. A boy was lost during the night.") == []


def test_profit_before_tax_is_no_tax() -> None:
    text = "Ada Holm lowered the forecast after profit before tax fell by a quarter in 2025."
    assert not any("Tax fell" in event for _, _, event in read_on("", text))


def test_that_winter_is_of_the_year_whose_summer_is_told() -> None:
    text = "Work began in the summer of 1776. That winter Ada Holm fell ill."
    assert read_on("", text)[1:] == [("1776", "That winter", "Ada Holm fell ill.")]
    assert read_on("", "Work began in 1776. That winter Ada Holm fell ill.")[1:] == []


def test_a_claim_that_is_taken_back_was_made_all_the_same() -> None:
    text = (
        "In January 2026 the guild claimed that 1,300 homes had been sold. "
        "Two weeks later it cut the figure to 850, because some had been counted twice."
    )
    assert ("2026-01", "January 2026", text.split(" Two", maxsplit=1)[0]) in read_on("2026-03-12", text)

"""A date that belongs to a noun tells when that happened, or when it was made; never of what is still to come."""

import pytest

from quizapp.briefing.build import build_briefing
from tests.unit.reading.parsed import analysed


def events(text: str) -> list[tuple[str, str]]:
    document, analysis = analysed(text)
    return [(one.sort, one.event) for one in build_briefing(document, analysis).timeline]


@pytest.mark.parametrize(
    ("text", "sort", "event"),
    [
        (
            "The flood of October 2005 destroyed the bridge over the Tarn.",
            "2005-10",
            "The flood of October 2005 destroyed the bridge over the Tarn.",
        ),
        (
            "After the resignation of Ada Holm in February 2015 the office was closed.",
            "2015-02",
            "The resignation of Ada Holm took place in February 2015.",
        ),
        (
            "The French Confession of 1559 shows the influence of Calvin.",
            "1559",
            "The French Confession dates from 1559.",
        ),
        (
            "It carried slate from the Tarn quarries (opened 1841) to the harbour at Marlow.",
            "1841",
            "The Tarn quarries were opened in 1841.",
        ),
        (
            "Two boats were lost before the Siege of Marle in 1805 ended, so that nobody could leave.",
            "1805",
            "The Siege of Marle took place in 1805.",
        ),
        (
            "In a memoir of 1941, Ada Holm writes that the mill was lost.",
            "1941",
            "In a memoir of 1941, Ada Holm writes that the mill was lost.",
        ),
        ("Ada Holm sang in the film Cold Harbour (1981).", "1981", "Cold Harbour dates from 1981."),
        ("The Long Field (2013) was the first album of the band.", "2013", "The Long Field dates from 2013."),
        (
            "The fleet played a part in the victory at the Battle of Elm Hill in 1805.",
            "1805",
            "The Battle of Elm Hill took place in 1805.",
        ),
        ("The song “Rain on the Tarn” (1971) was sung in every school.", "1971", "“Rain on the Tarn” dates from 1971."),
    ],
)
def test_a_dated_noun_is_an_event(text: str, sort: str, event: str) -> None:
    assert (sort, event) in events(text)


@pytest.mark.parametrize(
    "text",
    [
        "The planned election of Ada Holm in May 2015 was called off.",
        "The town will hold the Tarn Festival of 2031 in the park.",
        "Ada Holm (1971) says that the bridge over the river was safe.",
        "The chapter cites Holm Reade (1981) on films.",
        "Ada Holm opposed the ongoing Tarn War of 1812 in these years.",
        "Ada Holm approved of the 1814 Tarn Convention in a letter.",
        "Its level fell to half of its extent in 1960 within a year.",
        "The pitch was described during the 2015 Marle League Series as a trick.",
    ],
)
def test_what_never_happened_or_is_no_event_stays_out(text: str) -> None:
    assert [one for one in events(text) if "took place" in one[1] or "dates from" in one[1]] == []


def test_what_something_is_built_for_may_still_be_to_come() -> None:
    assert events("The council has built a hall in Marle for the 2032 Marle Olympics.") == []


def test_a_proclamation_tells_what_it_did_in_its_year() -> None:
    assert events("The 1863 Marle Proclamation ended the dispute.") == [
        ("1863", "The 1863 Marle Proclamation ended the dispute.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm received the 1958 Marle Medal of the Royal Society.",
        "Ada Holm won the 1958 Lake Cup.",
    ],
)
def test_what_is_won_once_a_year_is_won_in_that_year(text: str) -> None:
    assert events(text) == [("1958", text)]


def test_a_prize_of_another_year_that_is_only_spoken_of_tells_nothing() -> None:
    assert events("Ada Holm wrote about the 1958 Marle Medal.") == []


def test_no_adverb_stays_behind_of_a_noun_s_date() -> None:
    found = events("After the surrender of Marle later in June 1940, Ada Holm left.")
    assert ("1940-06", "The surrender of Marle took place in June 1940.") in found


def test_paralympics_are_games_of_their_year() -> None:
    assert "1958" in [sort for sort, _ in events("Ada Holm was chosen to swim at the 1958 Marle Paralympics.")]


def test_what_was_done_at_games_named_by_their_year_is_told_rather_than_the_games() -> None:
    text = "Ada Holm placed seventh at the 1958 Marle Olympics in Hull, England."
    assert events(text) == [("1958", text)]


def test_two_times_in_one_phrase_are_no_event_of_the_first() -> None:
    text = (
        "Its largest team appeared in the 1988 Summer Olympics in Hull, England and at the 1992 Summer Olympics in "
        "Leeds, England; each time, it sent six."
    )
    assert not any("took place" in event and event.count("19") > 1 for _, event in events(text))


def test_who_is_elected_to_a_convention_is_so_before_it() -> None:
    assert "1789" not in [sort for sort, _ in events("Ada Holm was elected to the 1789 Tarn Convention in 1788.")]

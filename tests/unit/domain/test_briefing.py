"""A briefing knows all its evidence, and how to word a statement beside its date or speaker."""

from dataclasses import replace

import pytest

from quizapp.domain.briefing import Claim, TimelineEntry
from tests.factories.quizzes import make_briefing


def test_the_evidence_of_every_part_is_counted() -> None:
    assert len(make_briefing().evidence()) == 6


@pytest.mark.parametrize(
    ("when", "event", "beside"),
    [
        ("8th April, 2014", "On Tuesday 8th April, 2014, the letter came.", "The letter came."),
        ("February 2, 2024", "On February 2, 2024, a fleet sailed.", "A fleet sailed."),
        ("1911", "1911 was a wet year.", "1911 was a wet year."),
        ("1911", "In 1911 and 1912 the mill stood still.", "In 1911 and 1912 the mill stood still."),
        ("1911", "The mill burned in 1911.", "The mill burned in 1911."),
    ],
)
def test_an_event_need_not_open_with_the_date_beside_it(when: str, event: str, beside: str) -> None:
    assert TimelineEntry(when, "1911", event, ()).beside_date == beside


@pytest.mark.parametrize(
    ("when", "sort", "dated"),
    [
        ("the next day", "2016-07-20", "the next day (20 July 2016)"),
        ("in March", "2016-03", "in March (March 2016)"),
        ("July 20, 2016", "2016-07-20", "July 20, 2016"),
        ("the 18th century", "17", "the 18th century"),
        ("Then", "~0002", "Then"),
    ],
)
def test_a_date_without_its_year_is_told_with_it(when: str, sort: str, dated: str) -> None:
    assert TimelineEntry(when, sort, "The mill burned.", ()).dated == dated


@pytest.mark.parametrize(
    ("speaker", "claim", "beside"),
    [
        ("The board", "The board denied it.", "denied it."),
        ("Anna Holm", "Holm denied it.", "denied it."),
        ("Anna Holm", "Anna Holm, who leads the board, denied it.", ""),
        ("Anna Holm", "The mill is safe.", ""),
        ("Holm", "Holm Line will sail.", ""),
    ],
)
def test_a_claim_need_not_open_with_the_speaker_beside_it(speaker: str, claim: str, beside: str) -> None:
    assert Claim(speaker, claim, ()).beside_speaker == beside


def test_the_claims_of_one_speaker_stand_together_and_opposed_ones_apart() -> None:
    said = [("Anna", "A."), ("The board", "B."), ("Anna", "C."), ("Ruth", "D."), ("The board", "E.")]
    claims = tuple(Claim(who, what, (), "the mill" if who == "Ruth" else "") for who, what in said)
    rows = replace(make_briefing(), claims=claims).claim_rows
    assert [(row.place, row.claim.claim, row.goes_on) for row in rows] == [
        (1, "A.", False),
        (3, "C.", True),
        (2, "B.", False),
        (5, "E.", True),
    ]

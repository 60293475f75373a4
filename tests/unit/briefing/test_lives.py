"""The brackets after somebody's name tell birth and death; those after anything else, and of an office, do not."""

from dataclasses import replace

import pytest

from quizapp.briefing.lives import life_dates
from quizapp.domain.briefing import EntityType
from quizapp.reading.analysis import Analysis
from tests.unit.reading.dated import analysis_on
from tests.unit.reading.parsed import analysed


def opening(*names: str, kind: EntityType = EntityType.PERSON) -> Analysis:
    """The analysis of the sentences, with the first name's kind settled."""
    analysis = analysis_on("", *names)
    return replace(analysis, entities=tuple(replace(entry, type=kind) for entry in analysis.entities))


def test_birth_and_death_are_told() -> None:
    told = [(one.sort, one.event) for one in life_dates(opening("life"))]
    assert told == [("1893-03-04", "Ada Holm was born."), ("1971-11-19", "Ada Holm died.")]


@pytest.mark.parametrize(
    "analysis",
    [opening("life", kind=EntityType.WORK), opening("burst_1923"), analysis_on("")],
)
def test_only_a_person_s_name_has_a_life(analysis: Analysis) -> None:
    assert life_dates(analysis) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The first survey was made by the engineer Thomas Reade (1811–1879) in 1858.", ["1811", "1879"]),
        (
            "Thomas Reade (/ reed(ə)/; Welsh: Tomos; 3 May 1811 – 9 June 1879) was an engineer.",
            ["1811-05-03", "1879-06-09"],
        ),
        ("Thomas Reade (c. 347 – 30 September 420) was a priest of Marle.", ["0420-09-30"]),
        ("The work was printed by Peter Holm (c. 1455–1536) and his sons.", ["1536"]),
        ("The land was given by King Thomas Reade (1811–1879) in that year.", []),
        ("The line was run by Director Thomas Reade (1941–1963) for the council.", []),
        (
            "Thomas Reade (3 May 1811 in Hull, England – 9 June 1879 in Paris) was an engineer.",
            ["1811-05-03", "1879-06-09"],
        ),
        ("The line was run by Rula Reade (1811–1879) for the council.", ["1811", "1879"]),
        ("The land was given by the ruler Thomas Reade (1811–1879) in that year.", []),
        ("The king paid Thomas Reade (1811–79) for the survey of the coast.", ["1811", "1879"]),
        ("The king paid Thomas Reade (1811–1879) for the survey of the coast.", ["1811", "1879"]),
        ("It was the work of Thomas Reade (1911–1919) and his brother.", []),
    ],
)
def test_lives_are_told_wherever_they_stand_and_years_of_office_never(text: str, told: list[str]) -> None:
    _, analysis = analysed(text)
    people = tuple(replace(entry, type=EntityType.PERSON) for entry in analysis.entities)
    assert [one.sort for one in life_dates(replace(analysis, entities=people))] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The first survey was made by Thomas Reade (1811–1879) in 1858.", ["1811", "1879"]),
        ("The first survey was made by the Thomas Reade (1811–1879) in 1858.", []),
    ],
)
def test_a_name_of_unknown_kind_is_somebody_s_without_an_article(text: str, told: list[str]) -> None:
    _, analysis = analysed(text)
    others = tuple(replace(entry, type=EntityType.OTHER) for entry in analysis.entities)
    assert [one.sort for one in life_dates(replace(analysis, entities=others))] == told


def test_brackets_after_the_place_that_a_name_is_told_with_are_a_life() -> None:
    _, analysis = analysed("Thomas Reade of Hollin (1811–1879) was an engineer. Reade lived in Hull.")
    assert [(one.sort, one.event) for one in life_dates(analysis)] == [
        ("1811", "Thomas Reade was born."),
        ("1879", "Thomas Reade died."),
    ]


def test_a_second_life_is_somebody_else_s() -> None:
    text = "Thomas Amos Reade (1811–1879) was born in Hull. His father was Thomas Reade (1780–1850), a tailor."
    events = {one.sort: one.event for one in life_dates(analysed(text)[1])}
    assert (events["1811"], events["1780"]) == ("Thomas Amos Reade was born.", "Thomas Reade was born.")

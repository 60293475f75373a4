"""What makes a verb one of saying."""

import pytest

from tests.unit.reading.claimed import said
from tests.unit.reading.parsed import analysed


@pytest.mark.parametrize(
    "text",
    [
        "The Code of Harbours, usually called the Blue Code, has applied to most piers since 1990.",
        "The Harbour Board cut the rope to 300 metres.",
        "The Harbour Board held that bridge for a year.",
        "He copied the picture for two decades; an homage described as “without parallel in the north”.",
    ],
)
def test_what_lacks_the_words_of_saying_is_no_claim(text: str) -> None:
    assert said(text) == []


def test_a_participle_that_is_a_main_verb_still_judges() -> None:
    assert said("The union called the plan a disaster.") == [("The union", "The union called the plan a disaster.")]


def test_a_figure_that_its_source_corrects_goes_on_with_the_claim() -> None:
    text = (
        "In May the Harbour Board said that 400 boats had been lost. "
        "Two weeks later it cut the figure to 300, because some had been counted twice."
    )
    last = analysed(text)[1].attributions[-1]
    assert (last.speaker, last.follows) == ("The Harbour Board", True)
    assert "to 300" in last.claim


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A court roll of 1502 mentions a fine for the offence.", "A court roll of 1502"),
        ("The survey found no link between tea and sleep.", "The survey"),
        ("The monks thought the stone due to fire.", "The monks"),
        ("The Skerry Herald found the pier “as grave as a hymn”.", "The Skerry Herald"),
        ("Anna Holm sees the letters as a fraud.", "Anna Holm"),
        ("Anna Holm estimated the cost at 40 pounds.", "Anna Holm"),
        ("Anna Holm questioned the date of the stone.", "Anna Holm"),
        ("One sailor recalled hearing a bang.", "One sailor"),
        ("Paul Reed agreed with the mayor.", "Paul Reed"),
        ("Paul Reed warned the council not to sell the pier.", "Paul Reed"),
        ("Paul Reed has hailed a deal bringing the town a pier as good for “peace and trade”.", "Paul Reed"),
        ("Paul Reed commented, “Hoping for a better summer at the pier.”", "Paul Reed"),
    ],
)
def test_a_view_is_told_in_the_words_of_its_sentence(text: str, speaker: str) -> None:
    assert said(text) == [(speaker, text)]


@pytest.mark.parametrize(
    "text",
    [
        "The board knew that the pier was unsafe.",
        "The board decided that the pier was unsafe.",
        "The board grew so angry that the pier was closed.",
        "The divers found the wreck in May.",
        "The mayor saw the bishop as a boy.",
        "The pier mentions no fine.",
        "The mayor questioned the driver.",
        "The mayor warned the driver.",
        "Once again Joan Carter denied the striker.",
        "The mayor hailed a cab from the pier.",
        "The mayor asked why the pier was closed.",
        "The theory explains why the pier was closed.",
    ],
)
def test_what_somebody_knows_or_does_is_no_claim(text: str) -> None:
    assert said(text) == []


def test_a_second_verb_of_saying_has_the_subject_of_the_first() -> None:
    text = "Anna Reed said the grant should be doubled and argued that the pier had been badly built."
    assert said(text) == [
        ("Anna Reed", "The grant should be doubled."),
        ("Anna Reed", "The pier had been badly built."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Reed cited the poem as “a tale of the sea that grows in the mind”.",
        "Anna Reed dubbed the poem a triumph of the north.",
    ],
)
def test_what_somebody_makes_a_work_out_to_be_is_a_view(text: str) -> None:
    assert said(text) == [("Anna Reed", text)]


def test_what_another_only_denies_is_not_told_as_theirs() -> None:
    text = "Joan Carter has suggested that Anna Holm is lying only to save her post, something Anna Holm denies."
    assert [who for who, _ in said(text) if who == "Anna Holm"] == []

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

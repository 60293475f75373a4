"""An office is told with its body, or not at all where the text has several."""

import pytest

from tests.unit.briefing.test_about import abouts

TWO = "Marlow Rovers beat Brough United on Friday. "
TRUST = "Brough Trust is a charity. "


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TWO + "The tackle was the work of skipper Peter Holm.", ""),
        (TWO + "The tackle was the work of Rovers skipper Peter Holm.", "Rovers skipper"),
        (TWO + "The tackle was the work of Irish skipper Peter Holm.", "Irish skipper"),
        (TWO + "Peter Holm, the director of the league, was late.", "The director of the league"),
        (TWO + "They were led by Captain Peter Holm of the navy.", "Captain"),
        (TWO + "They met film director Peter Holm on the train.", "Film director"),
        (TWO + "They met chief operating officer Peter Holm on the train.", ""),
        (TWO + "They met education secretary Peter Holm on the train.", "Education secretary"),
        # One side only: nobody can take him for another's.
        ("The Marlow Rovers met on Friday. The tackle was the work of skipper Peter Holm.", "Skipper"),
        # Whose it is stands in the sentence before.
        (TRUST + "Its director general, Peter Holm, was late. " + TWO, "Brough Trust’s director general"),
        (TRUST + "Its engineer Peter Holm was late. " + TWO, "Brough Trust’s engineer"),
        ("On Friday the Tanners lost Peter Holm, their captain. " + TWO, "The Tanners’ captain"),
    ],
)
def test_an_office_without_its_body_is_told_where_there_is_one_only(text: str, said: str) -> None:
    assert abouts(text).get("Peter Holm", "") == said

"""How a text writes its words, and capitals that tell nothing."""

import pytest

from quizapp.reading.capitals import Capitals, has_capital, opens, shouts
from tests.unit.reading.parsed import analysed


def capitals(text: str) -> Capitals:
    return Capitals.of(analysed(text)[1].sentences)


def test_only_capitals_inside_a_sentence_are_counted() -> None:
    found = capitals("Skarn lies north of Marlow. The ferry from Marlow sails to the north.")
    assert (found.inside["Marlow"], found.inside["Skarn"]) == (2, 0)
    assert "north" in found.small


def test_a_single_name_behind_a_preposition_stands_bare() -> None:
    found = capitals("The ferry from Marlow sails past Tower Bridge.")
    assert "Marlow" in found.bare
    assert "Tower" not in found.bare


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("THE FERRY FROM MARLOW IS LATE.", True),
        ("Old Ferry of Marlow Sinks in a Winter Storm", True),
        ("The ferry from Marlow is late.", False),
    ],
)
def test_a_line_all_in_capitals_or_a_headline_shouts(text: str, wanted: bool) -> None:
    assert shouts(analysed(text)[1].sentences[-1]) is wanted


@pytest.mark.parametrize("text", ["Marlow waits: Boats are late.", "Marlow waits and “Boats are late” is heard."])
def test_a_capital_is_owed_to_its_place_at_the_start_and_after_a_colon_or_an_opening_mark(text: str) -> None:
    one = analysed(text)[1].sentences[-1]
    owed = [token.text for place, token in enumerate(one.tokens) if has_capital(token) and opens(one, place)]
    assert owed == ["Marlow", "Boats"]

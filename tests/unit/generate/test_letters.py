"""Letters that stand for a name are spelt out where the text does, and known to everybody or not."""

import pytest

from quizapp.generate.letters import unknown_letters
from quizapp.generate.statements import whole_of
from tests.unit.generate.live import ground


def test_letters_that_the_text_explains_are_spelt_out() -> None:
    seen = ground(
        "The Border Peat Office (BPO) opened in 1921. It kept four clerks in Bergen. The BPO closed its hall in 1950."
    )
    said = [draft.stem for clause in seen.clauses for draft in whole_of(clause, "true_false")]
    assert any("The Border Peat Office closed its hall" in stem for stem in said)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("MTV showed it.", ""),
        ("The CSU struck.", "CSU"),
        ("The UN and the U.S. met.", ""),
        ("AC/DC played.", ""),
        ("Louis XIV ruled.", ""),
    ],
)
def test_letters_that_everybody_knows_need_no_name(text: str, letters: str) -> None:
    assert unknown_letters(text) == letters


def test_letters_that_could_be_a_large_roman_number_stand_for_something() -> None:
    assert unknown_letters("The CI is held for 12 hours.") == "CI"
    assert unknown_letters("Henry VIII built the ship.") == ""

"""Numbers in the text's writing."""

import pytest

from quizapp.reading.numbers import fraction_at, number_at
from tests.unit.reading import told  # noqa: F401
from tests.unit.reading.handmade import sentence


def test_a_fraction_needs_its_whole() -> None:
    one = sentence("bog_share")
    quarter = next(index for index, token in enumerate(one.tokens) if token.text == "quarter")
    assert fraction_at(one, quarter) == ([quarter - 1, quarter], 0.25)
    assert fraction_at(sentence("ferry"), 1) is None


@pytest.mark.parametrize(("name", "index", "expected"), [("gauge_cost", 5, ([5, 6], 90.0, "£")), ("ferry", 1, None)])
def test_money_keeps_its_sign(name: str, index: int, expected: tuple[list[int], float, str] | None) -> None:
    assert number_at(sentence(name), index) == expected

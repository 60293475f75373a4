"""A family is asked by default unless its readers accepted too few of its questions, or it was not read yet."""

import pytest

from quizapp.generate import DEFAULT_FAMILIES, FAMILY_NAMES
from quizapp.generate.acceptance import MEASURED, Acceptance, by_default


@pytest.mark.parametrize(
    ("acceptable", "read", "enough"), [(17, 20, True), (20, 20, True), (16, 20, False), (0, 0, False), (0, 3, False)]
)
def test_85_of_100_are_enough_and_nothing_read_is_not(acceptable: int, read: int, enough: bool) -> None:
    assert Acceptance(acceptable, read, "2026-11-28").is_enough is enough


def test_a_family_that_nobody_doubts_stays_and_the_order_with_it() -> None:
    measured = {"why": Acceptance(1, 2, "2026-11-28"), "who": Acceptance(9, 10, "2026-11-28")}
    assert by_default(("when", "why", "who"), measured) == ("when", "who")


def test_the_table_tells_of_families_that_there_are() -> None:
    assert set(MEASURED) <= set(FAMILY_NAMES)
    assert all(0 <= one.acceptable <= one.read for one in MEASURED.values())
    assert by_default(FAMILY_NAMES, MEASURED) == DEFAULT_FAMILIES

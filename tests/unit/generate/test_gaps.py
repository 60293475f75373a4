"""Gaps are left for values that are sure: beside a rough date others are right as well."""

import pytest

from quizapp.domain.question import GAP
from quizapp.generate.gaps import gaps
from tests.unit.generate.live import ground


@pytest.mark.parametrize("word", ["around", "about", "by", "before"])
def test_a_date_that_others_may_be_as_well_leaves_none(word: str) -> None:
    text = f"Anna Holm founded the Bergen Observatory {word} 1912. Hugh Lind opened a shop in 1931."
    assert {one.key for one in gaps(ground(text), "cloze") if one.type.startswith("date:")} == {"1931"}


def test_each_draft_is_of_the_family_that_asked_and_has_one_gap() -> None:
    found = list(gaps(ground("Hugh Lind opened a shop in Oslo in 1931. Anna Holm sold 340 maps."), "told_gap"))
    assert found
    assert {one.family for one in found} == {"told_gap"}
    assert all(one.stem.count(GAP) == 1 for one in found)

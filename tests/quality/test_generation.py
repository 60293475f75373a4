"""Generated questions of the golden texts and of hostile ones: what was reached once is not lost again.

The figures are floors over both halves together and every family, whatever is asked by default; ``make quality``
prints each half and the evaluation articles, of what is.
"""

from functools import cache

import pytest

from quizapp.generate import FAMILY_NAMES
from tests.quality.halves import kept_golden, tuned_golden
from tests.quality.measures.adversarial import FOLDER, Outcome, outcomes
from tests.quality.measures.bank import duplicates, per_hundred_words
from tests.quality.measures.counts import Share
from tests.quality.measures.material import Text
from tests.quality.measures.suite import ITEM_MEASURES, share_of

#: Least share of items that pass, in whole percent of all of them, as measured when the rules were last changed.
FLOORS = {
    "M1": 98,
    "M2": 96,
    "M3": 97,
    "M4a": 93,
    "M4b": 70,
    "M5": 95,
    "M6": 100,
    "M7": 93,
    "M9": 97,
    "M14": 100,
    "M17": 94,
}
#: Families whose items a measure does not count: the solver has found the key of none of theirs.
UNCOUNTED = {"M4b": ("term_gap",)}
#: Texts of which something wrong is still asked. The list may only get shorter.
ASKED_WRONGLY: frozenset[str] = frozenset()


@cache
def _texts() -> list[Text]:
    return [*tuned_golden(FAMILY_NAMES), *kept_golden(FAMILY_NAMES)]


@cache
def _outcomes() -> list[Outcome]:
    return outcomes(FAMILY_NAMES)


def test_every_measure_of_an_item_has_a_floor() -> None:
    assert set(FLOORS) == {name for name, _, _ in ITEM_MEASURES}


@pytest.mark.parametrize("measure", FLOORS)
def test_no_measure_falls_below_what_it_reached(measure: str) -> None:
    share = share_of(_texts(), measure, without=UNCOUNTED.get(measure, ()))
    assert share.denominator
    assert 100 * (share.pooled or 0) >= FLOORS[measure], f"{share.numerator:g}/{share.denominator:g}"


def test_no_item_of_a_bank_has_a_twin() -> None:
    assert Share.of(duplicates(text.items) for text in _texts()).numerator == 0


def test_questions_do_not_get_fewer() -> None:
    share = Share.of(per_hundred_words(text) for text in _texts())
    assert (share.pooled or 0) >= 0.6


def test_there_are_twenty_hostile_texts_and_each_says_why_little_is_asked() -> None:
    assert len(list(FOLDER.iterdir())) == 20
    assert [one.name for one in _outcomes() if not one.reason] == []


def test_nothing_wrong_is_asked_of_hostile_texts_but_of_those_that_are_known() -> None:
    assert {one.name: one.bad for one in _outcomes() if one.bad and one.name not in ASKED_WRONGLY} == {}

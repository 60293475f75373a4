"""Briefings of the golden texts against their keys: what was reached once is not lost again.

The figures are floors, measured on both halves together; ``make quality`` prints each half and each part.
"""

from functools import cache

import pytest

from tests.quality.briefing_scores import PARTS, TUNED_ON, Tally, scored, slugs, tallies

#: Least recall and least precision of each part, in whole percent, as measured when the rules were last changed.
FLOORS = {
    "entities": (97, 99),
    "types": (94, 100),
    "abouts": (83, 100),
    "dates": (73, 97),
    "claims": (70, 92),
    "figures": (80, 97),
    "terms": (75, 96),
    "mentions": (68, 98),
    "facts": (55, 100),
}


@cache
def _totals() -> dict[str, Tally]:
    totals = {name: Tally() for name in PARTS}
    for slug in slugs():
        for name, tally in tallies(scored(slug)).items():
            totals[name].add(tally)
    return totals


def test_four_texts_are_kept_back() -> None:
    assert set(slugs()) - set(TUNED_ON) == {"carrow-hall", "later-bells", "perpetua", "velmarite"}
    assert set(TUNED_ON) < set(slugs())


@pytest.mark.parametrize("part", FLOORS)
def test_no_part_falls_below_what_it_reached(part: str) -> None:
    # Shares alone: what was missed in the texts that are kept back is shown to nobody, not by a failing test either.
    recall, precision = 100 * _totals()[part].recall, 100 * _totals()[part].precision
    assert recall >= FLOORS[part][0]
    assert precision >= FLOORS[part][1]


def test_no_trap_is_walked_into() -> None:
    walked_into = len(_totals()["traps"].wrong)
    assert walked_into == 0

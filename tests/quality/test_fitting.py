"""The fit of the ranking's weights, over examples with a known answer; the frozen file has what the ranking asks."""

import json
from collections.abc import Sequence
from importlib import resources

import numpy as np
import pytest

from quizapp.generate.ranking import WEIGHTS
from tests.quality.fitting import BY_HAND, PULLS, Examples, fit, held_out, told_apart

HAND = np.array([0.5, 0.0])


def examples(asked: Sequence[int], features: Sequence[tuple[float, float]], texts: Sequence[int]) -> Examples:
    weights = np.full(len(asked), 150 / len(asked))
    return Examples(np.array(features), np.array(asked, dtype=float), np.array(texts), weights)


#: Four texts in which people ask what is high in the second feature, and not for what is in the first.
SECOND = examples(
    asked=[1, 0, 1, 0] * 4,
    features=[(0.9, 0.9), (0.9, 0.1), (0.1, 0.8), (0.1, 0.2)] * 4,
    texts=[number // 4 for number in range(16)],
)


def test_a_feature_that_tells_what_is_asked_gains_and_one_that_does_not_loses() -> None:
    first, second = fit(SECOND, HAND, pull=1.0)
    assert second > 1
    assert 0 <= first < 0.5


def test_a_feature_that_is_the_same_all_over_keeps_the_weight_set_by_hand() -> None:
    same = examples(asked=[1, 0] * 2, features=[(1.0, 0.9), (1.0, 0.1)] * 2, texts=[0, 0, 1, 1])
    assert fit(same, HAND, pull=1.0)[0] == pytest.approx(0.5)


def test_the_stronger_the_pull_the_nearer_the_weights_stay_to_those_set_by_hand() -> None:
    far, near, there = (abs(fit(SECOND, HAND, pull=pull) - HAND).max() for pull in (1.0, 30.0, 1e9))
    assert far > near > there
    assert there == pytest.approx(0, abs=1e-4)


def test_a_text_with_more_questions_asked_of_it_teaches_nothing_by_that() -> None:
    # In one text all is high and asked, in the other all is low and not: within neither is anything to learn.
    found = examples(asked=[1, 1, 0, 0], features=[(0.0, 1.0)] * 2 + [(0.0, 0.0)] * 2, texts=[0, 0, 1, 1])
    assert fit(found, HAND, pull=1.0) == pytest.approx(HAND)


def test_told_apart_is_the_share_of_pairs_in_the_right_order() -> None:
    found = examples(asked=[1, 0, 0, 1, 1], features=[(0.0, 0.0)] * 5, texts=[0, 0, 0, 1, 1])
    # One pair right, one a tie; the second text has no pair.
    assert told_apart(found, np.array([0.5, 0.4, 0.5, 0.1, 0.2])) == pytest.approx(0.75)


def test_held_out_texts_are_told_apart_by_what_the_others_teach() -> None:
    assert told_apart(SECOND, SECOND.features @ HAND) == pytest.approx(0.5)
    assert held_out(SECOND, HAND, pull=1.0) == pytest.approx(1.0)


def test_the_frozen_weights_are_those_of_a_fit_that_helped() -> None:
    frozen = json.loads(resources.files("quizapp.generate").joinpath("weights.json").read_text("utf-8"))
    assert frozen["weights"] == WEIGHTS
    assert list(WEIGHTS) == list(BY_HAND)
    assert sum(weight for weight in WEIGHTS.values() if weight > 0) == pytest.approx(1, abs=0.01)
    fitted = frozen["fitted"]
    assert fitted["pull"] in PULLS
    assert max(fitted["told_apart_held_out"].values()) > fitted["told_apart_by_hand"]

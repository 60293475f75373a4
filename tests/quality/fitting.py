"""The weights of the ranking, fitted to what people asked about the tuning half of the evaluation articles.

An example is a question that passed the gates. It was asked by people where its evidence touches a passage that their
questions turn on (news), or where its key is the answer of one (encyclopedia). Features are taken less their mean over
the text, since one text is asked about more than another. Every text weighs the same, and so does, within a text, every
sentence, however many questions it gives. The fit is a logistic regression that is pulled towards the weights set by
hand, so that what people's choices tell nothing of keeps them; how strong the pull is, is chosen by leaving one text
out at a time.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from quizapp.briefing import build_briefing
from quizapp.generate import FAMILY_NAMES, KINDS
from quizapp.generate.generate import judged_by_gates
from quizapp.generate.ground import Ground, ground_of
from quizapp.generate.passed import Passed
from quizapp.generate.ranking import features
from quizapp.reading.analysis import analyse
from quizapp.reading.read import read
from tests.quality.halves import Source, sources
from tests.quality.measures.criteria import SAME_ANSWER
from tests.quality.measures.words import f1
from tests.support.evaluation import tuning

Array = NDArray[np.float64]

#: By judgement: the ranking before anything was fitted.
BY_HAND = {
    "salience": 0.4, "sentence": 0.0, "family": 0.3, "distractors": 0.2, "stem": 0.1, "numbers": -0.09, "vague": -0.3,
}  # fmt: skip
#: The log odds that a whole point of the score stands for.
SCALE = 2.0
#: How strongly the weights are pulled towards those set by hand: each is tried.
PULLS = (1.0, 3.0, 10.0, 30.0)
#: The sum of all examples' weights.
_EXAMPLES = 150
_STEPS = 30


@dataclass(frozen=True, slots=True)
class Examples:
    """What is fitted, one row an example: features, whether people asked it, its text's number and its weight."""

    features: Array
    asked: Array
    texts: NDArray[np.int64]
    weights: Array

    def of(self, chosen: NDArray[np.bool_]) -> "Examples":
        """Some of the rows."""
        return Examples(self.features[chosen], self.asked[chosen], self.texts[chosen], self.weights[chosen])


def lines() -> Iterator[str]:
    """The content of ``quizapp/generate/weights.json``, made anew; a remark where the articles are absent."""
    chosen = tuning(sources())
    if not chosen:
        yield "The evaluation articles are absent."
        return
    found = examples(chosen)
    by_hand = np.array(list(BY_HAND.values()))
    tried = {pull: held_out(found, by_hand, pull) for pull in PULLS}
    pull = max(PULLS, key=lambda one: (tried[one], one))
    fitted = {
        "date": f"{date.today():%Y-%m-%d}",  # noqa: DTZ011, a day for people to read
        "texts": len(set(found.texts.tolist())),
        "questions": len(found.asked),
        "asked": int(found.asked.sum()),
        "pull": pull,
        "told_apart_by_hand": round(told_apart(found, found.features @ by_hand), 3),
        "told_apart_held_out": {f"{one:g}": round(tried[one], 3) for one in PULLS},
    }
    weights = fit(found, by_hand, pull)
    # All that is good together makes a score of 1.
    weights /= weights[weights > 0].sum()
    named = {name: round(float(one), 3) for name, one in zip(BY_HAND, weights, strict=True)}
    yield json.dumps({"weights": named, "fitted": fitted}, indent=2)


def examples(chosen: Sequence[Source]) -> Examples:
    """Every question of these texts that passes the gates."""
    rows: list[list[float]] = []
    asked: list[bool] = []
    places: list[tuple[int, int]] = []
    for number, source in enumerate(chosen):
        document = read(source.data, name=source.file)
        analysis = analyse(document)
        ground = ground_of(document, analysis, build_briefing(document, analysis))
        for one in judged_by_gates(ground, KINDS, FAMILY_NAMES)[0]:
            named = features(ground, one.draft, one.question)
            rows.append([named[name] for name in BY_HAND])
            asked.append(is_asked(source, ground, one))
            places.append((number, one.draft.sentence))
    texts = np.array([text for text, _ in places])
    often = Counter(places)
    weights = np.array([1 / often[place] for place in places])
    for text in set(texts.tolist()):
        weights[texts == text] /= weights[texts == text].sum()
    return Examples(np.array(rows), np.array(asked, dtype=float), texts, weights * _EXAMPLES / weights.sum())


def is_asked(source: Source, ground: Ground, one: Passed) -> bool:
    """Whether people asked about the same: by the passage where the set marks passages, else by the answer."""
    if not source.critical:
        return any(f1(answer, one.draft.key) >= SAME_ANSWER for answer in source.answers)
    evidence = one.question.evidence[-1]
    starts = ((ground.document.text.find(passage), len(passage)) for passage in source.critical)
    return any(start < evidence.end and evidence.start < start + size for start, size in starts if start >= 0)


def fit(found: Examples, by_hand: Array, pull: float) -> Array:
    """The weights of the features, by Newton's method."""
    centred = np.column_stack([np.ones(len(found.asked)), _centred(found)])
    middle = np.concatenate([[0.0], SCALE * by_hand])
    penalty = pull * np.eye(len(middle))
    penalty[0, 0] = 0.0
    weights = middle
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-centred @ weights))
        curve = centred.T @ (centred * (found.weights * likely * (1 - likely))[:, None]) + penalty
        slope = centred.T @ (found.weights * (likely - found.asked)) + penalty @ (weights - middle)
        weights = weights - np.linalg.solve(curve, slope)
    return weights[1:] / SCALE


def held_out(found: Examples, by_hand: Array, pull: float) -> float:
    """How well each text's questions are told apart by weights that are fitted to the other texts."""
    scores = np.zeros(len(found.asked))
    for text in set(found.texts.tolist()):
        own = found.texts == text
        scores[own] = found.features[own] @ fit(found.of(~own), by_hand, pull)
    return told_apart(found, scores)


def told_apart(found: Examples, scores: Array) -> float:
    """How often, of two questions of one text, that scores higher which people asked: 0.5 is chance; mean over texts.

    This is the area under the ROC curve of each text that has both sorts, with the examples' weights.
    """
    shares = []
    for text in sorted(set(found.texts.tolist())):
        asked, not_asked = ((found.texts == text) & (found.asked == sort) for sort in (1, 0))
        if asked.any() and not_asked.any():
            pairs = found.weights[asked][:, None] * found.weights[not_asked]
            higher = scores[asked][:, None] - scores[not_asked]
            shares.append(float((pairs * ((higher > 0) + 0.5 * (higher == 0))).sum() / pairs.sum()))
    return float(np.mean(shares))


def _centred(found: Examples) -> Array:
    centred = found.features.copy()
    for text in set(found.texts.tolist()):
        own = found.texts == text
        centred[own] -= np.average(centred[own], axis=0, weights=found.weights[own])
    return centred

"""How much a question is worth asking, 0 to 1: what people would ask about, asked in a way that readers like.

The score is linear. Its weights stand in ``weights.json``, with the figures of their fit: ``python -m tests.quality
--fit`` makes that file from what people asked about the tuning half of the evaluation articles.
"""

import json
from collections.abc import Mapping
from importlib import resources

from quizapp.domain.question import Question, QuestionKind
from quizapp.generate.families import BY_NAME
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft, Proposal

WEIGHTS: Mapping[str, float] = json.loads(
    resources.files(__package__).joinpath("weights.json").read_text("utf-8")
)["weights"]  # fmt: skip
_ROLE = {"misread": 1.0, "elsewhere": 1.0, "sibling": 0.8, "perturbed": 0.5, "opposite": 0.8}
#: How good the options count where there are none to choose among.
_UNCHOSEN = 0.7
#: Words of a stem that is read at one go, and of a sentence that tells much; numbers that are many.
_READABLE, _RICH, _MANY = 18, 40, 3


def score(ground: Ground, asked: Draft | Proposal, question: Question) -> float:
    """The weighted sum of the features, 0 to 1."""
    total = sum(WEIGHTS[name] * value for name, value in features(ground, asked, question).items())
    return round(min(1.0, max(0.0, total)), 4)


def features(ground: Ground, asked: Draft | Proposal, question: Question) -> dict[str, float]:
    """What a question is scored by, each 0 to 1, in the order of ``weights.json``."""
    scores = ground.weighed.scores
    best = max(scores, default=1.0)
    return {
        # How much the text makes of the sentence, beside the one that it makes most of; and how much that tells.
        "salience": max(0.0, scores[asked.sentence]) / best if best > 0 else 0.0,
        "sentence": min(1.0, ground.analysis.sentences[asked.sentence].words / _RICH),
        "family": BY_NAME[asked.family].worth,
        "distractors": _distractors(asked, question),
        "stem": min(1.0, _READABLE / max(1, len(question.stem.split()))),
        # A number in a stem gives it away to a question that asks for it.
        "numbers": min(1.0, _numbers(asked) / _MANY),
        # A stem that has its subject alone may ask for anything that is told of it.
        "vague": float(isinstance(asked, Draft) and set(asked.tokens) <= set(asked.clause.subject)),
    }


def _distractors(asked: Draft | Proposal, question: Question) -> float:
    """How much of the options comes from the text; those of whole statements all do."""
    if isinstance(asked, Proposal):
        return 1.0
    if asked.typed or asked.kind is QuestionKind.TRUE_FALSE:
        return _UNCHOSEN
    return sum(_ROLE[option.role] for option in question.options if not option.correct) / 3


def _numbers(asked: Draft | Proposal) -> int:
    if isinstance(asked, Proposal):
        return 0
    tokens = asked.clause.sentence.tokens
    return sum(tokens[place].pos == "NUM" for place in asked.tokens)

"""How much a question is worth asking, 0 to 1: what the text makes much of, asked in a way that readers like."""

from quizapp.domain.question import Question, QuestionKind
from quizapp.generate.families import BY_NAME
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft, Proposal

_ROLE = {"misread": 1.0, "elsewhere": 1.0, "sibling": 0.8, "perturbed": 0.5, "opposite": 0.8}
_SALIENCE, _FAMILY, _DISTRACTORS, _STEM = 0.4, 0.3, 0.2, 0.1
_NUMBER, _VAGUE = 0.03, 0.3
_READABLE = 18


def score(ground: Ground, draft: Draft, distractors: tuple[Distractor, ...], question: Question) -> float:
    """The weighted sum of salience, family, distractors and length of the stem."""
    if draft.typed or draft.kind is QuestionKind.TRUE_FALSE:
        beside = 0.7
    else:
        beside = sum(_ROLE[one.role] for one in distractors) / 3
    # A number in a stem gives it away to a question that asks for it.
    numbers = sum(1 for place in draft.tokens if draft.clause.sentence.tokens[place].pos == "NUM")
    # A stem that has its subject alone may ask for anything that is told of it.
    vague = set(draft.tokens) <= set(draft.clause.subject)
    return _total(ground, draft, beside, question, -_NUMBER * numbers - _VAGUE * vague)


def proposed_score(ground: Ground, proposal: Proposal, question: Question) -> float:
    """The same sum for a question made of whole statements, whose options all come from the text."""
    return _total(ground, proposal, 1.0, question, 0.0)


def _total(ground: Ground, asked: Draft | Proposal, beside: float, question: Question, more: float) -> float:
    scores = ground.weighed.scores
    best = max(scores, default=1.0)
    salient = max(0.0, scores[asked.sentence]) / best if best > 0 else 0.0
    short = min(1.0, _READABLE / max(1, len(question.stem.split())))
    total = _SALIENCE * salient + _DISTRACTORS * beside + _STEM * short + more
    total += _FAMILY * BY_NAME[asked.family].worth
    return round(min(1.0, max(0.0, total)), 4)

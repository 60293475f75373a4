"""M16: what people asked about the same texts, beside what the generator asks."""

from collections.abc import Sequence

from tests.quality.measures.criteria import LONG_QUIZ, SAME_ANSWER
from tests.quality.measures.material import Text
from tests.quality.measures.words import f1


def _recalled(answers: Sequence[str], keys: Sequence[str]) -> tuple[int, int]:
    own = sorted({key for key in keys if key})
    return sum(any(f1(answer, key) >= SAME_ANSWER for key in own) for answer in answers), len(answers)


def recall_of_drafts(text: Text) -> tuple[int, int]:
    """People's answers that are the key of a draft, before any gate, of all."""
    return _recalled(text.answers, [one.key for one in text.attempted])


def recall_of_bank(text: Text) -> tuple[int, int]:
    """People's answers that are the key of a published item, of all."""
    return _recalled(text.answers, [item.key for item in text.items])


def recall_of_best(text: Text) -> tuple[int, int]:
    """People's answers that are the key of one of the n best items, n being how many questions people asked, of all."""
    return _recalled(text.answers, [item.key for item in text.items[: len(text.answers)]])


def spans_hit(text: Text) -> tuple[int, int]:
    """Critical passages that the evidence of the quiz of sixteen touches, of all different ones."""
    asked = [item.question.evidence[-1] for item in text.items[:LONG_QUIZ]]
    spans = set(text.critical)
    return sum(any(one.start < end and start < one.end for one in asked) for start, end in spans), len(spans)


def inside_spans(text: Text) -> tuple[int, int]:
    """Items of the quiz of sixteen whose evidence touches a critical passage, of all; no text without passages."""
    asked = [item.question.evidence[-1] for item in text.items[:LONG_QUIZ]] if text.critical else []
    return sum(any(one.start < end and start < one.end for start, end in text.critical) for one in asked), len(asked)

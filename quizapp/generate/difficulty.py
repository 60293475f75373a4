"""How hard a question looks before anybody has answered it."""

import re
from collections.abc import Sequence

from quizapp.domain.document import Evidence
from quizapp.domain.question import GAP
from quizapp.generate.families import BY_NAME

#: What a further passage of evidence adds, and how many count.
_PASSAGE, _PASSAGES = 0.05, 2
#: What a stem loses whose words are all the text's, and the share of them that is usual.
_VERBATIM, _USUAL = 0.2, 0.7
#: What options add that are as near to the key as can be, and how near they count where there are none.
_NEAR, _MIDDLE = 0.2, 0.5
_WORD = re.compile(r"[^\W_]+")


def difficulty(family: str, stem: str, evidence: Sequence[Evidence], near: Sequence[float]) -> float:
    """0 for easy to 1 for hard, by judgement: F + 0.05 (n - 1) + 0.2 (0.7 - V) + 0.2 (P - 0.5), cut to 0..1.

    F is how hard the family's questions are, n how many passages prove the key (three at most), V the share of the
    stem's words that stand in them, P the mean of ``near``: how much each wrong option is like the key, 0 to 1.
    """
    more = min(len(evidence) - 1, _PASSAGES)
    beside = sum(near) / len(near) if near else _MIDDLE
    hard = BY_NAME[family].difficulty + _PASSAGE * more
    hard += _VERBATIM * (_USUAL - _verbatim(stem, evidence)) + _NEAR * (beside - _MIDDLE)
    return round(min(1.0, max(0.0, hard)), 2)


def _verbatim(stem: str, evidence: Sequence[Evidence]) -> float:
    """The share of the stem's words that stand in the evidence; its gap is no word."""
    said = _words(stem.replace(GAP, " "))
    source = frozenset(word for one in evidence for word in _words(one.quote))
    return sum(word in source for word in said) / max(1, len(said))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())

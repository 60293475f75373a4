"""Figures: the text's numbers with what they count."""

from quizapp.domain.briefing import Figure
from quizapp.reading.analysis import Analysis

_MOST = 30
#: Small numbers of these tell a reader nothing.
_IDLE = frozenset("questions things ways reasons sides parts times kinds types points others examples steps".split())


def figures(analysis: Analysis) -> tuple[Figure, ...]:
    """Each figure once; the same thing with another value stays beside it."""
    found: dict[tuple[str, str, str], Figure] = {}
    for mention in analysis.figures:
        if any(word.lower() in _IDLE for word in mention.what.split()[:2]):
            continue
        figure = Figure(
            text=mention.text,
            value=mention.value,
            unit=mention.unit,
            what=mention.what,
            hedge=mention.hedge,
            evidence=(*mention.earlier, analysis.sentences[mention.sentence].evidence),
        )
        found.setdefault((figure.text, figure.what, figure.hedge), figure)
    return tuple(found.values())[:_MOST]

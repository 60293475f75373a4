"""Figures: the text's numbers with what they count."""

from collections.abc import Iterator

from quizapp.briefing.tabled import tabled_figures
from quizapp.domain.briefing import Figure
from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis

_MOST = 48
#: Small numbers of these tell a reader nothing.
_IDLE = frozenset("questions things ways reasons sides parts times kinds types points others examples steps".split())


def figures(document: Document, analysis: Analysis) -> tuple[Figure, ...]:
    """Each figure once, in the order of the text; the same thing with another value stays beside it."""
    found = sorted((*_told(analysis), *tabled_figures(document)), key=lambda figure: figure.evidence[-1].start)
    return tuple({(figure.text, figure.what, figure.hedge): figure for figure in found}.values())[:_MOST]


def _told(analysis: Analysis) -> Iterator[Figure]:
    for mention in analysis.figures:
        if any(word.lower() in _IDLE for word in mention.what.split()[:2]):
            continue
        yield Figure(
            text=mention.text,
            value=mention.value,
            unit=mention.unit,
            what=mention.what,
            hedge=mention.hedge,
            evidence=(*mention.earlier, analysis.sentences[mention.sentence].evidence),
        )

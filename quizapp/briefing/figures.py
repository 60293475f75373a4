"""Figures: the text's numbers with what they count."""

import re
from collections.abc import Iterator

from quizapp.briefing.tabled import tabled_figures
from quizapp.domain.briefing import EntityType, Figure
from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis
from quizapp.reading.barely import bare_description
from quizapp.reading.figures import FigureMention

_MOST = 48
#: "The company ...", "In May the company ..."
_SUBJECT = re.compile(
    r"(?:(?:In|On|At|By|After|Before|During|For|From|Since|Until) [^,]{1,40},? )?[Tt]he ([a-z][\w-]*|\d[\w-]*) "
)
#: Small numbers of these tell a reader nothing.
_IDLE = frozenset("questions things ways reasons sides parts times kinds types points others examples steps".split())


def figures(document: Document, analysis: Analysis) -> tuple[Figure, ...]:
    """Each figure once, in the order of the text; the same thing with another value stays beside it."""
    found = sorted((*_told(analysis), *tabled_figures(document)), key=lambda figure: figure.evidence[-1].start)
    return tuple({(figure.text, figure.what, figure.hedge): figure for figure in found}.values())[:_MOST]


def _opens_unnamed(analysis: Analysis, mention: FigureMention) -> bool:
    """Whether it is told of "the company" or "the 24-year-old", and the text names several that may be meant."""
    opening = _SUBJECT.match(mention.what)
    if opening is None:
        return False
    # The sentence before is told with one that leans on it.
    for number in range(max(0, mention.sentence - 1), mention.sentence + 1):
        sentence = analysis.named[number].sentence
        for noun, token in enumerate(sentence.tokens):
            if token.text in opening[1].split("-") and (kind := bare_description(sentence, noun)):
                return not _is_about_one(analysis, kind)
    return False


def _is_about_one(analysis: Analysis, kind: EntityType) -> bool:
    """Whether the text names at most one of a kind, or one body twice as often as any other, which is then meant."""
    often = sorted((len(entry.sentences) for entry in analysis.entities if entry.type is kind), reverse=True)
    return len(often) < 2 or (kind is EntityType.ORGANISATION and often[0] >= 2 * often[1])


def _told(analysis: Analysis) -> Iterator[Figure]:
    for mention in analysis.figures:
        if any(word.lower() in _IDLE for word in mention.what.split()[:2]) or _opens_unnamed(analysis, mention):
            continue
        yield Figure(
            text=mention.text,
            value=mention.value,
            unit=mention.unit,
            what=mention.what,
            hedge=mention.hedge,
            evidence=(*mention.earlier, analysis.sentences[mention.sentence].evidence),
        )

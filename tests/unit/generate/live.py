"""Grounds of short texts of our own, parsed by the model itself."""

from functools import cache

from quizapp.briefing import build_briefing
from quizapp.generate.ground import Ground, ground_of
from tests.unit.reading.parsed import analysed


@cache
def ground(text: str, title: str = "An example") -> Ground:
    """The ground of a text of a few sentences under a title."""
    document, analysis = analysed(text, title=title)
    return ground_of(document, analysis, build_briefing(document, analysis))

"""Who says what: the claims whose speaker the text names, opposing ones with what they are about."""

from quizapp.briefing.opposing import topics
from quizapp.domain.briefing import Claim
from quizapp.reading.analysis import Analysis


def claims(analysis: Analysis) -> tuple[Claim, ...]:
    """Each claim once, in the order of the text."""
    named = [attribution for attribution in analysis.attributions if attribution.speaker and attribution.claim]
    found: dict[tuple[str, str], Claim] = {}
    for attribution, topic in zip(named, topics(analysis, named), strict=True):
        claim = Claim(attribution.speaker, attribution.claim, attribution.evidence, topic)
        found.setdefault((claim.speaker, claim.claim), claim)
    return tuple(found.values())

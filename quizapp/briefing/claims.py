"""Who says what: the claims whose speaker the text names."""

from quizapp.domain.briefing import Claim
from quizapp.reading.analysis import Analysis


def claims(analysis: Analysis) -> tuple[Claim, ...]:
    """Each claim once, in the order of the text."""
    found: dict[tuple[str, str], Claim] = {}
    for attribution in analysis.attributions:
        if attribution.speaker and attribution.claim:
            claim = Claim(attribution.speaker, attribution.claim, attribution.evidence)
            found.setdefault((claim.speaker, claim.claim), claim)
    return tuple(found.values())

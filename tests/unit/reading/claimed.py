"""Who says what in frozen sentences, and in texts that the model parses."""

from tests.unit.reading.handmade import analysis
from tests.unit.reading.parsed import analysed


def claims(*names: str) -> list[tuple[str, str]]:
    """Speaker and claim of the frozen sentences of these names, for those whose speaker is known."""
    return [(found.speaker, found.claim) for found in analysis(*names).attributions if found.speaker]


def said(text: str) -> list[tuple[str, str]]:
    """Speaker and claim of a text, for those of which both are known."""
    return [(one.speaker, one.claim) for one in analysed(text)[1].attributions if one.speaker and one.claim]

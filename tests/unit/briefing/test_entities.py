"""Entities by how often the text names them, with every place where it does."""

from quizapp.briefing.entities import entities
from tests.unit.reading.handmade import analysis, document


def test_entities_come_with_mentions_and_evidence() -> None:
    names = ("us", "us_short")
    text = document(*names).text
    found = entities(document(*names), analysis(*names))
    assert [(one.name, [text[span.start : span.end] for span in one.mentions]) for one in found] == [
        ("United States", ["United States", "U.S."]),
        ("Norway", ["Norway"]),
    ]
    for one in found:
        for evidence in one.evidence:
            evidence.check(text)

"""The briefing as a whole: checked evidence, reasons for what is empty."""

from dataclasses import replace

import pytest

from quizapp.briefing import build_briefing
from quizapp.errors import EvidenceMismatch
from tests.unit.reading.handmade import ROWS, analysis, document

ALL = tuple(ROWS)


def test_every_part_has_its_evidence_in_the_text() -> None:
    made = build_briefing(document(*ALL), analysis(*ALL))
    assert made.summary
    assert made.claims
    for evidence in made.evidence():
        evidence.check(document(*ALL).text)


def test_an_empty_part_says_why() -> None:
    made = build_briefing(document("fragment"), analysis("fragment"))
    names = [name for name, _ in made.reasons]
    assert names == ["summary", "key_facts", "timeline", "entities", "claims", "figures", "glossary"]
    assert all(reason.endswith(".") for _, reason in made.reasons)


def test_a_quote_that_is_not_in_the_text_stops_everything() -> None:
    changed = replace(document(*ALL), text=document(*ALL).text.replace("ferry", "boats"))
    with pytest.raises(EvidenceMismatch):
        build_briefing(changed, analysis(*ALL))

"""A document and its briefing as the JSON object of ``quizapp brief --format json``."""

import json
from dataclasses import asdict
from typing import Any

from quizapp.domain.briefing import Briefing
from quizapp.domain.document import Document, Evidence
from quizapp.formats.document_json import document_to_dict


def write(document: Document, briefing: Briefing) -> str:
    """One JSON object, UTF-8 as it stands, with nothing around it."""
    return json.dumps(to_dict(document, briefing), ensure_ascii=False, indent=2)


def to_dict(document: Document, briefing: Briefing) -> dict[str, Any]:
    """The same as plain dicts and lists; ``reasons`` says why an empty part is empty."""
    return {
        "document": document_to_dict(document),
        "summary": [{"text": one.text, "evidence": _evidence(one.evidence)} for one in briefing.summary],
        "key_facts": [{"text": one.text, "evidence": _evidence(one.evidence)} for one in briefing.key_facts],
        "timeline": [
            {"when": one.when, "sort": one.sort, "event": one.event, "evidence": _evidence(one.evidence)}
            for one in briefing.timeline
        ],
        "entities": [
            {
                "name": one.name,
                "type": one.type.value,
                "aliases": list(one.aliases),
                "about": one.about,
                "evidence": _evidence(one.evidence),
                "mentions": [asdict(span) for span in one.mentions],
            }
            for one in briefing.entities
        ],
        "claims": [
            {"speaker": one.speaker, "claim": one.claim, "topic": one.topic, "evidence": _evidence(one.evidence)}
            for one in briefing.claims
        ],
        "figures": [
            {
                "text": one.text,
                "value": one.value,
                "unit": one.unit,
                "what": one.what,
                "hedge": one.hedge,
                "evidence": _evidence(one.evidence),
            }
            for one in briefing.figures
        ],
        "glossary": [
            {"term": one.term, "definition": one.definition, "evidence": _evidence(one.evidence)}
            for one in briefing.glossary
        ],
        "readability": asdict(briefing.readability),
        "reasons": dict(briefing.reasons),
    }


def _evidence(evidence: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    return [asdict(one) for one in evidence]

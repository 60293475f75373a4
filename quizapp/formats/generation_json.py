"""A document and the questions generated from it as the JSON object of ``quizapp generate --format json``."""

import json
from typing import Any

from quizapp.domain.document import Document
from quizapp.domain.generation import Generation
from quizapp.formats.document_json import document_to_dict
from quizapp.formats.question_json import question_to_json


def write(document: Document, generation: Generation, *, rejected: bool = False) -> str:
    """One JSON object, UTF-8 as it stands, with nothing around it; what was not asked only where it is wanted."""
    return json.dumps(to_dict(document, generation, rejected=rejected), ensure_ascii=False, indent=2)


def to_dict(document: Document, generation: Generation, *, rejected: bool = False) -> dict[str, Any]:
    """The same as plain dicts and lists; ``reason`` says why there are fewer questions than were asked for."""
    return {
        "document": document_to_dict(document),
        "generator": {
            "name": "quizapp",
            "version": generation.version,
            "settings_sha256": generation.settings_sha256,
            "seed": generation.seed,
        },
        "questions": [question_to_json(one.question) | {"score": one.score} for one in generation.questions],
        "rejected": [
            {"stem": one.stem, "gate": one.gate, "reason": one.reason} for one in generation.rejected if rejected
        ],
        "reason": generation.reason,
    }

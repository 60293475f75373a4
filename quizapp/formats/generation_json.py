"""The JSON object of ``quizapp generate --format json``: a document and the questions generated from it."""

import json
from dataclasses import asdict
from typing import Any

from quizapp.domain.document import Document
from quizapp.domain.generation import Generation
from quizapp.domain.question import Question
from quizapp.formats.document_json import document_to_dict
from quizapp.formats.question_json import MalformedQuestion, question_from_json, question_to_json


def write(document: Document, generation: Generation, *, rejected: bool = False) -> str:
    """One JSON object, UTF-8 as it stands, with nothing around it; what was not asked only where it is wanted."""
    return json.dumps(to_dict(document, generation, rejected=rejected), ensure_ascii=False, indent=2)


def to_dict(document: Document, generation: Generation, *, rejected: bool = False) -> dict[str, Any]:
    """The same as plain dicts and lists; ``reason`` says why there are fewer questions than were asked for.

    ``language_model`` is there where one was asked, and tells what that came to.
    """
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
    } | ({"language_model": asdict(generation.model)} if generation.model is not None else {})


def questions_of(text: str) -> tuple[Question, ...]:
    """Read the questions of such an object back, without their scores; raises MalformedQuestion."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MalformedQuestion("This isn't JSON. Write what `quizapp generate` writes.") from error
    entries = data.get("questions") if isinstance(data, dict) else None
    if not isinstance(entries, list):
        raise MalformedQuestion("questions: write a list of questions, as `quizapp generate` does.")
    read = []
    for number, entry in enumerate(entries, start=1):
        fields = {name: value for name, value in entry.items() if name != "score"} if isinstance(entry, dict) else entry
        try:
            read.append(question_from_json(fields))
        except MalformedQuestion as error:
            raise MalformedQuestion(f"Question {number}: {error.sentence}") from error
    return tuple(read)

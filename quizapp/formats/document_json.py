"""The document as the part of a JSON object that briefing and questions share."""

from dataclasses import asdict
from typing import Any

from quizapp.domain.document import Document


def document_to_dict(document: Document) -> dict[str, Any]:
    """The fields of the contract, and what the file says of itself."""
    return {
        "title": document.title,
        "title_made": document.title_made,
        "language": document.language,
        "date": document.date,
        "licence": document.licence,
        "sha256": document.sha256,
        "words": document.words,
        "text": document.text,
        "sections": [asdict(section) for section in document.sections],
    }

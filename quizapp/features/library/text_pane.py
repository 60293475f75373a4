"""The text beside a form, for evidence to be picked from it: what ``library/_text_pane.html`` shows."""

from quizapp.domain.document import DocumentVersion, Evidence
from quizapp.features.library.evidence import standing
from quizapp.web.reading_text import marked_sentences, text_blocks


def picked(version: DocumentVersion, evidence: tuple[Evidence, ...]) -> dict[str, object]:
    """The whole text, with the sentences marked that ``evidence``, maybe of an older text, touches where it stands."""
    return {
        "title": version.document.title,
        "blocks": text_blocks(version),
        "marked": marked_sentences(version, standing(evidence, version.document)),
    }

"""Texts: what is laid over one lies within it, and all evidence says what stands there."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from quizapp.domain.briefing import Briefing
from quizapp.domain.document import Evidence, Span
from quizapp.errors import EvidenceMismatch
from quizapp.features.operations.checks import briefing_edits
from quizapp.storage import audit
from quizapp.storage.audit import StoredText
from quizapp.storage.bodies import from_body

#: The parts of a layout. The spans of each stand in order, and none reaches into the next.
LAYERS = ("sections", "blocks", "sentences")
T = TypeVar("T")


def findings(done: Callable[[], None]) -> Iterator[str]:
    """What is wrong with the texts and with what quotes them; ``done`` is called after each text."""
    for text in audit.texts():
        for complaint in complaints(text):
            yield f"document {text.slug}, version {text.number}: {complaint}."
        done()


def complaints(text: StoredText) -> Iterator[str]:
    """What is wrong with one text."""
    for layer in LAYERS:
        spans = _read(text.layout.get(layer), tuple[Span, ...])
        if spans is None:
            yield f"its {layer} can’t be read"
        elif not _lie_in_order(spans, len(text.text)):
            yield f"its {layer} do not lie in the text, one behind the other"
    for public_id, number, start, end, quote in audit.evidence(text.id):
        if not _stands(Evidence(start, end, quote), text.text):
            yield f"evidence of question {public_id}, version {number}, does not stand at {start}-{end}"
    for note_id, start, end, quote in audit.notes(text.id):
        if not _stands(Evidence(start, end, quote), text.text):
            yield f"what note {note_id} is about does not stand at {start}-{end}"
    for number, body in audit.briefings(text.id):
        briefing = _read(body, Briefing)
        if briefing is None:
            yield f"its briefing {number} can’t be read"
            continue
        for evidence in briefing.evidence():
            if not _stands(evidence, text.text):
                yield f"evidence of its briefing {number} does not stand at {evidence.start}-{evidence.end}"
        mentions = [mention for entity in briefing.entities for mention in entity.mentions]
        if not all(0 <= mention.start < mention.end <= len(text.text) for mention in mentions):
            yield f"its briefing {number} has a mention that does not lie in the text"
    yield from briefing_edits.complaints(text)


def _lie_in_order(spans: tuple[Span, ...], length: int) -> bool:
    position = 0
    for span in spans:
        if not position <= span.start < span.end <= length:
            return False
        position = span.end
    return True


def _stands(evidence: Evidence, text: str) -> bool:
    try:
        evidence.check(text)
    except EvidenceMismatch:
        return False
    return True


def _read(body: object, wanted: type[T]) -> T | None:
    """The ``wanted`` object in a body, or None where it isn't one."""
    try:
        return from_body(body, wanted)
    except Exception:  # what a body that isn't ours makes the converter raise depends on what it is instead
        return None

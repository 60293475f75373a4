"""What people changed in briefings: all that they wrote has evidence, which stands in its text or is marked as lost."""

from collections.abc import Iterator
from typing import Any

from quizapp.domain.sheet import Sheet
from quizapp.errors import EvidenceMismatch
from quizapp.storage import audit
from quizapp.storage.audit import StoredText
from quizapp.storage.briefing_edits import by_hand, sheet_of


def complaints(text: StoredText) -> Iterator[str]:
    """What is wrong with the edits of the briefing of one text."""
    for number, body in audit.briefing_edits(text.id):
        sheet = _read(body)
        if sheet is None:
            yield f"edit {number} of its briefing can’t be read"
            continue
        for entry in by_hand(sheet):
            if not entry.statement.evidence and not entry.lost:
                yield f"statement {entry.key} in edit {number} of its briefing has no evidence"
            try:
                for evidence in entry.statement.evidence:
                    evidence.check(text.text)
            except EvidenceMismatch:
                yield f"evidence of statement {entry.key} in edit {number} of its briefing does not stand in it"


def _read(body: Any) -> Sheet | None:
    """The sheet in a body, or None where it isn't one."""
    try:
        return sheet_of(body)
    except Exception:  # what a body that isn't ours makes the converter raise depends on what it is instead
        return None

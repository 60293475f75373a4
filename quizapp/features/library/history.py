"""What happened to a document, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizapp.domain.account import Account
from quizapp.features.library.service import document_for
from quizapp.storage import document_changes
from quizapp.storage.document_changes import ChangeKind, DocumentChange

PAGE = 20

#: What each kind is in words: with its detail, and where it has none.
_WORDS: Mapping[ChangeKind, tuple[str, str]] = {
    ChangeKind.BROUGHT: ("Added as “{}”", "Added"),
    ChangeKind.READ: ("Read", "Read"),
    ChangeKind.FAILED: ("Failed: {}", "Failed"),
    ChangeKind.STOPPED: ("Work on it stopped", "Work on it stopped"),
    ChangeKind.NEW_VERSION: ("New text, version {}", "New text"),
    ChangeKind.REBUILT: ("Briefing built again: {}", "Briefing built again"),
    ChangeKind.BRIEFING_EDITED: ("Briefing edited: {}", "Briefing edited"),
    ChangeKind.QUESTIONS_MADE: ("New questions generated: {}", "Questions generated"),
    ChangeKind.SHOWN: ("Put into the library", "Put into the library"),
    ChangeKind.HIDDEN: ("Taken out of the library", "Taken out of the library"),
    ChangeKind.TAGGED: ("Tagged “{}”", "Tagged"),
    ChangeKind.UNTAGGED: ("Tag “{}” taken away", "Tag taken away"),
    ChangeKind.RENAMED: ("Title changed; before it was “{}”", "Title changed"),
}
#: What nobody does by hand.
_BY_THE_WORKER = frozenset({ChangeKind.READ, ChangeKind.FAILED, ChangeKind.QUESTIONS_MADE, ChangeKind.REBUILT})


@dataclass(frozen=True, slots=True)
class History:
    """A page of what happened to a document, newest first."""

    changes: tuple[DocumentChange, ...]
    total: int
    page: int

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // PAGE))


def history(slug: str, *, page: int, account: Account) -> History:
    """A page (from 1) of what happened to a document; raises ``NotFound``."""
    found, total = document_changes.changes(document_for(slug, account).id, offset=(page - 1) * PAGE, limit=PAGE)
    return History(tuple(found), total, page)


def who(change: DocumentChange) -> str:
    """Who did it, "by R. Example", or whom the worker did it for; "" where a pack or a command did."""
    if not change.by:
        return ""
    return f"asked for by {change.by}" if change.kind in _BY_THE_WORKER else f"by {change.by}"


def in_words(change: DocumentChange) -> str:
    """What was done, without who and when: "Put into the library"."""
    if change.kind is ChangeKind.BROUGHT and not change.by:
        return "Came with a pack"
    with_detail, without = _WORDS[change.kind]
    return with_detail.format(change.detail) if change.detail else without

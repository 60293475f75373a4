"""A reader's own mark in a text: words highlighted, and what the reader wrote about them."""

from dataclasses import dataclass
from datetime import datetime

from quizapp.domain.document import DocumentVersion, Evidence

#: As much as one may write about a place, in characters.
MOST_LETTERS = 2000
#: As much of the text as one note may be about, in characters.
MOST_QUOTED = 4000
#: As many notes as one reader may keep about one document.
MOST_NOTES = 500


@dataclass(frozen=True, slots=True)
class Note:
    """One note. ``place`` lies in the text of the document version on which it was made; ``text`` may be ""."""

    id: int
    slug: str
    document_version_id: int
    place: Evidence
    text: str
    #: Counts the changes of ``text``, from 1: who changes it says which one was read.
    revision: int
    removed_at: datetime | None

    @property
    def name(self) -> str:
        """What the note is called where a page tells what was done to it."""
        return f"note-{self.id}"


def text_complaint(text: str) -> str:
    """What is wrong with what somebody wrote, "" where nothing is."""
    if len(text) <= MOST_LETTERS:
        return ""
    return f"A note takes up to {MOST_LETTERS:,} characters; this one has {len(text):,}. Shorten it."


def standing(note: Note, version: DocumentVersion) -> Evidence | None:
    """Where a note's words stand in a version of its document; None where they don't, or more than once."""
    if note.document_version_id == version.id:
        return note.place
    text, quote = version.document.text, note.place.quote
    start = text.find(quote)
    if start < 0 or text.find(quote, start + 1) >= 0:
        return None
    return Evidence.of(text, start, start + len(quote))

"""A document as it was read: one text, and offsets into it for everything else."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from quizapp.errors import EvidenceMismatch


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text, in code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact stretch of text that proves a statement or a key: ``text[start:end] == quote``."""

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Evidence":
        """Evidence for ``text[start:end]``."""
        return cls(start, end, text[start:end])

    def check(self, text: str) -> None:
        """Raise ``EvidenceMismatch`` unless the quote stands in ``text`` at its offsets and isn't empty."""
        if not (0 <= self.start < self.end <= len(text)) or text[self.start : self.end] != self.quote:
            raise EvidenceMismatch(f"The quote at {self.start}-{self.end} does not stand in the text: {self.quote!r}")


class BlockKind(StrEnum):
    """What a block of the text is; only paragraphs, list items and quotations are prose."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    TABLE_ROW = "table_row"
    CODE = "code"
    #: Who wrote it, and what stands below a picture or above a table: shown, but no part of what the text tells.
    BYLINE = "byline"
    CAPTION = "caption"


#: What stands beside the text.
ASIDE = (BlockKind.BYLINE, BlockKind.CAPTION)


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the text. ``level`` is the depth of a heading or list item, from 1."""

    kind: BlockKind
    start: int
    end: int
    level: int = 1


@dataclass(frozen=True, slots=True)
class Section:
    """The body under one heading, without the heading; ``heading`` is "" before the first one."""

    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader made of a file. Blocks tile ``text`` in order, one blank line between two."""

    title: str
    #: True where the file names no title, so that it was made from the first heading or sentence.
    title_made: bool
    language: str
    #: SHA-256 of the input bytes, in hex.
    sha256: str
    #: Words of the whole text, as a reader counts them.
    words: int
    text: str
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    #: The date that the file itself gives (front matter or dateline), ISO 8601, or "".
    date: str = ""
    licence: str = ""

    def section_at(self, offset: int) -> Section | None:
        """The section whose body holds ``offset``; None inside a heading."""
        return next((section for section in self.sections if section.start <= offset < section.end), None)


@dataclass(frozen=True, slots=True)
class DocumentVersion:
    """One stored version of a document, with its sentences; ``id`` is the storage's."""

    id: int
    slug: str
    number: int
    document: Document
    #: Spans of all sentences, in order; a table row or a code block counts as one.
    sentences: tuple[Span, ...]

    def sentence_number(self, offset: int) -> int | None:
        """The number, from 1, of the sentence that holds ``offset``; None between sentences."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        return index + 1 if index >= 0 and offset < self.sentences[index].end else None

    def sentence_numbers(self, evidence: Evidence) -> tuple[int, ...]:
        """The numbers of all sentences that ``evidence`` touches."""
        return tuple(
            number
            for number, sentence in enumerate(self.sentences, start=1)
            if sentence.start < evidence.end and evidence.start < sentence.end
        )

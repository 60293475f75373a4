"""A document's text as templates show it: blocks of numbered sentences."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from flask import get_template_attribute
from markupsafe import Markup
from sqlalchemy import Engine

from quizapp.domain.document import Block, BlockKind, DocumentVersion, Evidence
from quizapp.storage import documents
from quizapp.storage.db import db


@dataclass(frozen=True, slots=True)
class NumberedSentence:
    """One sentence with its number in the whole text, from 1; 0 in a heading, where nothing is numbered."""

    number: int
    text: str
    #: Where it starts in the document's text, in code points.
    start: int


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One block of the text, cut into its sentences."""

    kind: BlockKind
    level: int
    sentences: tuple[NumberedSentence, ...]

    @property
    def text(self) -> str:
        """The whole block."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The block that holds an evidence, where it stands, and which of its sentences are the evidence."""

    section: str
    section_number: int
    block: TextBlock
    marked: frozenset[int]


def text_html(version_id: int) -> Markup:
    """The whole text of a document version, without any mark. It never changes, so each process keeps some."""
    return _text_html(db.engine, version_id)


@lru_cache(maxsize=32)
def _text_html(_engine: Engine, version_id: int) -> Markup:
    full_text = get_template_attribute("macros.html", "full_text")
    return Markup(full_text(text_blocks(documents.version(version_id))))


def text_blocks(version: DocumentVersion) -> tuple[TextBlock, ...]:
    """All blocks of the text, in order."""
    return tuple(_cut(version, block) for block in version.document.blocks)


def marked_sentences(version: DocumentVersion, evidence: tuple[Evidence, ...]) -> frozenset[int]:
    """The numbers of all sentences that ``evidence`` touches."""
    return frozenset(number for each in evidence for number in version.sentence_numbers(each))


def excerpts(version: DocumentVersion, evidence: tuple[Evidence, ...]) -> tuple[Excerpt, ...]:
    """The excerpts that show ``evidence`` in place, one a block."""
    found = []
    for block in version.document.blocks:
        inside = [each for each in evidence if block.start <= each.start < block.end]
        if inside:
            heading, number = _section(version, block)
            found.append(Excerpt(heading, number, _cut(version, block), marked_sentences(version, tuple(inside))))
    return tuple(found)


def _cut(version: DocumentVersion, block: Block) -> TextBlock:
    text, sentences = version.document.text, version.sentences
    first, last = (bisect_left(sentences, offset, key=lambda each: each.start) for offset in (block.start, block.end))
    numbered = [
        NumberedSentence(number, text[sentence.start : sentence.end], sentence.start)
        for number, sentence in enumerate(sentences[first:last], start=first + 1)
    ]
    whole = NumberedSentence(0, text[block.start : block.end], block.start)
    return TextBlock(block.kind, block.level, tuple(numbered) or (whole,))


def _section(version: DocumentVersion, block: Block) -> tuple[str, int]:
    """The section's heading and its number, from 1; ("", 0) outside any."""
    section = version.document.section_at(block.start)
    if section is None:
        return "", 0
    return section.heading, 1 + len(list(takewhile(lambda each: each is not section, version.document.sections)))

"""A document's text as templates show it: blocks of numbered sentences."""

from dataclasses import dataclass
from itertools import takewhile

from quizapp.domain.document import Block, BlockKind, DocumentVersion, Evidence


@dataclass(frozen=True, slots=True)
class NumberedSentence:
    """One sentence with its number in the whole text, from 1; 0 in a heading, where nothing is numbered."""

    number: int
    text: str


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


def text_blocks(version: DocumentVersion) -> tuple[TextBlock, ...]:
    """All blocks of the text, in order."""
    return tuple(_cut(version, block) for block in version.document.blocks)


def excerpts(version: DocumentVersion, evidence: tuple[Evidence, ...]) -> tuple[Excerpt, ...]:
    """The excerpts that show ``evidence`` in place, one a block."""
    found = []
    for block in version.document.blocks:
        inside = [each for each in evidence if block.start <= each.start < block.end]
        if inside:
            marked = frozenset(number for each in inside for number in version.sentence_numbers(each))
            heading, number = _section(version, block)
            found.append(Excerpt(heading, number, _cut(version, block), marked))
    return tuple(found)


def _cut(version: DocumentVersion, block: Block) -> TextBlock:
    text = version.document.text
    numbered = [
        NumberedSentence(number, text[sentence.start : sentence.end])
        for number, sentence in enumerate(version.sentences, start=1)
        if block.start <= sentence.start < block.end
    ]
    whole = NumberedSentence(0, text[block.start : block.end])
    return TextBlock(block.kind, block.level, tuple(numbered) or (whole,))


def _section(version: DocumentVersion, block: Block) -> tuple[str, int]:
    """The section's heading and its number, from 1; ("", 0) outside any."""
    section = version.document.section_at(block.start)
    if section is None:
        return "", 0
    return section.heading, 1 + len(list(takewhile(lambda each: each is not section, version.document.sections)))

"""What a reader plug-in hands over, and how it becomes a ``Document`` with its offsets."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.domain.document import ASIDE, Block, BlockKind, Document, Section
from quizapp.errors import InputRefused
from quizapp.reading.clean import count_words, one_line, without_marks

MAX_WORDS = 200_000
_TOO_LONG = "The text is longer than 200,000 words; split it into parts and add them one by one."
_TITLE_LENGTH = 90
#: A title or a licence longer than this is a text.
_LINE_LENGTH = 200
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
_ENGLISH = re.compile(r"en(?:[-_][A-Za-z0-9]{1,8})*", re.IGNORECASE)
_FIRST_SENTENCE = re.compile(r".*?[.!?](?=[\s\"'”’)]|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """One block before its place in the text is known; code keeps its lines, all else is one line."""

    kind: BlockKind
    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Draft:
    """A file's blocks, and what the file says of itself ("" where it says nothing)."""

    blocks: tuple[DraftBlock, ...]
    title: str = ""
    date: str = ""
    licence: str = ""
    language: str = ""


def require_length(words: int) -> None:
    """Raise ``InputRefused`` if words counted before all is parsed, and so with marks among them, are far too many."""
    if words > 1.2 * MAX_WORDS:
        raise InputRefused(_TOO_LONG)


def build_document(draft: Draft, *, sha256: str) -> Document:
    """Join the draft's blocks by blank lines and work out blocks, sections and title."""
    placed: list[tuple[Block, str]] = []
    position = 0
    for block in draft.blocks:
        text = _block_text(block)
        if not text:
            continue
        placed.append((Block(block.kind, position, position + len(text), block.level), text))
        position += len(text) + 2
    text = "\n\n".join(text for _, text in placed)
    words = count_words(text)
    if not text:
        raise InputRefused("The file holds no text; choose a file that does.")
    if words > MAX_WORDS:
        raise InputRefused(_TOO_LONG)
    title = _cut(one_line(draft.title))
    return Document(
        title=title or _made_title(placed),
        title_made=not title,
        language=draft.language if _ENGLISH.fullmatch(draft.language) else "en",
        sha256=sha256,
        words=words,
        text=text,
        sections=tuple(_sections(placed)),
        blocks=tuple(block for block, _ in placed),
        date=draft.date,
        licence=_cut(one_line(draft.licence)),
    )


def _block_text(block: DraftBlock) -> str:
    if block.kind in _PROSE:
        return one_line(without_marks(block.text))
    if block.kind is not BlockKind.CODE:
        return one_line(block.text)
    # A blank line inside code would look like the end of the block, so it goes.
    return "\n".join(line.rstrip() for line in block.text.split("\n") if line.strip())


def _sections(placed: Iterable[tuple[Block, str]]) -> Iterable[Section]:
    heading, start, end = "", -1, -1
    for block, text in placed:
        if block.kind is BlockKind.HEADING:
            if start >= 0:
                yield Section(heading, start, end)
            heading, start = text, -1
        else:
            start = block.start if start < 0 else start
            end = block.end
    if start >= 0:
        yield Section(heading, start, end)


def _made_title(placed: list[tuple[Block, str]]) -> str:
    """The first heading, else the first sentence, cut at a word where it is long."""
    headings = [text for block, text in placed if block.kind is BlockKind.HEADING]
    told = [text for block, text in placed if block.kind not in ASIDE] or [placed[0][1]]
    first = headings[0] if headings else one_line(told[0])
    sentence = None if headings else _FIRST_SENTENCE.match(first)
    title = (sentence.group() if sentence else first).rstrip(".")
    return _cut(title, _TITLE_LENGTH) or first


def _cut(text: str, most: int = _LINE_LENGTH) -> str:
    """``text``, cut at a word where it is longer than ``most`` characters."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"

"""A document as Markdown, front matter first: what it is read back to has the same text, blocks and sections."""

import html
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from quizapp.domain.document import Block, BlockKind, Document

#: What begins emphasis, code, a link, a tag or an escape wherever it stands.
_MARKS = re.compile(r"[\\`*_\[<]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
#: What begins a heading, a quotation, a list, a rule or a fence where a block begins.
_FIRST = re.compile(r"\A([#>+~-])")
_NUMBERED = re.compile(r"\A(\d+)([.)])(?=\s|\Z)")
_CELLS = " | "
_ITEM = "- "
#: Above an opening heading of the first level, which would be taken for the title.
_NO_TITLE = "<!-- The heading below is part of the text. -->"


def write(document: Document) -> str:
    """Write ``document`` as Markdown, the same every time; reading it gives all of it back but ``sha256``."""
    first = document.blocks[0]
    opening = [_NO_TITLE] if (first.kind, first.level) == (BlockKind.HEADING, 1) else []
    return "\n\n".join([_front_matter(document), *opening, *_pieces(document)]) + "\n"


def _front_matter(document: Document) -> str:
    fields = [
        # A title that was made of the text is made of it again.
        "" if document.title_made else f"title: {_scalar(DoubleQuotedScalarString(document.title))}",
        f"date: {document.date}" if document.date else "",
        f"language: {document.language}",
        f"licence: {_scalar(document.licence)}" if document.licence else "",
    ]
    return "\n".join(["---", *filter(None, fields), "---"])


def _scalar(text: str) -> str:
    """``text`` as YAML writes it on one line, in quotes where it needs them."""
    yaml, stream = YAML(), io.StringIO()
    yaml.width = len(text) * 10 + 100
    yaml.dump([text], stream)
    return stream.getvalue().removeprefix("- ").rstrip("\n")


def _pieces(document: Document) -> Iterator[str]:
    """Blocks, runs of list items and runs of table rows, between which a blank line stands."""
    for kind, blocks in groupby(document.blocks, key=lambda block: block.kind):
        match kind:
            case BlockKind.LIST_ITEM:
                yield "\n".join(_items(document.text, blocks))
            case BlockKind.TABLE_ROW:
                yield from _tables(document.text[block.start : block.end].split(_CELLS) for block in blocks)
            case _:
                yield from (_piece(block, document.text[block.start : block.end]) for block in blocks)


def _piece(block: Block, text: str) -> str:
    match block.kind:
        case BlockKind.CODE:
            fence = "`" * (max([2, *map(len, re.findall("`+", text))]) + 1)
            return f"{fence}\n{text}\n{fence}"
        case BlockKind.HEADING:
            # Without the escape, marks at the end would close the heading.
            return "#" * block.level + " " + re.sub(r"#\Z", r"\\#", _inline(text))
        case BlockKind.QUOTATION:
            return f"> {_line(text)}"
        case BlockKind.BYLINE:
            return f'<p class="byline">{_tagged(text)}</p>'
        case BlockKind.CAPTION:
            return f"<figcaption>{_tagged(text)}</figcaption>"
        case _:
            return _line(text)


def _tagged(text: str) -> str:
    """``text`` as HTML. An accent at its start would become one with the end of the tag before it."""
    if unicodedata.combining(text[0]):
        return f"&#{ord(text[0])};{html.escape(text[1:], quote=False)}"
    return html.escape(text, quote=False)


def _items(text: str, blocks: Iterable[Block]) -> Iterator[str]:
    depth = 0
    for block in blocks:
        # Where the item above is less deep, each level that is missing begins here.
        inside = min(block.level - 1, depth)
        depth = block.level
        yield "  " * inside + _ITEM * (block.level - inside) + _line(text[block.start : block.end])


def _tables(rows: Iterable[list[str]]) -> Iterator[str]:
    """A table for each run of rows with as many cells."""
    for width, run in groupby(rows, key=len):
        lines = [f"| {_CELLS.join(_cell(cell) for cell in row)} |" for row in run]
        yield "\n".join([lines[0], f"| {_CELLS.join(['---'] * width)} |", *lines[1:]])


def _cell(text: str) -> str:
    return _inline(text).replace("|", r"\|")


def _line(text: str) -> str:
    """``text`` where a block begins."""
    return _NUMBERED.sub(r"\1\\\2", _FIRST.sub(r"\\\1", _inline(text)))


def _inline(text: str) -> str:
    return _ENTITY.sub(r"\\&", _MARKS.sub(lambda mark: "\\" + mark[0], text))

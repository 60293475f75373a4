"""One document written in each format that is read, by file name."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from quizapp.domain.document import BlockKind
from quizapp.reading.draft import DraftBlock
from tests.factories.docx import body_of, docx
from tests.factories.pdf import pdf, set_in_pages

NAMES = ("a.txt", "a.md", "a.html", "a.pdf", "a.docx")
_TAGS = {BlockKind.QUOTATION: "blockquote", BlockKind.CODE: "pre", BlockKind.CAPTION: "figcaption"}


def written(title: str, blocks: Sequence[DraftBlock]) -> dict[str, bytes]:
    """The document as a file of each type."""
    made = (
        plain_text(title, blocks).encode(),
        markdown(title, blocks).encode(),
        web_page(title, blocks).encode(),
        pdf(set_in_pages(blocks, title=title)),
        docx(body_of(blocks, title=title)),
    )
    return dict(zip(NAMES, made, strict=True))


def plain_text(title: str, blocks: Sequence[DraftBlock]) -> str:
    """The document as plain text, a blank line between two blocks."""
    pieces = [title]
    for kind, run in groupby(blocks, key=lambda block: block.kind):
        match kind:
            case BlockKind.LIST_ITEM:
                pieces.append("\n".join("  " * (block.level - 1) + f"- {block.text}" for block in run))
            case BlockKind.TABLE_ROW:
                pieces.append("\n".join(block.text for block in run))
            case _:
                pieces += [block.text for block in run]
    return "\n\n".join(pieces) + "\n"


def markdown(title: str, blocks: Sequence[DraftBlock]) -> str:
    """The document as Markdown, written by hand and not by our own writer."""
    pieces = [f"# {title}"]
    for kind, run in groupby(blocks, key=lambda block: block.kind):
        match kind:
            case BlockKind.HEADING:
                pieces += [f"{'#' * block.level} {block.text}" for block in run]
            case BlockKind.LIST_ITEM:
                pieces.append("\n".join("  " * (block.level - 1) + f"* {block.text}" for block in run))
            case BlockKind.TABLE_ROW:
                first, *others = [f"| {block.text} |" for block in run]
                pieces.append("\n".join([first, "|---" * first.count(" | ") + "|---|", *others]))
            case BlockKind.QUOTATION:
                pieces += [f"> {block.text}" for block in run]
            case BlockKind.CODE:
                pieces += [f"```\n{block.text}\n```" for block in run]
            case _:
                pieces += [block.text for block in run]
    return "\n\n".join(pieces) + "\n"


def web_page(title: str, blocks: Sequence[DraftBlock]) -> str:
    """The document as the main text of a page that has a menu, a banner and a foot as well."""
    main = f"<h1>{escape(title)}</h1>\n"
    for kind, run in groupby(blocks, key=lambda block: block.kind):
        match kind:
            case BlockKind.LIST_ITEM:
                main += _list(list(run))
            case BlockKind.TABLE_ROW:
                rows = ("</td><td>".join(escape(cell) for cell in block.text.split(" | ")) for block in run)
                main += "<table>" + "".join(f"<tr><td>{row}</td></tr>" for row in rows) + "</table>\n"
            case BlockKind.HEADING:
                main += "".join(f"<h{block.level}>{escape(block.text)}</h{block.level}>\n" for block in run)
            case _:
                tag = _TAGS.get(kind, "p")
                main += "".join(f"<{tag}>{escape(block.text)}</{tag}>\n" for block in run)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><title>{escape(title)} | Island News</title></head><body>'
        '<script>go()</script><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
        '<div id="cookie-notice"><p>This site uses cookies. Do you accept all of them?</p></div>'
        f"<div class=wrap>\n{main}</div>\n<footer><p>All rights reserved by Island News.</p></footer></body></html>\n"
    )


def _list(items: Sequence[DraftBlock]) -> str:
    made, depth = "", 0
    for item in items:
        made += "<ul><li>" if item.level > depth else "</li></ul>" * (depth - item.level) + "</li><li>"
        made += escape(item.text)
        depth = item.level
    return made + "</li></ul>" * depth

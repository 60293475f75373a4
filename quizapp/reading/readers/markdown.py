"""Markdown by its tokens: CommonMark with tables and front matter, marks stripped."""

import datetime
import functools
import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from quizapp.domain.document import BlockKind
from quizapp.reading.clean import clean_text, one_line
from quizapp.reading.draft import Draft, DraftBlock

#: Marks that plain prose has no use for. They only choose the reader; the tokens do the reading.
_SIGNS = (
    re.compile(r"\A---\n(?:.*\n)*?---\s*$", re.MULTILINE),
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE),
    re.compile(r"\[[^\[\]\n]{1,200}\]\([^()\s]{1,500}\)"),
    re.compile(r"^ {0,3}\|? ?:?-{3,100}:? ?\|", re.MULTILINE),
    re.compile(r"\*\*\S[^*\n]*\*\*"),
)
_SUFFIXES = (".md", ".markdown", ".mdown")


def fits(text: str, name: str) -> bool:
    """Whether the text carries Markdown's marks; the file's name settles what they leave open."""
    if name.endswith(_SUFFIXES):
        return True
    signs = sum(1 for sign in _SIGNS if sign.search(text))
    return signs >= (2 if name.endswith(".txt") else 1)


def read(text: str) -> Draft:
    """Read Markdown; the front matter and an opening first-level heading name the document."""
    tokens = _parser().parse(text)
    matter = _front_matter(tokens)
    blocks = list(_blocks(tokens))
    title = str(matter.get("title") or "")
    if blocks and blocks[0].kind is BlockKind.HEADING and blocks[0].level == 1:
        heading = one_line(blocks[0].text)
        # A heading that says something else than the front matter is text, and stays.
        if not title or one_line(title).casefold() == heading.casefold():
            title = title or heading
            del blocks[0]
    return Draft(
        tuple(blocks),
        title=clean_text(title),
        date=_date(matter.get("date")),
        licence=clean_text(str(matter.get("licence") or matter.get("license") or "")),
        language=str(matter.get("language") or matter.get("lang") or ""),
    )


@functools.cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").use(front_matter_plugin)


def _front_matter(tokens: Sequence[Token]) -> dict[Any, Any]:
    if not tokens or tokens[0].type != "front_matter":
        return {}
    try:
        matter = YAML(typ="safe").load(tokens[0].content)
    except (YAMLError, ValueError):
        # Broken front matter tells us nothing; the text below it can still be read.
        return {}
    return matter if isinstance(matter, dict) else {}


def _date(value: object) -> str:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    text = str(value or "")
    return text if re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text) else ""


def _blocks(tokens: Sequence[Token]) -> Iterator[DraftBlock]:
    quotes = lists = 0
    heading = 0
    row: list[str] | None = None
    for token in tokens:
        match token.type:
            case "blockquote_open" | "blockquote_close":
                quotes += token.nesting
            case "list_item_open" | "list_item_close":
                lists += token.nesting
            case "heading_open" | "heading_close":
                heading = int(token.tag[1:]) if token.nesting == 1 else 0
            case "tr_open":
                row = []
            case "tr_close":
                yield DraftBlock(BlockKind.TABLE_ROW, " | ".join(row or []) if any(row or []) else "")
                row = None
            case "inline" if row is not None:
                row.append(one_line(_plain(token)))
            case "inline":
                kind, level = _kind(heading, quotes, lists)
                yield DraftBlock(kind, _plain(token), level)
            case "fence" | "code_block":
                yield DraftBlock(BlockKind.CODE, token.content)
            case "html_block":
                yield DraftBlock(_kind(0, quotes, lists)[0], _strip_tags(token.content), max(1, lists))


def _kind(heading: int, quotes: int, lists: int) -> tuple[BlockKind, int]:
    if heading:
        return BlockKind.HEADING, heading
    if quotes:
        return BlockKind.QUOTATION, 1
    if lists:
        return BlockKind.LIST_ITEM, lists
    return BlockKind.PARAGRAPH, 1


def _plain(token: Token) -> str:
    """The words of an inline token. A picture is no part of the sentence around it, so its description goes."""
    pieces: list[str] = []
    for child in token.children or []:
        match child.type:
            case "text" | "code_inline":
                pieces.append(child.content)
            case "softbreak" | "hardbreak":
                pieces.append(" ")
            case "html_inline":
                pieces.append(" " if child.content.lower().startswith("<br") else "")
    # Entities such as &#10; bring back characters that were cleaned out of the source.
    return clean_text("".join(pieces))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("script", "style")
        self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style") and self.hidden > 0
        self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.pieces.append(data)


def _strip_tags(html: str) -> str:
    words = _Words()
    words.feed(html)
    words.close()
    return clean_text("".join(words.pieces))

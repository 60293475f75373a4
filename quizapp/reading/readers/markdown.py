"""Markdown by its tokens: CommonMark with tables and front matter, marks stripped."""

import functools
import html
import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode

from quizapp.domain.document import BlockKind
from quizapp.reading.clean import clean_text, count_words, one_line
from quizapp.reading.code_lines import is_code
from quizapp.reading.draft import Draft, DraftBlock, require_length
from quizapp.reading.opening import day_of
from quizapp.reading.source import Source

_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
#: Marks that plain prose has no use for. They only choose the reader; the tokens do the reading.
_SIGNS = (
    re.compile(r"\A---\n(?:.*\n)*?---\s*$", re.MULTILINE),
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    _FENCE,
    re.compile(r"\[[^\[\]\n]{1,200}\]\([^()\s]{1,500}\)"),
    re.compile(r"^ {0,3}\|? ?:?-{3,100}:? ?\|", re.MULTILINE),
    re.compile(r"\*\*\S[^*\n]*\*\*"),
)
#: Front matter longer than this is none.
_MATTER_LENGTH = 10_000

#: What a browser does not show: from, and up to.
_HIDDEN = (
    (re.compile("<!--"), re.compile("-->")),
    (re.compile(r"<script\b", re.IGNORECASE), re.compile(r"</script\s*>", re.IGNORECASE)),
    (re.compile(r"<style\b", re.IGNORECASE), re.compile(r"</style\s*>", re.IGNORECASE)),
)
#: Markdown has no mark of its own for what stands beside the text.
_ASIDE = re.compile(r"<(?P<tag>figcaption|p class=\"byline\")>(?P<text>.*)</(?:figcaption|p)>", re.DOTALL)
_TAGGED = {"figcaption": BlockKind.CAPTION, 'p class="byline"': BlockKind.BYLINE}
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[!?][^<>]*>")
SUFFIXES = (".md", ".markdown", ".mdown")


def fits(source: Source) -> bool:
    """Whether the text carries Markdown's marks; the file's name settles what they leave open.

    A file of that name without a mark in it is plain text: its headings are bare lines, which Markdown would run on.
    """
    text = source.text
    if source.name.endswith(SUFFIXES):
        return _is_marked(text)
    # A program's comments look like headings.
    if is_code(text.split("\n")) and not _FENCE.search(text):
        return False
    signs = sum(1 for sign in _SIGNS if sign.search(text))
    return signs >= (2 if source.name.endswith(".txt") else 1)


def _is_marked(text: str) -> bool:
    """Whether Markdown reads anything from the text but paragraphs of bare lines."""
    for token in _parser().parse(text):
        marked = token.type not in ("paragraph_open", "inline", "paragraph_close")
        if marked or any(child.type not in ("text", "softbreak") for child in token.children or ()):
            return True
    return False


def read(source: Source) -> Draft:
    """Read Markdown; the front matter and an opening first-level heading name the document."""
    require_length(count_words(source.text))
    tokens = _parser().parse(source.text)
    matter = _front_matter(tokens)
    blocks = list(_blocks(tokens))
    title = matter.get("title", "")
    if blocks and blocks[0].kind is BlockKind.HEADING and blocks[0].level == 1:
        heading = one_line(blocks[0].text)
        # A heading that says something else than the front matter is text, and stays.
        if not title or one_line(title).casefold() == heading.casefold():
            title = title or heading
            del blocks[0]
    return Draft(
        tuple(blocks),
        title=clean_text(title),
        date=day_of(matter.get("date", "")),
        licence=clean_text(matter.get("licence") or matter.get("license", "")),
        language=clean_text(matter.get("language") or matter.get("lang", "")),
    )


@functools.cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)
    # Only the words of a link are read: one to a script is a link too, not a text in brackets.
    parser.validateLink = lambda url: isinstance(url, str)  # type: ignore[method-assign]
    return parser


def _front_matter(tokens: Sequence[Token]) -> dict[str, str]:
    """The fields of the front matter as they are written; what is no plain "name: value" is left out.

    Nothing is built of it: a few aliases to lists of aliases would fill the memory.
    """
    if not tokens or tokens[0].type != "front_matter" or len(tokens[0].content) > _MATTER_LENGTH:
        return {}
    try:
        root = YAML(typ="safe", pure=True).compose(tokens[0].content)
    except (YAMLError, ValueError, RecursionError):
        # Broken front matter tells us nothing; the text below it can still be read.
        return {}
    fields = root.value if isinstance(root, MappingNode) else []
    return {
        name.value: value.value
        for name, value in fields
        if isinstance(name, ScalarNode) and isinstance(value, ScalarNode) and not str(value.tag).endswith(":null")
    }


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
            case "html_block" if aside := _ASIDE.fullmatch(token.content.strip()):
                yield DraftBlock(_TAGGED[aside["tag"]], _strip_tags(aside["text"]))
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


def _strip_tags(source: str) -> str:
    """The words of a piece of HTML. One pass for each rule: a parser goes back at every tag that is never closed."""
    for opening, closing in _HIDDEN:
        source = _without(source, opening, closing)
    return clean_text(html.unescape(_TAG.sub(" ", source)))


def _without(source: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """``source`` without what stands between ``opening`` and ``closing``; what is never closed stays."""
    pieces, position = [], 0
    while (start := opening.search(source, position)) and (end := closing.search(source, start.end())):
        pieces += [source[position : start.start()], " "]
        position = end.end()
    return "".join([*pieces, source[position:]])

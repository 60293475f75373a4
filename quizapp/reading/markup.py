"""A tree of HTML elements to blocks: what a browser would show, in its order, marks stripped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.domain.document import BlockKind
from quizapp.reading.clean import clean_text, one_line
from quizapp.reading.draft import DraftBlock

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = ("ul", "ol", "menu")
_CELLS = ("td", "th")
_BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer
    form header hr html legend li main nav p pre section summary table tbody td tfoot th thead tr
    """.split()
) | {*_HEADINGS, *_LISTS}
#: What holds no text to read, or none that is shown.
_SILENT = ("script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object", "canvas", "audio",
           "video", "select", "textarea", "button")  # fmt: skip
_CAPTION = re.compile(r"(?:^|[\s_-])(?:thumb|figure|image)?captions?(?:$|[\s_-])", re.IGNORECASE)
_BYLINE = re.compile(r"(?:^|[\s_-])by-?lines?(?:$|[\s_-])", re.IGNORECASE)
#: A byline longer than this is a text, whatever it is called.
_BYLINE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class MarkupBlock:
    """A block, and the share of its characters that lead elsewhere, 0..1."""

    block: DraftBlock
    linked: float
    #: Whether it is a term of a list of definitions, or what is said of one.
    defined: bool = False


def parse(source: str) -> "HtmlElement":
    """The tree of an HTML page, without comments; nothing is fetched, no entity but HTML's own is known."""
    import lxml.html

    # A declaration of an encoding is about the bytes, and lxml takes none with text.
    source = re.sub(r"\A\s*<\?xml\b[^>]*\?>", "", source)
    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    return lxml.html.document_fromstring(source, parser=parser, ensure_head_body=True)


def blocks(root: "HtmlElement") -> Iterator[MarkupBlock]:
    """The blocks of ``root`` in text order; the tree is left as it is."""
    return _Walk().blocks(root)


class _Walk:
    """One pass over a tree: words gather until an element begins or ends that stands on lines of its own."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._linked = 0
        self._links = 0
        self._quotes = self._lists = self._code = self._defined = 0
        self._aside: list[BlockKind] = []
        self._heading = 0
        #: The cells of the row that is being read, None outside of tables of data.
        self._row: list[str] | None = None
        self._tables: list[bool] = []

    def blocks(self, root: "HtmlElement") -> Iterator[MarkupBlock]:
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start" and element.tag in _SILENT:
                walk.skip_subtree()
            elif event == "start":
                yield from self._begins(element)
                self._add(element.text)
            else:
                if element.tag not in _SILENT:
                    yield from self._ends(element)
                if element is not root:
                    self._add(element.tail)
        yield from self._flush()

    def _begins(self, element: "HtmlElement") -> Iterator[MarkupBlock]:
        tag = element.tag
        if tag in _BLOCKS:
            yield from self._flush()
        if tag == "table":
            self._tables.append(_holds_data(element))
        elif tag == "tr" and self._tables and self._tables[-1]:
            self._row = []
        elif tag in _CELLS and self._row is not None:
            self._words = []
        elif tag == "br":
            self._words.append("\n" if self._code else " ")
        self._count(element, 1)

    def _ends(self, element: "HtmlElement") -> Iterator[MarkupBlock]:
        tag = element.tag
        if tag in _CELLS and self._row is not None:
            self._row.append(one_line(self._text()))
        elif tag == "tr" and self._row is not None:
            row, self._row = self._row, None
            if any(row):
                yield self._made(DraftBlock(BlockKind.TABLE_ROW, " | ".join(row)))
        elif tag in _BLOCKS:
            yield from self._flush()
        if tag == "table":
            self._tables.pop()
        self._count(element, -1)

    def _count(self, element: "HtmlElement", step: int) -> None:
        tag = element.tag
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag] if step == 1 else 0
        self._lists += step * (tag in _LISTS)
        self._quotes += step * (tag == "blockquote")
        self._code += step * (tag == "pre")
        self._defined += step * (tag == "dl")
        self._links += step * (tag == "a")
        aside = _aside(element)
        if aside is not None and step == 1:
            self._aside.append(aside)
        elif aside is not None:
            self._aside.pop()

    def _add(self, text: str | None) -> None:
        if text:
            self._words.append(text)
            self._linked += _letters(text) if self._links else 0

    def _text(self) -> str:
        text, self._words = clean_text("".join(self._words)), []
        return text

    def _flush(self) -> Iterator[MarkupBlock]:
        if self._row is not None:
            # Within a cell a line ends, no block.
            self._words.append(" ")
            return
        text = self._text()
        if text.strip():
            kind, level = self._kind(text)
            yield self._made(DraftBlock(kind, text if kind is BlockKind.CODE else one_line(text), level))

    def _made(self, block: DraftBlock) -> MarkupBlock:
        linked, self._linked = self._linked, 0
        return MarkupBlock(block, min(1.0, linked / max(1, _letters(block.text))), bool(self._defined))

    def _kind(self, text: str) -> tuple[BlockKind, int]:
        if self._heading:
            return BlockKind.HEADING, self._heading
        if self._aside and (self._aside[-1] is BlockKind.CAPTION or len(text) <= _BYLINE_LENGTH):
            return self._aside[-1], 1
        if self._code:
            return BlockKind.CODE, 1
        if self._quotes:
            return BlockKind.QUOTATION, 1
        if self._lists:
            return BlockKind.LIST_ITEM, self._lists
        return BlockKind.PARAGRAPH, 1


def _letters(text: str) -> int:
    """How many characters a text has without its spaces, of which more may stand in the source than are shown."""
    return sum(map(len, text.split()))


def _aside(element: "HtmlElement") -> BlockKind | None:
    """Whether an element that stands on lines of its own says that it stands beside the text."""
    tag, named = element.tag, element.get("class") or ""
    if tag in ("figcaption", "caption") or (tag in _BLOCKS and _CAPTION.search(named)):
        return BlockKind.CAPTION
    return BlockKind.BYLINE if tag in ("p", "div", "address") and _BYLINE.search(named) else None


def _holds_data(table: "HtmlElement") -> bool:
    """Whether a table has columns that mean something, instead of setting up a page."""
    if table.get("role") in ("presentation", "none") or table.find(".//table") is not None:
        return False
    return any(sum(cell.tag in _CELLS for cell in row) > 1 for row in table.iter("tr"))

"""Web pages: the main text, as trafilatura finds it, in the structure that the page gives it."""

import copy
import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizapp.domain.document import BlockKind
from quizapp.errors import InputRefused
from quizapp.reading.clean import clean_text, count_words, one_line
from quizapp.reading.draft import Draft, DraftBlock, require_length
from quizapp.reading.markup import MarkupBlock, blocks, parse
from quizapp.reading.opening import day_of, is_opening
from quizapp.reading.page_parts import drop_what_is_no_text
from quizapp.reading.source import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: A page begins with its kind or its outermost element, and goes on with another; a text about HTML goes on in words.
_PAGE = re.compile(
    r"\s*(?:<\?xml[^<>]*\?>\s*)?(?:<!--.*?-->\s*)*"
    r"(?:<!doctype\s+html[^<>]*>|<html(?:\s[^<>]*)?>|<head(?:\s[^<>]*)?>|<body(?:\s[^<>]*)?>)\s*<",
    re.IGNORECASE | re.DOTALL,
)
#: What a page may be cut down to: told from Markdown by its name alone.
_FRAGMENT = re.compile(r"\s*<(?:article|div|h[1-6]|main|meta|p|section|table|title|ul|ol)(?:\s[^<>]*)?>", re.IGNORECASE)
#: Far more than a page of 200,000 words has.
_MOST_TAGS = 150_000
_TOO_MUCH = "The web page holds far more than a text needs; copy its text into a document and try that."
SUFFIXES = (".html", ".htm", ".xhtml")

_DATES = frozenset(
    """
    article:published_time date datepublished dc.date dc.date.issued dcterms.date dcterms.issued pubdate publishdate
    publish-date citation_publication_date
    """.split()
)
_LINKED_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
#: A time in a sentence is when something happens; one in a line of its own is when it was written.
_DATE_LINE = 80
#: "Title | Site" in what the browser's tab is called.
_SITE = re.compile(r"\s+[|·»–—-]\s+[^|·»–—]{1,40}\Z")
#: A block that is longer is found in the main text by its words alone.
_LONG = 40
#: What share of a block in links is a way to elsewhere: sooner where it is not known to be of the main text.
_MOSTLY, _ALL = 0.5, 0.9

# It tells of every page that it finds hard, and standard error is the reader's.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def fits(source: Source) -> bool:
    """Whether it is a page, whatever its name; a name may say so of a fragment of one."""
    text = source.text
    return bool(_PAGE.match(text) or (source.name.endswith(SUFFIXES) and _FRAGMENT.match(text)))


def read(source: Source) -> Draft:
    """Read a web page's main text; its heading of the first level, or what it says of itself, is the title."""
    if source.text.count("<") > _MOST_TAGS:
        raise InputRefused(_TOO_MUCH)
    tree = parse(source.text)
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    date, named = _date(tree), _named(tree)
    drop_what_is_no_text(tree)
    found = list(blocks(tree))
    require_length(sum(count_words(each.block.text) for each in found))
    kept = [each.block for each in _main(found, tree)]
    title, kept = _titled(kept, named)
    return Draft(tuple(kept), title=title, date=date, language=language)


# ---- What the page says of itself ----


def _date(tree: "HtmlElement") -> str:
    written = [meta.get("content", "") for meta in tree.iter("meta") if not _DATES.isdisjoint(_names(meta))]
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            written += _LINKED_DATE.findall(script.text or "")
    for time in tree.iter("time"):
        if len(one_line(time.getparent().text_content())) <= _DATE_LINE:
            written.append(time.get("datetime", ""))
    return next((day for each in written if (day := day_of(each))), "")


def _named(tree: "HtmlElement") -> str:
    """The title in the page's head, without the site's name."""
    shared = [meta.get("content", "") for meta in tree.iter("meta") if "og:title" in _names(meta)]
    tab = [
        _SITE.sub("", one_line(title.text_content())) for title in tree.iter("title") if not _inside(title, ("svg",))
    ]
    return next((title for each in [*shared, *tab] if (title := one_line(clean_text(each)))), "")


def _names(meta: "HtmlElement") -> set[str]:
    return {meta.get(name, "").lower() for name in ("name", "property", "itemprop")}


def _titled(kept: list[DraftBlock], named: str) -> tuple[str, list[DraftBlock]]:
    """The title, and the blocks without the heading that gave it.

    A heading of the first level is the title where it stands above the text and is the only one, or says what the head
    says.
    """
    first = [index for index, block in enumerate(kept) if (block.kind, block.level) == (BlockKind.HEADING, 1)]
    if not first or any(
        block.kind is BlockKind.PARAGRAPH and len(block.text) > _DATE_LINE for block in kept[: first[0]]
    ):
        return named, kept
    heading = kept[first[0]].text
    if len(first) > 1 and named and named.casefold() != heading.casefold():
        return named, kept
    return heading, [*kept[: first[0]], *kept[first[0] + 1 :]]


# ---- The main text ----


def _inside(element: "HtmlElement", tags: tuple[str, ...]) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _main(found: list[MarkupBlock], tree: "HtmlElement") -> list[MarkupBlock]:
    """The blocks from the first to the last one of the main text, and the headings right above.

    In between, of what is left out of the main text only that stays which it is known to lose: items of lists and of
    definitions, rows of tables, captions, bylines, code and quotations, and headings with something below; their place
    shows that they are the text's own. Whole paragraphs it does not lose.
    """
    main = _Main(tree)
    inside = [index for index, each in enumerate(found) if main.holds(each.block.text)]
    if not inside:
        return found
    start, end = inside[0], inside[-1]
    while start and _goes_above(found[start - 1]):
        start -= 1
    while end + 1 < len(found) and _goes_on(found[end], found[end + 1]):
        end += 1
    return _without_what_leads_elsewhere(found[start : end + 1], {index - start for index in inside}, main)


def _without_what_leads_elsewhere(found: list[MarkupBlock], sure: set[int], main: "_Main") -> list[MarkupBlock]:
    # From the end, so that what stands below a heading is known when it is asked for.
    kept: list[MarkupBlock] = []
    after: MarkupBlock | None = None
    for index in range(len(found) - 1, -1, -1):
        each = found[index]
        if each.block.kind is BlockKind.HEADING:
            stays = _is_a_head(each, kept[-1] if kept else None, after, is_main=index in sure)
        elif index in sure:
            stays = each.block.kind is not BlockKind.PARAGRAPH or each.linked <= _ALL
        else:
            stays = each.linked < _MOSTLY and _may_be_lost(each, main)
        kept += [each] if stays else []
        after = each
    return kept[::-1]


def _is_a_head(heading: MarkupBlock, below: MarkupBlock | None, after: MarkupBlock | None, *, is_main: bool) -> bool:
    """Whether a heading is the text's, by what stands below it when all is read, and what stood right after it.

    One of the main text may be empty, unless what it headed was left out; any other has something of the text below.
    """
    if is_main:
        return after is below or _heads(heading, below)
    return after is below and heading.linked < _MOSTLY and _heads(heading, below)


def _heads(heading: MarkupBlock, below: MarkupBlock | None) -> bool:
    """Whether something stands below a heading: text, or a heading of a lower level."""
    return below is not None and (below.block.kind is not BlockKind.HEADING or below.block.level > heading.block.level)


def _may_be_lost(each: MarkupBlock, main: "_Main") -> bool:
    """Whether a block that the main text seems to leave out may be its own."""
    text = each.block.text
    return each.block.kind is not BlockKind.PARAGRAPH or each.defined or is_opening(text) or main.holds_part(text)


def _goes_above(each: MarkupBlock) -> bool:
    return each.block.kind in (BlockKind.HEADING, BlockKind.BYLINE, BlockKind.CAPTION) and each.linked < _MOSTLY


def _goes_on(last: MarkupBlock, after: MarkupBlock) -> bool:
    """Whether a list or table goes on of which a part is main text."""
    listed = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
    return last.block.kind is after.block.kind and after.block.kind in listed and after.linked < _MOSTLY


class _Main:
    """The words of the page's main text, to ask whether it holds a block's."""

    def __init__(self, tree: "HtmlElement") -> None:
        import trafilatura

        # It takes the tree apart. Nothing is asked of its metadata, which depend on the day's date.
        found = trafilatura.bare_extraction(copy.deepcopy(tree), include_comments=False, with_metadata=False)
        body = getattr(found, "body", None)
        self._lines = frozenset(_squeezed(text) for text in _texts(body)) if body is not None else frozenset()
        self._all = _squeezed("".join(body.itertext())) if body is not None else ""

    def holds(self, text: str) -> bool:
        """Whether the block's words stand in the main text: anywhere if they are many, else as a line of their own."""
        words = _squeezed(text)
        return words in self._all if len(words) > _LONG else bool(words) and words in self._lines

    def holds_part(self, text: str) -> bool:
        """Whether the main text has a block's words from its start or up to its end, or all the few that it has."""
        words = _squeezed(text)
        return words[:_LONG] in self._all or words[-_LONG:] in self._all


def _texts(body: "HtmlElement") -> Iterator[str]:
    for element in body.iter():
        yield "".join(element.itertext())


def _squeezed(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())

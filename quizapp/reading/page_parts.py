"""Which elements of a web page are no part of its text: what is hidden, the site's own, adverts and other boxes."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizapp.reading.clean import count_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: What is no text, or stands on every page of a site.
_NO_TEXT = frozenset("nav form aside dialog script style noscript template iframe button".split())
_NO_TEXT_ROLES = frozenset(
    "navigation dialog alertdialog search contentinfo complementary doc-noteref doc-backlink".split()
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BANNER = re.compile(r"cookie|consent|gdpr", re.IGNORECASE)
#: Where a page's own header and footer stand, rather than the site's.
_TEXT = ("article", "main", "blockquote")
#: What a site sets in the middle of a text, by the words of its name.
_BOXES = frozenset(
    """
    ad ads adbox adslot adunit advert adverts advertisement advertisements advertising advertorial sponsor sponsored
    sponsors promo promos promobox promoted promotion newsletter newsletters signup subscribe subscription paywall
    related relatedposts share shares sharing sharedaddy social outbrain taboola disqus breadcrumb breadcrumbs toc
    sidebar editsection navbox hatnote noprint
    """.split()
)
_BOXED = frozenset("div section p span ul ol dl table figure header footer".split())
_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
#: Only the name of a part that holds less than this share of the page's words can be that of a box.
_SHARE = 1 / 3
_HEADINGS = tuple(f"h{level}" for level in range(1, 7))


def drop_what_is_no_text(tree: "HtmlElement") -> None:
    """Take out of a page whatever is no part of its text."""
    _drop(tree, [element for element in tree.iter() if _is_no_text(element)])
    named = [element for element in tree.iter(*_BOXED) if _is_named_a_box(element)]
    if named:
        # "has-sidebar related" may be said of all that a page holds.
        most = _SHARE * count_words(tree.text_content())
        _drop(tree, [element for element in named if count_words(element.text_content()) < most])
    _drop(tree, list(_leading_within(tree)))


def _drop(tree: "HtmlElement", elements: list["HtmlElement"]) -> None:
    for element in elements:
        if element is not tree and element.getparent() is not None:
            element.drop_tree()


def _is_no_text(element: "HtmlElement") -> bool:
    """Whether an element is not shown, or is the site's and not the page's."""
    tag, role = element.tag, element.get("role", "")
    if tag in ("html", "body"):
        return False
    if tag in _NO_TEXT or role in _NO_TEXT_ROLES or element.get("aria-hidden") == "true":
        return True
    if "hidden" in element.attrib or _HIDDEN_STYLE.search(element.get("style", "")):
        return True
    if tag == "sup":
        return any(link.get("href", "").startswith("#") for link in element.iter("a"))
    if tag in ("header", "footer"):
        return next(element.iterancestors(*_TEXT), None) is None and element.find(".//h1") is None
    named = f"{element.get('id', '')} {element.get('class', '')}"
    return tag in ("div", "section", "p") and bool(_BANNER.search(named)) and not _holds_a_page(element)


def _is_named_a_box(element: "HtmlElement") -> bool:
    """Whether a class or an id says that an element is an advert, a form to sign up or a way to elsewhere."""
    named = f"{element.get('class', '')} {_id_of_its_own(element)}"
    words = {word.lower() for word in _NAME_WORD.findall(named)}
    return not _BOXES.isdisjoint(words) and not _holds_a_page(element)


def _id_of_its_own(element: "HtmlElement") -> str:
    """The id of an element, unless it is only made from its heading: "related-work" of a section about that."""
    name = element.get("id", "")
    heading = next(element.iter(*_HEADINGS), None) if name else None
    made = heading is not None and _letters(heading.text_content()).startswith(_letters(name))
    return "" if made else name


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _holds_a_page(element: "HtmlElement") -> bool:
    return any(element.find(f".//{part}") is not None for part in ("article", "main", "h1"))


def _leading_within(tree: "HtmlElement") -> Iterator["HtmlElement"]:
    """Tables of contents, and the marks by which a heading links to itself."""
    for link in tree.iter("a"):
        if link.get("href", "").startswith("#") and not _letters(link.text_content()):
            yield link
    for listed in tree.iter("ul", "ol"):
        links = list(listed.iter("a"))
        if links and all(link.get("href", "").startswith("#") for link in links):
            words = _letters("".join(link.text_content() for link in links))
            # The numbers before the entries are no part of the links.
            rest = _letters(listed.text_content())
            if len(words) >= len("".join(char for char in rest if not char.isdigit())):
                yield listed
                yield from _own_heading(listed)


def _own_heading(listed: "HtmlElement") -> Iterator["HtmlElement"]:
    """The heading that stands above a list and above nothing else."""
    above, below = listed.getprevious(), listed.getnext()
    if above is not None and above.tag in _HEADINGS and (below is None or below.tag in _HEADINGS):
        yield above

"""Word documents: mammoth makes plain HTML of them, and that becomes blocks. Only what is shown is read."""

import io
import zipfile
from typing import TYPE_CHECKING, Any

from quizapp.domain.document import BlockKind
from quizapp.errors import InputRefused
from quizapp.reading.archive import Archive
from quizapp.reading.clean import clean_text, one_line
from quizapp.reading.draft import Draft, DraftBlock
from quizapp.reading.markup import blocks, parse
from quizapp.reading.source import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "word/document.xml"
#: What mammoth needs besides; pictures, comments, notes, headers and footers stay where they are.
_PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/numbering.xml",
)
_CORE = "docProps/core.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VML = "{urn:schemas-microsoft-com:vml}"
_DC = "{http://purl.org/dc/elements/1.1/}"
#: What was deleted or moved away under "track changes", references to notes and comments, pictures.
_UNSEEN = (
    *(f"{_W}{name}" for name in ("del", "moveFrom", "footnoteReference", "endnoteReference", "commentReference")),
    f"{_DRAWN}blip",
    f"{_VML}imagedata",
)
_STYLES = """
p[style-name='Title'] => p.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Author'] => p.byline:fresh
p[style-name='Byline'] => p.byline:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Preformatted Text'] => pre:separator('\\n')
p[style-name='Code'] => pre:separator('\\n')
"""
_BROKEN = "The Word document is broken; open it, save it again and try that."


def fits(source: Source) -> bool:
    """Whether it is a zip file with a Word document's main part, whole or not: names stand in it as they are."""
    return source.head.startswith(b"PK") and b"word/" in source.data


def read(source: Source) -> Draft:
    """Read a Word document. A paragraph in the style "Title", or an opening first-level heading, names it."""
    import mammoth

    archive = Archive(source.data)
    try:
        converted = mammoth.convert_to_html(
            _essence(archive), style_map=_STYLES, include_embedded_style_map=False, convert_image=_no_picture
        )
        tree = parse(f"<html><body>{converted.value}</body></html>")
    except InputRefused:
        raise
    except Exception as error:  # a damaged part fails in as many ways as there are lines in the parser
        raise InputRefused(_BROKEN) from error
    titles = [element for element in tree.iter("p") if element.get("class") == "title"]
    title = one_line(clean_text(" ".join(element.text_content() for element in titles)))
    for element in titles:
        element.drop_tree()
    found = [each.block for each in blocks(tree)]
    core = _core_title(archive)
    if not title and _opens(found) and (not core or one_line(found[0].text).casefold() == core.casefold()):
        title = found.pop(0).text
    return Draft(tuple(found), title=title or core)


def _opens(found: list[DraftBlock]) -> bool:
    return bool(found) and (found[0].kind, found[0].level) == (BlockKind.HEADING, 1)


def _no_picture(_image: object) -> dict[str, str]:
    return {}


def _essence(archive: Archive) -> io.BytesIO:
    """The parts that are read as a document of its own, the main one without what is not shown."""
    from lxml import etree

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as essence:
        for name in _PARTS:
            if name in archive:
                essence.writestr(name, etree.tostring(_xml(archive.part(name))))
        main = _xml(archive.part(_MAIN))
        for element in list(main.iter(*_UNSEEN)):
            _remove(element)
        for hidden in list(main.iter(f"{_W}vanish")):
            run = hidden.getparent().getparent()
            if run.tag == f"{_W}r" and hidden.get(f"{_W}val") not in ("0", "false", "off"):
                _remove(run)
        essence.writestr(_MAIN, etree.tostring(main))
    packed.seek(0)
    return packed


def _remove(element: "_Element") -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _xml(part: bytes) -> Any:
    """A part's tree. No part of a document declares entities, so nothing that does is one."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    root = etree.fromstring(part, parser)
    if root.getroottree().docinfo.doctype:
        raise InputRefused(_BROKEN)
    return root


def _core_title(archive: Archive) -> str:
    """The title among the document's properties, "" where there is none."""
    from lxml import etree

    if _CORE not in archive:
        return ""
    try:
        title = _xml(archive.part(_CORE)).find(f"{_DC}title")
    except etree.XMLSyntaxError:
        return ""
    return one_line(clean_text(title.text or "")) if title is not None else ""

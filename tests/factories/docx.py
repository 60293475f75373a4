"""Small Word documents: a zip file of a few XML parts, written by hand."""

import io
import zipfile
from collections.abc import Iterable
from itertools import groupby
from xml.sax.saxutils import escape

from quizapp.domain.document import BlockKind
from quizapp.reading.draft import DraftBlock

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = {
    "Title": "Title",
    "Byline": "Byline",
    "Caption": "caption",
    "Quote": "Quote",
    "Code": "HTML Preformatted",
    **{f"Heading{level}": f"heading {level}" for level in range(1, 7)},
}
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
    'ContentType="application/xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_OFFICE}/'
    'officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="{_OFFICE}/numbering" '
    'Target="numbering.xml"/></Relationships>',
    "word/styles.xml": f'<w:styles xmlns:w="{W}">'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in _STYLES.items()
    )
    + "</w:styles>",
    "word/numbering.xml": f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">'
    + "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/></w:lvl>' for level in range(6))
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
}


def docx(body: str, *, title: str = "", **parts: str) -> bytes:
    """A Word document with this body, in the XML of its main part; ``title`` stands among its properties.

    ``parts`` are more members, such as ``footnotes``.
    """
    members = {**PARTS, "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'}
    if title:
        members["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></cp:coreProperties>'
        )
    members |= {f"word/{name}.xml": part for name, part in parts.items()}
    return zipped({name: _DECLARED + part for name, part in members.items()})


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A zip file with these members, the same bytes every time."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def paragraph(text: str, *, style: str = "", level: int = 0, inside: str = "") -> str:
    """A paragraph's XML; ``level`` is the depth of a list item, from 1, ``inside`` more XML behind its words."""
    listed = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>' if level else ""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = "<w:r><w:br/></w:r>".join(_run(line) for line in text.split("\n"))
    return f"<w:p><w:pPr>{styled}{listed}</w:pPr>{runs}{inside}</w:p>"


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def body_of(blocks: Iterable[DraftBlock], *, title: str = "") -> str:
    """Blocks as the XML of a main part."""
    made = paragraph(title, style="Title") if title else ""
    for kind, run in groupby(blocks, key=lambda block: block.kind):
        if kind is BlockKind.TABLE_ROW:
            rows = "".join(
                "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in block.text.split(" | ")) + "</w:tr>"
                for block in run
            )
            made += f"<w:tbl>{rows}</w:tbl>"
        else:
            made += "".join(_block(block) for block in run)
    return made


def _block(block: DraftBlock) -> str:
    styles = {
        BlockKind.HEADING: f"Heading{block.level}",
        BlockKind.QUOTATION: "Quote",
        BlockKind.CODE: "Code",
        BlockKind.BYLINE: "Byline",
        BlockKind.CAPTION: "Caption",
    }
    level = block.level if block.kind is BlockKind.LIST_ITEM else 0
    return paragraph(block.text, style=styles.get(block.kind, ""), level=level)

"""Small PDF files, written object by object: words at places, and the damage that files come with."""

import textwrap
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizapp.domain.document import BlockKind
from quizapp.reading.draft import DraftBlock

WIDTH, HEIGHT, MARGIN = 595, 842, 72
BODY, HEADINGS = 11.0, {1: 20.0, 2: 15.0, 3: 13.0}
#: How many letters stand on a line of the body.
MEASURE = 88
COLUMN = 160


@dataclass(frozen=True, slots=True)
class Words:
    """Words on a page; ``y`` from its lower edge, ``font`` is F1 (roman) or F2 (bold)."""

    text: str
    x: float = MARGIN
    y: float = 700
    size: float = BODY
    font: str = "F1"


def pdf(
    pages: Iterable[Sequence[Words]], *, title: str = "", compressed: bool = True, trailer: str = "", head: bytes = b""
) -> bytes:
    """A PDF file with these words on its pages."""
    contents = [_content(page) for page in pages]
    return pdf_of([zlib.compress(each) if compressed else each for each in contents], title=title,
                  filtered=compressed, trailer=trailer, head=head)  # fmt: skip


def pdf_of(
    streams: Sequence[bytes], *, title: str = "", filtered: bool = True, trailer: str = "", head: bytes = b""
) -> bytes:
    """A PDF file with these content streams, one a page."""
    first = 6
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(streams)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica%s /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        (font % "").encode(),
        (font % "-Bold").encode(),
        b"<< /Title " + _string(title) + b" >>",
    ]
    for number, stream in enumerate(streams):
        page = first + 2 * number
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {page + 1} 0 R "
            f"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode()
        )
        kind = " /Filter /FlateDecode" if filtered else ""
        objects.append(f"<< /Length {len(stream)}{kind} >>\nstream\n".encode() + stream + b"\nendstream")
    return _file(objects, trailer=trailer, head=head)


def set_in_pages(blocks: Iterable[DraftBlock], *, title: str = "", running: str = "") -> list[list[Words]]:
    """Blocks as a word processor would set them; ``running`` stands at the top of every page."""
    pages: list[list[Words]] = [[]]
    y = float(HEIGHT - MARGIN)

    def line(text: str, *, size: float, x: float = MARGIN, font: str = "F1", gap: float = 0.0) -> None:
        nonlocal y
        y -= 1.25 * size + gap
        if y < MARGIN:
            pages.append([])
            y = HEIGHT - MARGIN - 1.25 * size
        pages[-1].append(Words(text, x, y, size, font))

    if title:
        line(title, size=HEADINGS[1], font="F2")
    for block in blocks:
        match block.kind:
            case BlockKind.HEADING:
                line(block.text, size=HEADINGS[block.level], font="F2", gap=8)
            case BlockKind.TABLE_ROW:
                first, *others = block.text.split(" | ")
                line(first, size=BODY)
                pages[-1] += [Words(cell, MARGIN + COLUMN * number, y) for number, cell in enumerate(others, 1)]
            case BlockKind.LIST_ITEM:
                x = MARGIN + 18 * block.level
                for number, text in enumerate(textwrap.wrap(block.text, MEASURE - 8)):
                    line(
                        text if number else f"\x95 {text}", size=BODY, x=x + (9 if number else 0), gap=3 * (not number)
                    )
            case _:
                for number, text in enumerate(textwrap.wrap(block.text, MEASURE)):
                    line(text, size=BODY, gap=6 * (not number))
    if running:
        for number, page in enumerate(pages, 1):
            page.insert(0, Words(running, MARGIN, HEIGHT - 40, 9))
            page.append(Words(f"Page {number}", WIDTH / 2, 30, 9))
    return pages


def _content(page: Sequence[Words]) -> bytes:
    return b"\n".join(
        f"BT /{words.font} {words.size} Tf 1 0 0 1 {words.x} {words.y:.2f} Tm ".encode()
        + _string(words.text)
        + b" Tj ET"
        for words in page
    )


def _string(text: str) -> bytes:
    # The bullet is a control character of Latin-1, and a letter of the encoding that the fonts have.
    written = text.replace("\x95", "•").encode("cp1252", "replace")
    for mark in (b"\\", b"(", b")"):
        written = written.replace(mark, b"\\" + mark)
    return b"(" + written + b")"


def _file(objects: Sequence[bytes], *, trailer: str, head: bytes) -> bytes:
    made = head + b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    entries = f"/Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R {trailer}"
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}trailer\n<< {entries} >>"
    return made + f"{table}\nstartxref\n{len(made)}\n%%EOF\n".encode()

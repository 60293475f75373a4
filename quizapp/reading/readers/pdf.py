"""PDF files with a text layer, by pypdf: pieces of text with their places, put into lines."""

import io
import logging
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from quizapp.errors import InputRefused
from quizapp.reading.clean import clean_text, count_words, one_line
from quizapp.reading.draft import Draft, require_length
from quizapp.reading.layout import Cell, Line, draft_of
from quizapp.reading.source import Source

if TYPE_CHECKING:
    from pypdf import Configuration, PageObject, PdfReader

#: Far more than 200,000 words need.
_MOST_PAGES = 2_000
#: Operations of all pages together, at most half a minute's work: text needs a few for each line.
_MOST_OPERATIONS = 1_500_000
#: Pieces of text on one page; each takes pypdf longer than the one before.
_MOST_PIECES = 50_000
#: Bytes that a page's content may unpack to, and all its parts together. A page of text is some kilobytes.
_MOST_UNPACKED, _MOST_DECODED = 30_000_000, 60_000_000
_BROKEN = "The PDF file is broken or was cut off; save or download it again and try again."
_ENCRYPTED = "The PDF file is encrypted; save a copy without a password and try again."
_SCAN = "The PDF file holds no text, only pictures of it; have its text recognised (OCR) and try again."
_TOO_MUCH = "The PDF file holds far more than a text needs; export its text as a new PDF or Word file and try that."
_SHOWS = (b"Tj", b"TJ", b"'", b'"')
#: A gap of this many letters' sizes is one between columns.
_COLUMN_GAP = 1.2
_NARROW, _WIDE = frozenset("ijltfrI.,;:'!|()[] -"), frozenset("mwMW@%—ABCDEFGHKLNOPQRSTUVXYZ")
_NARROW_WIDTH, _LETTER, _WIDE_WIDTH = 0.28, 0.53, 0.7
#: Words with single or double spaces between them.
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")

# What it finds odd in a file it logs, and standard error is the reader's.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def fits(source: Source) -> bool:
    """Whether it is a PDF file, whole or not."""
    return source.head.startswith(b"%PDF-")


def read(source: Source) -> Draft:
    """Read the text layer; raises ``InputRefused`` for scans, and what is encrypted, broken or made to fill memory."""
    import pypdf
    from pypdf.errors import LimitReachedError

    try:
        with pypdf.apply_configuration(_limits()):
            reader = pypdf.PdfReader(io.BytesIO(source.data))
            if reader.is_encrypted:
                raise InputRefused(_ENCRYPTED)
            pages = list(_pages(reader))
            named = _title(reader)
    except InputRefused:
        raise
    except (LimitReachedError, RecursionError, MemoryError) as error:
        raise InputRefused(_TOO_MUCH) from error
    except Exception as error:  # a damaged file fails in as many ways as there are lines in the parser
        raise InputRefused(_ENCRYPTED if b"/Encrypt" in source.data else _BROKEN) from error
    if not any(char.isalpha() for page in pages for line in page for char in line.text):
        raise InputRefused(_SCAN)
    draft = draft_of(pages)
    # Programs write a file's name or nothing of use there, so the title must stand on the first page as well.
    if not draft.title and named and _squeezed(named) in _squeezed(" ".join(line.text for line in pages[0])):
        return replace(draft, title=named)
    return draft


def _limits() -> "Configuration":
    """What is taken in of one file or page at most, so that none fills the memory or goes on for minutes."""
    import pypdf

    return pypdf.Configuration(
        zlib_maximum_output_length=_MOST_UNPACKED,
        lzw_maximum_output_length=_MOST_UNPACKED,
        run_length_maximum_output_length=_MOST_UNPACKED,
        array_based_stream_maximum_output_length=_MOST_UNPACKED,
        stream_decoding_work_maximum_length=_MOST_DECODED,
        stream_parsing_work_maximum_count=1_000_000,
        page_tree_maximum_entries=10_000,
        page_tree_maximum_page_entries=100_000,
        xform_maximum_invocations_per_extraction=500,
        jbig2dec_binary=None,
    )


def _pages(reader: "PdfReader") -> Iterator[list[Line]]:
    if len(reader.pages) > _MOST_PAGES:
        raise InputRefused(_TOO_MUCH)
    words = operations = 0
    for page in reader.pages:
        gathered = _Gathered(_MOST_OPERATIONS - operations)
        lines = gathered.lines_of(page)
        operations += gathered.operations
        words += sum(count_words(line.text) for line in lines)
        require_length(words)
        yield lines


def _title(reader: "PdfReader") -> str:
    metadata = reader.metadata
    return one_line(clean_text(str(metadata.title or ""))) if metadata is not None else ""


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that were set in one go, in points from the lower left corner of the page."""

    text: str
    x: float
    y: float
    size: float
    right: float
    bold: bool


class _Gathered:
    """Takes in a page's pieces as pypdf comes upon them."""

    def __init__(self, most_operations: int) -> None:
        self.operations = 0
        self._shown = 0
        self._most = most_operations
        self._pieces: list[_Piece] = []
        self._lines: list[Line] = []
        #: Whether words were set further along on a line, as in columns: pypdf gives those in one piece.
        self._moved_along = False
        self._is_turned = False

    def lines_of(self, page: "PageObject") -> list[Line]:
        """The lines of a page, in the order in which they were set."""
        self._is_turned = page.rotation % 360 != 0
        page.extract_text(visitor_operand_before=self._look, visitor_text=self._take)
        self._end_line()
        return _in_cells(self._lines, page) if self._moved_along else self._lines

    def _look(self, operator: bytes, operands: Sequence[Any], _outer: object, inner: Sequence[float]) -> None:
        self.operations += 1
        self._shown += operator in _SHOWS
        if self.operations > self._most or self._shown > _MOST_PIECES:
            raise InputRefused(_TOO_MUCH)
        if operator == b"Td":
            self._moved_along |= len(operands) == 2 and operands[1] == 0 and operands[0] != 0
        elif operator == b"Tm":
            self._moved_along |= len(operands) == 6 and float(operands[5]) == inner[5]

    def _take(self, text: str, outer: Sequence[float], inner: Sequence[float], font: Any, size: float) -> None:
        if text.strip() and (self._is_turned or not _is_slanted(outer, inner)):
            a, b = inner[2] * outer[0] + inner[3] * outer[2], inner[2] * outer[1] + inner[3] * outer[3]
            x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
            y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
            height = abs(size) * math.hypot(a, b)
            bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
            right = x + _width(text.strip("\n"), font) * height
            if self._pieces and x < self._pieces[-1].x - 2 * height:
                self._end_line()
            self._pieces.append(_Piece(text.strip("\n"), x, y, height, right, bold))
        elif text and self._pieces and text[0] == " ":
            self._pieces[-1] = replace(self._pieces[-1], text=self._pieces[-1].text + " ")
        if text.endswith("\n"):
            self._end_line()

    def _end_line(self) -> None:
        if not self._pieces:
            return
        cells: list[Cell] = []
        before: _Piece | None = None
        for piece in self._pieces:
            if before is not None and piece.x - before.right < _COLUMN_GAP * piece.size:
                cells[-1] = Cell(cells[-1].text + piece.text, cells[-1].x)
            else:
                cells.append(Cell(piece.text, piece.x))
            before = piece
        largest = max(self._pieces, key=lambda piece: len(piece.text))
        last = self._pieces[-1]
        self._lines.append(
            Line(tuple(cells), largest.y, last.right, largest.size, all(piece.bold for piece in self._pieces))
        )
        self._pieces = []


def _is_slanted(outer: Sequence[float], inner: Sequence[float]) -> bool:
    """Whether words run across the page, as a stamp on it does."""
    along = inner[0] * outer[0] + inner[1] * outer[2]
    upward = inner[0] * outer[1] + inner[1] * outer[3]
    return abs(upward) > 0.1 * abs(along)


def _in_cells(lines: list[Line], page: "PageObject") -> list[Line]:
    """The lines, cut where the same words stand wide apart in pypdf's picture of the page."""
    picture = page.extract_text(extraction_mode="layout")
    cells: dict[str, list[tuple[int, str]]] = {}
    for row in picture.splitlines():
        found = [(match.start(), match[0]) for match in _CELL.finditer(row)]
        if len(found) > 1:
            cells[_squeezed(row)] = found
    return [
        replace(line, cells=tuple(Cell(text, line.x + (place - found[0][0]) * line.size / 2) for place, text in found))
        if len(line.cells) == 1 and (found := cells.get(_squeezed(line.text), []))
        else line
        for line in lines
    ]


def _width(text: str, font: Any) -> float:
    """How wide the words are, in letters' sizes: as the font says, else as letters mostly are."""
    try:
        widths, first = font["/Widths"].get_object(), int(font["/FirstChar"].get_object())
        return sum(float(widths[ord(char) - first].get_object()) for char in text) / 1000
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        return sum(_NARROW_WIDTH if char in _NARROW else _WIDE_WIDTH if char in _WIDE else _LETTER for char in text)

"""Lines as they stand on pages to blocks: paragraphs, headings, lists and tables are seen from place and size alone."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from statistics import median

from quizapp.domain.document import BlockKind
from quizapp.reading.clean import clean_text, count_words, one_line
from quizapp.reading.draft import Draft, DraftBlock

_BULLET = re.compile(r"[-*•‣⁃◦·∙●○■▪▫–\uf0b7\uf0a7\uf076]\s+(?=\S)")
_NUMBER = re.compile(r"\(?(?P<number>\d{1,3})[.)]\s+(?=\S)")
_STOPPED = re.compile(r"[.!?:…]['\"”’)\]]*$")
_PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–—\s]*(?:\d{1,4}|[ivxlc]{1,7})[-–—\s]*(?:(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])\s*\S")
_CAPTION = re.compile(r"(?:Figure|Fig\.|Table|Plate|Map|Chart)\s+\d{1,3}[a-z]?\s*[.:|–—-]\s")
#: The dots of a table of contents, which says nothing that the headings don't.
_LEADER = re.compile(r"(?:\. ?){6}")
#: Only these are written out: other compatibility characters mean something, such as a raised digit.
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
#: How many lines at either end of a page may be its header or footer.
_EDGE = 2
_HEADING_SIZE, _NOTE_SIZE = 1.12, 0.92
_HEADING_WORDS, _HEADING_LENGTH = 20, 200
_BOLD_WORDS = 12
#: Rows stand no further apart than this many letters' sizes.
_ROW_GAP = 2.5
#: As many lines that begin at one place are a column of their own.
_COLUMN_LINES = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a line without a wide gap, and where it begins."""

    text: str
    x: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, in points: ``y`` grows upwards, ``right`` is where it ends, ``size`` its letters' size."""

    cells: tuple[Cell, ...]
    y: float
    right: float
    size: float
    bold: bool = False

    @property
    def x(self) -> float:
        """Where it begins."""
        return self.cells[0].x

    @property
    def text(self) -> str:
        """All of its cells."""
        return one_line(" ".join(cell.text for cell in self.cells))


@dataclass(frozen=True, slots=True)
class _Look:
    """What is usual in a document: the size of letters, the distance of lines, how far lines reach."""

    size: float
    leading: float
    right: float
    #: How far the lines of a column reach, by where they begin.
    reach: dict[int, float]

    def is_short(self, line: Line) -> bool:
        """Whether the next word would have had room on the line, so that it was ended on purpose."""
        right = self.reach.get(_edge_of(line), self.right)
        return line.right < right - 0.25 * (right - line.x)


def draft_of(pages: Sequence[Sequence[Line]]) -> Draft:
    """The blocks of a document's pages in the order in which their lines come; its largest heading is the title."""
    tidy = [[_tidy(line) for line in page if not _LEADER.search(line.text)] for page in pages]
    shown = _without_edges(tidy)
    lines = list(chain.from_iterable(shown))
    if not lines:
        return Draft(())
    look = _usual(lines)
    lines = list(chain.from_iterable(_without_notes(page, look) for page in shown))
    groups = list(_groups(lines, look))
    known = _words_with_hyphen(lines)
    title, levels = _headings(groups, look)
    made = [block for group in groups if group is not title for block in _blocks(group, levels, known)]
    return Draft(tuple(made), title=_joined(title.lines, known) if title else "")


def _tidy(line: Line) -> Line:
    cells = tuple(Cell(clean_text(cell.text.translate(_LIGATURES)).strip() or " ", cell.x) for cell in line.cells)
    # A list's mark often stands by itself, with a gap behind it.
    if len(cells) > 1 and (_BULLET.match(f"{cells[0].text} x") or _NUMBER.match(f"{cells[0].text} x")):
        cells = (Cell(f"{cells[0].text} {cells[1].text}", cells[0].x), *cells[2:])
    return Line(cells, line.y, line.right, line.size, line.bold)


# ---- What stands on each page ----


def _without_edges(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers, and without the headers and footers that come again and again."""
    edges = [set(_edge(page)) for page in pages]
    often = Counter(_same(line) for edge in edges for line in edge)
    most = 2 if len(pages) < 6 else len(pages) / 3
    return [
        [
            line
            for line in page
            if line not in edge or not (_PAGE_NUMBER.fullmatch(line.text) or often[_same(line)] >= most)
        ]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edge(page: list[Line]) -> Iterable[Line]:
    by_height = sorted(page, key=lambda line: line.y)
    return [*by_height[:_EDGE], *by_height[-_EDGE:]]


def _same(line: Line) -> tuple[str, int]:
    """What is alike in a header on two pages: its words but for numbers, and its height."""
    return re.sub(r"\d+", "#", line.text.casefold()), round(line.y / 8)


def _without_notes(page: list[Line], look: _Look) -> list[Line]:
    """The page without the footnotes at its end, which would stand in the middle of a sentence."""
    end = len(page)
    while end and page[end - 1].size <= _NOTE_SIZE * look.size:
        end -= 1
    small = page[end:]
    return page[:end] if small and _NOTE.match(small[0].text) else page


def _usual(lines: list[Line]) -> _Look:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    size = max(sizes, key=lambda each: (sizes[each], -each))
    body = [line for line in lines if abs(line.size - size) <= 0.3]
    gaps = [gap for above, line in pairwise(body) if 0.9 * size < (gap := above.y - line.y) < 3 * size]
    rights: dict[int, list[float]] = {}
    for line in body:
        rights.setdefault(_edge_of(line), []).append(line.right)
    reach = {x: _most(each) for x, each in rights.items() if len(each) >= _COLUMN_LINES}
    return _Look(size, _closest(gaps) if gaps else 1.2 * size, _most([line.right for line in body]), reach)


def _edge_of(line: Line) -> int:
    return round(line.x / 6)


def _most(rights: list[float]) -> float:
    """How far lines reach, but for the tenth of them that stick out."""
    return sorted(rights)[-1 - len(rights) // 10]


def _closest(gaps: list[float]) -> float:
    """The smallest distance of lines that is common: paragraphs may be set apart, and are many in a short text."""
    counted = Counter(round(gap) for gap in gaps)
    common = min(gap for gap, count in counted.items() if count >= min(max(counted.values()), max(2, len(gaps) / 10)))
    return median(gap for gap in gaps if abs(gap - common) <= 1)


# ---- Lines that belong together ----


@dataclass(frozen=True, slots=True)
class _Group:
    kind: BlockKind
    lines: list[Line]
    #: How deep in a list.
    level: int = 1


def _groups(lines: list[Line], look: _Look) -> Iterator[_Group]:
    rows = _rows(lines)
    group: _Group | None = None
    marks: list[float] = []
    number = 0
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else None
        if index in rows:
            kind = BlockKind.TABLE_ROW
        elif _is_heading(line, above, lines[index + 1 : index + 2], look):
            kind = BlockKind.HEADING
        elif _BULLET.match(line.text) or _follows(line, number):
            kind = BlockKind.LIST_ITEM
        else:
            kind = BlockKind.PARAGRAPH
        if group is not None and above is not None and _goes_on(group, kind, above, line, look):
            group.lines.append(line)
            continue
        if group is not None:
            yield group
        if kind is BlockKind.LIST_ITEM:
            marks = [x for x in marks if x < line.x - 2] + [line.x]
            found = _NUMBER.match(line.text)
            number = int(found["number"]) if found else number
        elif kind is not BlockKind.TABLE_ROW:
            marks, number = [], 0
        group = _Group(kind, [line], max(1, len(marks)))
    if group is not None:
        yield group


def _rows(lines: list[Line]) -> frozenset[int]:
    """The lines that are rows: more than one cell, and a neighbour whose cells begin or end in the same places."""
    found: set[int] = set()
    for index, (line, after) in enumerate(pairwise(lines)):
        near = line.y - after.y <= _ROW_GAP * line.size
        if near and len(line.cells) > 1 and len(after.cells) > 1 and _in_columns(line, after):
            found |= {index, index + 1}
    return frozenset(found)


def _in_columns(line: Line, after: Line) -> bool:
    near = line.size / 2
    aligned = any(abs(cell.x - other.x) <= near for cell in line.cells[1:] for other in after.cells[1:])
    return aligned or (len(line.cells) == len(after.cells) and abs(line.right - after.right) <= near)


def _is_heading(line: Line, above: Line | None, after: list[Line], look: _Look) -> bool:
    words = count_words(line.text)
    if not 1 <= words <= _HEADING_WORDS or len(line.text) > _HEADING_LENGTH:
        return False
    if line.size >= _HEADING_SIZE * look.size:
        return True
    bare = line.bold and words <= _BOLD_WORDS and not _STOPPED.search(line.text) and len(line.cells) == 1
    free = above is None or bool(_STOPPED.search(above.text)) or above.y - line.y > 1.3 * look.leading or above.bold
    return bare and free and bool(after) and not after[0].bold and line.size >= 0.95 * look.size


def _follows(line: Line, number: int) -> bool:
    """Whether a line goes on counting: a year at the start of a line is no list."""
    found = _NUMBER.match(line.text)
    return found is not None and int(found["number"]) in (1, number + 1)


def _goes_on(group: _Group, kind: BlockKind, above: Line, line: Line, look: _Look) -> bool:
    if kind is BlockKind.HEADING or group.kind is BlockKind.HEADING:
        same = kind is group.kind and abs(above.size - line.size) < 0.5 and above.bold == line.bold
        return same and 0 < above.y - line.y <= 1.6 * line.size
    if kind is not BlockKind.PARAGRAPH or group.kind is BlockKind.TABLE_ROW or abs(above.size - line.size) > 1:
        return False
    stopped = bool(_STOPPED.search(above.text))
    gap = above.y - line.y
    if gap < 0 or gap > 6 * look.leading:
        # Another column or page: a sentence that is open goes on there.
        return not stopped and not _CAPTION.match(line.text)
    if gap > 1.25 * look.leading:
        return False
    if group.kind is BlockKind.LIST_ITEM:
        return line.x > group.lines[0].x + 2 or not stopped
    indented = line.x > above.x + 0.8 * line.size
    short = look.is_short(above)
    return not (stopped and (indented or short)) and not (short and not line.text[0].islower())


# ---- Blocks ----


def _headings(groups: list[_Group], look: _Look) -> tuple[_Group | None, dict[float, int]]:
    """The heading that is the title, and the level of each size of heading, the title's being 1."""
    headings = [group for group in groups if group.kind is BlockKind.HEADING]
    sizes = sorted({_size(group) for group in headings}, reverse=True)
    above = [group for group in _before_the_text(groups) if group.kind is BlockKind.HEADING]
    largest = [group for group in headings if sizes and _size(group) == sizes[0]]
    title = largest[0] if len(largest) == 1 and largest[0] in above and sizes[0] >= _HEADING_SIZE * look.size else None
    first = 1 if title is not None or not sizes else 2
    return title, {size: min(6, rank) for rank, size in enumerate(sizes, first)}


def _before_the_text(groups: list[_Group]) -> Iterator[_Group]:
    for group in groups:
        if group.kind is not BlockKind.HEADING and sum(count_words(line.text) for line in group.lines) > 20:
            return
        yield group


def _size(group: _Group) -> float:
    return round(group.lines[0].size * 2) / 2


def _blocks(group: _Group, levels: dict[float, int], known: frozenset[str]) -> Iterator[DraftBlock]:
    if group.kind is BlockKind.TABLE_ROW:
        yield DraftBlock(group.kind, " | ".join(one_line(cell.text) for cell in group.lines[0].cells))
        return
    text = _joined(group.lines, known)
    match group.kind:
        case BlockKind.HEADING:
            yield DraftBlock(group.kind, text, levels[_size(group)])
        case BlockKind.LIST_ITEM:
            yield DraftBlock(group.kind, _NUMBER.sub("", _BULLET.sub("", text, count=1), count=1), group.level)
        case _:
            yield DraftBlock(BlockKind.CAPTION if _CAPTION.match(text) else group.kind, text)


def _words_with_hyphen(lines: list[Line]) -> frozenset[str]:
    """The words that are written with a hyphen where no line ends."""
    return frozenset(word.casefold() for line in lines for word in re.findall(r"\w+-\w+(?!\S*-$)", line.text))


def _joined(lines: list[Line], known: frozenset[str]) -> str:
    """The lines as one, with the words that were cut at their ends made whole."""
    text = lines[0].text
    for line in lines[1:]:
        cut = re.search(r"(\w+)[-\u2010]$", text)
        rest = re.match(r"[a-z]\w*", line.text)
        if cut and rest:
            whole = f"{cut[1]}-{rest[0]}".casefold()
            text = (text if whole in known else text[:-1]) + line.text
        else:
            text = f"{text} {line.text}"
    return text

"""Plain text: headings are bare short lines, paragraphs are lines or groups of wrapped lines."""

import re
from collections.abc import Iterator

from quizapp.domain.document import BlockKind
from quizapp.reading.clean import count_words
from quizapp.reading.dates import date_of
from quizapp.reading.draft import Draft, DraftBlock

_BULLET = re.compile(r"(?:[-*•‣◦·–]|\(?\d{1,3}[.)])\s+(?=\S)")
_FINAL = re.compile(r"[.!?:;,…]['\"”’)\]]*$")
_STOPPED = re.compile(r"[.!?…:]['\"”’)\]]*$")
_CELLS = re.compile(r"\t+|\s\|\s")
#: How many blocks from the top a dateline may stand.
_TOP = 4
_HEADING_WORDS = 12
_HEADING_LENGTH = 90
#: A line this short that runs on into the next one was cut by its author, as in a poem, not wrapped.
_WRAPPED_FROM, _WRAPPED_TO = 50, 100


def fits(_text: str, _name: str) -> bool:
    """Everything is plain text when it is nothing else."""
    return True


def read(text: str) -> Draft:
    """Read plain text; of itself it names no more than a date, in a line of its own near the top."""
    groups = list(_groups(text))
    blocks: list[DraftBlock] = []
    for number, group in enumerate(groups):
        following = [line for later in groups[number + 1 : number + 3] for line in later[:2]]
        blocks.extend(_blocks(group, following, first=not number))
    date = next((found for block in blocks[:_TOP] if (found := date_of(block.text))), "")
    return Draft(tuple(blocks), date=date)


def _groups(text: str) -> Iterator[list[str]]:
    """Runs of lines without a blank line between them."""
    group: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            group.append(line.strip())
        elif group:
            yield group
            group = []
    if group:
        yield group


def _blocks(group: list[str], following: list[str], *, first: bool) -> Iterator[DraftBlock]:
    if len(group) > 1 and all(_CELLS.search(line) for line in group):
        for line in group:
            yield DraftBlock(BlockKind.TABLE_ROW, _row(line))
        return
    if _is_wrapped(group):
        yield _paragraph(" ".join(group))
        return
    listed = sum(1 for line in group if _BULLET.match(line)) > 1
    # Whether a heading may stand here: after a blank line, a finished line or another heading.
    free = True
    for number, line in enumerate(group):
        opens = free and _is_heading(
            line, [*group[number + 1 : number + 3], *following], may_be_title=first and not number
        )
        if listed and (mark := _BULLET.match(line)):
            yield DraftBlock(BlockKind.LIST_ITEM, line[mark.end() :])
        elif opens:
            yield DraftBlock(BlockKind.HEADING, line)
        else:
            yield _paragraph(line)
        free = opens or bool(_STOPPED.search(line))


def _row(line: str) -> str:
    return " | ".join(cell.strip() for cell in _CELLS.split(line.strip("| ")) if cell.strip())


def _paragraph(line: str) -> DraftBlock:
    mark = _BULLET.match(line)
    if mark and line[0] in "-*•‣◦":
        return DraftBlock(BlockKind.LIST_ITEM, line[mark.end() :])
    return DraftBlock(BlockKind.PARAGRAPH, line)


def _is_wrapped(group: list[str]) -> bool:
    """Whether the lines are one paragraph that an editor broke at a fixed width."""
    if len(group) < 2 or any(_BULLET.match(line) for line in group):
        return False
    inner = group[:-1]
    open_ends = sum(1 for line in inner if not _STOPPED.search(line))
    as_wide = all(_WRAPPED_FROM <= len(line) <= _WRAPPED_TO for line in inner) and len(group[-1]) <= _WRAPPED_TO
    return as_wide and open_ends >= 0.5 * len(inner)


def _looks_bare(line: str) -> bool:
    short = len(line) <= _HEADING_LENGTH and 1 <= count_words(line) <= _HEADING_WORDS
    return short and not _FINAL.search(line) and (line[0].isupper() or line[0].isdigit())


def _is_heading(line: str, after: list[str], *, may_be_title: bool) -> bool:
    """A bare line with a body below it; a title may have the first heading between."""
    if not _looks_bare(line) or not after:
        return False
    if may_be_title and _looks_bare(after[0]):
        after = after[1:]
    return bool(after) and _is_body(after[0])


def _is_body(line: str) -> bool:
    return bool(_STOPPED.search(line) or _BULLET.match(line)) or count_words(line) > _HEADING_WORDS

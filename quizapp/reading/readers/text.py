"""Plain text: headings are bare short lines, paragraphs are lines or groups of wrapped lines."""

import re
from collections.abc import Iterator

from quizapp.domain.document import BlockKind
from quizapp.reading.clean import count_words
from quizapp.reading.code_lines import is_code
from quizapp.reading.draft import Draft, DraftBlock, require_length
from quizapp.reading.opening import is_opening
from quizapp.reading.source import Source

_BULLET = re.compile(r"(?:[-*•‣◦·–]|\(?\d{1,3}[.)])\s+(?=\S)")
_FINAL = re.compile(r"[.!?:;,…]['\"”’)\]]*$")
_STOPPED = re.compile(r"[.!?…:]['\"”’)\]]*$")
_CELLS = re.compile(r"\t+|\s\|\s")
_HEADING_WORDS = 12
_HEADING_LENGTH = 90
#: A line this short that runs on into the next one was cut by its author, as in a poem, not wrapped.
_WRAPPED_FROM, _WRAPPED_TO = 50, 132


def fits(_source: Source) -> bool:
    """Everything is plain text when it is nothing else."""
    return True


def read(source: Source) -> Draft:
    """Read plain text, which names nothing of itself."""
    require_length(count_words(source.text))
    # A program's comments and texts are no prose of the document either.
    program = is_code(source.text.split("\n"))
    groups = list(_groups(source.text))
    blocks: list[DraftBlock] = []
    for number, (group, indents) in enumerate(groups):
        if program or is_code(group):
            blocks.append(_code(group, indents))
            continue
        following = [line for later, _ in groups[number + 1 : number + 5] for line in later[:2]]
        blocks.extend(_blocks(group, indents, following, first=not number))
    return Draft(tuple(blocks))


def _code(group: list[str], indents: list[int]) -> DraftBlock:
    lines = (" " * indent + line for line, indent in zip(group, indents, strict=True))
    return DraftBlock(BlockKind.CODE, "\n".join(lines))


def _groups(text: str) -> Iterator[tuple[list[str], list[int]]]:
    """Runs of lines without a blank line between them, and how far each line is indented."""
    group: list[str] = []
    indents: list[int] = []
    for line in text.split("\n"):
        if line.strip():
            group.append(line.strip())
            indents.append(len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip()))
        elif group:
            yield group, indents
            group, indents = [], []
    if group:
        yield group, indents


def _blocks(group: list[str], indents: list[int], following: list[str], *, first: bool) -> Iterator[DraftBlock]:
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
    above: list[int] = []
    for number, line in enumerate(group):
        opens = free and _is_heading(
            line, [*group[number + 1 : number + 5], *following], may_be_title=first and not number
        )
        if listed and (mark := _BULLET.match(line)):
            above = [*(indent for indent in above if indent < indents[number]), indents[number]]
            yield DraftBlock(BlockKind.LIST_ITEM, line[mark.end() :], len(above))
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
    """A bare line with a body below it; a title may ask, and have the first heading, or who wrote it, between."""
    bare = _looks_bare(line.removesuffix("?") if may_be_title else line)
    if not bare or is_opening(line):
        return False
    if may_be_title:
        after = [each for each in after if not is_opening(each)]
    if may_be_title and after and _looks_bare(after[0]):
        after = after[1:]
    return bool(after) and _is_body(after[0])


def _is_body(line: str) -> bool:
    return (
        bool(_STOPPED.search(line) or _BULLET.match(line) or _CELLS.search(line)) or count_words(line) > _HEADING_WORDS
    )

"""Whether lines of plain text are a program's: told by the marks that programs have and running text has not."""

import re
from collections.abc import Sequence

_LINE = re.compile(
    r"""
    (?:async\s+)?(?:def|class|func|fn|function|struct|interface|enum)\s+\w+.*[:({]$         # what opens a part
    | (?:from\s+[\w.]+\s+import\s+\S.*|import\s+[\w.*{"'].{0,60}[\w.*;"')]|using\s+[\w.:]+;|package\s+[\w.]+;?)
    | (?:else|try|finally|do|pass|break|continue|begin|end|fi|done|esac|return)\s*[:;{]?
    | (?:\#include|\#define|\#!/)\s?\S.*                                                    # for a compiler or a shell
    | @[A-Za-z_][\w.]*(?:\(.*)?                                                             # a decorator
    | (?:(?:const|let|var|val|static|final|public|private)\s+)*[A-Za-z_][\w.\[\]"']*\s*(?::\s*[\w\[\].]+\s*)?
      [-+*/|&:]?=(?:=|>)?\s*\S.*                                                            # gives a name a value
    | ["'][^"']{1,60}["']\s*:\s*.*[,{\[]                                                    # a field
    | .*\w\((?!s\))[^\s()][^()]*\).*[\w)\]}:;,{]?                                           # a call with something
    | .*\w\(\).*                                                                            # a call with nothing
    | .*\w[.\w]*\($                                                                         # a call that goes on below
    | .*(?:->|=>|==|!=|&&|\|\||\+\+|::).*
    | return\b[^.!?]*;
    | .*(?:[={}]|\w\((?!s\))).*;$
    | .*[)\w]\s*\{$
    | [\])}]+[\s,;)]*
    | (?://|/\*|\*/).*
    """,
    re.VERBOSE,
)
#: A line with one of these may be a program's, and no other.
_MARKS = re.compile(r"[(){}\[\]=:;@#/>|+]|^(?:import|from|else|try|do|pass|break|continue|begin|end|fi|done|return)\b")
_SHARE = 0.5
#: Fewer lines than these are told of nothing.
_FEWEST = 3
#: A longer line is a paragraph.
_LONGEST = 200


def is_code(lines: Sequence[str], *, fewest: int = _FEWEST) -> bool:
    """Whether at least half of the lines that are not blank are a program's."""
    written = [stripped for line in lines if (stripped := line.strip())]
    if len(written) < fewest:
        return False
    return sum(is_code_line(line) for line in written) >= _SHARE * len(written)


def is_code_line(line: str) -> bool:
    """Whether a line, without the white space around it, has the form of a program's."""
    return len(line) <= _LONGEST and bool(_MARKS.search(line)) and _LINE.fullmatch(line) is not None

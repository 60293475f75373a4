"""Grounds for tests: the frozen sentences of ``rows.txt`` here, and those of the reading tests by their names.

The rows are what the parser gave once; none of the tests runs it.
"""

from pathlib import Path

from quizapp.briefing import build_briefing
from quizapp.generate.clause import Clause
from quizapp.generate.ground import Ground, ground_of
from tests.unit.reading.handmade import add_rows, analysis, document, sentence

__all__ = ["clause", "clauses", "ground", "sentence"]

add_rows(Path(__file__).with_name("rows.txt"))


def ground(*names: str, title: str = "An example") -> Ground:
    """The ground of the example sentences as one paragraph."""
    text, seen = document(*names, title=title), analysis(*names)
    return ground_of(text, seen, build_briefing(text, seen))


def clauses(*names: str) -> tuple[Clause, ...]:
    """The clauses of the example sentences that may be asked about."""
    return ground(*names).clauses


def clause(*names: str, verb: str = "") -> Clause:
    """The only clause of the last example sentence, or the one with this verb."""
    found = [
        one
        for one in clauses(*names)
        if one.sentence.number == len(names) - 1 and verb in ("", one.sentence.tokens[one.verb].text)
    ]
    assert len(found) == 1, f"{len(found)} clauses in {names[-1]}"
    return found[0]

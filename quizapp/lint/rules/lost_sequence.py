"""Numbers or dates that stand in no order: readers look for them in theirs."""

from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import options_of, text_field
from quizapp.lint.sequence import places

name = "lost_sequence"
criterion = Criterion.SEQUENCE


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the first option."""
    found = places([option.text for option in options_of(question)])
    # Two have an order anyhow.
    if found is None or len(found) < 3:
        return
    if found not in (sorted(found), sorted(found, reverse=True)):
        yield Finding(name, text_field(0), "These options have an order of their own. Put them in it, smallest first.")

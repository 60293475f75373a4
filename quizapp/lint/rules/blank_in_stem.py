"""A blank in the stem of a choice: the sentence has to be put together again with each option."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import is_asked

name = "blank_in_stem"
criterion = Criterion.BLANK
_BLANK = re.compile(r"_{2,}|\.{4,}|(?:\.{3}|…)(?=\s+\w)|\[\s*\]")


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the stem; a gap is what the kind "Fill the gap" is for."""
    if is_asked(question) and _BLANK.search(question.stem):
        yield Finding(name, "stem", "There is a blank in the question. Ask a whole question, or use “Fill the gap”.")

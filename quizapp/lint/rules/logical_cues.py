"""Logic gives the key away: it alone has a figure, so that it looks as if somebody had looked it up."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import distractors_of, only_key, options_of, text_field
from quizapp.lint.wording import unquoted

name = "logical_cues"
criterion = Criterion.LOGICAL


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the key."""
    number = only_key(question)
    if number is None:
        return
    if _has_figure(options_of(question)[number].text) and not any(map(_has_figure, distractors_of(question))):
        message = "The key alone has a figure, which makes it look exact. Give the others one too, or leave it out."
        yield Finding(name, text_field(number), message)


def _has_figure(text: str) -> bool:
    # "B-1B" and "G7" are names, and what somebody says has the figures that it has.
    return bool(re.search(r"(?<![\w-])\d", unquoted(text)))

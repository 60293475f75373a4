"""An option says "often", "usually" or the like: readers differ in what they take it to mean."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import options_of, text_field
from quizapp.lint.wording import unquoted

name = "vague_terms"
criterion = Criterion.VAGUE
#: Of how often and how likely; amounts such as "many houses" are the text's own and stay.
_VAGUE = re.compile(
    r"\b(?:often|frequently|usually|sometimes|occasionally|seldom|rarely|generally|normally|typically|probably|"
    r"possibly|perhaps|maybe|mostly|more or less|quite a few|now and then|from time to time|a fair amount)\b",
    re.IGNORECASE,
)


def findings(question: Question) -> Iterator[Finding]:
    """A finding at each option that has one."""
    for number, option in enumerate(options_of(question)):
        match = _VAGUE.search(unquoted(option.text))
        if match:
            message = f"“{match.group()}” means something else to each reader. Say how much or how often."
            yield Finding(name, text_field(number), message)

"""An option says that all others are right: who knows two of them chooses it, who reads only the first never does."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import options_of, text_field

name = "all_of_the_above"
criterion = Criterion.ALL_OF_THE_ABOVE
_ALL = re.compile(
    r"\W*(?:(?:all|both|each|any|more than one|two) of (?:the )?(?:above|these|those|them|others?|options)|"
    r"all(?: (?:options|answers|the answers))? (?:are|is) (?:right|correct|true)|all the above)\W*",
    re.IGNORECASE,
)


def findings(question: Question) -> Iterator[Finding]:
    """A finding at each option that says so."""
    for number, option in enumerate(options_of(question)):
        if _ALL.fullmatch(option.text):
            message = "This option is right where two others are. Ask for all that apply, or write a wrong answer."
            yield Finding(name, text_field(number), message)

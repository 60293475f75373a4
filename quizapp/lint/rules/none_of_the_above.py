"""An option says that none of the others is right: it shows that a reader knows what is wrong, not what is right."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import options_of, text_field

name = "none_of_the_above"
criterion = Criterion.NONE_OF_THE_ABOVE
_NONE = re.compile(
    r"\W*(?:(?:none|neither|not any) of (?:the )?(?:above|these|those|them|others?|other options|options)|"
    r"(?:none|neither)(?: is| are)?(?: (?:right|correct|true))?|no (?:correct|right) (?:answer|option))\W*",
    re.IGNORECASE,
)


def findings(question: Question) -> Iterator[Finding]:
    """A finding at each option that says so."""
    for number, option in enumerate(options_of(question)):
        if _NONE.fullmatch(option.text):
            message = "This option only says that no other is right. Write a wrong answer that tempts, or leave it out."
            yield Finding(name, text_field(number), message)

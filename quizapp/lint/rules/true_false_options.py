"""Options that say "True" or "Yes": two questions in one, and half of the options can be left unread."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import options_of, text_field

name = "true_false_options"
criterion = Criterion.TRUE_FALSE
_VERDICT = re.compile(r"\W*(?:true|false|yes|no)(?:\W*$|[,.:;]| because\b| [–—-])", re.IGNORECASE)


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the first such option; one alone may be what the text says."""
    found = [number for number, option in enumerate(options_of(question)) if _VERDICT.match(option.text)]
    if len(found) > 1:
        message = "These options judge a statement. Use “True or false”, or ask a question that the options answer."
        yield Finding(name, text_field(found[0]), message)

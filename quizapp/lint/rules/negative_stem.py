"""The stem asks for what is not so: readers miss the "not", and knowing what is wrong shows little."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import is_asked
from quizapp.lint.wording import unquoted

name = "negative_stem"
criterion = Criterion.NEGATIVE
_NEGATIVE = re.compile(
    r"\b(?:not|cannot|never|neither|least (?:likely|true|suitable|important))\b|\b\w+n[’']t\b|"
    r"\b(?:is|are|was|were) (?:incorrect|untrue|false|wrong)\b|\bexcept\b(?=\W*$)|(?<=\bof the following )except\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\bEXCEPT\b")
#: "Why did it not sail?" asks about what did not happen; "who said that it did not sail?" about what was said.
_MEANT = re.compile(
    r"\b(?:why|for what reason)\b|\bwhether or not\b|\bnot only\b|"
    r"(?<=\w\W)(?:that|who|because|after|before|if|when|although)\b.*\b(?:not|never|\w+n[’']t)\b",
    re.IGNORECASE,
)


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the stem."""
    stem = unquoted(question.stem)
    found = _NEGATIVE.search(stem) or _EXCEPT.search(stem)
    if found and is_asked(question) and not _MEANT.search(stem):
        yield Finding(name, "stem", f"The question turns on “{found.group()}”. Ask for what is so instead.")

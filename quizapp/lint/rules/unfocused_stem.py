"""A stem that asks nothing until the options are read."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Question, QuestionKind
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import is_asked
from quizapp.lint.wording import words

name = "unfocused_stem"
criterion = Criterion.UNFOCUSED
FEWEST_WORDS = 3
_ASK = "This can’t be answered before the options are read. Ask for one thing about the text."
_SAY = "The question is too short to be clear by itself. Say what is asked, and about what."
_WHICH_IS_TRUE = re.compile(
    r"\W*(?:which|what)(?: one)?(?: of (?:the following|these|those))?"
    r"(?: (?:statements?|sentences?|options?|answers?))?"
    r"(?: (?:about|on|concerning) .*)? (?:is|are) (?:true|correct|right|false|incorrect|not true|wrong)\b.*",
    re.IGNORECASE | re.DOTALL,
)


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the stem."""
    if not is_asked(question):
        return
    # To choose all that apply is to judge each option by itself, so that the stem need not do without them.
    if question.kind is QuestionKind.CHOICE and _WHICH_IS_TRUE.fullmatch(question.stem):
        yield Finding(name, "stem", _ASK)
    elif 0 < len(words(question.stem)) < FEWEST_WORDS:
        yield Finding(name, "stem", _SAY)

"""An option says "always", "never" or the like: test-wise readers know that such options are mostly wrong."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import options_of, text_field
from quizapp.lint.wording import unquoted

name = "absolute_terms"
criterion = Criterion.ABSOLUTE
#: "Every year" says how often.
_TIMES = r"second|other|few|hour|day|morning|evening|night|week|month|spring|summer|autumn|winter|year|\w+ \w+s"
_ABSOLUTE = re.compile(
    r"\b(?:always|never|everyone|everybody|everything|everywhere|nobody|no one|nothing|completely|entirely|totally|"
    r"absolutely|without exception|under no circumstances)\b|"
    # Within a sentence "only a few" or "all the roads" is mostly what the text has; at its head it is a claim.
    r"^(?:only|all|none)\b|\bin (?:all|no|every) cases?\b|\bat all times\b|"
    rf"\bevery (?!(?:{_TIMES})\b)",
    re.IGNORECASE,
)
#: "All of the above" and "only B" are the matter of other rules; "nearly all" is not absolute.
_HARMLESS = re.compile(
    r"\b(?:almost|nearly|hardly|not) (?:all|none|every\w*|nothing|always|entirely|completely)\b|"
    r"^(?:all|none) of (?:the )?(?:above|these|those|them|others?|options)\b|^all the above\b|"
    r"^only (?:[A-H]|[IVX]+|\d)\b",
    re.IGNORECASE,
)


def findings(question: Question) -> Iterator[Finding]:
    """A finding at each option that has one; none where every option has, since none then stands out."""
    found = [_ABSOLUTE.search(_HARMLESS.sub(" ", unquoted(option.text))) for option in options_of(question)]
    if all(found):
        return
    for number, match in enumerate(found):
        if match:
            message = f"“{match.group().strip()}” marks an option as likely wrong. Leave it out, or say how often."
            yield Finding(name, text_field(number), message)

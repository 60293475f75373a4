"""The key is much longer than every other option: whoever knows nothing chooses the longest."""

from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import distractors_of, only_key, options_of, text_field
from quizapp.lint.wording import words

name = "longest_key"
criterion = Criterion.LONGEST_KEY
#: The key stands out from so many times the longest distractor, and so many words more.
TIMES, MORE_WORDS = 1.25, 2
#: A short key, such as a name, can hardly be made shorter.
SHORT = 20


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the key."""
    number = only_key(question)
    if number is None:
        return
    key, others = options_of(question)[number].text, distractors_of(question)
    longest = max(map(len, others))
    more = len(words(key)) - max(len(words(text)) for text in others)
    if len(key) > max(TIMES * longest, SHORT) and more >= MORE_WORDS:
        message = "The key is the longest option by far, which gives it away. Shorten it, or say as much in the others."
        yield Finding(name, text_field(number), message)

"""An explanation that names a distractor and not the key: then one of the two is wrong."""

from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.kinds.texts import comparable
from quizapp.lint.finding import Finding
from quizapp.lint.parts import distractors_of, only_key, options_of
from quizapp.lint.wording import roots, words

name = "explanation"
#: A rule of our own: the published criteria look at the question alone.
criterion = None


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the explanation."""
    number = only_key(question)
    if number is None or not question.explanation:
        return
    said, key = f" {_flat(question.explanation)} ", options_of(question)[number].text
    named = [text for text in distractors_of(question) if f" {_flat(text)} " in said]
    # The key may be told in other words; of those that it alone has, one must be there.
    own = _telling(key).difference(*map(_telling, named))
    if named and f" {_flat(key)} " not in said and not own & _telling(question.explanation):
        message = f"It names “{named[0]}”, which is marked as wrong, and not the key. Check which of the two is right."
        yield Finding(name, "explanation", message)


def _telling(text: str) -> frozenset[str]:
    return roots(text) | {word for word in words(text) if word[0].isdigit()}


def _flat(text: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in comparable(text)).split())

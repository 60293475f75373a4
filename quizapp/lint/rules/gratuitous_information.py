"""A stem so long that it tells a story before it asks."""

from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.lint.finding import Criterion, Finding

name = "gratuitous_information"
criterion = Criterion.GRATUITOUS
MOST_WORDS = 40


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the stem."""
    count = len(question.stem.split())
    if count > MOST_WORDS:
        message = f"The question has {count} words. Leave out what is not needed to answer it; {MOST_WORDS} will do."
        yield Finding(name, "stem", message)

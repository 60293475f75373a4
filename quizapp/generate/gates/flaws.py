"""M9, no cues: what the rules for item-writing flaws find in a finished question."""

from quizapp.domain.question import Question
from quizapp.lint import lint

name = "flaws"


def complaint(question: Question) -> str:
    """The first flaw of the question, in the words that an editor reads; "" where there is none."""
    return next((finding.message for finding in lint(question)), "")

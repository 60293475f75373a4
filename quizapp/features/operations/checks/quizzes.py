"""Quizzes: a draft asks only questions that are there."""

from collections.abc import Iterator

from quizapp.domain.quiz import QuizDraft
from quizapp.storage import audit
from quizapp.storage.bodies import from_body


def findings() -> Iterator[str]:
    """What is wrong with the drafts of quizzes; what is published has rules of its own in the database."""
    for slug, body, about in audit.drafts():
        draft = from_body(body, QuizDraft)
        missing = [slot.question_id for slot in draft.slots if slot.question_id not in about]
        if missing:
            yield f"quiz {slug}: its draft asks question {missing[0]}, which is not about its document."

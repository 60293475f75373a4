"""Finds what there is to read: documents, their briefings and quizzes."""

from dataclasses import dataclass

from quizapp.domain.attempt import slot_states
from quizapp.domain.briefing import Briefing
from quizapp.domain.document import DocumentVersion
from quizapp.domain.quiz import PublishedQuiz
from quizapp.errors import NotFound
from quizapp.storage import attempts, documents, quizzes


@dataclass(frozen=True, slots=True)
class Reading:
    """A document that can be read: its newest version, the briefing made of it, and the quizzes about it."""

    version: DocumentVersion
    briefing: Briefing
    quizzes: tuple[PublishedQuiz, ...]


@dataclass(frozen=True, slots=True)
class OpenAttempt:
    """An attempt to carry on with: how far it is, and the question to answer next."""

    public_id: str
    quiz: PublishedQuiz
    answered: int
    next_position: int


def readings() -> list[Reading]:
    """Everything in the library that has a briefing, oldest first."""
    return [
        Reading(version, briefing, tuple(quizzes.of_document(version.slug)))
        for version, briefing in documents.library()
        if briefing is not None
    ]


def reading(slug: str) -> Reading:
    """One document of the library; raises ``NotFound``."""
    version = documents.newest_version(slug)
    briefing = documents.briefing(version.id) if version is not None else None
    if version is None or briefing is None:
        raise NotFound("There is no such document in the library.")
    return Reading(version, briefing, tuple(quizzes.of_document(slug)))


def open_attempts(*, learner: str) -> list[OpenAttempt]:
    """The attempts that a learner has not submitted, newest first."""
    found = []
    for attempt in attempts.open_attempts_of(learner) if learner else ():
        quiz = quizzes.published(attempt.quiz_version_id)
        states = slot_states(attempts.steps(attempt.id))
        answered = {position for position, state in states.items() if state.is_answered}
        left = [slot.position for slot in quiz.slots if slot.position not in answered]
        found.append(OpenAttempt(attempt.public_id, quiz, len(answered), left[0] if left else len(quiz.slots)))
    return found

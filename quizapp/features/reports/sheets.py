"""The answers of one attempt, as they were given."""

from dataclasses import dataclass
from datetime import datetime

from quizapp.domain.attempt import SlotState, slot_states
from quizapp.domain.document import DocumentVersion
from quizapp.domain.question import Question, Verdict
from quizapp.errors import NotFound
from quizapp.features.reports.service import Report
from quizapp.kinds import kind_of
from quizapp.storage import attempts, documents, quizzes, reports
from quizapp.storage.reports import ReportedAttempt, ReportedLearner


@dataclass(frozen=True, slots=True)
class SheetSlot:
    """One slot: what was asked, what was given, and, once it was submitted, what became of it."""

    position: int
    question: Question
    #: "" for no answer.
    given: str
    #: None where nothing was ever saved.
    saved_at: datetime | None
    #: The key in words.
    key: str
    max_points: float
    #: None while the attempt is open.
    verdict: Verdict | None = None
    points: float = 0.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One attempt of one learner."""

    report: Report
    learner: ReportedLearner
    attempt: ReportedAttempt
    #: Which of the learner's attempts it is, from 1.
    number: int
    #: How many slots have an answer.
    answered: int
    slots: tuple[SheetSlot, ...]
    document: DocumentVersion
    #: Whether that is still the newest text of the document.
    is_newest_text: bool

    @property
    def is_finished(self) -> bool:
        """True once it was submitted."""
        return self.attempt.finished_at is not None


def sheet(report: Report, public_id: str) -> Sheet:
    """The answers of an attempt of the report; raises ``NotFound`` for any other attempt."""
    found = (each for own in report.attempts.values() for each in own if each.public_id == public_id)
    attempt = next(found, None)
    if attempt is None:
        raise NotFound("There is no such attempt in this report.")
    quiz = quizzes.published(attempt.quiz_version_id)
    states = slot_states(attempts.standing(attempt.id))
    graded = {each.slot: each for each in reports.graded_answers_of(attempt.id)}
    slots = []
    for slot in quiz.slots:
        state, grade = states.get(slot.position, SlotState()), graded.get(slot.position)
        kind = kind_of(slot.question)
        slots.append(
            SheetSlot(
                position=slot.position,
                question=slot.question,
                given=kind.summarise(slot.question, state.response),
                saved_at=state.saved_at,
                key=kind.correct_answer(slot.question),
                max_points=slot.points,
                verdict=grade.grade.verdict if grade is not None else None,
                points=grade.points if grade is not None else 0.0,
            )
        )
    return Sheet(
        report=report,
        learner=report.learner(attempt.learner_id),
        attempt=attempt,
        number=report.numbers[attempt.id],
        answered=report.answered.get(attempt.id, 0),
        slots=tuple(slots),
        document=documents.version(quiz.document_version_id),
        is_newest_text=documents.newest_version_id(quiz.document_slug) == quiz.document_version_id,
    )

"""All tables, so that the metadata is complete once this package is imported."""

from quizapp.storage.tables.attempts import AttemptRow, LearnerRow, SlotGradeRow, StepRow
from quizapp.storage.tables.documents import BriefingRow, DocumentRow, DocumentVersionRow, PackRow
from quizapp.storage.tables.questions import EvidenceRow, QuestionRow, QuestionVersionRow
from quizapp.storage.tables.quizzes import QuizRow, QuizVersionRow, SlotRow

__all__ = [
    "AttemptRow",
    "BriefingRow",
    "DocumentRow",
    "DocumentVersionRow",
    "EvidenceRow",
    "LearnerRow",
    "PackRow",
    "QuestionRow",
    "QuestionVersionRow",
    "QuizRow",
    "QuizVersionRow",
    "SlotGradeRow",
    "SlotRow",
    "StepRow",
]

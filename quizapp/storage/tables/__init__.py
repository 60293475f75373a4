"""All tables, so that the metadata is complete once this package is imported."""

from quizapp.storage.tables.accounts import AccountRow, InvitationRow, SessionRow, SignInFailureRow
from quizapp.storage.tables.attempts import AttemptRow, LearnerRow, SlotGradeRow, StepRow
from quizapp.storage.tables.classes import AssignmentRow, ClassRow, MembershipRow
from quizapp.storage.tables.documents import (
    BriefingRow,
    DocumentRow,
    DocumentVersionRow,
    GenerationRow,
    PackRow,
    UploadRow,
)
from quizapp.storage.tables.jobs import JobRow
from quizapp.storage.tables.questions import DecisionRow, EvidenceRow, QuestionRow, QuestionVersionRow
from quizapp.storage.tables.quizzes import QuizRow, QuizVersionRow, SlotRow

__all__ = [
    "AccountRow",
    "AssignmentRow",
    "AttemptRow",
    "BriefingRow",
    "ClassRow",
    "DecisionRow",
    "DocumentRow",
    "DocumentVersionRow",
    "EvidenceRow",
    "GenerationRow",
    "InvitationRow",
    "JobRow",
    "LearnerRow",
    "MembershipRow",
    "PackRow",
    "QuestionRow",
    "QuestionVersionRow",
    "QuizRow",
    "QuizVersionRow",
    "SessionRow",
    "SignInFailureRow",
    "SlotGradeRow",
    "SlotRow",
    "StepRow",
    "UploadRow",
]

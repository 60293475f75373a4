"""All tables, so that the metadata is complete once this package is imported."""

from quizapp.storage.tables.accounts import AccountRow, InvitationRow, SessionRow, SignInFailureRow
from quizapp.storage.tables.attempts import AttemptRow, LearnerRow, SlotGradeRow, StepRow
from quizapp.storage.tables.briefing_edits import BriefingEditRow
from quizapp.storage.tables.classes import AssignmentRow, ClassRow, MembershipRow
from quizapp.storage.tables.documents import (
    BriefingRow,
    DocumentChangeRow,
    DocumentRow,
    DocumentTagRow,
    DocumentVersionRow,
    GenerationRow,
    PackRow,
    UploadRow,
)
from quizapp.storage.tables.jobs import JobRow
from quizapp.storage.tables.notes import NoteRow
from quizapp.storage.tables.questions import DecisionRow, EvidenceRow, QuestionRow, QuestionVersionRow
from quizapp.storage.tables.quizzes import QuizRow, QuizVersionRow, SlotRow

__all__ = [
    "AccountRow",
    "AssignmentRow",
    "AttemptRow",
    "BriefingEditRow",
    "BriefingRow",
    "ClassRow",
    "DecisionRow",
    "DocumentChangeRow",
    "DocumentRow",
    "DocumentTagRow",
    "DocumentVersionRow",
    "EvidenceRow",
    "GenerationRow",
    "InvitationRow",
    "JobRow",
    "LearnerRow",
    "MembershipRow",
    "NoteRow",
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

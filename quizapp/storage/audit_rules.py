"""What the rows of several tables must agree on, which no constraint of the database can hold: a query each."""

from dataclasses import dataclass

from sqlalchemy import Select, exists, func, select

from quizapp.storage.tables import (
    AccountRow,
    AttemptRow,
    BriefingEditRow,
    DecisionRow,
    DocumentVersionRow,
    EvidenceRow,
    LearnerRow,
    QuestionRow,
    QuestionVersionRow,
    QuizRow,
    QuizVersionRow,
    SlotRow,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """``broken`` selects the ids of the rows, named ``subject``, of which ``complaint`` can be said."""

    subject: str
    complaint: str
    broken: Select[int]


_LAST_DECISION = (
    select(DecisionRow.state)
    .where(DecisionRow.question_id == QuestionRow.id)
    .order_by(DecisionRow.id.desc())
    .limit(1)
    .correlate(QuestionRow)
    .scalar_subquery()
)

RULES = (
    Rule(
        "account",
        "it has no learner to take quizzes as",
        select(AccountRow.id).where(~exists().where(LearnerRow.account_id == AccountRow.id)),
    ),
    Rule(
        "question",
        "it has no version",
        select(QuestionRow.id).where(~exists().where(QuestionVersionRow.question_id == QuestionRow.id)),
    ),
    Rule(
        "question",
        "its state is not the one that was decided last",
        select(QuestionRow.id).where(QuestionRow.state != _LAST_DECISION),
    ),
    Rule(
        "question version",
        "its text is another document's than the question's",
        select(QuestionVersionRow.id)
        .join(QuestionRow, QuestionRow.id == QuestionVersionRow.question_id)
        .join(DocumentVersionRow, DocumentVersionRow.id == QuestionVersionRow.document_version_id)
        .where(DocumentVersionRow.document_id != QuestionRow.document_id),
    ),
    Rule(
        "question version",
        "it has no evidence",
        select(QuestionVersionRow.id).where(~exists().where(EvidenceRow.question_version_id == QuestionVersionRow.id)),
    ),
    Rule(
        "briefing edit",
        "its text is another document's than its own",
        select(BriefingEditRow.id)
        .join(DocumentVersionRow, DocumentVersionRow.id == BriefingEditRow.document_version_id)
        .where(DocumentVersionRow.document_id != BriefingEditRow.document_id),
    ),
    Rule(
        "quiz version",
        "its text is another document's than the quiz's",
        select(QuizVersionRow.id)
        .join(QuizRow, QuizRow.id == QuizVersionRow.quiz_id)
        .join(DocumentVersionRow, DocumentVersionRow.id == QuizVersionRow.document_version_id)
        .where(DocumentVersionRow.document_id != QuizRow.document_id),
    ),
    Rule(
        "quiz version",
        "it asks nothing",
        select(QuizVersionRow.id).where(~exists().where(SlotRow.quiz_version_id == QuizVersionRow.id)),
    ),
    Rule(
        "quiz version",
        "its slots are not numbered from 1 without gaps",
        select(SlotRow.quiz_version_id)
        .group_by(SlotRow.quiz_version_id)
        .having(func.max(SlotRow.position) != func.count()),
    ),
    Rule(
        "quiz slot",
        "its question is about another document than the quiz",
        select(SlotRow.id)
        .join(QuizVersionRow, QuizVersionRow.id == SlotRow.quiz_version_id)
        .join(QuizRow, QuizRow.id == QuizVersionRow.quiz_id)
        .join(QuestionVersionRow, QuestionVersionRow.id == SlotRow.question_version_id)
        .join(QuestionRow, QuestionRow.id == QuestionVersionRow.question_id)
        .where(QuestionRow.document_id != QuizRow.document_id),
    ),
    Rule(
        "attempt",
        "its quiz version is another quiz's than its own",
        select(AttemptRow.id)
        .join(QuizVersionRow, QuizVersionRow.id == AttemptRow.quiz_version_id)
        .where(QuizVersionRow.quiz_id != AttemptRow.quiz_id),
    ),
)

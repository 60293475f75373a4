"""Reads the whole database for ``quizapp check``, a batch at a time. It writes nothing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, exists, func, or_, select

from quizapp.domain.question import QuestionState
from quizapp.storage.db import Base, db
from quizapp.storage.questions import evidence_bodies
from quizapp.storage.tables import (
    AttemptRow,
    BriefingEditRow,
    BriefingRow,
    DocumentRow,
    DocumentVersionRow,
    EvidenceRow,
    NoteRow,
    QuestionRow,
    QuestionVersionRow,
    QuizRow,
    SlotGradeRow,
    SlotRow,
    StepRow,
)

#: How many rows of a table are held at a time.
BATCH = 200


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """A row that names another one that is not there."""

    table: str
    id: int
    column: str
    target: str
    value: int


@dataclass(frozen=True, slots=True)
class StoredText:
    """A document version as it is stored; nothing of ``layout`` has been read."""

    id: int
    slug: str
    number: int
    text: str
    layout: Any


@dataclass(frozen=True, slots=True)
class StoredQuestion:
    """A version of a question as it is stored: ``body`` is its JSON object, evidence included."""

    slug: str
    public_id: str
    number: int
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class StoredSlot:
    """A slot of a published quiz."""

    position: int
    question_version_id: int
    points: float
    question: StoredQuestion


@dataclass(frozen=True, slots=True)
class StoredStep:
    """A step; nothing of ``response`` has been read."""

    number: int
    kind: str
    slot: int | None
    response: Any


@dataclass(frozen=True, slots=True)
class StoredGrade:
    """A grade of a slot; nothing of ``response`` has been read."""

    slot: int
    question_version_id: int
    response: Any
    fraction: float
    verdict: str
    points: float


@dataclass(frozen=True, slots=True)
class StoredAttempt:
    """An attempt with its steps by number and its grades by slot."""

    id: int
    quiz_version_id: int
    state: str
    finished_at: datetime | None
    points: float | None
    max_points: float
    steps: tuple[StoredStep, ...]
    grades: tuple[StoredGrade, ...]


def begin_reading() -> None:
    """Let all that is read from here on be as it is now, whatever learners do meanwhile."""
    db.session.rollback()
    connection = db.session.connection()
    # SQLite does so in each of its transactions.
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def counts() -> Mapping[str, int]:
    """How many there are of what is looked at one by one."""
    tables = {
        "texts": DocumentVersionRow,
        "questions": QuestionRow,
        "quizzes": QuizRow,
        "attempts": AttemptRow,
    }
    return {name: db.session.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables.items()}


def broken_references() -> Iterator[BrokenReference]:
    """The foreign keys that lead nowhere: SQLite holds them only where it is told to, and a bad restore nowhere."""
    for table in Base.metadata.sorted_tables:
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
            target = key.column.table.alias("target")
            there = exists().where(target.c[key.column.name] == key.parent)
            rows = db.session.execute(
                select(table.c.id, key.parent).where(key.parent.is_not(None), ~there).order_by(table.c.id)
            )
            for row_id, value in rows:
                yield BrokenReference(table.name, row_id, key.parent.name, key.column.table.name, value)


def ids(query: Select[int]) -> Iterator[int]:
    """The ids that a query selects."""
    return iter(db.session.scalars(query, execution_options={"yield_per": BATCH}))


def texts() -> Iterator[StoredText]:
    """Every version of every document, one at a time."""
    for version_id in db.session.scalars(select(DocumentVersionRow.id).order_by(DocumentVersionRow.id)).all():
        found = db.session.execute(
            select(
                DocumentVersionRow.id,
                DocumentRow.slug,
                DocumentVersionRow.number,
                DocumentVersionRow.text,
                DocumentVersionRow.layout,
            )
            .join(DocumentRow, DocumentRow.id == DocumentVersionRow.document_id)
            .where(DocumentVersionRow.id == version_id)
        ).first()
        if found is not None:
            yield StoredText(*found)


def evidence(document_version_id: int) -> Iterator[Row[str, int, int, int, str]]:
    """(question's public id, version, start, end, quote) of all evidence in a text."""
    return iter(
        db.session.execute(
            select(
                QuestionRow.public_id,
                QuestionVersionRow.number,
                EvidenceRow.start,
                EvidenceRow.end,
                EvidenceRow.quote,
            )
            .join(QuestionVersionRow, QuestionVersionRow.id == EvidenceRow.question_version_id)
            .join(QuestionRow, QuestionRow.id == QuestionVersionRow.question_id)
            .where(QuestionVersionRow.document_version_id == document_version_id)
            .order_by(EvidenceRow.id),
            execution_options={"yield_per": BATCH},
        )
    )


def notes(document_version_id: int) -> Iterator[Row[int, int, int, str]]:
    """(id, start, end, quote) of all notes of readers on a text."""
    of_text = select(NoteRow.id, NoteRow.start, NoteRow.end, NoteRow.quote)
    query = of_text.where(NoteRow.document_version_id == document_version_id).order_by(NoteRow.id)
    return iter(db.session.execute(query, execution_options={"yield_per": BATCH}))


def briefings(document_version_id: int) -> Iterator[tuple[int, Any]]:
    """(number, body) of each briefing of a text, one at a time."""
    of_text = select(BriefingRow.id).where(BriefingRow.document_version_id == document_version_id)
    for briefing_id in db.session.scalars(of_text.order_by(BriefingRow.number)).all():
        number, body = db.session.execute(
            select(BriefingRow.number, BriefingRow.body).where(BriefingRow.id == briefing_id)
        ).one()
        yield number, body


def briefing_edits(document_version_id: int) -> Iterator[tuple[int, Any]]:
    """(number, body) of each edit of the briefing of a text, one at a time."""
    of_text = select(BriefingEditRow.id).where(BriefingEditRow.document_version_id == document_version_id)
    for edit_id in db.session.scalars(of_text.order_by(BriefingEditRow.number)).all():
        number, body = db.session.execute(
            select(BriefingEditRow.number, BriefingEditRow.body).where(BriefingEditRow.id == edit_id)
        ).one()
        yield number, body


def askable() -> Iterator[StoredQuestion]:
    """The versions of questions that are asked or may be: the newest ones of those approved, and those of quizzes."""
    newest = (
        select(func.max(QuestionVersionRow.number))
        .where(QuestionVersionRow.question_id == QuestionRow.id)
        .correlate(QuestionRow)
        .scalar_subquery()
    )
    approved = and_(QuestionRow.state == QuestionState.APPROVED.value, QuestionVersionRow.number == newest)
    asked = exists().where(SlotRow.question_version_id == QuestionVersionRow.id)
    query = (
        select(
            QuestionVersionRow.id,
            DocumentRow.slug,
            QuestionRow.public_id,
            QuestionVersionRow.number,
            QuestionVersionRow.body,
        )
        .join(QuestionRow, QuestionRow.id == QuestionVersionRow.question_id)
        .join(DocumentRow, DocumentRow.id == QuestionRow.document_id)
        .where(or_(approved, asked))
        .order_by(QuestionVersionRow.id)
        .limit(BATCH)
    )
    last = 0
    while rows := db.session.execute(query.where(QuestionVersionRow.id > last)).all():
        last = rows[-1].id
        quoted = evidence_bodies([row.id for row in rows])
        for row in rows:
            yield StoredQuestion(row.slug, row.public_id, row.number, {**row.body, "evidence": quoted[row.id]})


def slots(quiz_version_id: int) -> list[StoredSlot]:
    """The slots of a published quiz, by position."""
    rows = db.session.execute(
        select(
            SlotRow.position,
            SlotRow.question_version_id,
            SlotRow.points,
            DocumentRow.slug,
            QuestionRow.public_id,
            QuestionVersionRow.number,
            QuestionVersionRow.body,
        )
        .join(QuestionVersionRow, QuestionVersionRow.id == SlotRow.question_version_id)
        .join(QuestionRow, QuestionRow.id == QuestionVersionRow.question_id)
        .join(DocumentRow, DocumentRow.id == QuestionRow.document_id)
        .where(SlotRow.quiz_version_id == quiz_version_id)
        .order_by(SlotRow.position)
    ).all()
    quoted = evidence_bodies([row.question_version_id for row in rows])
    found = []
    for position, version_id, points, slug, public_id, number, body in rows:
        question = StoredQuestion(slug, public_id, number, {**body, "evidence": quoted[version_id]})
        found.append(StoredSlot(position, version_id, points, question))
    return found


def drafts() -> Iterator[tuple[str, Any, set[int]]]:
    """(slug, draft, ids of the questions about its document) of each quiz that someone works on."""
    rows = db.session.execute(
        select(QuizRow.slug, QuizRow.document_id, QuizRow.draft).where(QuizRow.draft.is_not(None)).order_by(QuizRow.id)
    )
    for slug, document_id, draft in rows.all():
        if draft is not None:
            about = select(QuestionRow.id).where(QuestionRow.document_id == document_id)
            yield slug, draft, set(db.session.scalars(about))


def attempts() -> Iterator[StoredAttempt]:
    """Every attempt, with what belongs to it."""
    query = (
        select(
            AttemptRow.id,
            AttemptRow.quiz_version_id,
            AttemptRow.state,
            AttemptRow.finished_at,
            AttemptRow.points,
            AttemptRow.max_points,
        )
        .order_by(AttemptRow.id)
        .limit(BATCH)
    )
    last = 0
    while rows := db.session.execute(query.where(AttemptRow.id > last)).all():
        first, last = rows[0].id, rows[-1].id
        steps, grades = _steps(first, last), _grades(first, last)
        for row in rows:
            yield StoredAttempt(*row, tuple(steps[row.id]), tuple(grades[row.id]))


def _steps(first: int, last: int) -> Mapping[int, list[StoredStep]]:
    """The steps of the attempts whose ids lie in this range."""
    rows = db.session.execute(
        select(StepRow.attempt_id, StepRow.number, StepRow.kind, StepRow.slot, StepRow.response)
        .where(StepRow.attempt_id.between(first, last))
        .order_by(StepRow.attempt_id, StepRow.number)
    )
    found: dict[int, list[StoredStep]] = defaultdict(list)
    for attempt_id, *step in rows:
        found[attempt_id].append(StoredStep(*step))
    return found


def _grades(first: int, last: int) -> Mapping[int, list[StoredGrade]]:
    """The grades of the attempts whose ids lie in this range."""
    rows = db.session.execute(
        select(
            SlotGradeRow.attempt_id,
            SlotGradeRow.slot,
            SlotGradeRow.question_version_id,
            SlotGradeRow.response,
            SlotGradeRow.fraction,
            SlotGradeRow.verdict,
            SlotGradeRow.points,
        )
        .where(SlotGradeRow.attempt_id.between(first, last))
        .order_by(SlotGradeRow.attempt_id, SlotGradeRow.slot)
    )
    found: dict[int, list[StoredGrade]] = defaultdict(list)
    for attempt_id, *grade in rows:
        found[attempt_id].append(StoredGrade(*grade))
    return found

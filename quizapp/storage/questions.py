"""Loads and saves questions: identities, immutable versions, evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import select

from quizapp.domain.document import DocumentVersion
from quizapp.domain.question import Question
from quizapp.formats.question_json import question_from_json, question_to_json
from quizapp.storage.bodies import body_sha256
from quizapp.storage.db import db
from quizapp.storage.tables import EvidenceRow, QuestionRow, QuestionVersionRow

Source = Literal["pack", "app"]


@dataclass(frozen=True, slots=True)
class KnownVersion:
    """What is known of one stored version without reading its body."""

    id: int
    number: int
    document_version_id: int
    source: str
    content_sha256: str


def content_sha256(question: Question) -> str:
    """What tells two versions of a question apart: a hash over all that they say, evidence included."""
    return body_sha256(question_to_json(question))


def question_id(document_id: int, question: Question, *, now: datetime) -> int:
    """The id of the question's identity in the document's bank, made where it isn't there yet."""
    row = db.session.scalar(
        select(QuestionRow).where(QuestionRow.document_id == document_id, QuestionRow.public_id == question.id)
    )
    if row is None:
        row = QuestionRow(document_id=document_id, public_id=question.id, origin=question.origin.value, created_at=now)
        db.session.add(row)
        db.session.flush()
    return row.id


def known_versions(question_id: int) -> list[KnownVersion]:
    """All versions of a question, oldest first."""
    rows = db.session.execute(
        select(
            QuestionVersionRow.id,
            QuestionVersionRow.number,
            QuestionVersionRow.document_version_id,
            QuestionVersionRow.source,
            QuestionVersionRow.content_sha256,
        )
        .where(QuestionVersionRow.question_id == question_id)
        .order_by(QuestionVersionRow.number)
    )
    return [KnownVersion(*row) for row in rows]


def add_version(
    question_id: int, question: Question, *, document: DocumentVersion, number: int, source: Source, now: datetime
) -> int:
    """Store a new version of a question and its evidence; returns the version's id.

    Raises ``EvidenceMismatch`` if a quote doesn't stand in the text of ``document``.
    """
    for evidence in question.evidence:
        evidence.check(document.document.text)
    body = question_to_json(question)
    del body["evidence"]
    row = QuestionVersionRow(
        question_id=question_id,
        number=number,
        document_version_id=document.id,
        source=source,
        kind=question.kind.value,
        body=body,
        content_sha256=content_sha256(question),
        created_at=now,
    )
    db.session.add(row)
    db.session.flush()
    db.session.add_all(
        EvidenceRow(question_version_id=row.id, position=position, start=each.start, end=each.end, quote=each.quote)
        for position, each in enumerate(question.evidence, start=1)
    )
    db.session.flush()
    return row.id


def versions(version_ids: Sequence[int]) -> Mapping[int, Question]:
    """The questions of these versions, by version id, in two queries."""
    evidence: dict[int, list[dict[str, object]]] = {}
    for row in db.session.scalars(
        select(EvidenceRow).where(EvidenceRow.question_version_id.in_(version_ids)).order_by(EvidenceRow.position)
    ):
        evidence.setdefault(row.question_version_id, []).append(
            {"start": row.start, "end": row.end, "quote": row.quote}
        )
    rows = db.session.execute(
        select(QuestionVersionRow.id, QuestionVersionRow.body).where(QuestionVersionRow.id.in_(version_ids))
    )
    return {row.id: question_from_json({**row.body, "evidence": evidence.get(row.id, [])}) for row in rows}

"""Loads and saves questions: identities, immutable versions, evidence, decisions."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import select, update

from quizapp.domain.document import DocumentVersion
from quizapp.domain.passage import with_passage
from quizapp.domain.question import Question, QuestionKind, QuestionState
from quizapp.formats.question_json import question_from_json, question_to_json
from quizapp.storage import documents
from quizapp.storage.bodies import body_sha256
from quizapp.storage.db import db
from quizapp.storage.tables import (
    AccountRow,
    DecisionRow,
    EvidenceRow,
    QuestionRow,
    QuestionVersionRow,
)

Source = Literal["pack", "app", "generator"]


@dataclass(frozen=True, slots=True)
class KnownVersion:
    """What is known of one stored version without reading its body."""

    id: int
    number: int
    document_version_id: int
    source: str
    content_sha256: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision about a question: what it became, why, by whom."""

    state: QuestionState
    reason: str
    account: str
    at: datetime


@dataclass(frozen=True, slots=True)
class WrittenVersion:
    """One version of a question with who wrote it: ``author`` is a name, or "" where a pack or the generator did."""

    id: int
    number: int
    document_version_id: int
    source: str
    author: str
    created_at: datetime
    question: Question


def content_sha256(question: Question) -> str:
    """What tells two versions of a question apart: a hash over all that they say, evidence included."""
    return body_sha256(question_to_json(question))


def question_id(
    document_id: int, question: Question, *, state: QuestionState = QuestionState.APPROVED, now: datetime
) -> int:
    """The id of the question's identity in the document's bank, made in ``state`` where it isn't there yet."""
    row = db.session.scalar(
        select(QuestionRow).where(QuestionRow.document_id == document_id, QuestionRow.public_id == question.id)
    )
    if row is None:
        row = QuestionRow(
            document_id=document_id,
            public_id=question.id,
            origin=question.origin.value,
            state=state.value,
            created_at=now,
        )
        db.session.add(row)
        db.session.flush()
    return row.id


def waits_for_review(question_id: int) -> bool:
    """Whether a question is a draft."""
    state = db.session.scalar(select(QuestionRow.state).where(QuestionRow.id == question_id))
    return state == QuestionState.DRAFT.value


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
    question_id: int,
    question: Question,
    *,
    document: DocumentVersion,
    number: int,
    source: Source,
    author_id: int | None = None,
    now: datetime,
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
        author_id=author_id,
        kind=question.kind.value,
        body=body,
        content_sha256=content_sha256(question),
        search_text=search_text(question),
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


def search_text(question: Question) -> str:
    """What a search looks through: stem, options or what stands for them, "#" with each tag, all in small letters."""
    tags = [f"#{tag}" for tag in question.tags]
    offered = question.offered if question.kind is not QuestionKind.SELECT_SENTENCE else ()
    return "\n".join([question.stem, *question.lefts, *offered, *tags, ""]).casefold()


def decide(question_id: int, state: QuestionState, *, reason: str = "", account_id: int, now: datetime) -> None:
    """Put a question into ``state``, and keep who decided it and why."""
    db.session.execute(update(QuestionRow).where(QuestionRow.id == question_id).values(state=state.value))
    db.session.add(
        DecisionRow(question_id=question_id, state=state.value, reason=reason, account_id=account_id, at=now)
    )
    db.session.flush()


def decisions(question_id: int) -> list[Decision]:
    """All decisions about a question, oldest first."""
    rows = db.session.execute(
        select(DecisionRow.state, DecisionRow.reason, AccountRow.name, DecisionRow.at)
        .join(AccountRow, AccountRow.id == DecisionRow.account_id)
        .where(DecisionRow.question_id == question_id)
        .order_by(DecisionRow.id)
    )
    return [Decision(QuestionState(row.state), row.reason, row.name, row.at) for row in rows]


def written_versions(question_id: int) -> list[WrittenVersion]:
    """All versions of a question with their authors, oldest first."""
    rows = db.session.execute(
        select(QuestionVersionRow, AccountRow.name)
        .outerjoin(AccountRow, AccountRow.id == QuestionVersionRow.author_id)
        .where(QuestionVersionRow.question_id == question_id)
        .order_by(QuestionVersionRow.number)
    ).all()
    bodies = versions([row.id for row, _ in rows])
    return [
        WrittenVersion(
            row.id, row.number, row.document_version_id, row.source, author or "", row.created_at, bodies[row.id]
        )
        for row, author in rows
    ]


def lock(question_id: int) -> None:
    """Keep other writers away from a question until the transaction ends, so that version numbers stay in a row."""
    db.session.execute(select(QuestionRow.id).where(QuestionRow.id == question_id).with_for_update())


def lock_all(document_id: int) -> None:
    """The same for all questions about a document."""
    db.session.execute(select(QuestionRow.id).where(QuestionRow.document_id == document_id).with_for_update())


def identities(version_ids: Sequence[int]) -> Mapping[int, int]:
    """The question's id of each of these version ids."""
    rows = db.session.execute(
        select(QuestionVersionRow.id, QuestionVersionRow.question_id).where(QuestionVersionRow.id.in_(version_ids))
    )
    return {row.id: row.question_id for row in rows}


def texts_of(version_ids: Sequence[int]) -> Mapping[int, int]:
    """The id of the text that each of these versions is of, by version id."""
    rows = db.session.execute(
        select(QuestionVersionRow.id, QuestionVersionRow.document_version_id).where(
            QuestionVersionRow.id.in_(version_ids)
        )
    )
    return {row.id: row.document_version_id for row in rows}


def versions(version_ids: Sequence[int]) -> Mapping[int, Question]:
    """The questions of these versions, by version id, in two queries."""
    evidence = evidence_bodies(version_ids)
    rows = db.session.execute(
        select(QuestionVersionRow.id, QuestionVersionRow.body, QuestionVersionRow.document_version_id).where(
            QuestionVersionRow.id.in_(version_ids)
        )
    ).all()
    found = {row.id: question_from_json({**row.body, "evidence": evidence[row.id]}) for row in rows}
    for row in rows:
        if found[row.id].kind is QuestionKind.SELECT_SENTENCE:
            text = documents.version(row.document_version_id)
            found[row.id] = with_passage(found[row.id], text.document, text.sentences)
    return found


def evidence_bodies(version_ids: Sequence[int]) -> Mapping[int, list[dict[str, object]]]:
    """The evidence of these versions, by version id, as a question's JSON object holds it; [] for one without any."""
    found: dict[int, list[dict[str, object]]] = defaultdict(list)
    for row in db.session.execute(
        select(EvidenceRow.question_version_id, EvidenceRow.start, EvidenceRow.end, EvidenceRow.quote)
        .where(EvidenceRow.question_version_id.in_(version_ids))
        .order_by(EvidenceRow.position)
    ):
        found[row.question_version_id].append({"start": row.start, "end": row.end, "quote": row.quote})
    return found

"""Finds documents by words, tag and state, and tells of each what a list shows; whatever there is, in few queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVarTuple

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from quizapp.domain.job import JobState
from quizapp.domain.question import Origin, QuestionState
from quizapp.domain.words import searchable
from quizapp.storage.db import db
from quizapp.storage.documents import StoredDocument, stored_document, within_reach
from quizapp.storage.tables import (
    BriefingRow,
    DocumentChangeRow,
    DocumentRow,
    DocumentTagRow,
    DocumentVersionRow,
    JobRow,
    QuestionRow,
)

Columns = TypeVarTuple("Columns")


class Standing(StrEnum):
    """Which documents a list shows. One may stand in several: shown in the library, and with questions to review."""

    ALL = "all"
    #: A job of it waits or is under way.
    WORKING = "working"
    #: Its newest job failed, or was stopped.
    FAILED = "failed"
    #: Generated questions of it wait for review.
    REVIEW = "review"
    #: Read, with nothing to review, and not in the library yet.
    READY = "ready"
    LIBRARY = "library"


class Order(StrEnum):
    """What comes first."""

    NEWEST = "newest"
    TITLE = "title"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """What a list of documents is narrowed to; what is "" narrows nothing."""

    #: All of these words stand in the title or in the newest text, however they are spelt.
    text: str = ""
    tag: str = ""
    standing: Standing = Standing.ALL
    order: Order = Order.NEWEST


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document of a list; ``words`` is None until it was read."""

    stored: StoredDocument
    words: int | None
    has_briefing: bool


_NEWEST_NUMBER = (
    select(func.max(DocumentVersionRow.number))
    .where(DocumentVersionRow.document_id == DocumentRow.id)
    .correlate(DocumentRow)
    .scalar_subquery()
)
_NEWEST_JOB = (
    select(JobRow.state)
    .where(JobRow.document_id == DocumentRow.id)
    .order_by(JobRow.id.desc())
    .limit(1)
    .correlate(DocumentRow)
    .scalar_subquery()
)
_NEWEST_CHANGE = (
    select(func.coalesce(func.max(DocumentChangeRow.id), 0))
    .where(DocumentChangeRow.document_id == DocumentRow.id)
    .correlate(DocumentRow)
    .scalar_subquery()
)
_IS_WORKED_ON = func.coalesce(_NEWEST_JOB, "").in_([JobState.QUEUED.value, JobState.RUNNING.value])
_HAS_FAILED = func.coalesce(_NEWEST_JOB, "").in_([JobState.FAILED.value, JobState.CANCELLED.value])
_HAS_BRIEFING = exists().where(BriefingRow.document_version_id == DocumentVersionRow.id)
_WAITS_FOR_REVIEW = exists().where(
    QuestionRow.document_id == DocumentRow.id,
    QuestionRow.state == QuestionState.DRAFT.value,
    QuestionRow.origin != Origin.CURATED.value,
)
_IN_LIBRARY = DocumentRow.published_at.is_not(None)
_STANDINGS = {
    Standing.WORKING: _IS_WORKED_ON,
    Standing.FAILED: _HAS_FAILED,
    Standing.REVIEW: _WAITS_FOR_REVIEW,
    Standing.READY: and_(_HAS_BRIEFING, ~_IS_WORKED_ON, ~_HAS_FAILED, ~_WAITS_FOR_REVIEW, ~_IN_LIBRARY),
    Standing.LIBRARY: _IN_LIBRARY,
}
_ORDERS: dict[Order, tuple[ColumnElement[Any], ...]] = {
    Order.NEWEST: (DocumentRow.id.desc(),),
    Order.TITLE: (DocumentRow.search_title.asc(), DocumentRow.id.asc()),
    Order.CHANGED: (_NEWEST_CHANGE.desc(), DocumentRow.id.desc()),
}


def search(
    wanted: DocumentFilter, *, account_id: int | None, offset: int, limit: int
) -> tuple[list[FoundDocument], int]:
    """A page of the documents of an account and of packs (of all for None) that fit, and how many fit in all."""
    fits = [*_conditions(wanted), *within_reach(DocumentRow.owner_id, account_id)]
    if wanted.standing is not Standing.ALL:
        fits.append(_STANDINGS[wanted.standing])
    return _page(fits, _ORDERS[wanted.order], offset, limit)


def search_library(text: str, tag: str, *, offset: int, limit: int) -> tuple[list[FoundDocument], int]:
    """A page of what is in the library, can be read and fits, in the order in which it was put there; and how many."""
    fits = [*_conditions(DocumentFilter(text, tag)), _IN_LIBRARY, _HAS_BRIEFING]
    return _page(fits, (DocumentRow.published_at.asc(), DocumentRow.id.asc()), offset, limit)


def _page(
    fits: Sequence[ColumnElement[bool]], order: Sequence[ColumnElement[Any]], offset: int, limit: int
) -> tuple[list[FoundDocument], int]:
    total = db.session.scalar(_with_newest_version(select(func.count())).where(*fits)) or 0
    rows = db.session.execute(
        _with_newest_version(select(DocumentRow, DocumentVersionRow.words, _HAS_BRIEFING))
        .where(*fits)
        .order_by(*order)
        .offset(offset)
        .limit(limit)
    )
    return [FoundDocument(stored_document(row), words, has_briefing) for row, words, has_briefing in rows], total


def _with_newest_version(query: Select[*Columns]) -> Select[*Columns]:
    newest = and_(DocumentVersionRow.document_id == DocumentRow.id, DocumentVersionRow.number == _NEWEST_NUMBER)
    return query.select_from(DocumentRow).outerjoin(DocumentVersionRow, newest)


def _conditions(wanted: DocumentFilter) -> list[ColumnElement[bool]]:
    found = [
        or_(
            DocumentRow.search_title.contains(word, autoescape=True),
            DocumentVersionRow.search_text.contains(word, autoescape=True),
        )
        for word in searchable(wanted.text).split()
    ]
    if wanted.tag:
        found.append(
            exists().where(
                DocumentTagRow.document_id == DocumentRow.id, DocumentTagRow.name_key == searchable(wanted.tag)
            )
        )
    return found

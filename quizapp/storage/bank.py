"""Finds questions in the bank: by document, words, tag, origin, state and kind; where each is used."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVarTuple, cast

from sqlalchemy import ColumnElement, Select, and_, exists, func, select

from quizapp.domain.question import Origin, Question, QuestionKind, QuestionState
from quizapp.storage import questions
from quizapp.storage.db import db
from quizapp.storage.documents import within_reach
from quizapp.storage.questions import Source
from quizapp.storage.tables import (
    AttemptRow,
    DocumentRow,
    QuestionRow,
    QuestionVersionRow,
    QuizRow,
    QuizVersionRow,
    SlotRow,
)

Columns = TypeVarTuple("Columns")


class Shown(StrEnum):
    """Which states a list of the bank shows."""

    #: All but what was rejected or retired.
    CURRENT = "current"
    DRAFT = "draft"
    APPROVED = "approved"
    #: Approved, and asked by a published quiz.
    PUBLISHED = "published"
    REJECTED = "rejected"
    RETIRED = "retired"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class BankFilter:
    """What a list of the bank is narrowed to; what is "" or None narrows nothing."""

    #: All of these words stand in stem, options or tags.
    text: str = ""
    tag: str = ""
    document: str = ""
    origin: Origin | None = None
    kind: QuestionKind | None = None
    shown: Shown = Shown.CURRENT


@dataclass(frozen=True, slots=True)
class UsedIn:
    """A quiz whose published version asks a question."""

    slug: str
    title: str
    #: The number of the question's version that is pinned there.
    version: int


@dataclass(frozen=True, slots=True)
class BankedQuestion:
    """A question in the bank, with its newest version."""

    id: int
    document_id: int
    document_slug: str
    document_title: str
    #: Who brought the document; None where a pack did.
    owner_id: int | None
    state: QuestionState
    version_id: int
    #: The number of the newest version.
    number: int
    document_version_id: int
    source: Source
    changed_at: datetime
    question: Question
    used_in: tuple[UsedIn, ...]

    @property
    def standing(self) -> str:
        """The state in a word, "published" where a quiz asks it."""
        return "published" if self.state is QuestionState.APPROVED and self.used_in else self.state.value


_NEWEST = QuestionVersionRow.number == (
    select(func.max(QuestionVersionRow.number))
    .where(QuestionVersionRow.question_id == QuestionRow.id)
    .correlate(QuestionRow)
    .scalar_subquery()
)
_NEWEST_OF_QUIZ = QuizVersionRow.number == (
    select(func.max(QuizVersionRow.number))
    .where(QuizVersionRow.quiz_id == QuizRow.id)
    .correlate(QuizRow)
    .scalar_subquery()
)


#: The states in which a question is asked, or may be.
_LIVE = (QuestionState.DRAFT.value, QuestionState.APPROVED.value)


def search(
    wanted: BankFilter, *, account_id: int | None, offset: int = 0, limit: int = 50
) -> tuple[list[BankedQuestion], int]:
    """A page of the questions that fit, newest change first, and how many fit in all.

    ``account_id`` narrows to what belongs to an account or to a pack; None narrows nothing.
    """
    fits = [_NEWEST, *_conditions(wanted), *within_reach(DocumentRow.owner_id, account_id)]
    total = db.session.scalar(_joined(select(func.count())).where(*fits)) or 0
    ordered = _joined(select(QuestionVersionRow.id)).where(*fits)
    ids = db.session.scalars(ordered.order_by(QuestionVersionRow.id.desc()).offset(offset).limit(limit)).all()
    found = {each.version_id: each for each in _load(QuestionVersionRow.id.in_(ids))}
    return [found[each] for each in ids], total


def question(question_id: int) -> BankedQuestion | None:
    """One question with its newest version, or None."""
    return next(iter(_load(and_(_NEWEST, QuestionRow.id == question_id))), None)


def of_document(document_id: int) -> list[BankedQuestion]:
    """All questions about a document with their newest versions, in the order in which they were made."""
    return _load(and_(_NEWEST, QuestionRow.document_id == document_id))


def left_behind(document_id: int, document_version_id: int) -> list[BankedQuestion]:
    """The drafts and approved questions about a document whose newest version is of another text than this one."""
    return _load(_is_left_behind(document_id, document_version_id))


def number_left_behind(document_id: int, document_version_id: int) -> int:
    """How many ``left_behind`` gives."""
    counted = _joined(select(func.count())).where(_is_left_behind(document_id, document_version_id))
    return db.session.scalar(counted) or 0


def counts(account_id: int | None) -> Mapping[str, Mapping[QuestionState, int]]:
    """How many generated questions of each document (by slug) stand in each state."""
    rows = db.session.execute(
        select(DocumentRow.slug, QuestionRow.state, func.count())
        .join(DocumentRow, DocumentRow.id == QuestionRow.document_id)
        .where(QuestionRow.origin != Origin.CURATED.value, *within_reach(DocumentRow.owner_id, account_id))
        .group_by(DocumentRow.slug, QuestionRow.state)
    )
    counted: dict[str, dict[QuestionState, int]] = {}
    for slug, state, number in rows:
        counted.setdefault(slug, {})[QuestionState(state)] = number
    return counted


def approved_by_hand(document_id: int) -> int:
    """How many questions about a document that a person wrote can be asked in quizzes."""
    written = QuestionRow.origin == Origin.CURATED.value, QuestionRow.state == QuestionState.APPROVED.value
    counted = select(func.count()).select_from(QuestionRow).where(QuestionRow.document_id == document_id, *written)
    return db.session.scalar(counted) or 0


def attempts_at(question_id: int) -> int:
    """How many attempts, open ones too, have been given some version of a question."""
    return (
        db.session.scalar(
            select(func.count(func.distinct(AttemptRow.id)))
            .join(SlotRow, SlotRow.quiz_version_id == AttemptRow.quiz_version_id)
            .join(QuestionVersionRow, QuestionVersionRow.id == SlotRow.question_version_id)
            .where(QuestionVersionRow.question_id == question_id)
        )
        or 0
    )


def used_in(question_ids: Sequence[int]) -> Mapping[int, tuple[UsedIn, ...]]:
    """The quizzes whose newest published version asks each of these questions."""
    rows = db.session.execute(
        select(QuestionVersionRow.question_id, QuizRow.slug, QuizVersionRow.title, QuestionVersionRow.number)
        .join(SlotRow, SlotRow.question_version_id == QuestionVersionRow.id)
        .join(QuizVersionRow, QuizVersionRow.id == SlotRow.quiz_version_id)
        .join(QuizRow, QuizRow.id == QuizVersionRow.quiz_id)
        .where(QuestionVersionRow.question_id.in_(question_ids), _NEWEST_OF_QUIZ)
        .order_by(QuizRow.id)
    )
    found: dict[int, list[UsedIn]] = {}
    for question_id, slug, title, number in rows:
        found.setdefault(question_id, []).append(UsedIn(slug, title, number))
    return {question_id: tuple(quizzes) for question_id, quizzes in found.items()}


def _load(condition: ColumnElement[bool]) -> list[BankedQuestion]:
    rows = db.session.execute(
        _joined(select(QuestionRow, QuestionVersionRow, DocumentRow)).where(condition).order_by(QuestionRow.id)
    ).all()
    bodies = questions.versions([version.id for _, version, _ in rows])
    used = used_in([row.id for row, _, _ in rows])
    return [
        BankedQuestion(
            id=row.id,
            document_id=document.id,
            document_slug=document.slug,
            document_title=document.title,
            owner_id=document.owner_id,
            state=QuestionState(row.state),
            version_id=version.id,
            number=version.number,
            document_version_id=version.document_version_id,
            source=cast(Source, version.source),
            changed_at=version.created_at,
            question=bodies[version.id],
            used_in=used.get(row.id, ()),
        )
        for row, version, document in rows
    ]


def _is_left_behind(document_id: int, document_version_id: int) -> ColumnElement[bool]:
    is_of_another = QuestionVersionRow.document_version_id != document_version_id
    return and_(_NEWEST, QuestionRow.document_id == document_id, is_of_another, QuestionRow.state.in_(_LIVE))


def _joined(query: Select[*Columns]) -> Select[*Columns]:
    """From a question to its versions and its document."""
    return (
        query.select_from(QuestionRow)
        .join(QuestionVersionRow, QuestionVersionRow.question_id == QuestionRow.id)
        .join(DocumentRow, DocumentRow.id == QuestionRow.document_id)
    )


def _conditions(wanted: BankFilter) -> list[ColumnElement[bool]]:
    searched = QuestionVersionRow.search_text
    found = [searched.contains(word, autoescape=True) for word in wanted.text.casefold().split()]
    if wanted.tag:
        found.append(searched.contains(f"\n#{wanted.tag.casefold()}\n", autoescape=True))
    if wanted.document:
        found.append(DocumentRow.slug == wanted.document)
    if wanted.origin is not None:
        found.append(QuestionRow.origin == wanted.origin.value)
    if wanted.kind is not None:
        found.append(QuestionVersionRow.kind == wanted.kind.value)
    if wanted.shown is Shown.CURRENT:
        found.append(QuestionRow.state.in_(_LIVE))
    elif wanted.shown is Shown.PUBLISHED:
        found += [QuestionRow.state == QuestionState.APPROVED.value, _IS_ASKED]
    elif wanted.shown is not Shown.ALL:
        found.append(QuestionRow.state == wanted.shown.value)
    return found


def _is_asked() -> ColumnElement[bool]:
    other = QuestionVersionRow.__table__.alias("pinned")
    return exists(
        select(SlotRow.id)
        .join(other, other.c.id == SlotRow.question_version_id)
        .join(QuizVersionRow, QuizVersionRow.id == SlotRow.quiz_version_id)
        .join(QuizRow, QuizRow.id == QuizVersionRow.quiz_id)
        .where(other.c.question_id == QuestionRow.id, _NEWEST_OF_QUIZ)
        .correlate(QuestionRow)
    )


_IS_ASKED = _is_asked()

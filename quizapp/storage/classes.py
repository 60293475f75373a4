"""Loads and saves classes, who is in them, and the quizzes that are set for them."""

import contextlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute

from quizapp.domain.classes import Assignment, Class, Member, MemberState
from quizapp.errors import Conflict
from quizapp.storage.db import db
from quizapp.storage.tables import (
    AccountRow,
    AssignmentRow,
    ClassRow,
    DocumentRow,
    MembershipRow,
    QuizRow,
    QuizVersionRow,
)


class CodeTaken(Conflict):
    """Another class has this code: make another one."""


@dataclass(frozen=True, slots=True)
class Size:
    """How many are in a class, and how many quizzes are set for it."""

    members: int = 0
    quizzes: int = 0


# ---- Classes ----


def add_class(*, name: str, owner_id: int, code: str, now: datetime) -> int:
    """Store a new class; returns its id. Raises ``CodeTaken``."""
    row = ClassRow(name=name, owner_id=owner_id, code=code, created_at=now)
    try:
        with db.session.begin_nested():
            db.session.add(row)
    except IntegrityError as error:
        raise CodeTaken("This code is in use.") from error
    return row.id


def class_(class_id: int) -> Class | None:
    """The class with this id, or None."""
    return _first(ClassRow.id == class_id)


def class_with_code(code: str) -> Class | None:
    """The class that this code (as ``make_code`` makes it) lets one join now, or None."""
    return _first(ClassRow.code == code)


def classes_of(owner_id: int | None) -> list[Class]:
    """The classes of an instructor, newest first; all that there are for None."""
    owned = [ClassRow.owner_id == owner_id] if owner_id is not None else []
    return [_class(*found) for found in db.session.execute(_classes().where(*owned).order_by(ClassRow.id.desc()))]


def classes_joined_by(account_id: int) -> list[Class]:
    """The classes that an account is a member of, newest first."""
    found = db.session.execute(_classes().where(ClassRow.id.in_(_joined_by(account_id))).order_by(ClassRow.id.desc()))
    return [_class(*each) for each in found]


def removals(account_id: int) -> list[tuple[Class, datetime]]:
    """The classes that an account was removed from, and when, newest class first."""
    rows = db.session.execute(
        select(ClassRow, AccountRow.name, MembershipRow.since)
        .join(AccountRow, AccountRow.id == ClassRow.owner_id)
        .join(MembershipRow, MembershipRow.class_id == ClassRow.id)
        .where(MembershipRow.account_id == account_id, MembershipRow.state == MemberState.REMOVED.value)
        .order_by(ClassRow.id.desc())
    )
    return [(_class(row, owner), since) for row, owner, since in rows]


def member_counts(class_ids: Collection[int]) -> Mapping[int, int]:
    """How many members each class has; one without any is left out."""
    is_member = MembershipRow.state == MemberState.MEMBER.value
    return _counted(MembershipRow.class_id, MembershipRow.class_id.in_(class_ids), is_member)


def sizes(class_ids: Collection[int]) -> Mapping[int, Size]:
    """How large these classes are."""
    members = member_counts(class_ids)
    quizzes = _counted(
        AssignmentRow.class_id, AssignmentRow.class_id.in_(class_ids), AssignmentRow.withdrawn_at.is_(None)
    )
    return {each: Size(members.get(each, 0), quizzes.get(each, 0)) for each in class_ids}


def rename_class(class_id: int, name: str) -> None:
    """Store a class's new name."""
    db.session.execute(update(ClassRow).where(ClassRow.id == class_id).values(name=name))


def renew_code(class_id: int, code: str) -> None:
    """Give a class another code; the one before lets nobody in any more. Raises ``CodeTaken``."""
    try:
        with db.session.begin_nested():
            db.session.execute(update(ClassRow).where(ClassRow.id == class_id).values(code=code))
    except IntegrityError as error:
        raise CodeTaken("This code is in use.") from error


# ---- Members ----


def members(class_id: int) -> list[Member]:
    """All who are in a class or were, by name."""
    rows = db.session.execute(
        select(MembershipRow, AccountRow.name)
        .join(AccountRow, AccountRow.id == MembershipRow.account_id)
        .where(MembershipRow.class_id == class_id)
        .order_by(AccountRow.name_key)
    )
    return [_member(row, name) for row, name in rows]


def member(class_id: int, account_id: int, *, lock: bool = False) -> Member | None:
    """How an account stands to a class, or None where it never joined.

    ``lock`` keeps other writers out until the transaction ends (SQLite does so from the start of a writing one).
    """
    query = (
        select(MembershipRow, AccountRow.name)
        .join(AccountRow, AccountRow.id == MembershipRow.account_id)
        .where(MembershipRow.class_id == class_id, MembershipRow.account_id == account_id)
    )
    found = db.session.execute(query.with_for_update(of=MembershipRow) if lock else query).first()
    return _member(*found) if found is not None else None


def set_member(class_id: int, account_id: int, state: MemberState, *, now: datetime) -> None:
    """Store how an account stands to a class from now on."""
    changed = db.session.execute(
        update(MembershipRow)
        .where(MembershipRow.class_id == class_id, MembershipRow.account_id == account_id)
        .values(state=state.value, since=now)
        .returning(MembershipRow.id)
    )
    if changed.first() is None:
        # Where two clicks on "Join" run at once, the second one waits here, and the first one's row stands.
        with contextlib.suppress(IntegrityError), db.session.begin_nested():
            db.session.add(MembershipRow(class_id=class_id, account_id=account_id, state=state.value, since=now))


# ---- Assignments ----


def assign(*, class_id: int, quiz_id: int, due_at: datetime | None, account_id: int, now: datetime) -> int:
    """Set a quiz for a class, again where it was withdrawn; returns its id. Where it is set already nothing changes."""
    wanted = (
        select(AssignmentRow)
        .where(AssignmentRow.class_id == class_id, AssignmentRow.quiz_id == quiz_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    row = db.session.scalar(wanted)
    if row is None:
        # As in set_member.
        with contextlib.suppress(IntegrityError), db.session.begin_nested():
            db.session.add(
                AssignmentRow(class_id=class_id, quiz_id=quiz_id, due_at=due_at, account_id=account_id, set_at=now)
            )
        row = db.session.scalars(wanted).one()
    if row.withdrawn_at is not None:
        row.account_id, row.set_at, row.withdrawn_at, row.due_at = account_id, now, None, due_at
        db.session.flush()
    return row.id


def set_due(assignment_id: int, due_at: datetime | None) -> None:
    """Store when an assignment is due."""
    db.session.execute(update(AssignmentRow).where(AssignmentRow.id == assignment_id).values(due_at=due_at))


def withdraw(assignment_id: int, *, now: datetime) -> None:
    """Take an assignment back. Attempts stay."""
    db.session.execute(update(AssignmentRow).where(AssignmentRow.id == assignment_id).values(withdrawn_at=now))


def assignment(assignment_id: int, *, withdrawn_too: bool = False, lock: bool = False) -> Assignment | None:
    """The assignment with this id, or None where there is none or it was withdrawn; ``lock`` as for ``member``."""
    found = _assignments_where(AssignmentRow.id == assignment_id, withdrawn_too=withdrawn_too, lock=lock)
    return found[0] if found else None


def assignment_of(class_id: int, quiz_id: int, *, lock: bool = False) -> Assignment | None:
    """How a quiz is set for a class, or None where it isn't; ``lock`` as for ``member``."""
    found = _assignments_where(AssignmentRow.class_id == class_id, AssignmentRow.quiz_id == quiz_id, lock=lock)
    return found[0] if found else None


def assignments(class_ids: Collection[int]) -> list[Assignment]:
    """What is set for these classes: what is due first comes first, what is never due comes last."""
    return _assignments_where(AssignmentRow.class_id.in_(class_ids))


def assignments_for(account_id: int, quiz_slug: str) -> list[Assignment]:
    """How a quiz is set for the classes that an account is a member of, in the order of ``assignments``."""
    return _assignments_where(AssignmentRow.class_id.in_(_joined_by(account_id)), QuizRow.slug == quiz_slug)


def _assignments_where(
    *conditions: ColumnElement[bool], withdrawn_too: bool = False, lock: bool = False
) -> list[Assignment]:
    newest = (
        select(QuizVersionRow.title)
        .where(QuizVersionRow.quiz_id == QuizRow.id)
        .order_by(QuizVersionRow.number.desc())
        .limit(1)
        .scalar_subquery()
    )
    if not withdrawn_too:
        conditions = (*conditions, AssignmentRow.withdrawn_at.is_(None))
    query = (
        select(AssignmentRow, ClassRow.name, QuizRow.slug, newest, DocumentRow.published_at)
        .join(ClassRow, ClassRow.id == AssignmentRow.class_id)
        .join(QuizRow, QuizRow.id == AssignmentRow.quiz_id)
        .join(DocumentRow, DocumentRow.id == QuizRow.document_id)
        .where(*conditions)
        .order_by(AssignmentRow.due_at.is_(None), AssignmentRow.due_at, AssignmentRow.id)
    )
    if lock:
        # What this session read before the lock may have changed since.
        query = query.with_for_update(of=AssignmentRow).execution_options(populate_existing=True)
    return [
        Assignment(
            id=row.id,
            class_id=row.class_id,
            class_name=class_name,
            quiz_id=row.quiz_id,
            quiz_slug=slug,
            quiz_title=title or slug,
            is_open=published_at is not None,
            due_at=row.due_at,
            set_at=row.set_at,
        )
        for row, class_name, slug, title, published_at in db.session.execute(query)
    ]


def _counted(group: InstrumentedAttribute[int], *conditions: ColumnElement[bool]) -> dict[int, int]:
    """How many rows there are by class."""
    rows = db.session.execute(select(group, func.count()).where(*conditions).group_by(group))
    return dict(iter(rows))


def _joined_by(account_id: int) -> Select[int]:
    return select(MembershipRow.class_id).where(
        MembershipRow.account_id == account_id, MembershipRow.state == MemberState.MEMBER.value
    )


def _member(row: MembershipRow, name: str) -> Member:
    return Member(row.account_id, name, MemberState(row.state), row.since)


def _classes() -> Select[ClassRow, str]:
    return select(ClassRow, AccountRow.name).join(AccountRow, AccountRow.id == ClassRow.owner_id)


def _first(*conditions: ColumnElement[bool]) -> Class | None:
    found = db.session.execute(_classes().where(*conditions)).first()
    return _class(*found) if found is not None else None


def _class(row: ClassRow, owner: str) -> Class:
    return Class(row.id, row.name, row.owner_id, owner, row.code, row.created_at)

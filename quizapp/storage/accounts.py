"""Loads and saves accounts, the one-time links that make them, and failed sign-ins."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, delete, func, select, update
from sqlalchemy.exc import IntegrityError

from quizapp.domain.account import Account, Role, name_key
from quizapp.errors import Conflict
from quizapp.storage.db import db, run
from quizapp.storage.tables import AccountRow, InvitationRow, LearnerRow, SessionRow, SignInFailureRow

#: Longer than any cookie is good for.
SESSION_LIFETIME = timedelta(days=366)

_ACCOUNTS, _SESSIONS, _LEARNERS = AccountRow.__table__, SessionRow.__table__, LearnerRow.__table__
#: Asked with every request of whoever is signed in, so it is built once.
_ACCOUNT_OF_SESSION = (
    select(*(_ACCOUNTS.c[name] for name in ("id", "name", "role", "email")), _LEARNERS.c.public_id)
    .join(_LEARNERS, _LEARNERS.c.account_id == _ACCOUNTS.c.id)
    .join(_SESSIONS, _SESSIONS.c.account_id == _ACCOUNTS.c.id)
    .where(_ACCOUNTS.c.id == bindparam("account_id"), _SESSIONS.c.key == bindparam("key"))
)


class NameTaken(Conflict):
    """Another account has this name, or one that looks like it."""

    def __init__(self) -> None:
        super().__init__("There is an account of this name already. If it is yours, sign in; else choose another name.")


@dataclass(frozen=True, slots=True)
class StoredAccount:
    """An account with its secret, for whoever checks a password."""

    account: Account
    password_hash: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ListedAccount:
    """An account as a list of people shows it."""

    account: Account
    #: When it was made.
    since: datetime


@dataclass(frozen=True, slots=True)
class Invitation:
    """A one-time link that can be used now."""

    id: int
    role: Role
    made_at: datetime
    expires_at: datetime


# ---- Accounts ----


def any_admin() -> bool:
    """Whether there is an admin."""
    return db.session.scalar(select(AccountRow.id).where(AccountRow.role == Role.ADMIN.value).limit(1)) is not None


def account(account_id: int, *, lock: bool = False) -> StoredAccount | None:
    """The account with this id, or None.

    ``lock`` keeps other writers out until the transaction ends (SQLite does so from the start of a writing one).
    """
    query = _accounts().where(AccountRow.id == account_id)
    if lock:
        # As it is once the others are done, not as it was read before.
        query = query.with_for_update(of=AccountRow).execution_options(populate_existing=True)
    found = db.session.execute(query).first()
    return _stored(*found) if found is not None else None


def account_named(name: str) -> StoredAccount | None:
    """The account of this name, however it is spelt, or None."""
    found = db.session.execute(_accounts().where(AccountRow.name_key == name_key(name))).first()
    return _stored(*found) if found is not None else None


def search(text: str, *, offset: int = 0, limit: int | None = None) -> tuple[list[ListedAccount], int]:
    """A page of the accounts whose names hold ``text``, however it is spelt, by name; and how many they are in all."""
    fits = AccountRow.name_key.contains(name_key(text), autoescape=True)
    total = db.session.scalar(select(func.count()).select_from(AccountRow).where(fits)) or 0
    rows = db.session.execute(_accounts().where(fits).order_by(AccountRow.name_key).offset(offset).limit(limit))
    return [ListedAccount(_stored(row, learner).account, row.created_at) for row, learner in rows], total


def add_account(*, name: str, role: Role, email: str, password_hash: str, learner: str, now: datetime) -> StoredAccount:
    """Store a new account, and the learner that it takes quizzes as; raises ``NameTaken``."""
    row = AccountRow(
        name=name,
        name_key=name_key(name),
        email=email,
        password_hash=password_hash,
        role=role.value,
        created_at=now,
    )
    try:
        # Asked of the database, not looked up before: of two that come at once, one must lose.
        with db.session.begin_nested():
            db.session.add(row)
    except IntegrityError as error:
        raise NameTaken from error
    db.session.add(LearnerRow(public_id=learner, account_id=row.id, created_at=now))
    db.session.flush()
    return _stored(row, learner)


def change_password_hash(account_id: int, password_hash: str, *, was: str) -> bool:
    """Store the hash of an account's password in place of the one that it ``was``; False where it is that no more."""
    # One statement that looks and changes: of two changes at once, the second must not undo the first.
    done = db.session.execute(
        update(AccountRow)
        .where(AccountRow.id == account_id, AccountRow.password_hash == was)
        .values(password_hash=password_hash)
        .returning(AccountRow.id)
    )
    return done.first() is not None


def change_email(account_id: int, email: str) -> None:
    """Store an account's e-mail address, "" for none."""
    db.session.execute(update(AccountRow).where(AccountRow.id == account_id).values(email=email))


# ---- Sessions ----


def begin_session(account_id: int, *, key: str, now: datetime) -> None:
    """Store that a browser has signed in; sessions whose cookie has run out are forgotten."""
    db.session.execute(delete(SessionRow).where(SessionRow.began_at < now - SESSION_LIFETIME))
    db.session.add(SessionRow(account_id=account_id, key=key, began_at=now))
    db.session.flush()


def account_of_session(account_id: int, key: str) -> Account | None:
    """The account that a session was begun for, or None where it has ended."""
    row = run(_ACCOUNT_OF_SESSION, {"account_id": account_id, "key": key}).first()
    return _account(row, row.public_id) if row is not None else None


def end_session(account_id: int, key: str) -> None:
    """Make a session's cookie good for nothing."""
    db.session.execute(delete(SessionRow).where(SessionRow.account_id == account_id, SessionRow.key == key))


def end_sessions(account_id: int) -> None:
    """End all sessions of an account."""
    db.session.execute(delete(SessionRow).where(SessionRow.account_id == account_id))


# ---- Invitations ----


def add_invitation(*, secret_sha256: str, role: Role, now: datetime, expires_at: datetime) -> None:
    """Store a new one-time link."""
    db.session.add(
        InvitationRow(secret_sha256=secret_sha256, role=role.value, created_at=now, expires_at=expires_at, used_at=None)
    )
    db.session.flush()


def invitation(secret_sha256: str, *, now: datetime) -> Invitation | None:
    """The link with this secret if it can be used now, or None."""
    row = db.session.scalar(
        select(InvitationRow).where(
            InvitationRow.secret_sha256 == secret_sha256,
            InvitationRow.used_at.is_(None),
            InvitationRow.expires_at > now,
        )
    )
    return _invitation(row) if row is not None else None


def open_invitations(*, now: datetime) -> list[Invitation]:
    """All links that can be used now, newest first."""
    rows = db.session.scalars(
        select(InvitationRow)
        .where(InvitationRow.used_at.is_(None), InvitationRow.expires_at > now)
        .order_by(InvitationRow.id.desc())
    )
    return [_invitation(row) for row in rows]


def use_invitation(invitation_id: int, *, now: datetime) -> bool:
    """Mark a link as used; False where another request has just done so."""
    # One statement that looks and marks: of two posts at once, the second waits here and then changes no row.
    done = db.session.execute(
        update(InvitationRow)
        .where(InvitationRow.id == invitation_id, InvitationRow.used_at.is_(None))
        .values(used_at=now)
        .returning(InvitationRow.id)
    )
    return done.first() is not None


def note_joined(invitation_id: int, account_id: int) -> None:
    """Store which account a link made."""
    db.session.execute(update(InvitationRow).where(InvitationRow.id == invitation_id).values(account_id=account_id))


def withdraw_invitation(invitation_id: int) -> bool:
    """Take back one link; False where it was used or taken back before."""
    # The row that a request is just using is waited for, and then found to be used.
    done = db.session.execute(
        delete(InvitationRow)
        .where(InvitationRow.id == invitation_id, InvitationRow.used_at.is_(None))
        .returning(InvitationRow.id)
    )
    return done.first() is not None


def withdraw_invitations() -> None:
    """Take back every link that nobody has used."""
    db.session.execute(delete(InvitationRow).where(InvitationRow.used_at.is_(None)))


# ---- Failed sign-ins ----


def add_failure(*, name: str, address: str, now: datetime) -> None:
    """Store one failed sign-in."""
    db.session.add(SignInFailureRow(name_key=name_key(name), address=address, at=now))
    db.session.flush()


def failures_of_name(name: str, *, since: datetime) -> list[datetime]:
    """When sign-ins to this name failed after ``since``, newest first."""
    return _failures(SignInFailureRow.name_key == name_key(name), since)


def failures_from(address: str, *, since: datetime) -> list[datetime]:
    """When sign-ins from this address failed after ``since``, newest first."""
    return _failures(SignInFailureRow.address == address, since)


def clear_failures(name: str) -> None:
    """Forget the failed sign-ins to this name."""
    db.session.execute(delete(SignInFailureRow).where(SignInFailureRow.name_key == name_key(name)))


def forget_failures(*, before: datetime) -> None:
    """Forget all failed sign-ins up to ``before``: what no limit counts any more need not be kept."""
    db.session.execute(delete(SignInFailureRow).where(SignInFailureRow.at <= before))


def _failures(whose: ColumnElement[bool], since: datetime) -> list[datetime]:
    query = select(SignInFailureRow.at).where(whose, SignInFailureRow.at > since)
    return list(db.session.scalars(query.order_by(SignInFailureRow.at.desc())))


def _accounts() -> Select[AccountRow, str]:
    return select(AccountRow, LearnerRow.public_id).join(LearnerRow, LearnerRow.account_id == AccountRow.id)


def _invitation(row: InvitationRow) -> Invitation:
    return Invitation(row.id, Role(row.role), row.created_at, row.expires_at)


def _stored(row: AccountRow, learner: str) -> StoredAccount:
    return StoredAccount(_account(row, learner), row.password_hash)


def _account(row: AccountRow | Row[Any], learner: str) -> Account:
    return Account(row.id, row.name, Role(row.role), row.email, learner)

"""Loads and saves accounts, the one-time links that make them, and failed sign-ins."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.exc import IntegrityError

from quizapp.domain.account import Account, Role, name_key
from quizapp.errors import Conflict
from quizapp.storage.db import db
from quizapp.storage.tables import AccountRow, InvitationRow, SignInFailureRow


class NameTaken(Conflict):
    """Another account has this name, or one that looks like it."""

    def __init__(self) -> None:
        super().__init__("There is an account of this name already. Choose another one.")


@dataclass(frozen=True, slots=True)
class StoredAccount:
    """An account with its secrets, for whoever checks a password or begins a session."""

    account: Account
    password_hash: str = field(repr=False)
    #: What the session cookie carries beside the id; changing it ends all sessions.
    session_key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A one-time link that can be used now."""

    id: int
    role: Role


# ---- Accounts ----


def any_account() -> bool:
    """Whether there is an account at all."""
    return db.session.scalar(select(AccountRow.id).limit(1)) is not None


def account_of_session(account_id: int, session_key: str) -> Account | None:
    """The account that a session was begun for, or None once its session key has changed."""
    row = db.session.scalar(
        select(AccountRow).where(AccountRow.id == account_id, AccountRow.session_key == session_key)
    )
    return _stored(row).account if row is not None else None


def account_named(name: str) -> StoredAccount | None:
    """The account of this name, however it is spelt, or None."""
    row = db.session.scalar(select(AccountRow).where(AccountRow.name_key == name_key(name)))
    return _stored(row) if row is not None else None


def add_account(
    *, name: str, role: Role, email: str, password_hash: str, session_key: str, now: datetime
) -> StoredAccount:
    """Store a new account; raises ``NameTaken``."""
    row = AccountRow(
        name=name,
        name_key=name_key(name),
        email=email,
        password_hash=password_hash,
        role=role.value,
        session_key=session_key,
        created_at=now,
    )
    try:
        # Asked of the database, not looked up before: of two that come at once, one must lose.
        with db.session.begin_nested():
            db.session.add(row)
    except IntegrityError as error:
        raise NameTaken from error
    return _stored(row)


def change_password_hash(account_id: int, password_hash: str) -> None:
    """Store the hash of an account's password anew."""
    db.session.execute(update(AccountRow).where(AccountRow.id == account_id).values(password_hash=password_hash))


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
    return Invitation(row.id, Role(row.role)) if row is not None else None


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


def _stored(row: AccountRow) -> StoredAccount:
    return StoredAccount(Account(row.id, row.name, Role(row.role), row.email), row.password_hash, row.session_key)

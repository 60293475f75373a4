"""Accounts, the one-time links that make them, and the failed sign-ins that slow a guesser down."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, UtcDateTime


class AccountRow(Base):
    """Whoever signs in."""

    __tablename__ = "account"
    __table_args__ = (CheckConstraint("role in ('admin', 'instructor', 'student')", name="role"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    #: The name as it is compared: two names that look alike are one.
    name_key: Mapped[str] = mapped_column(unique=True)
    #: "" where none was given; nobody needs one.
    email: Mapped[str]
    #: Argon2id, with its own salt and parameters.
    password_hash: Mapped[str]
    role: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SessionRow(Base):
    """One browser signed in to an account; without its row, its cookie is good for nothing."""

    __tablename__ = "session"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    #: Random; the cookie carries it.
    key: Mapped[str] = mapped_column(unique=True)
    began_at: Mapped[datetime] = mapped_column(UtcDateTime)


class InvitationRow(Base):
    """A one-time link to an account of a role."""

    __tablename__ = "invitation"
    __table_args__ = (CheckConstraint("role in ('admin', 'instructor', 'student')", name="role"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    #: SHA-256 of the link's secret: whoever reads the database can't use the link.
    secret_sha256: Mapped[str] = mapped_column(unique=True)
    role: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))


class SignInFailureRow(Base):
    """One failed sign-in. In the database, since each web process has a memory of its own."""

    __tablename__ = "sign_in_failure"

    id: Mapped[int] = mapped_column(primary_key=True)
    name_key: Mapped[str] = mapped_column(index=True)
    #: Of the client, as the server (or the proxies it trusts) saw it.
    address: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)

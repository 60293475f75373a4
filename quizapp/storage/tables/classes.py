"""Classes, who is in them, and the quizzes that are set for them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, UtcDateTime


class ClassRow(Base):
    """A class of an instructor."""

    __tablename__ = "class"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    owner_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    #: Whoever has it may join; a new one makes the old one useless.
    code: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class MembershipRow(Base):
    """An account that has joined a class. The row stays when it leaves, so that it can be put back."""

    __tablename__ = "membership"
    __table_args__ = (
        UniqueConstraint("class_id", "account_id"),
        CheckConstraint("state in ('member', 'left', 'removed')", name="state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    class_id: Mapped[int] = mapped_column(ForeignKey("class.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    state: Mapped[str]
    #: When it became what ``state`` says.
    since: Mapped[datetime] = mapped_column(UtcDateTime)


class AssignmentRow(Base):
    """A quiz set for a class."""

    __tablename__ = "assignment"
    __table_args__ = (UniqueConstraint("class_id", "quiz_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    class_id: Mapped[int] = mapped_column(ForeignKey("class.id"))
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id"), index=True)
    #: An attempt finished later is late; null where there is no such moment.
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: Set where it was taken back; attempts stay.
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

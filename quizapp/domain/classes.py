"""Classes: their names and codes, who is in them, and the quizzes that are set for them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from quizapp.domain.words import all_visible

#: Letters and digits that can't be taken for one another, on a board or read aloud.
CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH = 8
MAX_CLASS_NAME = 80
#: Whatever is due later is a slip of the hand.
FURTHEST_DUE = timedelta(days=3653)
MINUTE = timedelta(minutes=1)


class MemberState(StrEnum):
    """How somebody who joined a class stands to it."""

    MEMBER = "member"
    #: Left by themselves, and may join again.
    LEFT = "left"
    #: Removed by the instructor, who alone can put them back.
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Class:
    """A class of an instructor."""

    id: int
    name: str
    owner_id: int
    #: The instructor's name.
    owner: str
    #: As ``make_code`` makes it.
    code: str
    created_at: datetime

    @property
    def shown_code(self) -> str:
        """The code as people read it."""
        return shown_code(self.code)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a class, or who was."""

    account_id: int
    name: str
    state: MemberState
    #: When they came to stand so.
    since: datetime


@dataclass(frozen=True, slots=True)
class Assignment:
    """A quiz set for a class."""

    id: int
    class_id: int
    class_name: str
    quiz_id: int
    quiz_slug: str
    #: Of its newest published version.
    quiz_title: str
    #: Whether learners can start it now.
    is_open: bool
    #: None where there is no such moment.
    due_at: datetime | None
    set_at: datetime

    def is_late(self, moment: datetime) -> bool:
        """Whether a moment is too late. People are told the minute, so the whole of that minute is in time."""
        return self.due_at is not None and moment >= self.due_at + MINUTE


def due_complaint(due_at: datetime | None, *, before: datetime | None, now: datetime) -> str | None:
    """Why a quiz can't be due then, in one sentence, or None. ``before`` is when it is due until now: that may stay."""
    if due_at is None or due_at == before:
        return None
    if due_at <= now:
        return "This moment is over. Choose one that is still to come."
    if due_at > now + FURTHEST_DUE:
        return "This is more than ten years ahead. Check the year."
    return None


def make_code(random: Random) -> str:
    """A new class code: long enough that nobody comes upon one by trying (31 ** 8 of them)."""
    return "".join(random.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def shown_code(code: str) -> str:
    """A code as people read it: "K7MX-P2QR"."""
    return f"{code[:4]}-{code[4:]}"


def typed_code(text: str) -> str:
    """A code as ``make_code`` makes it, from what somebody typed; "" for what can't be one."""
    code = "".join(letter for letter in text.upper() if letter.isalnum())
    return code if len(code) == CODE_LENGTH and set(code) <= set(CODE_LETTERS) else ""


def class_name_complaint(name: str) -> str | None:
    """Why a cleaned name can't be a class's, in one sentence, or None."""
    if not name:
        return "Write a name, such as “10B” or “History, Tuesdays”."
    if len(name) > MAX_CLASS_NAME:
        return f"Use at most {MAX_CLASS_NAME} characters."
    if not all_visible(name):
        return "The name holds a character that can’t be seen. Type it anew instead of pasting it."
    return None

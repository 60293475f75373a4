"""Classes: their names and codes, who is in them, and the quizzes that are set for them."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from quizapp.domain.words import all_visible, in_words

#: Letters and digits that can't be taken for one another on a board: of those that look alike, one.
CODE_LETTERS = "23456789ACEFHJKMNPQRTUWXY"
CODE_LENGTH = 8
#: What somebody may have read in place of one of them.
_LOOK_ALIKES = str.maketrans("ZSGB0ODV", "2568QQQU")
#: What stands before the code in the address that a class hands out.
_BEFORE_CODE = "/classes/join/"
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
        return "This date is past. Choose a later one."
    if due_at > now + FURTHEST_DUE:
        return "This is more than ten years ahead. Check the year."
    return None


def make_code(random: Random) -> str:
    """A new class code: long enough that nobody comes upon one by trying (25 ** 8 of them)."""
    return "".join(random.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def shown_code(code: str) -> str:
    """A code as people read it: "K7MX-P2QR"."""
    return f"{code[:4]}-{code[4:]}"


def typed_codes(text: str) -> tuple[str, ...]:
    """The codes that somebody may have meant who typed a code, or pasted its whole address; none for what can't be one.

    The first is what stands there: a code may be older than ``CODE_LETTERS``. The other has look-alikes put right.
    """
    typed = _letters(text)
    if len(typed) != CODE_LENGTH or not typed.isascii():
        return ()
    return tuple(dict.fromkeys((typed, typed.translate(_LOOK_ALIKES))))


def code_complaint(text: str) -> str:
    """What is wrong with a typed code that leads to no class, in one sentence."""
    length = len(_letters(text))
    if not length:
        return "Write the code that your instructor gave you."
    if length != CODE_LENGTH:
        return f"A code has {in_words(CODE_LENGTH)} letters and digits; this has {in_words(length)}."
    return "This code leads to no class. Check it, or ask your instructor for the current one."


def _letters(text: str) -> str:
    code = re.split("[?#]", text.rpartition(_BEFORE_CODE)[2], maxsplit=1)[0]
    return "".join(letter for letter in code.upper() if letter.isalnum())


def class_name_complaint(name: str) -> str | None:
    """Why a cleaned name can't be a class's, in one sentence, or None."""
    if not name:
        return "Write a name, such as “10B” or “History, Tuesdays”."
    if len(name) > MAX_CLASS_NAME:
        return f"Use at most {MAX_CLASS_NAME} characters."
    if not all_visible(name):
        return "The name holds a character that can’t be seen. Type it anew instead of pasting it."
    return None

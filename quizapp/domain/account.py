"""Accounts: who signs in, what their role lets them do, and which names and passwords are taken."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from quizapp.domain.words import all_visible

MIN_NAME, MAX_NAME = 2, 80
MIN_PASSWORD, MAX_PASSWORD = 10, 200
MAX_EMAIL = 254

#: No name of at most MAX_NAME letters is typed with more: a letter is put together of at most four characters.
_LONGEST_TYPED = 4 * MAX_NAME

#: The commonest passwords that are long enough, and this application's own name: what a guesser tries first.
_COMMON = frozenset(
    """
    0123456789 0987654321 1029384756 1122334455 11223344556677 123123123123 1234512345 1234554321 123456123456
    1234567890 12345678901 123456789012 12345678910 123456789a 1234567890q 123456789q 123qweasdzxc 147258369a 1q2w3e4r5t
    1q2w3e4r5t6y 1qaz2wsx3edc 987654321a 9876543210 a123456789 a1b2c3d4e5 abc1234567 abcdefghij administrator
    asdfghjkl1 asdfghjkl; baseball123 changeme123 charlie123 chocolate1 computer123 football123 iloveyou12 iloveyou123
    letmein123 letmein1234 liverpool1 michael123 minecraft1 p@ssw0rd123 pa55word123 passw0rd123 password01 password10
    password11 password12 password123 password1234 password12345 password123456 password2024 password2025 password2026
    passwordpassword princess123 q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedcrfv qwerty1234 qwerty12345 qwerty123456 qwertyuiop
    qwertyuiop1 qwertyuiop123 qwertyuiop[] quizappquizapp quizapp123 quizapp1234 sunshine123 superman123 welcome123
    welcome1234 zaq12wsxcde3 zxcvbnm123 zxcvbnmasdfghjkl
    """.split()
)

_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


class Role(StrEnum):
    """What an account may do."""

    ADMIN = "admin"
    INSTRUCTOR = "instructor"
    STUDENT = "student"


@dataclass(frozen=True, slots=True)
class Account:
    """Whoever signs in."""

    id: int
    name: str
    role: Role
    #: "" where none was given.
    email: str = ""
    #: Public id of the learner that it takes quizzes as.
    learner: str = ""

    @property
    def is_staff(self) -> bool:
        """True for those who make and review: instructors and admins."""
        return self.role in {Role.ADMIN, Role.INSTRUCTOR}


def clean_name(name: str) -> str:
    """A name as it is shown: composed letters, single spaces, none at the ends.

    What is far too long for a name comes back cut, but still too long for one.
    """
    spaced = " ".join(name.split())
    # Never normalised as a whole: that takes long for long runs of marks, with the square of their length.
    return spaced[: _LONGEST_TYPED + 1] if len(spaced) > _LONGEST_TYPED else unicodedata.normalize("NFC", spaced)


def name_key(name: str) -> str:
    """A name as it is compared: without regard to case, width and spacing."""
    spaced = " ".join(name.split())
    if len(spaced) > _LONGEST_TYPED:
        # Nobody's name, and not worth the time; see clean_name.
        return spaced
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", spaced).casefold())
    return " ".join(folded.split())


def name_complaint(name: str) -> str | None:
    """Why a cleaned name can't be an account's, in one sentence, or None."""
    if not MIN_NAME <= len(name) <= MAX_NAME:
        return f"A name has {MIN_NAME} to {MAX_NAME} characters."
    # Two accounts whose names look the same could be mistaken for one another.
    if not all_visible(name):
        return "The name holds a character that can’t be seen. Type it anew instead of pasting it."
    return None


def password_complaint(password: str, *, name: str) -> str | None:
    """Why a password is too easy to guess for the account of this name, in one sentence, or None.

    Length counts and no mix of characters is asked for (NIST SP 800-63B).
    """
    if len(password) < MIN_PASSWORD:
        return f"Use at least {MIN_PASSWORD} characters."
    if len(password) > MAX_PASSWORD:
        return f"Use at most {MAX_PASSWORD} characters."
    key = name_key(password)
    if key == name_key(name):
        return "The password is the same as the name. Choose another one."
    if key in _COMMON or len(set(key)) <= 2:
        return "This is one of the passwords that are guessed first. Choose another one."
    return None


def email_complaint(email: str) -> str | None:
    """Why a text can't be an e-mail address, in one sentence, or None. Nobody is asked whether it exists."""
    if len(email) > MAX_EMAIL or not email.isprintable() or not _EMAIL.fullmatch(email):
        return "This is not an e-mail address. One looks like name@example.org."
    return None

"""Makes students' accounts, signs people in and changes their passwords, slowing down whoever guesses."""

import math
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from quizapp.domain.account import MAX_PASSWORD, Account, Role
from quizapp.errors import Conflict
from quizapp.storage import accounts
from quizapp.storage.accounts import NameTaken, StoredAccount

#: Failed sign-ins count for so long; whoever has too many waits until the oldest of them no longer does.
FAILURES_COUNT_FOR = timedelta(minutes=15)
FAILURES_A_NAME = 5
#: More than for a name: a school may have one address.
FAILURES_AN_ADDRESS = 30

#: Argon2id with the parameters that its authors recommend (RFC 9106); they travel inside each hash.
HASHER = PasswordHasher()


class ChangedMeanwhile(Conflict):
    """The password that was to be replaced is not the account's any more."""

    def __init__(self) -> None:
        super().__init__("This password has just been changed elsewhere. Sign in with the one that you know of.")


@dataclass(frozen=True, slots=True)
class Refused:
    """A sign-in that is refused, and why. A value, no error: a request that fails would forget that it was tried."""

    sentence: str
    #: True where trying again at once is of no use, whatever is typed.
    must_wait: bool = False


_WRONG = Refused("The name or the password is wrong.")


def hash_of(password: str) -> str:
    """What is stored of a password. It takes long on purpose: call it before anything is locked."""
    return HASHER.hash(_composed(password))


def look_for_name(name: str) -> None:
    """Raises ``NameTaken`` where an account has this name now: worth a look before the work of hashing a password.

    It promises nothing: whoever makes the account may still find that another one came first.
    """
    if accounts.account_named(name) is not None:
        raise NameTaken


def sign_up(*, name: str, password_hash: str, email: str, learner: str, now: datetime) -> Account:
    """Make a student's account; raises ``NameTaken``. Name and password have passed the rules of ``domain.account``.

    ``learner`` is the public id, random, of the learner that it takes quizzes as.
    """
    stored = accounts.add_account(
        name=name, role=Role.STUDENT, email=email, password_hash=password_hash, learner=learner, now=now
    )
    return stored.account


def check_password(name: str, password: str, *, address: str, now: datetime) -> StoredAccount | Refused:
    """The account of this name if that is its password, or why not. It only reads: ``note_sign_in`` keeps the outcome.

    ``address`` is the client's, "" where it is not known. Hashing takes long on purpose, so nothing is locked here.
    """
    # Before the password is looked at: a guesser must not learn from being refused that a guess was right.
    if wait := _wait(name, address, now):
        return Refused(f"Too many sign-ins have failed. Wait {_minutes(wait)}, then try again.", must_wait=True)
    stored = accounts.account_named(name)
    # Nobody's password is longer, and composing the letters of a very long one takes long.
    if stored is None or len(password) > MAX_PASSWORD:
        # As much work as checking a password, so that the time taken doesn't tell which names have an account.
        hash_of("whatever it may be")
        return _WRONG
    return stored if _is_password(stored, password) else _WRONG


def note_sign_in(
    outcome: StoredAccount | Refused, name: str, password: str, *, address: str, now: datetime
) -> StoredAccount | Refused:
    """Count a failure, or forget those before a success; a hash of older parameters is made anew.

    Returns the outcome as it holds when a session begins: a password that was changed since it was checked is wrong.
    """
    if isinstance(outcome, StoredAccount) and not _still_holds(outcome):
        outcome = _WRONG
    if isinstance(outcome, Refused):
        if not outcome.must_wait:
            accounts.forget_failures(before=now - FAILURES_COUNT_FOR)
            accounts.add_failure(name=name, address=address, now=now)
        return outcome
    accounts.clear_failures(name)
    if HASHER.check_needs_rehash(outcome.password_hash):
        accounts.change_password_hash(outcome.account.id, hash_of(password), was=outcome.password_hash)
    return outcome


def change_password(checked: StoredAccount, password_hash: str) -> None:
    """Give an account whose password was just checked another one, and end all its sessions.

    Raises ``ChangedMeanwhile``.
    """
    # First, since it locks the account as a sign-in does: a session begins before, and is ended below, or not at all.
    if not accounts.change_password_hash(checked.account.id, password_hash, was=checked.password_hash):
        raise ChangedMeanwhile
    accounts.clear_failures(checked.account.name)
    accounts.end_sessions(checked.account.id)


def change_email(account: Account, email: str) -> None:
    """Keep another e-mail address for an account, "" for none."""
    accounts.change_email(account.id, email)


def _wait(name: str, address: str, now: datetime) -> timedelta:
    """How long sign-in is refused yet, zero where it isn't."""
    since = now - FAILURES_COUNT_FOR
    waits = [_wait_for(accounts.failures_of_name(name, since=since), FAILURES_A_NAME, now)]
    # Behind a socket that tells no address, all clients would share one limit.
    if address:
        waits.append(_wait_for(accounts.failures_from(address, since=since), FAILURES_AN_ADDRESS, now))
    return max(waits)


def _wait_for(failures: list[datetime], limit: int, now: datetime) -> timedelta:
    if len(failures) < limit:
        return timedelta()
    return failures[limit - 1] + FAILURES_COUNT_FOR - now


def _minutes(wait: timedelta) -> str:
    minutes = math.ceil(wait / timedelta(minutes=1))
    return f"{minutes} minute{'s' if minutes > 1 else ''}"


def _still_holds(checked: StoredAccount) -> bool:
    """Whether an account still has the password that was checked, and keeps it until this transaction ends."""
    found = accounts.account(checked.account.id, lock=True)
    return found is not None and found.password_hash == checked.password_hash


def _is_password(stored: StoredAccount, password: str) -> bool:
    try:
        return HASHER.verify(stored.password_hash, _composed(password))
    except VerifyMismatchError:
        return False


def _composed(password: str) -> str:
    """One form of what is typed: keyboards differ in how they put an accented letter together."""
    return unicodedata.normalize("NFKC", password)

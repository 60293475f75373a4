"""Makes accounts and signs people in, slowing down whoever guesses."""

import hashlib
import math
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from quizapp.domain.account import Role
from quizapp.errors import NotFound
from quizapp.storage import accounts
from quizapp.storage.accounts import Invitation, StoredAccount

#: How long the link to the first account can be used.
LINK_LIFETIME = timedelta(days=7)
#: Failed sign-ins count for so long; whoever has too many waits until the oldest of them no longer does.
FAILURES_COUNT_FOR = timedelta(minutes=15)
FAILURES_A_NAME = 5
#: More than for a name: a school may have one address.
FAILURES_AN_ADDRESS = 30

#: Argon2id with the parameters that its authors recommend (RFC 9106); they travel inside each hash.
HASHER = PasswordHasher()


@dataclass(frozen=True, slots=True)
class Refused:
    """A sign-in that is refused, and why. A value, no error: a request that fails would forget that it was tried."""

    sentence: str
    #: True where trying again at once is of no use, whatever is typed.
    must_wait: bool = False


def add_account(
    *, name: str, password: str, role: Role, email: str = "", session_key: str, now: datetime
) -> StoredAccount:
    """Make an account; raises ``NameTaken``. Name and password have passed the rules of ``domain.account``.

    ``session_key`` is random; a new one ends all sessions of the account.
    """
    return accounts.add_account(
        name=name,
        role=role,
        email=email,
        password_hash=HASHER.hash(_composed(password)),
        session_key=session_key,
        now=now,
    )


def first_account_link(*, secret: str, now: datetime) -> str | None:
    """Make ``secret`` the one way to the first account; returns it, or None where there is an account already.

    Earlier links that nobody used are withdrawn, so that only the newest one printed works.
    """
    if accounts.any_account():
        return None
    accounts.withdraw_invitations()
    accounts.add_invitation(secret_sha256=_sha256(secret), role=Role.ADMIN, now=now, expires_at=now + LINK_LIFETIME)
    return secret


def invitation(secret: str, *, now: datetime) -> Invitation:
    """The link with this secret; raises ``NotFound`` where it is unknown, used or expired."""
    found = accounts.invitation(_sha256(secret), now=now)
    if found is None:
        raise _link_without_use()
    return found


def join(secret: str, *, name: str, password: str, email: str = "", session_key: str, now: datetime) -> StoredAccount:
    """Use a one-time link: make the account that it is for. Raises ``NotFound`` and ``NameTaken``.

    Neither may be followed by a commit: the link would be used up for nothing.
    """
    found = invitation(secret, now=now)
    if not accounts.use_invitation(found.id, now=now):
        raise _link_without_use()
    stored = add_account(name=name, password=password, role=found.role, email=email, session_key=session_key, now=now)
    accounts.note_joined(found.id, stored.account.id)
    return stored


def check_password(name: str, password: str, *, address: str, now: datetime) -> StoredAccount | Refused:
    """The account of this name if that is its password, or why not. It only reads: ``note_sign_in`` keeps the outcome.

    ``address`` is the client's, "" where it is not known. Hashing takes long on purpose, so nothing is locked here.
    """
    # Before the password is looked at: a guesser must not learn from being refused that a guess was right.
    if wait := _wait(name, address, now):
        return Refused(f"Too many sign-ins have failed. Wait {_minutes(wait)}, then try again.", must_wait=True)
    stored = accounts.account_named(name)
    if stored is None or not _is_password(stored, password):
        if stored is None:
            # As much work as checking a password, so that the time taken doesn't tell which names have an account.
            HASHER.hash(_composed(password))
        return Refused("The name or the password is wrong.")
    return stored


def note_sign_in(outcome: StoredAccount | Refused, name: str, password: str, *, address: str, now: datetime) -> None:
    """Count a failure, or forget those before a success; a hash of older parameters is made anew."""
    if isinstance(outcome, Refused):
        if not outcome.must_wait:
            accounts.forget_failures(before=now - FAILURES_COUNT_FOR)
            accounts.add_failure(name=name, address=address, now=now)
        return
    accounts.clear_failures(name)
    if HASHER.check_needs_rehash(outcome.password_hash):
        accounts.change_password_hash(outcome.account.id, HASHER.hash(_composed(password)))


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


def _is_password(stored: StoredAccount, password: str) -> bool:
    try:
        return HASHER.verify(stored.password_hash, _composed(password))
    except VerifyMismatchError:
        return False


def _composed(password: str) -> str:
    """One form of what is typed: keyboards differ in how they put an accented letter together."""
    return unicodedata.normalize("NFKC", password)


def _sha256(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _link_without_use() -> NotFound:
    return NotFound(
        "This link can’t be used. It works once and for seven days; if you made your account with it, sign in."
    )

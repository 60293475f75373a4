"""The people who have an account, and the one-time links that invite others."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from quizapp.domain.account import Account, Role
from quizapp.errors import Conflict, NotFound
from quizapp.storage import accounts
from quizapp.storage.accounts import Invitation, ListedAccount

#: How long a link to an account can be used.
LINK_LIFETIME = timedelta(days=7)
#: So many people a page.
PAGE = 100


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of the people whose names hold what was looked for."""

    rows: tuple[ListedAccount, ...]
    total: int
    page: int

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return -(-self.total // PAGE)


def listing(text: str, *, page: int) -> Listing:
    """The people whose names hold ``text``, page by page (from 1)."""
    rows, total = accounts.search(text, offset=(page - 1) * PAGE, limit=PAGE)
    return Listing(tuple(rows), total, page)


def everybody() -> list[ListedAccount]:
    """All who have an account, by name."""
    return accounts.search("")[0]


def open_invitations(*, now: datetime) -> list[Invitation]:
    """The links that can be used now, newest first."""
    return accounts.open_invitations(now=now)


def first_account_link(*, secret: str, now: datetime) -> str | None:
    """Make ``secret`` the one way to the first admin's account; returns it, or None where there is an admin already.

    Earlier links that nobody used are withdrawn, so that only the newest one printed works. Those are all of this
    kind: other links are made by admins.
    """
    # Not whether there is any account: students sign up by themselves, and must not shut out the first admin.
    if accounts.any_admin():
        return None
    accounts.withdraw_invitations()
    _add(secret, Role.ADMIN, now)
    return secret


def invite(role: Role, *, secret: str, now: datetime) -> datetime:
    """Make ``secret`` a one-time link to an account of a role; returns until when it works.

    Raises ``Conflict`` while there is no admin.
    """
    if not accounts.any_admin():
        raise Conflict("There is no admin yet. “quizapp first-account” prints the link that makes the first one.")
    return _add(secret, role, now)


def take_back(invitation_id: int) -> bool:
    """Take back a link that was made; False where it was used or taken back before."""
    return accounts.withdraw_invitation(invitation_id)


def invitation(secret: str, *, now: datetime) -> Invitation:
    """The link with this secret; raises ``NotFound`` where it is unknown, used or expired."""
    found = accounts.invitation(_sha256(secret), now=now)
    if found is None:
        raise _link_without_use()
    return found


def join(secret: str, *, name: str, password_hash: str, email: str = "", learner: str, now: datetime) -> Account:
    """Use a one-time link: make the account that it is for. Raises ``NotFound`` and ``NameTaken``.

    Neither may be followed by a commit: the link would be used up for nothing.
    """
    found = invitation(secret, now=now)
    if not accounts.use_invitation(found.id, now=now):
        raise _link_without_use()
    stored = accounts.add_account(
        name=name, role=found.role, email=email, password_hash=password_hash, learner=learner, now=now
    )
    accounts.note_joined(found.id, stored.account.id)
    return stored.account


def _add(secret: str, role: Role, now: datetime) -> datetime:
    expires_at = now + LINK_LIFETIME
    accounts.add_invitation(secret_sha256=_sha256(secret), role=role, now=now, expires_at=expires_at)
    return expires_at


def _sha256(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _link_without_use() -> NotFound:
    return NotFound(
        "This link can’t be used. It works once and for seven days; if you made your account with it, sign in."
    )

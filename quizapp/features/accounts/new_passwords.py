"""Links that help people to a new password. They are signed and stored nowhere; each dies with the password before."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from itsdangerous import BadData, URLSafeSerializer

from quizapp.domain.account import Account
from quizapp.errors import NotAllowed, NotFound
from quizapp.features.accounts import service
from quizapp.storage import accounts
from quizapp.storage.accounts import StoredAccount

#: How long a link can be used.
LINK_LIFETIME = timedelta(hours=24)

#: What is signed for this purpose is good for no other one.
_SALT = "quizapp new password"


@dataclass(frozen=True, slots=True)
class PasswordLink:
    """A link to a new password, as it is handed out."""

    account: Account
    token: str
    expires_at: datetime


def link_for(account_id: int, *, by: Account, key: str, now: datetime) -> PasswordLink:
    """A link for somebody whom an admin helps; ``key`` signs it. Raises ``NotFound`` and ``NotAllowed``."""
    if account_id == by.id:
        # Whoever finds an admin's browser open must not get the account for good: that takes the current password.
        raise NotAllowed("Change your own password on the page of your account.")
    stored = accounts.account(account_id)
    if stored is None:
        raise NotFound("There is no such account.")
    return _link(stored, key, now)


def link_for_name(name: str, *, key: str, now: datetime) -> PasswordLink:
    """A link for the account of this name, for whoever runs the server. Raises ``NotFound``."""
    stored = accounts.account_named(name)
    if stored is None:
        raise NotFound(f"There is no account of the name “{name}”.")
    return _link(stored, key, now)


def holder(token: str, *, key: str, now: datetime) -> StoredAccount:
    """The account that a link is for; raises ``NotFound`` where it is no link of ours, used or expired."""
    try:
        account_id, replaces, expires_at = URLSafeSerializer(key, salt=_SALT).loads(token)
    except BadData as error:
        raise _link_without_use() from error
    stored = accounts.account(account_id)
    if stored is None or replaces != _mark(stored) or datetime.fromtimestamp(expires_at, UTC) <= now:
        raise _link_without_use()
    return stored


def set_password(token: str, password_hash: str, *, key: str, now: datetime) -> Account:
    """Use a link: give its account a password, and end all its sessions. Raises ``NotFound``."""
    stored = holder(token, key=key, now=now)
    try:
        service.change_password(stored, password_hash)
    except service.ChangedMeanwhile as error:
        raise _link_without_use() from error
    return stored.account


def _link(stored: StoredAccount, key: str, now: datetime) -> PasswordLink:
    # To the second, as the link keeps it.
    expires_at = (now + LINK_LIFETIME).replace(microsecond=0)
    content = [stored.account.id, _mark(stored), int(expires_at.timestamp())]
    return PasswordLink(stored.account, URLSafeSerializer(key, salt=_SALT).dumps(content), expires_at)


def _mark(stored: StoredAccount) -> str:
    """What tells this password from any other, the same one set again included; it tells nothing of the password."""
    return hashlib.sha256(stored.password_hash.encode()).hexdigest()[:32]


def _link_without_use() -> NotFound:
    return NotFound(
        "This link can’t be used. It works once and for 24 hours, and only until the password is changed. "
        "Ask an admin for another one."
    )

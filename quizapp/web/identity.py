"""Who is asking: a guest by a random id in the signed session cookie, an account by what the cookie carries of it."""

import secrets

from flask import Flask, g, session
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user  # type: ignore[import-untyped]

from quizapp.domain.account import Account
from quizapp.errors import NotAllowed
from quizapp.storage import accounts
from quizapp.web.clock import now

SIGN_IN_FIRST = "This needs an account. Sign in, then try again."


class LoginUser(UserMixin):
    """An account as Flask-Login knows it."""

    def __init__(self, account: Account, session_key: str) -> None:
        self.account = account
        self.session_key = session_key

    def get_id(self) -> str:
        """What the cookie carries. The key names the session, so that it can be ended."""
        return f"{self.account.id}:{self.session_key}"


def add_identity(app: Flask) -> None:
    """Let the application know signed-in accounts by their cookie."""
    manager = LoginManager()
    # None: it compares addresses, and a phone that changes networks must not be signed out. It would also write into
    # the session of every guest, and believes X-Forwarded-For whoever sent it.
    manager.session_protection = None
    manager.user_loader(_load)
    # No context processor: it would look the account up for pages that may not need it. Templates ask current_account.
    manager.init_app(app, add_context_processor=False)


def _load(cookie_id: str) -> LoginUser | None:
    account_id, _, session_key = cookie_id.partition(":")
    account = accounts.account_of_session(int(account_id), session_key)
    return LoginUser(account, session_key) if account is not None else None


def current_account() -> Account | None:
    """The account that is signed in, or None. Looked up once a request, and only where the cookie names one."""
    if "account" not in g:
        # First: where the look-up fails, the page that tells so asks again, and must not fail on it a second time.
        g.account = None
        g.account = current_user.account if current_user.is_authenticated else None
    found: Account | None = g.account
    return found


def signed_in() -> Account:
    """The account that is signed in, for pages whose access rule asks for one."""
    account = current_account()
    if account is None:
        raise NotAllowed(SIGN_IN_FIRST)
    return account


def begin_session(account: Account) -> None:
    """Sign this browser in. Nothing of the session from before stays good but the guest's own attempts."""
    end_session()
    key = secrets.token_urlsafe(16)
    accounts.begin_session(account.id, key=key, now=now())
    login_user(LoginUser(account, key))
    g.account = account
    # As long as a guest's; see learner_to_be.
    session.permanent = True


def end_session() -> None:
    """Sign this browser out. A guest's attempts stay with it; those of the account go with the account."""
    if current_user.is_authenticated:
        accounts.end_session(current_user.account.id, current_user.session_key)
    logout_user()
    _clear_session()
    g.account = None


def _clear_session() -> None:
    guest, permanent = guest_learner(), session.permanent
    session.clear()
    # Flask-WTF keeps the form token of this request here too. Forms of before must not stay good, nor may a token
    # that somebody else planted in this browser before the sign-in.
    g.pop("csrf_token", None)
    if guest:
        session["learner"] = guest
        session.permanent = permanent


def guest_learner() -> str:
    """The public id of the guest on this device, or "" before the first attempt."""
    return str(session.get("learner", ""))


def forget_guest() -> None:
    """Let the next guest on this device be somebody else."""
    session.pop("learner", None)


def current_learner() -> str:
    """The public id of the learner who is asking: the account's, else the guest's; "" for a guest to be."""
    account = current_account()
    return account.learner if account is not None else guest_learner()


def own_learners() -> tuple[str, ...]:
    """Public ids of all whose attempts this browser may go on with.

    Whoever signs in with a guest's attempt open in another window must not lose it there.
    """
    return tuple(each for each in dict.fromkeys((current_learner(), guest_learner())) if each)


def learner_to_be() -> str:
    """The public id of the learner who is asking, made for a guest who has none yet.

    Pages with a "Start" button call it too, so that two quick clicks on it come from one learner. Nothing is stored
    before the first attempt.
    """
    if current_account() is not None:
        return current_learner()
    if not guest_learner():
        session["learner"] = secrets.token_urlsafe(16)
    # The cookie outlives the browser, counted from the last visit: a guest's attempts stay on the device.
    session.permanent = True
    session.modified = True
    return guest_learner()

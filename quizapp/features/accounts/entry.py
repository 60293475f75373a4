"""The way in, which all pages that sign somebody in share; and the blueprint that these pages are part of."""

import secrets
from collections.abc import Callable

from flask import Blueprint, current_app, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.account import Account, Role
from quizapp.domain.permissions import Right, has
from quizapp.features.accounts import service
from quizapp.features.accounts.forms import AccountForm
from quizapp.storage import attempts, notes
from quizapp.storage.db import begin_writing
from quizapp.web.clock import now
from quizapp.web.identity import begin_session, guest_learner

blueprint = Blueprint("accounts", __name__, template_folder="templates")

#: What there is to do next with an account that was just made.
_NEXT = {
    Role.ADMIN: " Next: add a document, make a class, or invite others under People.",
    Role.INSTRUCTOR: " Next: add a document or make a class.",
    Role.STUDENT: "",
}


def make(form: AccountForm, add: Callable[..., Account]) -> Account:
    """Make the account of a sound form; ``add`` stores it. Raises ``NameTaken``, and what ``add`` raises.

    For views that begin late: a taken name costs no hash, and nothing is locked while one is made.
    """
    name = form.name.data or ""
    service.look_for_name(name)
    password_hash = service.hash_of(form.password.data or "")
    begin_writing()
    return add(
        name=name,
        password_hash=password_hash,
        email=form.email.data or "",
        learner=secrets.token_urlsafe(16),
        now=now(),
    )


def enter(account: Account, *, onward: str = "") -> ResponseReturnValue:
    """Sign in, and go on to ``onward``, a path of this site, or home.

    A student is asked first whether the attempts and notes that a guest has left on this device are theirs.
    """
    begin_session(account)
    guest = guest_learner()
    # Only those whose answers instructors see in reports: the others have no use for a claim.
    if has(account, Right.JOIN_CLASSES) and (attempts.any_attempts_of(guest) or notes.number_of_guest(guest)):
        return redirect(url_for("delivery.claim", next=onward or None))
    return redirect(onward or url_for("library.home"))


def enter_first(account: Account, *, onward: str = "") -> ResponseReturnValue:
    """The same with an account that was just made: the page that follows says so, and what to do next."""
    answer = enter(account, onward=onward)
    # After it: a session that begins forgets what was said in the one before.
    flash(f"Your account is made.{_NEXT[account.role]}")
    return answer


def signing_key() -> str:
    """What this application signs links with."""
    return str(current_app.secret_key)

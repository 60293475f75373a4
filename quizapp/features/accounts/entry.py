"""The way in, which all pages that sign somebody in share; and the blueprint that these pages are part of."""

from flask import Blueprint, current_app, redirect, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.account import Account
from quizapp.domain.permissions import Right, has
from quizapp.storage import attempts
from quizapp.web.identity import begin_session, guest_learner

blueprint = Blueprint("accounts", __name__, template_folder="templates")


def enter(account: Account, *, onward: str = "") -> ResponseReturnValue:
    """Sign in, and go on to ``onward``, a path of this site, or home.

    A student is asked first whether the attempts that a guest has left on this device are theirs.
    """
    begin_session(account)
    # Only those whose answers instructors see in reports: the others have no use for a claim.
    if has(account, Right.JOIN_CLASSES) and attempts.any_attempts_of(guest_learner()):
        return redirect(url_for("delivery.claim", next=onward or None))
    return redirect(onward or url_for("library.home"))


def signing_key() -> str:
    """What this application signs links with."""
    return str(current_app.secret_key)

"""Who may call which route. A route without a rule keeps the application from starting."""

from collections.abc import Callable
from enum import Enum
from typing import TypeVar
from urllib.parse import quote

from flask import Flask, redirect, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.domain.account import Role
from quizapp.domain.attempt import NoSuchAttempt
from quizapp.domain.permissions import Reach, Right, has, reach_of
from quizapp.errors import NotAllowed, QuizAppError
from quizapp.storage.db import db
from quizapp.web.identity import SIGN_IN_FIRST, current_account, own_learners

View = TypeVar("View", bound=Callable[..., object])


class RuleMissing(QuizAppError):
    """A route has no access rule: a fault of ours, found before the first request."""


class Access(Enum):
    """The rules beside the rights of ``domain.permissions``, each of which is a rule too.

    Whose thing it is, is asked again, of the database, where it is loaded.
    """

    #: Anyone, known or not.
    PUBLIC = "public"
    #: Whoever is signed in.
    ACCOUNT = "account"


Rule = Access | Right

#: Whom a page tells that it is for, the first of them that has the right.
_FOR = {Role.STUDENT: "students", Role.INSTRUCTOR: "instructors", Role.ADMIN: "admins"}


#: Requests by these methods have no body, and change nothing.
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

#: Our own static files, and Bootstrap's: routes that libraries bring, open to anyone.
STATIC_ENDPOINTS = ("static", "bootstrap.static")


def access(rule: Rule) -> Callable[[View], View]:
    """Give a view its rule."""

    def decorate(view: View) -> View:
        view.__access__ = rule  # type: ignore[attr-defined]
        return view

    return decorate


def rule_of(app: Flask, endpoint: str) -> Rule | None:
    """The rule of an endpoint, or None where it has none."""
    if endpoint in STATIC_ENDPOINTS:
        return Access.PUBLIC
    return getattr(app.view_functions.get(endpoint), "__access__", None)


def guard(app: Flask) -> None:
    """Check every request against its route's rule. Call it once all routes are registered.

    Raises ``RuleMissing`` naming the routes that have no rule.
    """
    bare = sorted(endpoint for endpoint in app.view_functions if rule_of(app, endpoint) is None)
    if bare:
        raise RuleMissing(f"These routes have no access rule: {', '.join(bare)}.")

    @app.before_request
    def check_access() -> ResponseReturnValue | None:
        # Static files are many and the same for all: nobody is looked up for them.
        if request.endpoint is None or request.endpoint in STATIC_ENDPOINTS:
            return None
        try:
            current_account()
        finally:
            # What was read is a plain value. Where a body may follow, its transaction must end here: bodies can be
            # slow, and begin_writing() can make only a fresh transaction one that writes.
            if request.method not in SAFE_METHODS:
                db.session.remove()
        return _turned_away(rule_of(app, request.endpoint))


def _turned_away(rule: Rule | None) -> ResponseReturnValue | None:
    """The way to the sign-in page where that is what is missing, None for whoever may go on; raises for the others."""
    if rule is Right.TAKE and not own_learners():
        raise NoSuchAttempt
    account = current_account()
    if account is None and (rule is Access.ACCOUNT or (isinstance(rule, Right) and not has(None, rule))):
        if request.method not in {"GET", "HEAD"}:
            # A form can't be sent again after signing in, so its page says what happened.
            raise NotAllowed(SIGN_IN_FIRST)
        return redirect(url_for("accounts.sign_in", next=_this_address()))
    if isinstance(rule, Right) and not has(account, rule):
        whom = next(words for role, words in _FOR.items() if reach_of(role, rule) is not Reach.NONE)
        raise NotAllowed(f"This page is for {whom}. Sign in with another account to see it.")
    return None


def _this_address() -> str:
    query = request.query_string.decode("ascii", "replace")
    return quote(request.path) + (f"?{query}" if query else "")

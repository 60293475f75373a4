"""Who may call which route. A route without a rule keeps the application from starting."""

from collections.abc import Callable
from enum import Enum
from typing import TypeVar

from flask import Flask, request

from quizapp.errors import NotFound, QuizAppError
from quizapp.web.identity import current_learner

View = TypeVar("View", bound=Callable[..., object])


class RuleMissing(QuizAppError):
    """A route has no access rule: a fault of ours, found before the first request."""


class Access(Enum):
    """The rules. Whether an attempt is the caller's own is asked again, of the database, where it is loaded."""

    #: Anyone, known or not.
    PUBLIC = "public"
    #: Whoever has begun an attempt on this device.
    LEARNER = "learner"


#: Our own static files, and Bootstrap's: routes that libraries bring, open to anyone.
STATIC_ENDPOINTS = ("static", "bootstrap.static")


def access(rule: Access) -> Callable[[View], View]:
    """Give a view its rule."""

    def decorate(view: View) -> View:
        view.__access__ = rule  # type: ignore[attr-defined]
        return view

    return decorate


def rule_of(app: Flask, endpoint: str) -> Access | None:
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
    def check_access() -> None:
        if request.endpoint is not None and rule_of(app, request.endpoint) is Access.LEARNER and not current_learner():
            raise NotFound("There is no such attempt on this device.")

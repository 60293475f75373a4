"""One transaction a request, committed at the edge: what a page says was saved has been committed before it is sent."""

from collections.abc import Callable
from typing import TypeVar

from flask import Flask, Response, current_app, request

from quizapp.storage.db import begin_writing, db
from quizapp.web.access import SAFE_METHODS

View = TypeVar("View", bound=Callable[..., object])


def begins_late(view: View) -> View:
    """Mark a view that works long before it calls ``begin_writing`` itself: SQLite has one writer at a time."""
    view.__begins_late__ = True  # type: ignore[attr-defined]
    return view


def commit_at_the_edge(app: Flask) -> None:
    """Commit after a request that went well, roll back after any other."""

    @app.before_request
    def begin() -> None:
        late = getattr(current_app.view_functions.get(request.endpoint or ""), "__begins_late__", False)
        if request.method not in SAFE_METHODS and not late:
            begin_writing()

    @app.after_request
    def end(response: Response) -> Response:
        # A page that is only looked at has nothing to commit; its transaction ends with the request.
        if request.method not in SAFE_METHODS:
            if response.status_code < 400:
                db.session.commit()
            else:
                db.session.rollback()
        return response

"""One transaction a request, committed at the edge: what a page says was saved has been committed before it is sent."""

from flask import Flask, Response, request

from quizapp.storage.db import begin_writing, db


def commit_at_the_edge(app: Flask) -> None:
    """Commit after a request that went well, roll back after any other."""

    @app.before_request
    def begin() -> None:
        if request.method not in {"GET", "HEAD", "OPTIONS"}:
            begin_writing()

    @app.after_request
    def end(response: Response) -> Response:
        if response.status_code < 400:
            db.session.commit()
        else:
            db.session.rollback()
        return response

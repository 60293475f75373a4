"""Turns errors into pages, in one place."""

import uuid
from http import HTTPStatus

from flask import Flask, current_app, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from quizapp.errors import QuizAppError

#: What a person reads where the framework refused the request before any of our code saw it.
SENTENCES = {
    HTTPStatus.NOT_FOUND: "There is no page at this address. It may have moved, or the link may be incomplete.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This page can’t be used that way. Go back and use its buttons.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "That is more than this page takes. Send less at once.",
}


def show_errors(app: Flask) -> None:
    """Register the handlers: our own errors, the framework's, and whatever nobody foresaw."""
    app.register_error_handler(QuizAppError, _refused)
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _fault)


def _page(status: int, sentence: str) -> ResponseReturnValue:
    if request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json":
        return {"error": sentence}, status
    return render_template("error.html", sentence=sentence, status=status), status


def _refused(error: Exception) -> ResponseReturnValue:
    assert isinstance(error, QuizAppError)
    if error.http_status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return _fault(error)
    return _page(error.http_status, error.sentence)


def _stale_form(_error: Exception) -> ResponseReturnValue:
    return _page(
        HTTPStatus.BAD_REQUEST, "This page was open too long, or cookies are off. Reload it and send it again."
    )


def _http(error: Exception) -> ResponseReturnValue:
    assert isinstance(error, HTTPException)
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    if status < HTTPStatus.BAD_REQUEST:
        return error
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return _fault(getattr(error, "original_exception", None) or error)
    return _page(status, SENTENCES.get(HTTPStatus(status), "This request could not be understood."))


def _fault(error: Exception) -> ResponseReturnValue:
    number = uuid.uuid4().hex[:8]
    current_app.logger.error("fault %s at %s %s", number, request.method, request.path, exc_info=error)
    sentence = f"Something went wrong on our side. What was marked as saved is safe. The fault is logged as {number}."
    return _page(HTTPStatus.INTERNAL_SERVER_ERROR, sentence)

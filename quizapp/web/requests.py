"""Turns away requests that did not arrive whole, before anything is looked up or locked for them."""

from flask import Flask, request

from quizapp.errors import NotFound, QuizAppError

#: How long a body may stall: a phone that lost its signal must not keep a thread, in seconds.
STALL_SECONDS = 15


class BodyCutShort(QuizAppError):
    """The connection ended, or stalled, in the middle of a form: what came of it is not what was sent."""

    http_status = 400

    def __init__(self) -> None:
        super().__init__("The connection was lost before all of the form had arrived. Send it again.")


def require_whole_requests(app: Flask) -> None:
    """Read every form to its end first. Register it before whatever takes a lock or believes a form."""

    @app.before_request
    def check_whole() -> None:
        if "\x00" in request.path:
            raise NotFound("There is no page at this address.")
        # The server closes such a connection; half a form would be saved as if it were the whole one.
        connection = request.environ.get("gunicorn.socket")
        if connection is not None:
            connection.settimeout(STALL_SECONDS)
        try:
            body = request.get_data()
        except OSError as error:
            raise BodyCutShort from error
        if request.content_length is not None and len(body) != request.content_length:
            raise BodyCutShort

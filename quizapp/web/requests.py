"""Turns away requests that did not arrive whole, before anything is looked up or locked for them."""

from collections.abc import Callable
from typing import TypeVar

from flask import Flask, current_app, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge

from quizapp.errors import NotFound, QuizAppError

View = TypeVar("View", bound=Callable[..., object])

#: How long a body may stall: a phone that lost its signal must not keep a thread, in seconds.
STALL_SECONDS = 15


#: How many times what is allowed is read and thrown away.
DISCARD_TIMES = 3


class BodyCutShort(QuizAppError):
    """The connection ended, or stalled, in the middle of a form: what came of it is not what was sent."""

    http_status = 400

    def __init__(self) -> None:
        super().__init__("The connection was lost before all of the form had arrived. Send it again.")


def takes_up_to(most: int, *, else_show: Callable[[], ResponseReturnValue]) -> Callable[[View], View]:
    """Let a view take bodies of up to ``most`` bytes; whoever sends more is shown another page instead."""

    def decorate(view: View) -> View:
        view.__most_bytes__ = most  # type: ignore[attr-defined]
        view.__else_show__ = else_show  # type: ignore[attr-defined]
        return view

    return decorate


def require_whole_requests(app: Flask) -> None:
    """Read every form to its end first. Register it before whatever takes a lock or believes a form."""

    @app.before_request
    def check_whole() -> ResponseReturnValue | None:
        # PostgreSQL can't look such a text up.
        if "\x00" in request.path or b"%00" in request.query_string:
            raise NotFound("There is no page at this address.")
        # The server closes such a connection; half a form would be saved as if it were the whole one.
        connection = request.environ.get("gunicorn.socket")
        if connection is not None:
            connection.settimeout(STALL_SECONDS)
        view = current_app.view_functions.get(request.endpoint or "")
        most = getattr(view, "__most_bytes__", None)
        if most is not None:
            request.max_content_length = request.max_form_memory_size = most
        try:
            body = request.get_data()
            # A body that doesn't say how long it is is cut at the limit: half a form would be taken for a whole one.
            if len(body) == request.max_content_length and request.environ["wsgi.input"].read(1):
                raise RequestEntityTooLarge
        except RequestEntityTooLarge:
            if most is None:
                raise
            _discard(most)
            return view.__else_show__()  # type: ignore[no-any-return, union-attr]
        except OSError as error:
            raise BodyCutShort from error
        if request.content_length is not None and len(body) != request.content_length:
            raise BodyCutShort
        return None


def _discard(most: int) -> None:
    """Read some of a body that is too large, and keep nothing of it.

    A browser that still sends when the connection is closed shows its own error instead of our page. It is bounded:
    whoever sends several times what is allowed gets just that.
    """
    left = DISCARD_TIMES * most
    try:
        while left > 0 and (piece := request.environ["wsgi.input"].read(min(left, 65536))):
            left -= len(piece)
    except OSError:
        return

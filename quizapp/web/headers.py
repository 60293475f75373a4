"""Response headers that keep pages safe, and static files that browsers keep."""

import hashlib
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path

from flask import Flask, Response, current_app, request, url_for

from quizapp.web.access import STATIC_ENDPOINTS

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "frame-ancestors 'none'; form-action 'self'"
)
FOR_EVER = "public, max-age=31536000, immutable"


def set_headers(app: Flask) -> None:
    """Send the security headers with every response, and static files under addresses that change with them."""

    @app.after_request
    def add_headers(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        if request.endpoint in STATIC_ENDPOINTS:
            named_by_content = "v" in request.args and response.status_code in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED}
            response.headers["Cache-Control"] = FOR_EVER if named_by_content else "no-cache"
        else:
            # Pages show one learner's work: no cache may keep them, and Back must ask again, lest an answer from
            # before comes back with the page and is saved over a newer one.
            response.headers["Cache-Control"] = "private, no-store"
        return response

    app.jinja_env.globals.update(static_url=static_url)


def static_url(filename: str, endpoint: str = "static") -> str:
    """The address of a static file, ours or that of a library's endpoint: it changes with the file."""
    return _static_url(current_app._get_current_object(), endpoint, filename, request.script_root)  # type: ignore[attr-defined]


# Several stand on each page, and none of them changes while the process lives.
@lru_cache(maxsize=64)
def _static_url(app: Flask, endpoint: str, filename: str, _script_root: str) -> str:
    owner = app.blueprints[endpoint.removesuffix(".static")] if "." in endpoint else app
    content = (Path(str(owner.static_folder)) / filename).read_bytes()
    return url_for(endpoint, filename=filename, v=hashlib.sha256(content).hexdigest()[:12])

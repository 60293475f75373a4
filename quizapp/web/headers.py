"""Response headers that keep pages safe, and static files that browsers keep."""

import hashlib
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path

from flask import Flask, Response, request

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

    @app.url_defaults
    def add_content_hash(endpoint: str, values: dict[str, object]) -> None:
        folder = _static_folder(app, endpoint)
        if folder is not None and "filename" in values:
            values["v"] = _content_hash(folder / str(values["filename"]))


def _static_folder(app: Flask, endpoint: str) -> Path | None:
    if endpoint == "static":
        return Path(str(app.static_folder))
    if endpoint.endswith(".static"):
        blueprint = app.blueprints[endpoint.removesuffix(".static")]
        return Path(str(blueprint.static_folder))
    return None


@lru_cache(maxsize=64)
def _content_hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]

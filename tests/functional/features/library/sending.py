"""Sends the form that takes a document in, as a browser does."""

from io import BytesIO
from secrets import token_urlsafe
from typing import Any

from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from tests.support.app import Visitor

REST = {"title": "", "count": "20"}


def send_document(visitor: Visitor, *, text: str = "", file: tuple[bytes, str] | None = None, **fields: str) -> Any:
    """Send the form; ``file`` is (content, name)."""
    sent: dict[str, Any] = {"csrf_token": visitor.token(), "once": token_urlsafe(16), "text": text, **REST, **fields}
    if file is not None:
        sent["file"] = FileStorage(BytesIO(file[0]), filename=file[1], content_type="text/plain")
    # Encoded here: Werkzeug's client puts a large form into a temporary file and never closes it.
    boundary, body = encode_multipart(sent)
    return visitor.client.post(
        "/documents/new", data=body, content_type=f'multipart/form-data; boundary="{boundary}"', buffered=True
    )

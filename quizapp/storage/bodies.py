"""JSON bodies to and from domain objects, and the hash that tells whether two bodies say the same."""

import hashlib
import json
from typing import Any, TypeVar

from cattrs import Converter

T = TypeVar("T")

_converter = Converter()


def to_body(value: object) -> Any:
    """``value`` (a domain dataclass, or a tuple of them) as what JSON can hold."""
    # Through JSON and back, so that a body made now equals the same body read from the database.
    return json.loads(json.dumps(_converter.unstructure(value)))


def from_body(body: object, wanted: type[T]) -> T:
    """The ``wanted`` domain object in ``body``; raises ``cattrs.ClassValidationError`` if it lacks something.

    A field that the code doesn't know is left out: a body stored by another version must not take a page down.
    """
    return _converter.structure(body, wanted)


def body_sha256(body: object) -> str:
    """SHA-256 of a JSON body, the same for every order of its keys."""
    return hashlib.sha256(json.dumps(body, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

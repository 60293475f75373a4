"""``read``: the bytes of a file to a ``Document``, or one plain sentence that says why not."""

import hashlib

from quizapp.domain.document import Document
from quizapp.errors import InputRefused
from quizapp.reading.decode import MAX_BYTES, TOO_LARGE
from quizapp.reading.draft import build_document
from quizapp.reading.language import require_english
from quizapp.reading.opening import with_opening
from quizapp.reading.registry import READERS
from quizapp.reading.source import Source


def read(data: bytes, *, name: str = "") -> Document:
    """Read a file's bytes; ``name`` is its file name, a weak hint at its type where the content leaves it open.

    Raises ``InputRefused`` for what is empty, of no known type, encrypted, broken, too long or not English.
    """
    if len(data) > MAX_BYTES:
        raise InputRefused(TOO_LARGE)
    source = Source(data, name.lower())
    # The first readers look at the bytes; those of text refuse what is none.
    reader = next(reader for reader in READERS if reader.fits(source))
    document = build_document(with_opening(reader.read(source)), sha256=hashlib.sha256(data).hexdigest())
    if not document.words:
        raise InputRefused("The file holds no words; choose a file that holds text.")
    require_english(document)
    return document

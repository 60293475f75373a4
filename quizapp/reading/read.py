"""``read``: the bytes of a file to a ``Document``, or one plain sentence that says why not."""

import hashlib

from quizapp.domain.document import Document
from quizapp.errors import InputRefused
from quizapp.reading.clean import clean_text, count_words
from quizapp.reading.decode import decode
from quizapp.reading.draft import MAX_WORDS, build_document
from quizapp.reading.language import require_english
from quizapp.reading.registry import READERS


def read(data: bytes, *, name: str = "") -> Document:
    """Read a file's bytes; ``name`` is its file name, a weak hint at its type where the content leaves it open.

    Raises ``InputRefused`` for what is empty, binary, broken, too long or not English.
    """
    text = clean_text(decode(data))
    if not any(char.isalnum() for char in text):
        raise InputRefused("The file holds no words; choose a file that holds text.")
    # Counted before parsing, so that a text far too long costs no more than this.
    if count_words(text) > 1.2 * MAX_WORDS:
        raise InputRefused("The text is longer than 200,000 words; split it into parts and add them one by one.")
    reader = next(reader for reader in READERS if reader.fits(text, name.lower()))
    document = build_document(reader.read(text), sha256=hashlib.sha256(data).hexdigest())
    require_english(document)
    return document

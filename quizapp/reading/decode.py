"""Bytes to text: finds the encoding, or refuses what isn't text with a sentence that says what to do."""

import codecs
import re
import unicodedata

from quizapp.errors import InputRefused

MAX_BYTES = 20 * 1024 * 1024
TOO_LARGE = "The file is larger than 20 MB; split it into smaller files and add them one by one."

_SAVE_AS = "save it as plain text or Markdown and try again"
_EXPORT = "save or export it as PDF, Word (.docx), HTML or plain text and try again"

#: First bytes of files that are often mistaken for documents we can read, with the name a person knows them by.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a zip file"),
    (b"PK\x05\x06", "an empty zip file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!\x1a\x07", "a compressed file"),
    (b"\x7fELF", "a program"),
)
#: What a zip file's own names say of it, which stand in it as they are.
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"application/epub+zip", "an e-book"),
    (b"opendocument.text", "an OpenDocument text"),
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet"),
    (b"opendocument.presentation", "an OpenDocument presentation"),
    (b"xl/workbook", "an Excel workbook"),
    (b"ppt/presentation", "a PowerPoint presentation"),
)
#: How an Office document with a password names its inside.
_LOCKED = "EncryptedPackage".encode("utf-16-le")

#: First bytes of what is encrypted, some of it in letters and so text to the eye of a program.
_ENCRYPTED = (b"-----BEGIN PGP MESSAGE", b"-----BEGIN AGE ENCRYPTED FILE", b"age-encryption.org/", b"Salted__")

#: UTF-32 before UTF-16, since the little-endian mark of one begins like that of the other.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: Accented letters, quotes and dashes in UTF-8. In Windows-1252 they would be "Ã©" and "â€œ", which no prose holds.
_UTF_8_SEQUENCE = re.compile(rb"\xc2[\xa0-\xbf]|\xc3[\x80-\xbf]|\xe2\x80[\x80-\xbf]")

#: Marks that Windows-1252 prose really holds beyond ASCII letters: quotes, dashes, money, degrees.
_WINDOWS_MARKS = frozenset("‘’‚“”„–—…•€£¥¢§©®™°±²³¼½¾«»·×\u00a0")


def decode(data: bytes) -> str:
    """The text of ``data``; raises ``InputRefused`` where it is empty, or not text."""
    if not data.strip():
        raise InputRefused("The file is empty; choose a file that holds text.")
    head = data[:1024].removeprefix(codecs.BOM_UTF8).lstrip()
    if head.startswith(_ENCRYPTED):
        raise InputRefused(f"The file is encrypted; decrypt it, {_SAVE_AS}.")
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            raise _unsupported(data, kind)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :] if encoding == "utf-8" else data, encoding)
    if b"\x00" in data:
        raise InputRefused(f"The file is binary, not text; {_SAVE_AS}.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _decode_windows(data)
        if _UTF_8_SEQUENCE.search(data):
            raise InputRefused(f"The file is UTF-8 text but is broken; {_SAVE_AS}.") from error
        return text


def _unsupported(data: bytes, kind: str) -> InputRefused:
    if _LOCKED in data:
        return InputRefused("The file is encrypted; save a copy without a password and try again.")
    if kind == "a zip file":
        kind = next((name for mark, name in _ZIPPED if mark in data), kind)
    return InputRefused(f"The file is {kind}, which is not supported; {_EXPORT}.")


def _decode_marked(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputRefused(f"The file says that it is {encoding.upper()} text but is broken; {_SAVE_AS}.") from error


def _decode_windows(data: bytes) -> str:
    refusal = InputRefused(f"The file's characters can't be read; {_SAVE_AS}, encoded as UTF-8.")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise refusal from error
    # Any byte is a character of Windows-1252, so random bytes decode too: only what looks like Western prose passes.
    strange = [char for char in text if ord(char) > 127 or (ord(char) < 32 and char not in "\t\n\r\f")]
    wrong = [char for char in strange if char not in _WINDOWS_MARKS and not _is_latin_letter(char)]
    if len(strange) > 0.2 * len(text) or len(wrong) > 0.002 * len(text):
        raise refusal
    return text


def _is_latin_letter(char: str) -> bool:
    return char.isalpha() and "LATIN" in unicodedata.name(char, "")

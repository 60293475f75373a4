"""Bytes become text, or one sentence says why not."""

import pytest

from quizapp.errors import InputRefused
from quizapp.reading.decode import decode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_with_or_without_a_byte_order_mark_is_decoded(encoding: str) -> None:
    assert decode("Café at noon".encode(encoding)) == "Café at noon"


def test_windows_text_is_decoded_where_it_looks_like_prose() -> None:
    text = "The café’s price rose to £3 – a record."
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n "])
def test_nothing_is_refused_as_empty(data: bytes) -> None:
    with pytest.raises(InputRefused, match="empty"):
        decode(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04abc", "a zip file"),
        (b"PK\x03\x04..mimetypeapplication/epub+zip", "an e-book"),
        (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text"),
        (b"PK\x03\x04..xl/workbook.xml", "an Excel workbook"),
        (b"PK\x03\x04..ppt/presentation.xml", "a PowerPoint presentation"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 abc", "an old Office document"),
        (b"\x89PNG\r\n", "a picture"),
    ],
)
def test_a_known_other_format_is_named_with_what_to_do(data: bytes, kind: str) -> None:
    with pytest.raises(InputRefused, match=f"{kind}, which is not supported; save or export it as PDF, Word"):
        decode(data)


def test_an_office_document_with_a_password_is_encrypted() -> None:
    with pytest.raises(InputRefused, match="encrypted; save a copy without a password"):
        decode(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))


@pytest.mark.parametrize("before", [b"\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_a_known_other_format_is_seen_behind_a_blank_line_or_a_mark(before: bytes) -> None:
    with pytest.raises(InputRefused, match="an RTF document"):
        decode(before + b"{\\rtf1 abc}")


@pytest.mark.parametrize(
    "data",
    [
        b"-----BEGIN PGP MESSAGE-----\n\nhQEMA5vJrQz0XbPq\n",
        b"\n-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n",
        b"age-encryption.org/v1\n-> X25519 abc\n",
        b"Salted__\x8b\x02 abc",
    ],
)
def test_what_is_encrypted_is_to_be_decrypted_first(data: bytes) -> None:
    with pytest.raises(InputRefused, match="encrypted; decrypt it, save it as plain text or Markdown and try again"):
        decode(data)


@pytest.mark.parametrize(
    "text", ["The café is closed, says the café", "The crew’s fare – at first £3 – is now “high”, £"]
)
def test_utf_8_that_is_cut_off_is_not_taken_for_windows_text(text: str) -> None:
    with pytest.raises(InputRefused):
        decode(text.encode()[:-1])


def test_utf_8_that_is_broken_is_said_to_be() -> None:
    with pytest.raises(InputRefused, match="UTF-8 text but is broken"):
        decode("The café is closed, says the café".encode()[:-1])


def test_nul_bytes_without_a_mark_are_binary() -> None:
    with pytest.raises(InputRefused, match="binary"):
        decode(b"abc\x00def")


@pytest.mark.parametrize("data", [bytes(range(128, 256)) * 4, b"\xff\xfea", b"abc \x81\x9d \xff"])
def test_bytes_that_are_no_text_in_any_encoding_are_refused(data: bytes) -> None:
    with pytest.raises(InputRefused):
        decode(data)

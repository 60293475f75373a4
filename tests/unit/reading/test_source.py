"""What a reader is given of a file."""

import pytest

from quizapp.errors import InputRefused
from quizapp.reading.source import Source


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\r\n", b"\xef\xbb\xbf\n "])
def test_the_head_begins_behind_marks_and_blank_lines(before: bytes) -> None:
    assert Source(before + b"%PDF-1.4").head == b"%PDF-1.4"


def test_the_text_is_decoded_and_clean() -> None:
    assert Source("The café\r\nis\x01open".encode()).text == "The café\nis open"


def test_what_is_no_text_is_refused_when_its_text_is_asked_for() -> None:
    source = Source(b"abc\x00def")
    assert source.head == b"abc\x00def"
    with pytest.raises(InputRefused, match="binary"):
        _ = source.text

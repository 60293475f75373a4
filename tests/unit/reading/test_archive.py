"""A zip file is looked at before it is unpacked."""

import pytest

from quizapp.errors import InputRefused
from quizapp.reading.archive import Archive
from tests.factories.docx import zipped

MB = 1024 * 1024


def test_a_part_is_given_by_its_name() -> None:
    archive = Archive(zipped({"a.xml": "<a/>"}))
    assert archive.part("a.xml") == b"<a/>"
    assert "b.xml" not in archive
    with pytest.raises(InputRefused, match="broken"):
        archive.part("b.xml")


def test_what_unpacks_to_far_more_than_it_is_is_refused_unread() -> None:
    with pytest.raises(InputRefused, match="far more than a text needs; copy its text"):
        Archive(zipped({"a.xml": b" " * 20 * MB}))


def test_what_lies_about_its_size_gives_no_more_than_it_says() -> None:
    data = zipped({"a.xml": b" " * 2 * MB})
    size = (2 * MB).to_bytes(4, "little")
    assert data.count(size) == 2
    with pytest.raises(InputRefused, match="broken"):
        Archive(data.replace(size, (100).to_bytes(4, "little"))).part("a.xml")


def test_thousands_of_members_are_refused() -> None:
    with pytest.raises(InputRefused, match="far more"):
        Archive(zipped({f"{number}": "" for number in range(5_001)}))


def test_a_zip_file_that_is_cut_off_is_broken() -> None:
    with pytest.raises(InputRefused, match="broken or was cut off; save or download it again"):
        Archive(zipped({"a.xml": "<a/>"})[:-30])


def test_a_part_that_was_damaged_is_broken() -> None:
    data = bytearray(zipped({"a.xml": "The ferry sails to Saltholm."}))
    data[40] ^= 0xFF
    with pytest.raises(InputRefused, match="broken"):
        Archive(bytes(data)).part("a.xml")


def test_a_member_with_a_password_is_encrypted() -> None:
    data = zipped({"a.xml": "<a/>"})
    directory = data.index(b"PK\x01\x02")
    with pytest.raises(InputRefused, match="encrypted; save a copy without a password"):
        Archive(data[: directory + 8] + b"\x01" + data[directory + 9 :])

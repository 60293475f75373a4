"""A command's file becomes a document, under the name that the file has."""

from pathlib import Path

import pytest

from quizapp.cli.source import read_file
from quizapp.errors import InputRefused
from quizapp.reading.decode import MAX_BYTES


def test_a_file_is_read_and_analysed(tmp_path: Path) -> None:
    (tmp_path / "tower.md").write_text(
        "# The tower\n\nThe tower was closed in 1988. Nobody lives there today.\n", "utf-8"
    )
    with (tmp_path / "tower.md").open("rb") as file:
        document, analysis = read_file(file)
    assert document.title == "The tower"
    assert [sentence.text for sentence in analysis.sentences][:1] == ["The tower was closed in 1988."]


def test_a_file_that_is_too_long_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(2 * MAX_BYTES)
    with path.open("rb") as file, pytest.raises(InputRefused):
        read_file(file)
    with path.open("rb") as file:
        with pytest.raises(InputRefused):
            read_file(file)
        assert file.tell() == MAX_BYTES + 1

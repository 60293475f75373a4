"""Every reader in the folder is listed, and one of them takes any text."""

from pathlib import Path

from quizapp.reading import readers
from quizapp.reading.registry import READERS


def test_every_reader_is_listed_under_the_name_of_its_file() -> None:
    files = {file.stem for file in Path(readers.__path__[0]).glob("[a-z]*.py")}
    assert {reader.name for reader in READERS} == files


def test_the_last_reader_takes_what_no_other_does() -> None:
    assert READERS[-1].fits("nothing that looks like anything", "")

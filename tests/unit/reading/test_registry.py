"""Every reader in the folder is listed, and one of them takes any text."""

import subprocess
import sys
from pathlib import Path

from quizapp.reading import readers
from quizapp.reading.registry import ACCEPTED, READERS
from quizapp.reading.source import Source


def test_every_reader_is_listed_under_the_name_of_its_file() -> None:
    files = {file.stem for file in Path(readers.__path__[0]).glob("[a-z]*.py")}
    assert {reader.name for reader in READERS} == files


def test_the_last_reader_takes_what_no_other_does() -> None:
    assert READERS[-1].fits(Source(b"nothing that looks like anything"))


def test_each_reader_says_how_its_files_are_called() -> None:
    assert all(suffix.startswith(".") for reader in READERS for suffix in reader.suffixes)
    assert {".txt", ".md", ".html", ".pdf", ".docx"} <= set(ACCEPTED.split(","))


def test_a_text_is_read_without_the_libraries_of_other_files() -> None:
    """They take half a second to load, and learners' pages load all readers."""
    script = (
        "import sys; from quizapp.reading.read import read; read(b'The ferry sails.');"
        "print({'lxml', 'mammoth', 'pypdf', 'trafilatura', 'spacy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"

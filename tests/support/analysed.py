"""Documents with what their sentences say, analysed once in a run however many tests look at them."""

from functools import cache
from pathlib import Path

from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis, analyse
from quizapp.reading.read import read


@cache
def analysed(text: str) -> tuple[Document, Analysis]:
    """A text and its analysis."""
    document = read(text.encode(), name="text.txt")
    return document, analyse(document)


@cache
def analysed_file(path: Path) -> tuple[Document, Analysis]:
    """A file's document and its analysis."""
    document = read(path.read_bytes(), name=path.name)
    return document, analyse(document)

"""``read_file``: a command's file as a document and what its sentences say, with the bar while that takes long."""

from typing import BinaryIO

from quizapp.cli.progress import progress
from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis, analyse
from quizapp.reading.decode import MAX_BYTES
from quizapp.reading.read import read


def read_file(file: BinaryIO) -> tuple[Document, Analysis]:
    """Read and analyse an open file; raises InputRefused."""
    # One byte more than is read at most: enough to see that it is too long, without taking all of it in.
    document = read(file.read(MAX_BYTES + 1), name=file.name)
    with progress() as on_progress:
        return document, analyse(document, on_progress=on_progress)

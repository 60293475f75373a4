"""Short texts of our own, parsed by the model itself, where a rule asks for more than a handmade sentence shows."""

from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis, analyse
from quizapp.reading.read import read


def analysed(text: str, *, title: str = "An example") -> tuple[Document, Analysis]:
    """A Markdown document of ``title`` and ``text``, and its analysis."""
    document = read(f"# {title}\n\n{text}\n".encode(), name="text.md")
    return document, analyse(document)

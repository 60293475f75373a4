"""The reader plug-ins, in the order in which they are asked; a new file type is one module and one line here."""

from collections.abc import Callable
from dataclasses import dataclass

from quizapp.reading.draft import Draft
from quizapp.reading.readers import docx, html, markdown, pdf, text
from quizapp.reading.source import Source


@dataclass(frozen=True, slots=True)
class Reader:
    """A file type: ``fits(source)`` says whether the content looks like it, ``read(source)`` reads it.

    Both raise ``InputRefused`` for what can't be read.
    """

    name: str
    #: How files of this type are called, for a dialogue that offers files; what is in them decides.
    suffixes: tuple[str, ...]
    fits: Callable[[Source], bool]
    read: Callable[[Source], Draft]


#: The last one fits everything that is text.
READERS: tuple[Reader, ...] = (
    Reader("pdf", (".pdf",), pdf.fits, pdf.read),
    Reader("docx", (".docx",), docx.fits, docx.read),
    Reader("html", html.SUFFIXES, html.fits, html.read),
    Reader("markdown", markdown.SUFFIXES, markdown.fits, markdown.read),
    Reader("text", (".txt",), text.fits, text.read),
)
#: What a form offers to choose from, as its ``accept`` says it.
ACCEPTED = ",".join(suffix for reader in READERS for suffix in reader.suffixes)

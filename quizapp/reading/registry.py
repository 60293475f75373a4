"""The reader plug-ins, in the order in which they are asked; a new file type is one module and one line here."""

from collections.abc import Callable
from dataclasses import dataclass

from quizapp.reading.draft import Draft
from quizapp.reading.readers import markdown, text


@dataclass(frozen=True, slots=True)
class Reader:
    """A file type: ``fits(text, name)`` says whether the content looks like it, ``read(text)`` reads it."""

    name: str
    fits: Callable[[str, str], bool]
    read: Callable[[str], Draft]


#: The last one fits everything.
READERS: tuple[Reader, ...] = (
    Reader("markdown", markdown.fits, markdown.read),
    Reader("text", text.fits, text.read),
)

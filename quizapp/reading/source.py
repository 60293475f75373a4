"""``Source``: the bytes of a file as a reader takes them, with its text where they are one."""

import codecs
from dataclasses import dataclass
from functools import cached_property

from quizapp.reading.clean import clean_text
from quizapp.reading.decode import decode


@dataclass(frozen=True)
class Source:
    """A file's bytes. ``name`` is its name in small letters, a hint where the content leaves its type open."""

    data: bytes
    name: str = ""

    @property
    def head(self) -> bytes:
        """The first bytes. Some programs put blank lines or a byte order mark before the header; viewers don't mind."""
        return self.data[:1024].removeprefix(codecs.BOM_UTF8).lstrip()

    @cached_property
    def text(self) -> str:
        """The bytes as clean text; raises ``InputRefused`` where they are none."""
        return clean_text(decode(self.data))

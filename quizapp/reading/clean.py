"""Odd characters out: what no reader sees and no offset should have to step over."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028]")
_SPACES = re.compile(r"\s+")
#: Joiners that emoji and some scripts need; other format characters (soft hyphen, direction marks) are dropped.
_JOINERS = "\u200c\u200d"

#: Marks of an encyclopedia's editors: "[citation needed]" anywhere, "[12]" and "[a]" only right behind a stop, since
#: a number behind a word may be a place in a list.
_EDITORS = re.compile(
    r"\[(?:(?:citation|clarification|page|year|quotation|verification) needed|who\?|when\?|where\?|which\?|by whom\?|"
    r"according to whom\?|dubious|disputed)\]|(?<=[.,;:!?”\"])(?:\[(?:\d{1,3}|[a-z]|(?:note|nb) \d{1,3})\])+(?!\w)"
)


def clean_text(raw: str) -> str:
    """``raw`` with LF line ends, no control or hidden format characters, in NFC.

    A control character becomes a space, since it may stand between two words; a hidden format character goes.
    """
    text = _LINE_ENDS.sub("\n", raw.replace("\u2029", "\n\n"))
    if not text.isascii():
        text = "".join(char for char in text if char in _JOINERS or unicodedata.category(char) not in ("Cf", "Cs"))
    text = "".join(char if char in "\n\t" or unicodedata.category(char) != "Cc" else " " for char in text)
    return unicodedata.normalize("NFC", text)


def without_marks(prose: str) -> str:
    """A paragraph without the marks of its editors: they are no part of what it says."""
    return _EDITORS.sub("", prose)


def one_line(text: str) -> str:
    """``text`` with every run of white space made one space, and none at its ends; still in NFC."""
    return unicodedata.normalize("NFC", _SPACES.sub(" ", text).strip())


def count_words(text: str) -> int:
    """Words as a reader counts them: runs without a space that hold a letter or digit."""
    return sum(1 for word in text.split() if any(char.isalnum() for char in word))

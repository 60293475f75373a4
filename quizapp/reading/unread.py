"""What stands in a document's prose and is told to no reader of the text, so that no rule reads a statement in it.

Paragraphs in another language, orders to a machine that reads the text, lines of a chat, and marks of a template: they
stay in the text as they are.
"""

import re
from collections.abc import Iterator

from quizapp.domain.document import Block, Document
from quizapp.reading.language import is_foreign

#: One of these must be there, in small letters, before anything else is looked for.
_SIGNS = (
    "{{", "{%", "<%", "${", "#{", "<|", "assistant", "system", "user", "developer", "chatbot", "you are no",
    "you will now", "instruction", "prompt", "rule", "guideline",
)  # fmt: skip
_TEMPLATE = re.compile(r"\{\{|\{%|<%|[$#]\{")
#: What stands behind one of these on a line of its own, or behind a stop, is a part in a chat.
_CHAT = re.compile(r"(?:<\|\s*)?\[?(?:assistant|system|user|developer|chatbot)\b\]?(?:\s*\|>)?\s*:|<\|", re.IGNORECASE)
#: To be told to forget what one was told before, or what one is from now on, makes no sense to a reader.
_ORDER = re.compile(
    r"(?:and |then |now |please |so )*(?:"
    r"(?:ignore|disregard|forget|override|bypass)\b[^.!?]{0,40}\b(?:instruction|prompt|rule|guideline)s?\b"
    r"|(?:print|reveal|repeat|output|show)\b[^.!?]{0,40}\b(?:system|initial|hidden) prompt\b)",
    re.IGNORECASE,
)
_TOLD_TO_BE = re.compile(r"(?:from now on,? )?you (?:are (?:now|no longer)|will now be) an?\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?][\"'”’)\]]*\s+")


def read_stretches(document: Document, block: Block) -> Iterator[tuple[int, int]]:
    """Where the parts of a block of prose begin and end that are read, in text order; mostly it is all of it."""
    text = document.text[block.start : block.end]
    if is_foreign(text):
        return
    small = text.lower()
    if not any(sign in small for sign in _SIGNS):
        yield block.start, block.end
        return
    start = 0
    for first, last in _sentences(text):
        sentence = text[first:last]
        ends = bool(_CHAT.match(sentence) or _ORDER.match(sentence))
        if not ends and not _TEMPLATE.search(sentence) and not _TOLD_TO_BE.match(sentence):
            continue
        if start < first:
            yield block.start + start, block.start + first
        # What goes on behind an order or in a chat belongs to it.
        start = len(text) if ends else last
        if ends:
            break
    if start < len(text):
        yield block.start + start, block.end


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    first = 0
    for stop in _STOP.finditer(text):
        yield first, stop.end()
        first = stop.end()
    if first < len(text):
        yield first, len(text)

"""Refuses a text that is not English for the most part, without being strict with names, lists or short texts."""

import functools
import unicodedata
from typing import Any

from quizapp.domain.document import BlockKind, Document
from quizapp.errors import InputRefused
from quizapp.reading.clean import count_words

#: Below this a guess at the language is too weak to refuse anybody by.
_ENOUGH_WORDS = 20
#: The share of names and numbers above which a text is a list or a table, of whatever language.
_NAMES = 0.7
_COMMON = """
    the of and to in is was for that with as on by are were be it at from this an or not have has but they his her
    their which you he she we will can had its been who if when there all would what
"""
_ENGLISH = frozenset(_COMMON.split())
_REFUSAL = "The text is not in English for the most part; quizapp reads English texts only."


def require_english(document: Document) -> None:
    """Raise ``InputRefused`` unless most words of the running text stand in English paragraphs.

    Tables and code are never judged, nor are names and numbers, which are of no language; list items only where they
    are long enough to be sentences.
    """
    prose = [
        document.text[block.start : block.end]
        for block in document.blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM)
    ]
    if _mostly_other_script("".join(prose) or document.text):
        raise InputRefused(_REFUSAL)
    listed = {document.text[block.start : block.end] for block in document.blocks if block.kind is BlockKind.LIST_ITEM}
    long = [text for text in prose if count_words(text) >= _ENOUGH_WORDS]
    # Short paragraphs are pooled: one of them alone is too little to tell its language by.
    pool = " ".join(text for text in prose if count_words(text) < _ENOUGH_WORDS and text not in listed)
    judged = [*long, pool] if count_words(pool) >= _ENOUGH_WORDS else long
    judged = [text for text in judged if not _is_names_and_numbers(text)]
    total = sum(count_words(text) for text in judged)
    english = sum(count_words(text) for text in judged if _is_english(text))
    if total and english < 0.5 * total:
        raise InputRefused(_REFUSAL)


def _mostly_other_script(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    if len(letters) < 2 or text.isascii():
        return False
    other = sum(1 for char in letters if ord(char) > 0x24F and "LATIN" not in unicodedata.name(char, ""))
    return other > 0.5 * len(letters)


def _is_names_and_numbers(text: str) -> bool:
    """Whether nearly every word is capitalised or holds no letter, as running text never is, German included."""
    words = text.split()
    named = sum(1 for word in words if word.istitle() or not any(char.isalpha() for char in word))
    return named > _NAMES * len(words)


def _is_english(text: str) -> bool:
    words = [word.strip(".,;:!?\"'“”‘’()").lower() for word in text.split()]
    # The commonest English words settle it for prose; the classifier for the rest, such as a string of names.
    if sum(word in _ENGLISH for word in words) >= 0.2 * len(words):
        return True
    language: str = _classifier().classify(text)[0]
    return language == "en"


@functools.cache
def _classifier() -> Any:
    import py3langid

    return py3langid

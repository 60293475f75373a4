"""Whether a text, and each of its paragraphs, is in English, without being strict with names, lists or short texts."""

import functools
import re
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
#: The share of the commonest words that no other language has.
_ENGLISH_SHARE = 0.2
_AROUND = ".,;:!?\"'“”‘’()"
#: How many words in small letters a paragraph has of which the language can be told, how long one of them is, and by
#: how much another language is likelier than English then, in the logarithm by which the classifier counts.
_FEWEST_SMALL, _LONG, _BEYOND_DOUBT = 2, 4, 20.0
#: Small words of the larger languages of Europe, and letters that English has not: with none of them nothing is asked.
_OTHER_WORDS = frozenset(
    """
    der die das und ist ein eine von mit den dem nicht auf le la les des du une et est dans pour que qui el los las del
    una por con en il lo gli di che per sono os um uma da em na de het een van op niet og er som den det en och
    att ett av w z na nie jest ja se je
    """.split()
)
_OTHER_LETTER = re.compile(r"[^\W\d_a-zA-Z]")
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
    words = [word.strip(_AROUND).lower() for word in text.split()]
    # The commonest English words settle it for prose; the classifier for the rest, such as a string of names.
    if sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words):
        return True
    language: str = _classifier().classify(text)[0]
    return language == "en"


def is_foreign(paragraph: str) -> bool:
    """Whether a paragraph of an English text is in another language beyond doubt.

    Few words are too little to tell it by, and names alone are of none: words in small letters must stand among them.
    """
    if (paragraph.isascii() or not _OTHER_LETTER.search(paragraph)) and _OTHER_WORDS.isdisjoint(paragraph.split()):
        return False
    words = [word.strip(_AROUND) for word in paragraph.split()]
    small = [word for word in words if word.islower()]
    # "Anna de la Cour" has none but short ones.
    few = len(small) < _FEWEST_SMALL or max(map(len, small)) < _LONG
    if few or sum(word.lower() in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words):
        return False
    if _is_names_and_numbers(paragraph):
        return False
    scores: dict[str, float] = dict(_classifier().rank(paragraph))
    return max(scores.values()) - scores["en"] >= _BEYOND_DOUBT


@functools.cache
def _classifier() -> Any:
    import py3langid

    return py3langid

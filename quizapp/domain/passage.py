"""The passage of a question that asks for a sentence: the sentences around the right one, among which to choose."""

from collections.abc import Sequence
from dataclasses import replace

from quizapp.domain.document import BlockKind, Document, Evidence, Span
from quizapp.domain.question import Question, SelectSentenceKey

#: A passage is a run of whole blocks of one section with at least so many sentences, where the section has them.
LEAST = 6
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)


def with_passage(question: Question, document: Document, sentences: Sequence[Span]) -> Question:
    """``question`` with the passage that it asks about, where it asks for a sentence; any other one as it is.

    Which passage that is depends on the section and on which run of its blocks holds the first right sentence; nothing
    in it tells the right one from the others.
    """
    if not isinstance(question.key, SelectSentenceKey) or not question.accepted:
        return question
    return replace(question, passage=passage(document, sentences, question.accepted[0]))


def passage(document: Document, sentences: Sequence[Span], accepted: Evidence) -> tuple[str, ...]:
    """The sentences of the passage that holds ``accepted``, in the text's order; () outside all prose."""
    for run in _runs(document, sentences, accepted.start):
        if any(sentence.start <= accepted.start < sentence.end for sentence in run):
            return tuple(document.text[sentence.start : sentence.end] for sentence in run)
    return ()


def whole_sentence(evidence: Evidence, document: Document, sentences: Sequence[Span]) -> Evidence:
    """The sentence that holds ``evidence``; ``evidence`` itself where it reaches beyond one, or stands in none."""
    for sentence in sentences:
        if sentence.start <= evidence.start and evidence.end <= sentence.end:
            return Evidence.of(document.text, sentence.start, sentence.end)
    return evidence


def _runs(document: Document, sentences: Sequence[Span], offset: int) -> list[list[Span]]:
    """The sentences of the section at ``offset``, as its passages; a short rest goes with the passage before it."""
    section = document.section_at(offset)
    if section is None:
        return []
    runs: list[list[Span]] = []
    for block in document.blocks:
        if block.kind in _PROSE and section.start <= block.start < section.end:
            inside = [sentence for sentence in sentences if block.start <= sentence.start < block.end]
            if runs and len(runs[-1]) < LEAST:
                runs[-1] += inside
            else:
                runs.append(inside)
    if len(runs) > 1 and len(runs[-1]) < LEAST:
        rest = runs.pop()
        runs[-1] += rest
    return runs

"""Asks a language model about a document, part by part, within what it may take; whatever fails is told."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizapp.domain.document import BlockKind, Document
from quizapp.domain.generation import ModelUse
from quizapp.generate.language_model.client import Client, ModelFailed
from quizapp.generate.language_model.endpoint import Endpoint
from quizapp.generate.language_model.prompt import read_answer, request
from quizapp.generate.language_model.written import Answers, Written

#: Words of one request, where no single paragraph has more.
PART_WORDS = 1500
#: So many more are asked for than are wanted: not all pass the checks.
SPARE = 2
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


@dataclass(slots=True)
class _Tally:
    """What the answers so far came to."""

    written: list[Written]
    problems: list[str]
    tokens_in: int = 0
    tokens_out: int = 0
    counted: bool = True


def ask(
    endpoint: Endpoint,
    document: Document,
    *,
    count: int,
    on_progress: Callable[[float], None] | None = None,
    clock: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> Answers:
    """Let the model write questions about the document, some more than ``count``. It raises nothing of its own.

    ``on_progress`` is told the fraction done before each request; what it raises ends the asking.
    """
    client = Client(endpoint, clock=clock, wait=wait)
    tally = _Tally([], [])
    every = parts(document)
    chosen = spread(every, endpoint.calls)
    if len(chosen) < len(every):
        tally.problems.append(
            f"The text was too long for {endpoint.calls} requests: {len(chosen)} of its {len(every)} parts were sent."
        )
    wanted = -(-SPARE * count // max(1, len(chosen)))
    for number, part in enumerate(chosen):
        if on_progress:
            on_progress(number / len(chosen))
        try:
            _ask_about(client, endpoint.model, part, wanted, tally)
        except ModelFailed as failure:
            if failure.sentence not in tally.problems:
                tally.problems.append(failure.sentence)
            if failure.is_final:
                break
    use = ModelUse(
        host=endpoint.host,
        model=endpoint.model,
        calls=client.calls,
        tokens_in=tally.tokens_in,
        tokens_out=tally.tokens_out,
        counted=tally.counted,
        cost=endpoint.cost(tally.tokens_in, tally.tokens_out),
        written=len(tally.written),
        problem=" ".join(tally.problems),
    )
    return Answers(tuple(tally.written), use)


def parts(document: Document) -> list[list[str]]:
    """The paragraphs of the text, in runs of at most ``PART_WORDS`` words or of one paragraph."""
    found: list[list[str]] = []
    words = 0
    for block in document.blocks:
        if block.kind not in _PROSE:
            continue
        paragraph = document.text[block.start : block.end]
        size = len(paragraph.split())
        if not found or words + size > PART_WORDS:
            found.append([])
            words = 0
        found[-1].append(paragraph)
        words += size
    return found


def spread(every: Sequence[list[str]], most: int) -> list[list[str]]:
    """At most so many of the parts, from all over the text."""
    if len(every) <= most:
        return list(every)
    return [every[number * len(every) // most] for number in range(most)]


def _ask_about(client: Client, model: str, part: list[str], wanted: int, tally: _Tally) -> None:
    reply = client.ask(request(model, part, wanted))
    tally.tokens_in += reply.tokens_in or 0
    tally.tokens_out += reply.tokens_out or 0
    tally.counted = tally.counted and reply.tokens_in is not None and reply.tokens_out is not None
    tally.written += read_answer(reply.content)

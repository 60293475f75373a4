"""The words that a list hangs on: "The fees are:" over its items."""

from collections.abc import Iterable, Mapping

from quizapp.domain.document import BlockKind
from quizapp.reading.sentence import Sentence


def leads(sentences: Iterable[Sentence]) -> Mapping[int, Sentence]:
    """For each sentence of a list item, by number, the sentence with a colon that stands right before the list."""
    found: dict[int, Sentence] = {}
    lead: Sentence | None = None
    block = -1
    for sentence in sentences:
        if sentence.kind is not BlockKind.LIST_ITEM:
            lead = sentence if sentence.text.endswith(":") else None
        elif sentence.block > block + 1:
            lead = None
        elif lead is not None:
            found[sentence.number] = lead
        block = sentence.block
    return found

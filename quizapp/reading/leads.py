"""The words that a list hangs on: "The fees are:" over its items."""

from collections.abc import Iterable, Mapping

from quizapp.domain.document import BlockKind
from quizapp.reading.lexicon import SAY
from quizapp.reading.sentence import Sentence

_REPORTED = frozenset(
    "report recommendation finding proposal claim demand suggestion argument complaint allegation objection".split()
)


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


def reports(lead: Sentence) -> bool:
    """Whether a list that hangs on these words gives what somebody says: "Points raised in the report included:"."""
    return any(
        token.lemma.lower() in _REPORTED or (token.pos == "VERB" and token.lemma in SAY) for token in lead.tokens
    )

"""Sentences whose names carry what the ledger says that they are; the model's labels change from place to place."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from quizapp.domain.briefing import EntityType
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.sentence import Sentence

#: The model's label for each type that two cues agreed on; what is none of these is no one and no body.
_LABELS = {EntityType.PERSON: "PERSON", EntityType.ORGANISATION: "ORG", EntityType.PLACE: "GPE"}


def with_types(
    sentences: Sequence[Sentence], entries: Iterable[LedgerEntry], things: Container[str] = ()
) -> tuple[Sentence, ...]:
    """The sentences with the labels of the ledger; a name that it can't place keeps the model's.

    Those of ``things`` are nobody's.
    """
    labels: dict[int, dict[int, str]] = {}
    for entry in entries:
        for name in entry.names:
            if entry.type is EntityType.OTHER and not (name.label == "PERSON" and entry.name in things):
                continue
            own = labels.setdefault(name.sentence, {})
            own.update(dict.fromkeys(range(name.first, name.last + 1), _LABELS.get(entry.type, "")))
    return tuple(_labelled(sentence, labels.get(sentence.number, {})) for sentence in sentences)


def _labelled(sentence: Sentence, labels: dict[int, str]) -> Sentence:
    if not labels:
        return sentence
    tokens = tuple(
        replace(token, entity_type=labels.get(index, token.entity_type)) for index, token in enumerate(sentence.tokens)
    )
    return replace(sentence, tokens=tokens)

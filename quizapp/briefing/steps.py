"""The steps of an instruction in the order that the text itself words."""

from collections.abc import Iterator

from quizapp.domain.briefing import TimelineEntry
from quizapp.reading.analysis import Analysis
from quizapp.reading.clauses import as_sentence
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import is_imperative

_STEPS = ("first", "firstly", "second", "secondly", "third", "next", "then", "finally", "lastly", "after that")
#: Fewer steps are no sequence.
_FEWEST = 3


def steps(analysis: Analysis) -> tuple[TimelineEntry, ...]:
    """Instructions in the order that "First ... Then ... Finally" gives them, if there are three at least."""
    found: list[tuple[str, Sentence, int]] = []
    for sentence in analysis.sentences:
        marker = next((step for step in _STEPS if sentence.text.lower().startswith((f"{step},", f"{step} "))), "")
        if marker and is_imperative(sentence) and (found or marker.startswith("first")):
            found.append((marker, sentence, len(marker.split())))
    return tuple(_numbered(found)) if len(found) >= _FEWEST else ()


def _numbered(found: list[tuple[str, Sentence, int]]) -> Iterator[TimelineEntry]:
    for number, (marker, sentence, length) in enumerate(found, 1):
        skipped = length + (sentence.tokens[length].text == ",")
        event = as_sentence(sentence.phrase(range(skipped, len(sentence.tokens))))
        yield TimelineEntry(marker.capitalize(), f"~{number:04}", event, (sentence.evidence,))

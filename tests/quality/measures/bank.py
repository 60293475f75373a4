"""M11, M12, M15 and M18: what the questions of one text are together."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from quizapp.domain.document import Evidence
from quizapp.domain.question import Bloom
from tests.quality.measures.criteria import FIFTHS, MAX_WH, MIN_FAMILIES, SECTION_WORDS, SUMMARY, TWIN, WH
from tests.quality.measures.material import Item, Text
from tests.quality.measures.words import fold, jaccard, words


def duplicates(items: Sequence[Item]) -> tuple[int, int]:
    """M11: items that have a twin (a like stem, or the same answer from the same sentence), of all items."""
    doubled = {
        item.question.id for one, other in combinations(items, 2) if _are_twins(one, other) for item in (one, other)
    }
    return len(doubled), len(items)


def _are_twins(one: Item, other: Item) -> bool:
    if jaccard(words(one.question.stem), words(other.question.stem)) >= TWIN:
        return True
    same_place = one.places[-1:] == other.places[-1:]
    return same_place and bool(one.key) and fold(one.key) == fold(other.key)


def families(text: Text) -> tuple[int, int]:
    """M12: (1, 1) for a quiz of at least five families, (0, 1) for any other; a text without questions counts not."""
    used = {item.question.family for item in text.quiz}
    return int(len(used) >= MIN_FAMILIES), int(bool(used))


def one_wh(text: Text) -> tuple[int, int]:
    """M12: (1, 1) for a quiz in which no wh word opens more than half of the wh questions; under four count not."""
    asked = Counter(next((word for word in words(item.question.stem) if word in WH), "") for item in text.quiz
                    if item.question.stem.endswith("?"))  # fmt: skip
    if asked.total() < 4:
        return 0, 0
    return int(max(asked.values()) <= MAX_WH * asked.total()), 1


def blooms(text: Text, bloom: Bloom) -> tuple[int, int]:
    """M12: items of the quiz at one of Bloom's levels, of all its items."""
    return sum(item.question.bloom is bloom for item in text.quiz), len(text.quiz)


def sections_asked(text: Text) -> tuple[int, int]:
    """M15: sections of at least 80 words (fifths, where one section is all) with an item of the quiz, of all."""
    document = text.document
    long = [
        (one.start, one.end)
        for one in document.sections
        if len(words(document.text[one.start : one.end])) >= SECTION_WORDS
    ]
    if len(long) < 2:
        size = len(document.text) / FIFTHS
        long = [(round(part * size), round((part + 1) * size)) for part in range(FIFTHS)]
    starts = [item.question.evidence[-1].start for item in text.quiz]
    return sum(any(start <= one < end for one in starts) for start, end in long[:10]), len(long[:10])


def summary_asked(text: Text) -> tuple[int, int]:
    """M15: sentences of the briefing's summary whose evidence an item of the quiz shares, of all."""
    asked = [item.question.evidence[-1] for item in text.quiz]
    told = text.summary[:SUMMARY]
    return sum(any(_touch(one, other) for one in asked for other in evidence) for evidence in told), len(told)


def _touch(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end


def per_hundred_words(text: Text) -> tuple[float, float]:
    """M18: items, and hundreds of words."""
    return len(text.items), text.document.words / 100

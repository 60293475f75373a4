"""How much a sentence says about what the whole document is about."""

import math
from collections import Counter
from dataclasses import dataclass

from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis
from quizapp.reading.sentence import Sentence

_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
_LIGHT = frozenset("be have do say make take get go come also other".split())
_COMFORTABLE = 30
_TELLING = 14

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Salience:
    """Per sentence a score from about 0 to 2 and the weighed words it is compared by."""

    scores: tuple[float, ...]
    vectors: tuple[Vector, ...]

    def overlap(self, one: int, other: int) -> float:
        """How much two sentences say the same, 0 to 1."""
        return _cosine(self.vectors[one], self.vectors[other])


def content(sentence: Sentence) -> list[str]:
    """The sentence's content words as lower-case lemmas, in order."""
    return [
        token.lemma.lower()
        for token in sentence.tokens
        if token.pos in _CONTENT and token.lemma.lower() not in _LIGHT and token.text[0].isalnum()
    ]


def title_words(document: Document) -> list[str]:
    """The words of the title in lower case; a file's name may join them by underscores."""
    return [word.lower().strip(".,:;'\"()") for word in document.title.replace("_", " ").split()]


def salience(document: Document, analysis: Analysis) -> Salience:
    """Weigh every sentence by its words, its place, its names and numbers."""
    words = [content(sentence) for sentence in analysis.sentences]
    holding = Counter(word for one in words for word in dict.fromkeys(one))
    total = max(1, len(words))
    vectors = tuple(
        {word: count * math.log(1 + total / holding[word]) for word, count in Counter(one).items()} for one in words
    )
    whole: Vector = {}
    for vector in vectors:
        for word, weight in vector.items():
            whole[word] = whole.get(word, 0.0) + weight
    title = title_words(document)
    firsts = _block_firsts(analysis.sentences)
    dated = {date.sentence for date in analysis.dates}
    counted = {figure.sentence for figure in analysis.figures}
    scores = []
    for sentence, vector, own in zip(analysis.sentences, vectors, words, strict=True):
        # A short sentence is all one subject, and so nearer to the whole than what it tells would earn it.
        score = _cosine(vector, whole) * min(1.0, sentence.words / _TELLING)
        score += 0.3 * len([word for word in dict.fromkeys(own) if word in title]) / max(1, len(title))
        score += 0.15 if sentence.number in firsts else 0.0
        score += 0.3 if sentence.number == 0 else 0.0
        score += 0.1 * (sentence.number in dated) + 0.1 * (sentence.number in counted)
        score += 0.05 * min(3, sum(1 for token in sentence.tokens if token.entity_begins))
        score -= 0.02 * max(0, sentence.words - _COMFORTABLE) + 0.15 * ("“" in sentence.text or '"' in sentence.text)
        score -= 0.2 * (";" in sentence.text) + 0.15 * any(token.tag == "MD" for token in sentence.tokens)
        scores.append(score)
    return Salience(tuple(scores), vectors)


def _block_firsts(sentences: tuple[Sentence, ...]) -> frozenset[int]:
    first: dict[int, int] = {}
    for sentence in sentences:
        first.setdefault(sentence.block, sentence.number)
    return frozenset(first.values())


def _cosine(one: Vector, other: Vector) -> float:
    shared = sum(weight * other[word] for word, weight in one.items() if word in other)
    sizes = math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))
    return shared / sizes if sizes else 0.0

"""What a sentence tells beyond the words it shares with its text: who comes back, what is counted or to come."""

from collections import Counter
from collections.abc import Container

from quizapp.reading.analysis import Analysis
from quizapp.reading.salience import content
from quizapp.reading.sentence import Sentence

#: What is to come is what a reader takes away.
_TO_COME = frozenset("will expects expect expected hopes hope plans plan intends intend".split())
#: What stands in so many sentences is one of the text's subjects, a word as well as a person or thing.
_RETURNS = 3
_MOST_RETURNING = 5
#: So many sentences open a text: what it is about, and how it came out, stands there or nowhere.
_OPENING = 5


def further_weights(analysis: Analysis, explaining: Container[int] = ()) -> tuple[float, ...]:
    """For each sentence what its facts add to its weight, about -0.3 to 2.6; ``explaining`` say what a term means."""
    words = [frozenset(content(sentence)) for sentence in analysis.sentences]
    holding = Counter(word for one in words for word in one)
    introducing = _introducing(analysis)
    counted = {figure.sentence for figure in analysis.figures}
    return tuple(
        0.1 * min(_MOST_RETURNING, sum(holding[word] >= _RETURNS for word in words[place]))
        + 0.6 * (place in introducing)
        + 0.2 * (place in counted)
        + 0.4 * opens_the_text(analysis, place)
        + 0.4 * (place in explaining)
        + 0.3 * any(token.lower in _TO_COME for token in sentence.tokens)
        - 0.3 * _ends_its_block(analysis, sentence)
        for place, sentence in enumerate(analysis.sentences)
    )


def opens_the_text(analysis: Analysis, number: int) -> bool:
    """Whether a sentence is one of the first few of a text that goes on for long."""
    return number < _OPENING < len(analysis.sentences) / 2


def _introducing(analysis: Analysis) -> frozenset[int]:
    """The sentences that name someone or something first that the text comes back to."""
    named = [entity.sentences for entity in analysis.entities]
    return frozenset(min(numbers) for numbers in named if len(numbers) >= _RETURNS)


def _ends_its_block(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a paragraph of several sentences ends on this one: an aside more often than what matters."""
    place, sentences = sentence.number, analysis.sentences
    ends = place + 1 == len(sentences) or sentences[place + 1].block != sentence.block
    return ends and place > 0 and sentences[place - 1].block == sentence.block

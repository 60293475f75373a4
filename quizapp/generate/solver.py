"""A reader who sees the stem alone: which sentence answers it, by the words that they share, and with which option.

It knows nothing of drafts, clauses and roots, so that it can disagree with those who wrote the question.
"""

import math
import re
from collections.abc import Iterable, Sequence

from quizapp.reading.analysis import Analysis
from quizapp.reading.sentence import Sentence, Token

_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV")
_LIGHT = frozenset(
    """be have do say make other such own more most very also there here when where why how then so not only just
    accord text does did who what which many much whom whose this that these those""".split()
)
_PRONOUNS = frozenset("it its he him his she her hers they them their theirs this these".split())
#: A sentence without anything of the sort that is asked for counts for this share of its words.
_UNFIT = 0.5
_WORD = re.compile(r"[^\W_]+(?:[.&'’-][^\W_]+)*\.?")
_MARKS = re.compile(r"[-’']")


class Solver:
    """The sentences of one text by the words that they have, with those that stand for their pronouns."""

    def __init__(self, analysis: Analysis) -> None:
        self._named = tuple(one.sentence for one in analysis.named)
        self._lemmas = tuple(
            _weighty(plain.tokens) | _weighty(named.tokens)
            for plain, named in zip(analysis.sentences, self._named, strict=True)
        )
        self._where: dict[str, list[int]] = {}
        for number, lemmas in enumerate(self._lemmas):
            for lemma in lemmas:
                self._where.setdefault(lemma, []).append(number)
        total = len(self._lemmas)
        self._weights = {lemma: math.log((1 + total) / (1 + len(found))) + 1 for lemma, found in self._where.items()}
        self._forms = _forms(analysis)
        self._sorts = _sorts(analysis)

    def words(self, text: str) -> frozenset[str]:
        """The words of a stem or an option that the text has, as lemmas; what it does not have points nowhere."""
        found: set[str] = set()
        for word in _WORD.findall(text.lower()):
            whole = self._forms.get(word) or self._forms.get(word.rstrip("."))
            found |= whole or {lemma for part in _MARKS.split(word) for lemma in self._forms.get(part, ())}
        return frozenset(found)

    def weight(self, asked: frozenset[str]) -> float:
        """How telling some words are together: rare ones weigh more."""
        return math.fsum(self._weights.get(lemma, 0.0) for lemma in asked)

    def shares(self, asked: frozenset[str], sort: str = "") -> dict[int, float]:
        """Per sentence that has any of the asked words their weight, less where it has nothing of a sort asked for.

        A sort is "date", "number" or the type of a name; "" is any.
        """
        found: dict[int, float] = {}
        # In order, since the order of adding shows in the last digit.
        for lemma in sorted(asked):
            for number in self._where.get(lemma, ()):
                found[number] = found.get(number, 0.0) + self._weights[lemma]
        if not sort:
            return found
        fitting = self._sorts.get(sort, frozenset())
        return {number: share if number in fitting else _UNFIT * share for number, share in found.items()}

    def holds(self, number: int, option: frozenset[str]) -> bool:
        """Whether a sentence has all words of an option; no words are nowhere."""
        return bool(option) and option <= self._lemmas[number]

    def nearest(self, number: int, asked: frozenset[str], options: Sequence[frozenset[str]]) -> int:
        """Which of the options, all of them in one sentence, hangs nearest to the asked words; the first of a tie."""
        steps = [_steps(self._named[number], option, asked - option) for option in options]
        return steps.index(min(steps))


def _sorts(analysis: Analysis) -> dict[str, frozenset[int]]:
    """The sentences that have something of each sort."""
    names: dict[str, set[int]] = {}
    for entry in analysis.entities:
        names.setdefault(entry.type.value, set()).update(name.sentence for name in entry.names)
    return {sort: frozenset(numbers) for sort, numbers in names.items()} | {
        "date": frozenset(date.sentence for date in (*analysis.dates, *analysis.relative)),
        "number": frozenset(figure.sentence for figure in analysis.figures),
    }


def _forms(analysis: Analysis) -> dict[str, set[str]]:
    """The lemmas of each form in which a word of the text may be asked about: its own, and the plain one."""
    forms: dict[str, set[str]] = {}
    for sentence in (*analysis.sentences, *(one.sentence for one in analysis.named)):
        for token in sentence.tokens:
            for lemma in _weighty((token,)):
                for form in (token.lower, lemma):
                    forms.setdefault(form, set()).add(lemma)
    return forms


def _weighty(tokens: Iterable[Token]) -> frozenset[str]:
    found: set[str] = set()
    for token in tokens:
        lemma = token.lemma.lower()
        if token.pos == "PROPN" and (lemma in _PRONOUNS or " " in token.text):
            # What a pronoun has given way to is one token of as many words as the name has.
            words = (re.sub(r"['’]s?$", "", word) for word in token.lower.split())
            found.update(word for word in words if word not in ("the", "a", "an"))
        elif token.pos in _CONTENT and lemma not in _LIGHT and any(char.isalnum() for char in lemma):
            # Who was born bears nothing, although the parser writes both with one lemma.
            found.add("born" if token.lower == "born" else lemma)
    return frozenset(found)


def _steps(sentence: Sentence, option: frozenset[str], asked: frozenset[str]) -> int:
    """The fewest arcs of the parse between a word of the option and an asked word."""
    found = [_weighty((token,)) for token in sentence.tokens]
    own = [place for place, lemmas in enumerate(found) if lemmas & option]
    other = [place for place, lemmas in enumerate(found) if lemmas & asked]
    return min((_arcs(sentence, one, two) for one in own for two in other), default=len(sentence.tokens))


def _arcs(sentence: Sentence, one: int, other: int) -> int:
    first, second = [one, *sentence.ancestors(one)], [other, *sentence.ancestors(other)]
    joined = next((place for place in first if place in second), None)
    return len(first) + len(second) if joined is None else first.index(joined) + second.index(joined)

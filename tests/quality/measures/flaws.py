"""M9: item-writing flaws that the words of a question show, after the lists of Haladyna and of SAQUET, by rule.

``flaws`` takes a question and gives names of flaws, so that a checker of the product itself can take its place.
"""

import re
from collections.abc import Callable

from quizapp.domain.question import Question, QuestionKind
from tests.quality.measures.criteria import (
    ABSOLUTE,
    GRATUITOUS,
    K_TYPE,
    LONGER,
    LONGER_BY,
    NEGATIVE,
    OF_THE_ABOVE,
    VAGUE,
)
from tests.quality.measures.words import fold, numbers, unit, words

#: Shorter words say too little to be a cue.
_CUE_LETTERS = 4
_LITTLE = frozenset("what which when where that this with from have been were does into than their about".split())


def flaws(question: Question) -> tuple[str, ...]:
    """The names of the flaws, in the order of the list; () where there is none."""
    return tuple(name for name, has in _FLAWS if has(question))


def _key(question: Question) -> str:
    return next((option.text for option in question.options if option.correct), "")


def _others(question: Question) -> list[str]:
    return [option.text for option in question.options if not option.correct]


def _is_choice(question: Question) -> bool:
    return question.kind is QuestionKind.CHOICE


def _cues(text: str) -> set[str]:
    return {word for word in words(text) if len(word) >= _CUE_LETTERS and word not in _LITTLE}


def _own_words(text: str) -> list[str]:
    """The words of an option that whoever wrote the question chose: none of a quotation."""
    return [] if text.startswith("“") else words(text)


def _longest_key(question: Question) -> bool:
    if not _is_choice(question) or not _others(question):
        return False
    size, next_size = len(_key(question)), max(map(len, _others(question)))
    return size >= LONGER * next_size and size - next_size >= LONGER_BY


def _clang(question: Question) -> bool:
    if not _is_choice(question):
        return False
    said = _cues(question.stem)
    return bool(said & _cues(_key(question))) and not any(said & _cues(other) for other in _others(question))


def _negative(question: Question) -> bool:
    return bool(NEGATIVE & set(words(question.stem)))


def _absolute(question: Question) -> bool:
    return _is_choice(question) and any(ABSOLUTE & set(_own_words(option.text)) for option in question.options)


def _vague(question: Question) -> bool:
    return _is_choice(question) and any(VAGUE & set(_own_words(option.text)) for option in question.options)


def _of_the_above(question: Question) -> bool:
    return any(re.search(OF_THE_ABOVE, fold(option.text)) for option in question.options)


def _k_type(question: Question) -> bool:
    return any(re.search(K_TYPE, fold(option.text)) for option in question.options)


def _unordered(question: Question) -> bool:
    values = [numbers(option.text) for option in question.options]
    plain = [found[0] for found in values if len(found) == 1]
    # Of dates with months the first number is the day.
    alike = len({tuple(unit(option.text)) for option in question.options}) == 1
    if not _is_choice(question) or len(plain) < len(values) or not alike:
        return False
    return plain not in (sorted(plain), sorted(plain, reverse=True))


def _article(question: Question) -> bool:
    """Whether "a" or "an" before the gap goes with the key alone."""
    before = re.search(r"\b(an?) (?:_{3,}|\?|$)", fold(question.stem))
    if not before or not _is_choice(question):
        return False
    vowel = before[1] == "an"
    fits = [(fold(option.text)[:1] in "aeiou") is vowel for option in question.options]
    return sum(fits) == 1


def _only_number(question: Question) -> bool:
    if not _is_choice(question):
        return False
    others = [bool(re.search(r"\d", other)) for other in _others(question)]
    return bool(re.search(r"\d", _key(question))) and not any(others)


def _convergence(question: Question) -> bool:
    """Whether the key is made of what the other options have in pieces."""
    if not _is_choice(question) or len(question.options) < 3:
        return False
    cues = {option.text: _cues(option.text) for option in question.options}
    shared = {text: sum(len(own & other) for name, other in cues.items() if name != text) for text, own in cues.items()}
    best = shared.pop(_key(question), 0)
    return best >= max(shared.values(), default=0) + 2


def _gratuitous(question: Question) -> bool:
    return len(words(question.stem)) > GRATUITOUS


_FLAWS: tuple[tuple[str, Callable[[Question], bool]], ...] = (
    ("longest key", _longest_key),
    ("clang", _clang),
    ("negative stem", _negative),
    ("absolute", _absolute),
    ("vague", _vague),
    ("all or none of the above", _of_the_above),
    ("K-type", _k_type),
    ("unordered numbers", _unordered),
    ("article cue", _article),
    ("only key has a number", _only_number),
    ("convergence", _convergence),
    ("gratuitous stem", _gratuitous),
)

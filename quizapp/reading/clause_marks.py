"""The marks in a sentence between which a clause may stand by itself: semicolons, colons and dashes."""

from collections.abc import Iterator, Sequence

from quizapp.reading.grammar import is_finite
from quizapp.reading.sentence import Sentence
from quizapp.reading.standalone import is_imperative, opening_length

_CLAUSE_MARKS = frozenset("; : — –".split())
_STEPS = frozenset("first second third then next now finally lastly".split())


def between_marks(sentence: Sentence, written: Sequence[int], first: int, last: int) -> Iterator[tuple[int, int]]:
    """First and last token of the stretch around a figure between all such marks, then between semicolons only.

    ``written`` are the figure's tokens; nothing before ``first`` and after ``last`` is taken.
    """
    marks = [place for place in range(first, last + 1) if sentence.tokens[place].text in _CLAUSE_MARKS]
    semicolons = [place for place in marks if sentence.tokens[place].text == ";"]
    for places in ([place for place in marks if _ends_a_clause(sentence, first, place)], semicolons):
        opening = max((mark + 1 for mark in places if mark < written[0]), default=first)
        closing = min((mark - 1 for mark in places if mark > written[-1]), default=last)
        yield max(opening, opening_length(sentence), _step_length(sentence)) if opening == 0 else opening, closing


def _ends_a_clause(sentence: Sentence, first: int, mark: int) -> bool:
    """Whether a mark may end a clause: a colon does after a tensed verb, and inside a title or a time it does not.

    "The Long Road: Home Again had 40 readers", "at 13: 05"
    """
    if sentence.tokens[mark].text != ":":
        return True
    verbs = (place for place in range(first, mark) if sentence.tokens[place].pos in ("VERB", "AUX"))
    digits = (
        each.text[-1:].isdigit() for each in (*sentence.tokens[mark - 1 : mark], *sentence.tokens[mark + 1 : mark + 2])
    )
    told = any(is_finite(sentence, verb) for verb in verbs) or (is_imperative(sentence) and sentence.root < mark)
    return told and not all(digits)


def _step_length(sentence: Sentence) -> int:
    """How many tokens number the step that an order tells: "First, mix ...", "Then stir ..."."""
    if not is_imperative(sentence) or sentence.tokens[0].lower not in _STEPS:
        return 0
    return 2 if sentence.tokens[1].text == "," else 1

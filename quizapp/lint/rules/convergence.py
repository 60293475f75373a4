"""Every part of the key stands in another option too: whoever counts the parts finds it."""

import re
from collections.abc import Iterator

from quizapp.domain.question import Question
from quizapp.kinds.texts import comparable
from quizapp.lint.finding import Criterion, Finding
from quizapp.lint.parts import only_key, options_of, text_field
from quizapp.lint.sequence import places

name = "convergence"
criterion = Criterion.CONVERGENCE
_BETWEEN = re.compile(r",? (?:and|but|with|plus) |, | / |/|; ")


def findings(question: Question) -> Iterator[Finding]:
    """One finding, at the key."""
    number = only_key(question)
    if number is None:
        return
    texts = [option.text for option in options_of(question)]
    if places(texts) is not None:
        # The day and the year of a date are no parts of a list.
        return
    parts = [_parts(text) for text in texts]
    # How often the parts of each option stand in the others.
    met = [sum(part in other for part in own for other in parts if other is not own) for own in parts]
    if len(parts[number]) > 1 and all(
        any(part in other for other in parts if other is not parts[number]) for part in parts[number]
    ) and all(met[number] > count for place, count in enumerate(met) if place != number):  # fmt: skip
        message = "The parts of the key return in other options, so that counting finds it. Mix the parts evenly."
        yield Finding(name, text_field(number), message)


def _parts(text: str) -> frozenset[str]:
    return frozenset(filter(None, (comparable(part) for part in _BETWEEN.split(text))))

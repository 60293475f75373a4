"""Fill the gap: a statement of the text without one of its names, numbers or dates, and words to choose from."""

from collections.abc import Iterator

from quizapp.generate.gaps import gaps
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft

name = "cloze"
worth = 0.6
difficulty = 0.35


def drafts(ground: Ground) -> Iterator[Draft]:
    """A draft for each slot of each statement."""
    yield from gaps(ground, name)

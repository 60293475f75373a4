"""True or false: a statement of the text as it stands, or with exactly one value changed."""

from collections.abc import Iterator

from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.statements import statements_of, whole_of

name = "true_false"
worth = 0.6
difficulty = 0.4


def drafts(ground: Ground) -> Iterator[Draft]:
    """Every statement that can be made of a clause, true and false."""
    for clause in ground.clauses:
        yield from whole_of(clause, name)
        yield from statements_of(ground, clause, name)

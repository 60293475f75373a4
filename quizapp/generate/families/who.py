"""Who did it: the subject of a clause that acts, as a person, a country or an organisation."""

from collections.abc import Iterator

from quizapp.domain.question import Bloom
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft
from quizapp.generate.occasion import is_posting
from quizapp.generate.subject import about_agent, about_subject

name = "who"
worth = 0.85
difficulty = 0.3


def drafts(ground: Ground) -> Iterator[Draft]:
    """One draft a length of the stem, for each clause whose subject can act."""
    for clause in ground.clauses:
        if clause.is_speech or clause.name or is_posting(clause):
            continue
        if clause.parts:
            yield from about_subject(ground, clause, name, Bloom.REMEMBER)
        yield from about_agent(ground, clause, name, Bloom.REMEMBER)

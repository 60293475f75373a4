"""What somebody said: one speaker's own words beside those of others."""

from collections.abc import Iterator

from quizapp.domain.question import Bloom, Option, QuestionKind
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Proposal
from quizapp.generate.quotations import others_beside, quotations

name = "said"
worth = 0.8
difficulty = 0.5
#: Wrong options: as many as there may be, and fewer are no choice.
MOST, FEWEST = 3, 2
#: What is shorter says little of what somebody meant.
FEWEST_WORDS = 8


def proposals(ground: Ground) -> Iterator[Proposal]:
    """A question for each quotation that others of the text can stand beside."""
    told = tuple(quotations(ground))
    for quotation in told:
        long = len(quotation.text.split()) >= FEWEST_WORDS
        others = others_beside(ground, quotation, told) if quotation.clear and long else []
        if len(others) < FEWEST:
            continue
        pool = tuple(Distractor(one.text, "elsewhere", "quotation", one.roots, one.attributed) for one in others)
        yield Proposal(
            family=name,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.UNDERSTAND,
            stem=f"What does the text report {quotation.speaker.name} as saying?",
            options=(
                Option(quotation.text, True, "key", f"That is what the text says: {quotation.told}"),
                *(one.option for one in pool[:MOST]),
            ),
            pool=pool,
            evidence=quotation.evidence,
            explanation=f"Correct: {quotation.text} The text says: {quotation.told}",
            sentence=quotation.sentence.number,
            places=quotation.places,
            keys=quotation.roots,
            frame=frozenset((quotation.speaker.name.lower(),)),
        )

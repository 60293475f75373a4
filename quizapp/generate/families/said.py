"""What somebody said: one speaker's own words beside those of others."""

from collections.abc import Iterator

from quizapp.domain.question import Bloom, Option, QuestionKind
from quizapp.generate.explanations import quoted
from quizapp.generate.ground import Ground
from quizapp.generate.model import Proposal
from quizapp.generate.quotations import Quotation, others_beside, quotations

name = "said"
worth = 0.8
difficulty = 0.5
#: Wrong options: as many as there may be, and fewer are no choice.
MOST, FEWEST = 3, 2


def proposals(ground: Ground) -> Iterator[Proposal]:
    """A question for each quotation that others of the text can stand beside."""
    told = tuple(quotations(ground))
    for quotation in told:
        others = others_beside(ground, quotation, told, MOST) if quotation.clear else []
        if len(others) < FEWEST:
            continue
        yield Proposal(
            family=name,
            kind=QuestionKind.CHOICE,
            bloom=Bloom.UNDERSTAND,
            stem=f"What does the text report {quotation.speaker.name} as saying?",
            options=(_key(quotation), *(_distractor(one) for one in others)),
            evidence=quotation.evidence,
            explanation=f"Correct: {quotation.text} The text says: {quoted(quotation.sentence.text)}",
            sentence=quotation.sentence.number,
            places=quotation.places,
            keys=quotation.roots,
            frame=frozenset((quotation.speaker.name.lower(),)),
        )


def _key(quotation: Quotation) -> Option:
    return Option(quotation.text, True, "key", f"That is what the text says: {quoted(quotation.sentence.text)}")


def _distractor(quotation: Quotation) -> Option:
    told = f"These are the words of {quotation.speaker.name}: {quoted(quotation.sentence.text)}"
    return Option(quotation.text, False, "elsewhere", told)

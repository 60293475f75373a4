"""One claim of somebody's: the speaker, the words that are the speaker's, and what proves both."""

from dataclasses import dataclass

from quizapp.domain.document import Evidence
from quizapp.domain.words import capital
from quizapp.reading.naming import NamedSentence
from quizapp.reading.quotations import is_torn
from quizapp.reading.sentence import Sentence
from quizapp.reading.speakers import Speaker

MAX_CLAIM_WORDS = 60


@dataclass(frozen=True, slots=True)
class Attribution:
    """One claim. ``content`` are the indices of the tokens that only the speaker stands by.

    ``speaker`` is "" where nobody is named ("is said to ..."), and ``claim`` where the words tell nothing by
    themselves; such a one is kept for its ``content`` alone.
    """

    sentence: int
    speaker: str
    claim: str
    content: tuple[int, ...]
    evidence: tuple[Evidence, ...]
    #: The verb of saying, None for "according to" and for words that go on.
    verb: int | None = None
    #: Whether the claim goes on with what the attribution before it tells, and is clear only after that.
    follows: bool = False


def attributed(
    sentence: Sentence,
    speaker: str,
    claim: str,
    content: list[int],
    *earlier: Evidence,
    verb: int | None = None,
    follows: bool = False,
) -> Attribution:
    """The attribution of ``content`` to a speaker; ``earlier`` is evidence beside the sentence, in any order.

    A claim of more than ``MAX_CLAIM_WORDS`` words is left out, and so is one with half a pair of quotation marks.
    """
    told = claim if len(claim.split()) <= MAX_CLAIM_WORDS and not is_torn(claim) else ""
    evidence = in_order(*earlier, sentence.evidence)
    return Attribution(sentence.number, capital(speaker), told, tuple(content), evidence, verb, follows)


def proofs_of(named: NamedSentence, speaker: Speaker) -> tuple[Evidence, ...]:
    """What proves a sentence with its pronouns named, and who its speaker is."""
    return (*named.evidence, *((speaker.earlier,) if speaker.earlier is not None else ()))


def in_order(*evidence: Evidence) -> tuple[Evidence, ...]:
    """Each piece of evidence once, in the order of the text."""
    return tuple(each for _, each in sorted({each.start: each for each in evidence}.items()))

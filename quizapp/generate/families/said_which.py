"""All that one speaker said: two or more of the speaker's quotations among those of others."""

from collections.abc import Iterator

from quizapp.domain.question import Bloom, Option, QuestionKind
from quizapp.generate.ground import Ground
from quizapp.generate.model import Proposal
from quizapp.generate.quotations import others_beside, quotations

name = "said_which"
worth = 0.7
difficulty = 0.6
KEYS, MOST = 2, 2


def proposals(ground: Ground) -> Iterator[Proposal]:
    """For each speaker with two clear quotations or more, one question with two of them."""
    told = tuple(quotations(ground))
    speakers = dict.fromkeys(one.speaker.name for one in told)
    for speaker in speakers:
        own = [one for one in told if one.speaker.name == speaker and one.clear][:KEYS]
        if len(own) < KEYS:
            continue
        near = others_beside(ground, own[0], told)[:MOST]
        if len(near) < KEYS:
            continue
        evidence = tuple(evidence for one in own for evidence in one.evidence)
        words = " ".join(one.told for one in own)
        yield Proposal(
            family=name,
            kind=QuestionKind.MULTI_CHOICE,
            bloom=Bloom.ANALYSE,
            stem=f"Which of these does the text report {speaker} as saying? Choose {KEYS}.",
            options=(
                *(Option(one.text, True, "key", one.attributed) for one in own),
                *(Option(one.text, False, "elsewhere", one.attributed) for one in near),
            ),
            evidence=evidence,
            explanation=f"Correct: {' and '.join(one.text for one in own)} The text says: {words}",
            sentence=own[0].sentence.number,
            places=frozenset(place for one in own for place in one.places),
            keys=frozenset(root for one in own for root in one.roots),
            frame=frozenset((speaker.lower(),)),
        )

"""Questions made of whole statements: grounded, readable, with options that are distinct and about as long."""

from quizapp.domain.question import Key, MatchingKey, OrderingKey
from quizapp.errors import EvidenceMismatch
from quizapp.generate.gates import distinctness, well_formed
from quizapp.generate.ground import Ground
from quizapp.generate.model import Proposal

name = "proposed"
MIN_WORDS, MAX_WORDS = 5, 40
#: A key that is so many times as long as the longest distractor tells itself.
LONGEST = 1.25
_CUT = (".", ",", ";", ":", "-", "–", ")", "’")


def complaint(ground: Ground, proposal: Proposal) -> str:
    """Why the question is not asked; "" where nothing speaks against it."""
    for evidence in proposal.evidence:
        try:
            evidence.check(ground.document.text)
        except EvidenceMismatch as mismatch:
            return mismatch.sentence
    count = len(proposal.stem.split())
    if not MIN_WORDS <= count <= MAX_WORDS:
        return f"The stem has {count} words; between {MIN_WORDS} and {MAX_WORDS} read well."
    for text in (*(option.text for option in proposal.options), *_answered(proposal.answer)):
        if broken := well_formed.fault(text):
            return broken
        # ". 20 Squadron disbanded" has lost its "No".
        if text.startswith(_CUT):
            return f"“{text}” has lost its beginning."
    if fault := distinctness.fault([option.text for option in proposal.options]):
        return fault
    keys = [len(option.text) for option in proposal.options if option.correct]
    others = [len(option.text) for option in proposal.options if not option.correct]
    if keys and others and min(keys) > LONGEST * max(others):
        return "The key is much longer than every other option."
    return ""


def _answered(answer: Key | None) -> tuple[str, ...]:
    """What the question shows to be matched or put in order."""
    match answer:
        case OrderingKey(items):
            return items
        case MatchingKey(pairs):
            return (*(right for _, right in pairs), *answer.surplus)
        case _:
            return ()

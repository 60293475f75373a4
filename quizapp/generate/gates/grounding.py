"""M1, grounding: the evidence stands in the text, and the key stands in the evidence."""

from quizapp.errors import EvidenceMismatch
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft

name = "grounding"


def complaint(ground: Ground, draft: Draft) -> str:
    """Why the evidence does not carry the key; "" where it does."""
    if not draft.evidence:
        return "There is no evidence for the key."
    for evidence in draft.evidence:
        try:
            evidence.check(ground.document.text)
        except EvidenceMismatch as mismatch:
            return mismatch.sentence
    sentence = draft.clause.sentence
    held = {sentence.tokens[place].lower for place in draft.key_tokens}
    if not held or any(
        not any(one.start <= sentence.tokens[place].start and sentence.tokens[place].end <= one.end
                for one in draft.evidence)
        for place in draft.key_tokens
    ):  # fmt: skip
        return "The key stands outside the evidence."
    quotes = " ".join(one.quote for one in draft.evidence).lower()
    # A date in full is computed from the dateline.
    computed = any(date.text == draft.key for date in ground.dates.get(sentence.number, ()))
    if not computed and any(word.strip("“”\"'’.,;:") not in quotes for word in draft.key.lower().split()):
        return "The key has words that the evidence does not have."
    return ""

"""M7, one type: every option is of the key's fine type, about as long, and nobody whom the stem speaks of already."""

from quizapp.domain.question import QuestionKind
from quizapp.domain.words import find_words
from quizapp.generate.distractors.resemblance import is_called_otherwise
from quizapp.generate.model import Distractor, Draft

name = "homogeneity"
#: An option may be so many times as long as the key; short ones may differ by a few characters more.
SHORTEST, LONGEST, SLACK = 0.4, 2.0, 12


def fault(draft: Draft, distractor: Distractor) -> str:
    """Why the distractor stands out beside the key; "" where it doesn't."""
    if distractor.type != draft.type:
        return f"“{distractor.text}” is not of the key's type ({draft.type})."
    size, own = len(distractor.text), len(draft.key)
    if not SHORTEST * own - SLACK <= size <= LONGEST * own + SLACK:
        return f"“{distractor.text}” stands out by its length."
    # "Anna Holm was given a medal by ..." is not asked with Anna Holm as an option.
    called = distractor.text.split()[-1] if distractor.type == "person" else distractor.text
    in_stem = find_words(draft.stem, called)
    if in_stem and distractor.type == "person" and draft.kind is not QuestionKind.TRUE_FALSE:
        return f"“{distractor.text}” is who the question speaks of."
    # Whoever it is, "her car" is a woman's.
    if distractor.type == "person" and is_called_otherwise(distractor.text, draft.stem):
        return f"“{distractor.text}” is nobody whom the question could call “he” or “she” as it does."
    return ""

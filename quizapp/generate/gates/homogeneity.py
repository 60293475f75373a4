"""M7, one type: every option is of the key's fine type and about as long."""

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
    return ""

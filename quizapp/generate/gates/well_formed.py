"""M2, well-formed: a stem of readable length that is one question, one gap or one statement."""

import re

from quizapp.domain.question import GAP, QuestionKind
from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft

name = "well_formed"
MIN_WORDS, MAX_WORDS = 5, 26
#: A statement to be judged is read as a whole, so it may be a little longer.
MAX_STATEMENT = 30
_ODD = re.compile(r"\s[,.;:?]|  |\(\s|,,|[,;:]\?|[|{}<>\\]|_{6}|^\W")


def complaint(_ground: Ground, draft: Draft) -> str:
    """Why the stem is not one clear question; "" where it is."""
    stem = draft.stem
    if not stem:
        return "No sure wording was found for the stem."
    count = len(stem.split())
    asks = draft.kind not in (QuestionKind.CLOZE, QuestionKind.TRUE_FALSE)
    if not MIN_WORDS <= count <= (MAX_WORDS if asks else MAX_STATEMENT):
        return f"The stem has {count} words; between {MIN_WORDS} and {MAX_WORDS if asks else MAX_STATEMENT} read well."
    if stem.count("?") != int(asks) or stem.count(GAP) != int(draft.kind is QuestionKind.CLOZE):
        return "The stem is not one question or one gap."
    if stem.count("“") != stem.count("”") or stem.count('"') % 2 or stem.count("(") != stem.count(")"):
        return "Quotation marks or brackets of the stem are not closed."
    if _ODD.search(stem.replace(GAP, "gap")):
        return "The stem has punctuation that a person would not write."
    if asks and re.search(r"\b(of|to|the|a|an|and|or|in|at|for|with|by|that)\?$", stem) and not _stranded(draft):
        return "The stem breaks off."
    return ""


def _stranded(draft: Draft) -> bool:
    """Whether the preposition at the end belongs there: "What did Iran warn of?"."""
    return draft.family == "what"

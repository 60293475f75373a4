"""The summary: three to five statements from the whole length of the document, in its order."""

from quizapp.briefing.choosing import Choice
from quizapp.reading.analysis import Analysis
from quizapp.reading.grammar import is_negated
from quizapp.reading.phrasing import Phrased

_SENTENCES_A_STATEMENT = 7


def choose_summary(analysis: Analysis, statements: tuple[Phrased, ...], choice: Choice) -> tuple[Phrased, ...]:
    """The best statement of each stretch of the document; a stretch without a good one is passed over."""
    total = len(analysis.sentences)
    if total < 3:
        return ()
    wanted = min(max(3, round(total / _SENTENCES_A_STATEMENT)), 5, max(1, total // 2))
    chosen: list[Phrased] = []
    for part in range(wanted):
        low, high = part * total / wanted, (part + 1) * total / wanted
        candidates = [one for one in statements if low <= one.sentence < high]
        if not chosen:
            # A hook ("She never knew him") opens many a text; whoever reads on must know first what it is about.
            candidates = [one for one in candidates if _introduces(analysis, one, choice)] or candidates
        # The opening tells what the document is about: its early sentences come before better ones further down.
        # What opens it and names it is told first of all.
        ranked = sorted(
            candidates,
            key=lambda one: (one.sentence > 0, -_score(one, choice, opening=low == 0), one.sentence),
        )
        chosen.extend(next(([one] for one in ranked if choice.fits(one, chosen, chosen)), []))
    return tuple(chosen)


def _introduces(analysis: Analysis, one: Phrased, choice: Choice) -> bool:
    sentence = analysis.sentences[one.sentence]
    if not one.sentence:
        return choice.opens_with_news(one)
    return choice.names_title(one) and not is_negated(sentence, sentence.root)


def _score(one: Phrased, choice: Choice, *, opening: bool) -> float:
    return choice.weight(one) - (0.1 * one.sentence if opening else 0.0)

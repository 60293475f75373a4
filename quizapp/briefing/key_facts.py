"""Key facts: the document's most telling statements beside those of the summary."""

from quizapp.briefing.choosing import Choice
from quizapp.reading.analysis import Analysis
from quizapp.reading.phrasing import Phrased

MOST = 8
_LONGEST = 40


def choose_key_facts(
    analysis: Analysis, statements: tuple[Phrased, ...], summary: tuple[Phrased, ...], choice: Choice
) -> tuple[Phrased, ...]:
    """Up to eight statements by weight, none that the summary already makes, in the order of the text."""
    taken = frozenset(one.sentence for one in summary)
    candidates = [one for one in statements if one.sentence not in taken and _is_fact(analysis, one)]
    chosen: list[Phrased] = []
    for candidate in sorted(candidates, key=lambda one: (-_score(analysis, one, choice), one.sentence)):
        before = [*summary, *(one for one in chosen if one.sentence < candidate.sentence)]
        if choice.fits(candidate, before, (*summary, *chosen)):
            chosen.append(candidate)
        if len(chosen) == MOST:
            break
    return tuple(sorted(chosen, key=lambda one: one.sentence))


def _is_fact(analysis: Analysis, one: Phrased) -> bool:
    sentence = analysis.sentences[one.sentence]
    if sentence.words > _LONGEST:
        return False
    # What may be, and what nobody in particular says, is no key fact; a named speaker's claim is, as that.
    return not any(token.tag == "MD" and token.lower in ("may", "might", "could", "would") for token in sentence.tokens)


def _score(analysis: Analysis, one: Phrased, choice: Choice) -> float:
    names = any(token.entity_begins for token in analysis.sentences[one.sentence].tokens)
    return choice.weight(one) + (0.2 if names else 0.0)

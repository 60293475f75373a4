"""Key facts: the document's most telling statements beside those of the summary."""

from collections import Counter
from collections.abc import Container

from quizapp.briefing.choosing import Choice
from quizapp.briefing.weighing import further_weights, opens_the_text
from quizapp.reading.analysis import Analysis
from quizapp.reading.phrasing import Phrased

_FEWEST, _MOST = 8, 12
#: Up to the first number of words a text has the fewest key facts, from the second on the most.
_SHORT, _LONG = 600, 1_200
_LONGEST = 40
#: What each statement of the same paragraph takes from the weight of a further one: no part is to be left out.
_TOLD = 0.2


def choose_key_facts(
    analysis: Analysis,
    statements: tuple[Phrased, ...],
    summary: tuple[Phrased, ...],
    choice: Choice,
    explaining: Container[int] = (),
) -> tuple[Phrased, ...]:
    """Up to eight statements by weight, twelve of a long text, none that the summary makes, in the text's order.

    A reader needs the sentences ``explaining`` a term more than others.
    """
    taken = frozenset(one.sentence for one in summary)
    candidates = [one for one in statements if one.sentence not in taken and _is_fact(analysis, one)]
    further = further_weights(analysis, explaining)
    scores = {one.sentence: _score(analysis, one, choice) + further[one.sentence] for one in candidates}
    chosen: list[Phrased] = []
    while len(chosen) < most_facts(analysis):
        told = Counter(analysis.sentences[one.sentence].block for one in (*summary, *chosen))
        ranked = sorted(
            (one for one in candidates if one not in chosen),
            key=lambda one: (_TOLD * told[analysis.sentences[one.sentence].block] - scores[one.sentence], one.sentence),
        )
        # What was chosen may have told what a weightier statement speaks of as known.
        best = next((one for one in ranked if _fits(one, summary, chosen, choice)), None)
        if best is None:
            break
        chosen.append(best)
    return tuple(sorted(chosen, key=lambda one: one.sentence))


def _fits(one: Phrased, summary: tuple[Phrased, ...], chosen: list[Phrased], choice: Choice) -> bool:
    before = [*summary, *(other for other in chosen if other.sentence < one.sentence)]
    return choice.fits(one, before, (*summary, *chosen))


def most_facts(analysis: Analysis) -> int:
    """How many key facts a text has at most: 8 of a short one to 12 of a long one."""
    words = sum(sentence.words for sentence in analysis.sentences)
    share = min(1.0, max(0.0, (words - _SHORT) / (_LONG - _SHORT)))
    return _FEWEST + round(share * (_MOST - _FEWEST))


def _is_fact(analysis: Analysis, one: Phrased) -> bool:
    sentence = analysis.sentences[one.sentence]
    if sentence.words > _LONGEST and not opens_the_text(analysis, one.sentence):
        return False
    # What may be, and what nobody in particular says, is no key fact; a named speaker's claim is, as that.
    claims = analysis.attributions_in(one.sentence)
    claimed = {place for claim in claims if claim.speaker and claim.verb is not None for place in claim.content}
    return not any(
        token.tag == "MD" and token.lower in ("may", "might", "could", "would") and place not in claimed
        for place, token in enumerate(sentence.tokens)
    )


def _score(analysis: Analysis, one: Phrased, choice: Choice) -> float:
    names = any(token.entity_begins for token in analysis.sentences[one.sentence].tokens)
    return choice.weight(one) + (0.2 if names else 0.0)

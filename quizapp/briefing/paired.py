"""A sentence that leans on the one before it, told after that one, as a single statement."""

from collections.abc import Container

from quizapp.briefing.choosing import Choice
from quizapp.briefing.weighing import opens_the_text
from quizapp.domain.document import Evidence
from quizapp.reading.analysis import Analysis
from quizapp.reading.clauses import as_sentence
from quizapp.reading.leaning import told_after
from quizapp.reading.naming import NamedSentence
from quizapp.reading.phrasing import Phrased
from quizapp.reading.standalone import MAX_WORDS

#: What weighs less only makes the statement before it longer, unless it opens the text.
_WORTH = 0.15


def after_the_one_before(
    analysis: Analysis, named: NamedSentence, *, leans: bool = False, most: int = MAX_WORDS
) -> tuple[str, tuple[Evidence, ...]]:
    """Both sentences, and what proves them but the second one itself; nothing where they cannot be told together.

    ``leans`` says that the second leans on the other by more than its words show; ``most`` is how many words both may
    have. A sentence before that is told with names for its own pronouns is proved by what names them as well.
    """
    number = named.sentence.number
    if not number:
        return "", ()
    before = analysis.named[number - 1]
    both = told_after(before, named.sentence, analysis.attributions_in(number), leans=leans, most=most)
    proofs = {*before.evidence, before.sentence.evidence, *named.evidence}
    return (as_sentence(both), tuple(sorted(proofs, key=lambda proof: proof.start))) if both else ("", ())


def with_opening_completed(
    analysis: Analysis,
    summary: tuple[Phrased, ...],
    facts: tuple[Phrased, ...],
    alone: Container[int],
    choice: Choice,
) -> tuple[Phrased, ...]:
    """The summary, where what opens the text tells with it how it came out: "They will meet Leeds in the final"."""
    opening = tuple(one for one in summary if opens_the_text(analysis, one.sentence))
    rest = summary[len(opening) :]
    return (*completed(analysis, (*rest, *facts), opening, alone, choice), *rest)


def completed(
    analysis: Analysis,
    summary: tuple[Phrased, ...],
    facts: tuple[Phrased, ...],
    alone: Container[int],
    choice: Choice,
) -> tuple[Phrased, ...]:
    """The key facts, each with the sentence after it where that one tells much and stands only behind it.

    A trial that failed is half of what is told, where the next sentence says "Eight months later it worked".
    Sentences that stand ``alone`` need nobody before them, or are not to be told at all.
    """
    found = list(facts)
    told = {one.sentence for one in (*summary, *facts)}
    for place, first in enumerate(facts):
        number = first.sentence + 1
        if number in told or number in alone or number == len(analysis.sentences):
            continue
        named = analysis.named[number]
        if named.is_unclear:
            continue
        both, proofs = after_the_one_before(analysis, named)
        second = Phrased(number, both, (*proofs, named.sentence.evidence), named.sentence)
        others = [*summary, *(one for one in found if one is not first)]
        before = [one for one in (*summary, *found) if one.sentence < number]
        worth = opens_the_text(analysis, number) or choice.weight(second) >= _WORTH
        if both and worth and choice.fits(second, before, others):
            found[place] = second
    return tuple(found)

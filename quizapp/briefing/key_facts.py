"""Key facts: the document's most telling statements beside those of the summary."""

from quizapp.briefing.choosing import common_words, is_introduced, is_telling, repeats, title_words
from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis
from quizapp.reading.phrasing import Phrased
from quizapp.reading.salience import Salience

MOST = 8
_LONGEST = 32


def choose_key_facts(
    document: Document,
    analysis: Analysis,
    statements: tuple[Phrased, ...],
    weighed: Salience,
    summary: tuple[Phrased, ...],
) -> tuple[Phrased, ...]:
    """Up to eight statements by weight, none that the summary already makes, in the order of the text."""
    known = frozenset((*title_words(document), *common_words(analysis)))
    taken = frozenset(one.sentence for one in summary)
    candidates = [one for one in statements if one.sentence not in taken and _is_fact(analysis, one)]
    chosen: list[Phrased] = []
    for candidate in sorted(candidates, key=lambda one: (-_score(analysis, one, weighed), one.sentence)):
        sentence = analysis.sentences[candidate.sentence]
        if (
            is_telling(sentence)
            and is_introduced(analysis.named[candidate.sentence].sentence, known)
            and not repeats(candidate, (*summary, *chosen), weighed)
        ):
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


def _score(analysis: Analysis, one: Phrased, weighed: Salience) -> float:
    names = any(token.entity_begins for token in analysis.sentences[one.sentence].tokens)
    return weighed.scores[one.sentence] + (0.2 if names else 0.0)

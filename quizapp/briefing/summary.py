"""The summary: three to five statements from the whole length of the document, in its order."""

from quizapp.briefing.choosing import is_introduced, is_telling, repeats, title_words
from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis
from quizapp.reading.phrasing import Phrased
from quizapp.reading.salience import Salience, content

_SENTENCES_A_STATEMENT = 7


def choose_summary(
    document: Document, analysis: Analysis, statements: tuple[Phrased, ...], weighed: Salience
) -> tuple[Phrased, ...]:
    """The best statement of each stretch of the document; a stretch without a good one is passed over."""
    total = len(analysis.sentences)
    if total < 3:
        return ()
    wanted = min(max(3, round(total / _SENTENCES_A_STATEMENT)), 5, max(1, total // 2))
    chosen: list[Phrased] = []
    known = title_words(document)
    for part in range(wanted):
        low, high = part * total / wanted, (part + 1) * total / wanted
        candidates = [one for one in statements if low <= one.sentence < high]
        # The opening tells what the document is about: its early sentences come before better ones further down.
        ranked = sorted(candidates, key=lambda one: (-_score(one, weighed, opening=low == 0), one.sentence))
        for candidate in ranked:
            sentence = analysis.sentences[candidate.sentence]
            if (
                is_telling(sentence)
                and is_introduced(analysis.named[candidate.sentence].sentence, known)
                and not repeats(candidate, chosen, weighed)
            ):
                chosen.append(candidate)
                known.extend(content(sentence))
                break
    return tuple(chosen)


def _score(one: Phrased, weighed: Salience, *, opening: bool) -> float:
    return weighed.scores[one.sentence] - (0.1 * one.sentence if opening else 0.0)

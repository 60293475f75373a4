"""What makes a statement worth choosing, for the summary and the key facts alike."""

from collections import Counter
from collections.abc import Container, Iterable

from quizapp.briefing.anchored import is_anchored
from quizapp.briefing.halves import is_half
from quizapp.briefing.telling import is_telling
from quizapp.domain.document import Document
from quizapp.reading.analysis import Analysis
from quizapp.reading.lexicon import JUDGE, ORGANISATION_NOUNS, PERSON_NOUNS
from quizapp.reading.phrasing import Phrased
from quizapp.reading.salience import Salience, content, title_words
from quizapp.reading.sentence import Sentence, Token

#: Two statements closer than this say the same.
SAME = 0.5
#: What is left of a statement without the words that another one holds too says nothing new below this share.
_NEW = 0.35
#: What the text comes back to this often is clear without more.
_THEME = 5
#: Whoever reads of an accident or a battle asks first who came to harm.
_HARM = frozenset("kill die injure wound hurt drown murder execute".split())


class Choice:
    """Chooses among the statements of one text; what it has chosen, a reader knows from then on."""

    def __init__(self, document: Document, analysis: Analysis, weighed: Salience) -> None:
        self._analysis = analysis
        self._weighed = weighed
        self._title = title_words(document)
        self._first_met: dict[str, int] = {}
        counts: Counter[str] = Counter()
        for sentence in analysis.sentences:
            for token in sentence.tokens:
                if token.pos == "NOUN":
                    self._first_met.setdefault(token.lemma.lower(), sentence.number)
                    counts[token.lower] += 1
        self._themes = [word for word, count in counts.items() if count >= _THEME]

    def fits(self, one: Phrased, before: Iterable[Phrased], others: Iterable[Phrased]) -> bool:
        """Whether a statement can be shown to whoever has read those ``before``, and repeats none of ``others``."""
        if not one.sentence and not self.opens_with_news(one):
            return False  # A hook: "She never knew him."
        met = [word for word, number in self._first_met.items() if number < one.sentence]
        return (
            is_telling(one.said)
            and is_anchored(one.said, self._known(before), met, opens=not one.sentence)
            and not is_half(self._analysis, one.sentence)
            and not any(self._repeats(one, other) for other in others)
        )

    def weight(self, one: Phrased) -> float:
        """How much the statement tells of what the text is about, a little above 2 at most."""
        tokens = self._analysis.sentences[one.sentence].tokens
        score = self._weighed.scores[one.sentence]
        score += 0.3 * any(token.lemma in _HARM for token in tokens)
        # "Since she had promised it, ..." is a step of a story that began before.
        return score - 0.15 * (tokens[tokens[0].head].dep == "advcl")

    def opens_with_news(self, one: Phrased) -> bool:
        """Whether a statement that opens the text tells what it is about: a hook names nothing of it and is nobody's.

        "Leave should be longer, the minister has said" is news in whatever words the title has it.
        """
        return self.names_title(one) or bool(self._analysis.attributions_in(one.sentence))

    def names_title(self, one: Phrased) -> bool:
        """Whether the statement speaks of something that the title names."""
        tokens = one.said.tokens
        return any(
            token.lower in self._title or token.lemma.lower() in self._title for token in tokens if _tells(token)
        )

    def _known(self, before: Iterable[Phrased]) -> Container[str]:
        """The words a reader has met; after "a company in Detroit" it is still open which one "the company" is."""
        told = [token for one in before for token in one.said.tokens if _tells(token)]
        words = (token.lower for token in told if token.lemma not in ORGANISATION_NOUNS | PERSON_NOUNS)
        return frozenset((*self._title, *self._themes, *words))

    def _repeats(self, one: Phrased, other: Phrased) -> bool:
        if one.text == other.text or self._weighed.overlap(one.sentence, other.sentence) > SAME:
            return True
        own_view, other_view = _view(one.said), _view(other.said)
        if own_view and other_view and (own_view <= other_view or other_view <= own_view):
            return True
        own, told = frozenset(content(one.said)), frozenset(content(other.said))
        return len(own - told) < _NEW * len(own)


def _view(sentence: Sentence) -> frozenset[str]:
    """Who judges whom, as names; a second verdict of the same ones in other words adds little."""
    if not any(token.pos == "VERB" and token.lemma in JUDGE for token in sentence.tokens):
        return frozenset()
    return frozenset(token.text for token in sentence.tokens if token.entity_type in ("GPE", "ORG", "PERSON", "NORP"))


def _tells(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN", "ADJ")

"""Quotations that the text gives to somebody by name in the same sentence: who said what is beyond doubt there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.domain.briefing import EntityType
from quizapp.domain.document import Evidence
from quizapp.generate.explanations import quoted
from quizapp.generate.ground import Ground, name_root
from quizapp.generate.model import Place, places_of
from quizapp.reading.attribution import Attribution
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.sentence import Sentence

#: Words of a quotation that can be an option.
FEWEST, MOST = 5, 28
#: Fewer words that carry meaning say nothing by which a reader could know them.
_TELLING = 3
#: What points to something outside the quotation; "I" and "we" are who speaks.
_POINTING = frozenset("it its he him his she her hers they them their theirs this that these those such there".split())
#: With this share of its weight in a sentence, a quotation may say the same.
ALIKE = 0.4
#: An option may be so many times as long as the key, or as short.
BAND = 1.8
_SPEAKERS = (EntityType.PERSON, EntityType.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words: the speaker's entry, the words in quotation marks, and the sentence that tells both."""

    speaker: LedgerEntry
    text: str
    sentence: Sentence
    roots: frozenset[str]
    evidence: tuple[Evidence, ...]
    #: Whether every word is clear to somebody who sees these words alone.
    clear: bool

    @property
    def places(self) -> frozenset[Place]:
        """The sentence's tokens: whoever asks for the words or for the speaker has told the other."""
        return places_of(self.sentence)

    @property
    def attributed(self) -> str:
        """Whose words they are, as feedback."""
        return f"These are the words of {self.speaker.name}: {quoted(self.sentence.text)}"


def quotations(ground: Ground) -> Iterator[Quotation]:
    """Every quotation of one whole sentence whose speaker is named beside it, in the order of the text."""
    for claim in ground.analysis.attributions:
        sentence = ground.analysis.sentences[claim.sentence]
        speaker = _named_beside(ground, claim)
        text = claim.claim
        inner = text.strip('“”"')
        if speaker is None or claim.verb is None or len(claim.evidence) != 1:
            continue
        if not (text.startswith("“") and text.endswith("”")) or any(mark in inner for mark in '“”"…['):
            continue
        roots = ground.roots_of(sentence, [place for place in claim.content if sentence.in_quotes[place]])
        if FEWEST <= len(inner.split()) <= MOST and len(roots) >= _TELLING:
            lowered = [token.lower for place, token in enumerate(sentence.tokens) if place in claim.content]
            proofs = ground.proofs(speaker.name, sentence)
            yield Quotation(speaker, text, sentence, roots, proofs, not _POINTING & set(lowered))


def _named_beside(ground: Ground, claim: Attribution) -> LedgerEntry | None:
    """The entry of the claim's speaker, where the sentence itself has the name."""
    for entry, name in ground.named_in.get(claim.sentence, ()):
        quoted = ground.analysis.sentences[claim.sentence].in_quotes[name.last]
        if claim.speaker == entry.name and not quoted and entry.type in _SPEAKERS:
            return entry
    return None


def may_be_of(ground: Ground, quotation: Quotation, speaker: LedgerEntry) -> bool:
    """Whether somebody said these words, or may have said something like them."""
    if quotation.speaker is speaker or name_root(speaker.name) in quotation.roots:
        return True
    weight = ground.weight(quotation.roots)
    own = (claim for claim in ground.analysis.attributions if claim.speaker == speaker.name)
    return any(ground.weight(quotation.roots & ground.roots[claim.sentence]) >= ALIKE * weight for claim in own)


def others_beside(ground: Ground, quotation: Quotation, told: Sequence[Quotation]) -> list[Quotation]:
    """The quotations that are surely not of this speaker and about as long, the nearest in length first.

    One of each other speaker comes before a second of any.
    """
    size = len(quotation.text)
    fitting = [one for one in told if size / BAND <= len(one.text) <= size * BAND]
    fitting.sort(key=lambda one: (abs(len(one.text) - size), one.sentence.number))
    again: list[Quotation] = []
    chosen: list[Quotation] = []
    for one in fitting:
        if not may_be_of(ground, one, quotation.speaker):
            (again if any(one.speaker is other.speaker for other in chosen) else chosen).append(one)
    return [*chosen, *again]

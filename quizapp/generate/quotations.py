"""Quotations of those whom the text names: whose words they are is proved by the sentences that go with them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.domain.briefing import EntityType
from quizapp.domain.document import Evidence
from quizapp.generate.definite import bare
from quizapp.generate.explanations import quoted
from quizapp.generate.ground import Ground, name_root
from quizapp.generate.model import Place, places_of
from quizapp.reading.attribution import Attribution
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.given_names import given_name
from quizapp.reading.pointing import dangles
from quizapp.reading.sentence import Sentence

#: Words of a quotation that can be an option.
FEWEST, MOST = 5, 28
#: Fewer words that carry meaning say nothing by which a reader could know them.
_TELLING = 3
#: The most sentences from the one that names the speaker to the quotation: further on, another may have taken over.
_FURTHEST = 3
#: What a quotation may not open with: even where a noun follows that it could mean, a reader looks back for it.
_POINTING = frozenset("it he she they this that these those such but and so".split())
#: Who is spoken to stands before the quotation.
_ADDRESSED = frozenset(("you", "your", "yours", "yourself"))
#: With this share of its weight in a sentence, a quotation may say the same.
ALIKE = 0.4
#: An option may be so many times as long as the key, or as short.
BAND = 1.8
_SPEAKERS = (EntityType.PERSON, EntityType.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words: the speaker's entry, the words in quotation marks, and the sentence that has them."""

    speaker: LedgerEntry
    text: str
    sentence: Sentence
    roots: frozenset[str]
    evidence: tuple[Evidence, ...]
    #: Whether every word is clear to somebody who sees these words alone.
    clear: bool
    #: Whether they have a word for what the text is about: nothing else on the card may tell.
    topical: bool

    @property
    def places(self) -> frozenset[Place]:
        """The sentence's tokens: whoever asks for the words or for the speaker has told the other."""
        return places_of(self.sentence)

    @property
    def attributed(self) -> str:
        """Whose words they are, as feedback."""
        return f"These are the words of {self.speaker.name}: {self.told}"

    @property
    def told(self) -> str:
        """The sentences that prove it, from the one that names the speaker to the one with the words."""
        return " ".join(quoted(one.quote) for one in self.evidence)


def quotations(ground: Ground) -> Iterator[Quotation]:
    """Every quotation of one whole sentence whose speaker the text names, in its order."""
    for claim in ground.analysis.attributions:
        sentence = ground.analysis.sentences[claim.sentence]
        speaker = _named(ground, claim)
        text = claim.claim
        inner = text.strip('“”"')
        if speaker is None:
            continue
        if not (text.startswith("“") and text.endswith("”")) or any(mark in inner for mark in '“”"…['):
            continue
        roots = ground.roots_of(sentence, [place for place in claim.content if sentence.in_quotes[place]])
        if FEWEST <= len(inner.split()) <= MOST and len(roots) >= _TELLING:
            opens = inner.split()[0].strip(",").lower()
            spoken = frozenset(word.strip(",.;:!?’'").lower() for word in inner.split())
            clear = opens not in _POINTING and not spoken & _ADDRESSED and not dangles(sentence, claim.content)
            topical = not roots.isdisjoint(ground.topic) and not bare(ground, sentence, claim.content, -1)
            yield Quotation(speaker, text, sentence, roots, _proofs(ground, claim), clear, topical)


def _named(ground: Ground, claim: Attribution) -> LedgerEntry | None:
    """The entry of the claim's speaker, where the sentences that prove the claim have the name."""
    first = ground.sentence_of(claim.evidence[0]).number
    near = claim.sentence - first < _FURTHEST or _goes_on(ground, claim, first)
    entry = next((one for one in ground.analysis.entities if one.name == claim.speaker), None)
    if entry is None or not near or entry.type not in _SPEAKERS:
        return None
    numbers = [ground.sentence_of(one).number for one in claim.evidence]
    named = any(
        entry is found and not ground.analysis.sentences[number].in_quotes[name.last]
        for number in numbers
        for found, name in ground.named_in.get(number, ())
    )
    return entry if named and not _has_a_namesake(ground, entry, claim) else None


def _has_a_namesake(ground: Ground, speaker: LedgerEntry, claim: Attribution) -> bool:
    """Whether the last name alone, by which the claim's sentences call the speaker, is another's of the text too."""
    words = speaker.name.split()
    if speaker.type is not EntityType.PERSON or any(speaker.name in one.quote for one in claim.evidence):
        return False
    before = re.findall(rf"\b([A-Z][a-z]+) (?:[A-Z]\. )?{re.escape(words[-1])}\b", ground.document.text)
    return any(given_name(word) and word not in words for word in before)


def _goes_on(ground: Ground, claim: Attribution, first: int) -> bool:
    """Whether every sentence from the one that names the speaker has words of that speaker's, in one paragraph."""
    sentences = ground.analysis.sentences[first : claim.sentence]
    return all(
        each.block == ground.analysis.sentences[claim.sentence].block
        and any(one.speaker == claim.speaker for one in ground.analysis.attributions_in(each.number))
        for each in sentences
    )


def _proofs(ground: Ground, claim: Attribution) -> tuple[Evidence, ...]:
    """The sentences of the claim, after the first that has the speaker's full name where these have a short one."""
    if any(claim.speaker in one.quote for one in claim.evidence):
        return claim.evidence
    return (*ground.proofs(claim.speaker, ground.analysis.sentences[claim.sentence])[:-1], *claim.evidence)


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

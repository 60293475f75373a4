"""Words that a colon or a comma at the end of a paragraph hands over to: "Holm wrote:" over a block of her words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizapp.domain.document import BlockKind, Evidence
from quizapp.reading.attribution import Attribution, attributed, in_order
from quizapp.reading.grammar import is_finite, is_negated, modals_of
from quizapp.reading.lexicon import AT_A_COLON, SAY
from quizapp.reading.quotations import own_words
from quizapp.reading.sentence import Sentence
from quizapp.reading.speakers import Speaker, Speakers
from quizapp.reading.standalone import is_whole

_MARKS = ("“", '"')


@dataclass(frozen=True, slots=True)
class Introduction:
    """Who is to speak in a sentence, and what says so; ``first`` where it is the first of the words."""

    speaker: Speaker
    evidence: tuple[Evidence, ...]
    first: bool


def introductions(sentences: Sequence[Sentence], speakers: Speakers) -> Mapping[int, Introduction]:
    """For each sentence, by number, that stands below a "Holm wrote:", who it is that speaks in it."""
    found: dict[int, Introduction] = {}
    for lead, first in pairwise(sentences):
        marked = first.text.startswith(_MARKS) or lead.text.endswith(":")
        speaker = _speaker(speakers, lead) if first.block == lead.block + 1 and marked else None
        if speaker is None or not _may_follow(lead, first):
            continue
        told = in_order(*((speaker.earlier,) if speaker.earlier is not None else ()), lead.evidence)
        block = first.block
        for sentence in sentences[first.number :]:
            listed = first.kind is sentence.kind is BlockKind.LIST_ITEM and sentence.block <= block + 1
            if sentence.block != first.block and not listed:
                break
            block = sentence.block
            found[sentence.number] = Introduction(speaker, told, sentence is first or listed)
    return found


def introduced(sentence: Sentence, introduction: Introduction) -> Attribution:
    """The words of a sentence as those of whoever is introduced before it."""
    quoted = any(sentence.in_quotes)
    bare = f"“{sentence.text}”" if is_whole(sentence) else ""
    words = own_words(sentence, sentence.root) if quoted else bare
    content = list(range(len(sentence.tokens)))
    follows = not introduction.first
    return attributed(sentence, introduction.speaker.name, words, content, *introduction.evidence, follows=follows)


def _speaker(speakers: Speakers, lead: Sentence) -> Speaker | None:
    """Who says what comes after the colon that ends a sentence; None where it tells of no saying."""
    verb = lead.root
    says = lead.text.endswith((":", ",")) and lead.tokens[verb].lemma in AT_A_COLON and is_finite(lead, verb)
    sure = lead.child(verb, "auxpass") is None and not is_negated(lead, verb) and not modals_of(lead, verb)
    below = lead.children(verb, "ccomp", "xcomp")
    # "Holm wrote, using her old pen:" tells only how.
    said = any(lead.tokens[child].tag != "VBG" for child in below)
    return speakers.of_verb(lead, verb) if says and sure and not said else None


def _may_follow(lead: Sentence, first: Sentence) -> bool:
    """Whether a block can be somebody's words: it is marked so, or the verb leaves it nothing else to be."""
    if first.kind is BlockKind.QUOTATION or first.text.startswith(_MARKS):
        return lead.tokens[lead.root].lemma != "read"
    bare = lead.tokens[lead.root].lemma in SAY and lead.child(lead.root, "dobj") is None
    return bare and first.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)

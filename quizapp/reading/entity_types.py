"""What kind of thing a name names, only where the model's label and the text agree."""

from collections.abc import Sequence

from quizapp.domain.briefing import EntityType
from quizapp.reading.lexicon import (
    JUDGE,
    NAME_CUES,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    PLACES,
    SAY,
    TITLES,
    VEHICLE_NOUNS,
)
from quizapp.reading.sentence import Sentence

#: An occurrence: its sentence and the indices of its first and last token.
Occurrence = tuple[Sentence, int, int]

_IN = frozenset(("in", "at", "from", "near", "to", "across", "inside", "into", "throughout", "outside", "around", "of"))
_LABELS = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "EVENT": EntityType.EVENT,
    "WORK_OF_ART": EntityType.WORK,
    "PRODUCT": EntityType.PRODUCT,
    "LAW": EntityType.LAW,
}


def fine_type(name: str, label: str, occurrences: Sequence[Occurrence]) -> EntityType:
    """The type that the label and at least one cue of another sort agree on, else ``other``."""
    if name in PLACES:
        return EntityType.PLACE
    words = name.replace("-", " ").split()
    cues = [kind for kind, listed in NAME_CUES.items() if words and (words[-1] in listed or words[0] in listed)]
    if len(cues) == 1 and (len(words) > 1) and label != "PERSON":
        return EntityType(cues[0])
    if any(_names_vehicle(*occurrence) for occurrence in occurrences):
        return EntityType.VEHICLE
    guess = _LABELS.get(label, EntityType.OTHER)
    # Only people are "who" or have a trade; a name of two words with such a cue needs no label.
    shouted = any(word.isupper() and len(word.strip(".")) > 1 for word in words)
    likely = not shouted and (guess is EntityType.PERSON or 2 <= len(words) <= 3)
    if likely and not cues and any(_is_person(*occurrence) for occurrence in occurrences):
        return EntityType.PERSON
    if guess is EntityType.ORGANISATION and any(_is_organisation(*occurrence) for occurrence in occurrences):
        return guess
    if label in ("GPE", "LOC") and any(_is_place(*occurrence) for occurrence in occurrences):
        return guess
    if guess is EntityType.WORK and any(_in_quotes(*occurrence) for occurrence in occurrences):
        return guess
    return EntityType.OTHER


def _is_person(sentence: Sentence, first: int, last: int) -> bool:
    tokens = sentence.tokens
    if tokens[first].text in TITLES or (first and tokens[first - 1].text in TITLES):
        return True
    head = tokens[last]
    verb = tokens[head.head]
    if head.entity_type == "PERSON" and head.dep == "nsubj" and (verb.lemma in SAY or verb.lemma in JUDGE):
        return True
    # "Thomas Hale, an engineer"; "the engineer Thomas Hale"; "Thomas Hale, who ..."; "Thomas Hale, 53,".
    beside = [tokens[child] for child in sentence.children(last, "appos", "relcl", "compound", "nmod")]
    if any(token.lemma in PERSON_NOUNS for token in beside) or (first and tokens[first - 1].lemma in PERSON_NOUNS):
        return True
    if head.dep == "appos" and verb.lemma in PERSON_NOUNS:
        return True
    after = [token.lower for token in tokens[last + 1 : last + 4]]
    if (
        (last > first and after[:2] == [",", "who"])
        or after[:1] == ["who"]
        or (after[:1] == [","] and after[1:2] and after[1].isdigit())
    ):
        return True
    attributes = sentence.children(head.head, "attr") if head.dep == "nsubj" else ()
    return any(tokens[child].lemma in PERSON_NOUNS for child in attributes)


def _is_organisation(sentence: Sentence, first: int, last: int) -> bool:
    tokens = sentence.tokens
    head = tokens[last]
    beside = [tokens[child] for child in sentence.children(last, "appos")]
    if any(token.lemma in ORGANISATION_NOUNS for token in beside):
        return True
    if head.dep == "appos" and tokens[head.head].lemma in ORGANISATION_NOUNS:
        return True
    attributes = sentence.children(head.head, "attr") if head.dep == "nsubj" else ()
    if any(tokens[child].lemma in ORGANISATION_NOUNS for child in attributes):
        return True
    short = last == first and head.text.isupper() and len(head.text) > 2
    speaks = head.dep == "nsubj" and tokens[head.head].lemma in SAY
    return speaks and (short or (first > 0 and tokens[first - 1].lower == "the") or last > first)


def _is_place(sentence: Sentence, first: int, _last: int) -> bool:
    before = first - 1
    while before >= 0 and sentence.tokens[before].pos in ("DET", "ADJ"):
        before -= 1
    return before >= 0 and sentence.tokens[before].lower in _IN and sentence.tokens[before].lower not in ("of", "to")


def _in_quotes(sentence: Sentence, first: int, last: int) -> bool:
    after = sentence.tokens[last + 1].text if last + 1 < len(sentence.tokens) else ""
    return bool(first) and sentence.tokens[first - 1].text in "\"“‘'" and after in "\"”’',"


def _names_vehicle(sentence: Sentence, first: int, last: int) -> bool:
    tokens = sentence.tokens
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    before = tokens[first - 1].lower if first else ""
    coded = any(char.isdigit() for char in tokens[last].text) and "-" in tokens[last].text
    return (coded and after in VEHICLE_NOUNS) or (before in VEHICLE_NOUNS and tokens[last].dep == "appos")

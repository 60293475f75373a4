"""The ledger of names: one entry for one thing, under all the names that the text gives it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizapp.domain.briefing import EntityType
from quizapp.domain.document import Span
from quizapp.reading.entity_types import fine_type
from quizapp.reading.lexicon import PLACES, SAME_NAME, TITLES
from quizapp.reading.sentence import Sentence

_SKIPPED = frozenset(("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "NORP", "LANGUAGE"))
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z.]{1,9})\)")
_KNOWN_PLACES = PLACES | {spelling for same in SAME_NAME if same[0] in PLACES for spelling in same}
_EDGES = "\"'“”‘’(),.;:–—-"


@dataclass(frozen=True, slots=True)
class Name:
    """One occurrence of a name: tokens ``first`` to ``last`` (inclusive) of a sentence, and spaCy's label for it."""

    sentence: int
    first: int
    last: int
    text: str
    label: str


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One person, place or thing of the text; ``names`` are the occurrences, ``mentions`` their offsets."""

    name: str
    type: EntityType
    aliases: tuple[str, ...]
    names: tuple[Name, ...]
    mentions: tuple[Span, ...]


def ledger(sentences: tuple[Sentence, ...]) -> tuple[LedgerEntry, ...]:
    """The entities of the text in the order of their first mention."""
    grouped: dict[str, list[Name]] = {}
    for name in _join_parts([name for sentence in sentences for name in _names(sentence)]):
        grouped.setdefault(name[0], []).append(name[1])
    acronyms = dict(_acronyms(sentences, grouped))
    for short, long in acronyms.items():
        if short in grouped and long in grouped and short != long:
            grouped[long].extend(grouped.pop(short))
    shorts = {long: short for short, long in acronyms.items()}
    entries = (
        _entry(key, sorted(names, key=_place), sentences, shorts.get(key, ""))
        for key, names in grouped.items()
        if not _only_opens(key, names, sentences)
    )
    return tuple(entries)


def _only_opens(key: str, names: list[Name], sentences: tuple[Sentence, ...]) -> bool:
    """A single word that has its capital only from opening sentences is no sure name."""
    opens = all(name.first == 0 for name in names) and " " not in key and key[1:].islower() and key not in PLACES
    if not opens:
        return False
    lower = any(token.text == key.lower() for sentence in sentences for token in sentence.tokens)
    inside = any(token.text == key for sentence in sentences for token in sentence.tokens[1:])
    return lower or not inside


def _place(name: Name) -> tuple[int, int]:
    return name.sentence, name.first


def _names(sentence: Sentence) -> Iterator[Name]:
    index = 0
    while index < len(sentence.tokens):
        token = sentence.tokens[index]
        known = _known_place(sentence, index)
        if known:
            yield _name(sentence, index, index + known - 1, "GPE")
            index += known
            continue
        if not token.entity_type or token.entity_type in _SKIPPED:
            index += 1
            continue
        last = index
        while (
            last + 1 < len(sentence.tokens)
            and sentence.tokens[last + 1].entity_type == token.entity_type
            and not sentence.tokens[last + 1].entity_begins
        ):
            last += 1
        name = _trimmed(sentence, index, last, token.entity_type)
        if name is not None:
            yield name
        index = last + 1


def _known_place(sentence: Sentence, index: int) -> int:
    """Length of a well-known place name at ``index``: the model's labels miss some and mistake others."""
    if not sentence.tokens[index].text[0].isupper():
        return 0
    for length in (3, 2, 1):
        tokens = sentence.tokens[index : index + length]
        text = " ".join(token.text for token in tokens)
        if len(tokens) == length and text in _KNOWN_PLACES:
            after = sentence.tokens[index + length] if index + length < len(sentence.tokens) else None
            before = sentence.tokens[index - 1] if index else None
            # "New York Times", "Paris Hilton": part of a longer name, to be taken whole.
            longer = after is not None and after.pos == "PROPN" and tokens[-1].dep == "compound"
            inner = before is not None and before.pos == "PROPN" and before.dep == "compound"
            return 0 if longer or inner else length
    return 0


def _trimmed(sentence: Sentence, first: int, last: int, label: str) -> Name | None:
    while first <= last and (
        sentence.tokens[first].lower in ("the", "a", "an") or sentence.tokens[first].text in _EDGES
    ):
        first += 1
    while last >= first and (sentence.tokens[last].text in _EDGES or sentence.tokens[last].tag == "POS"):
        last -= 1
    while last >= first and sentence.tokens[last].text in ("’s", "'s", "’", "'"):
        last -= 1
    if label == "PERSON":
        # "Acme's Thomas Hale" is Thomas Hale.
        owners = [place for place in range(first, last) if sentence.tokens[place].tag == "POS"]
        first = owners[-1] + 1 if owners else first
    if first > last:
        return None
    tokens = sentence.tokens[first : last + 1]
    # A name is proper nouns with capitals; anything else that the model labels is a mistake more often than not.
    capital = all(
        token.text[0].isupper() or token.text[0].isdigit() or token.pos in ("ADP", "DET", "PUNCT", "CCONJ", "PART")
        for token in tokens
    )
    named = any(token.pos == "PROPN" for token in tokens) and any(char.isalpha() for char in tokens[0].text)
    adjective = len(tokens) == 1 and tokens[0].pos == "ADJ"
    if not capital or not named or adjective or len(tokens) > 7 or not tokens[-1].text[0].isalnum():
        return None
    if len(tokens) == 1 and len(tokens[0].text) < 2:
        return None
    return _name(sentence, first, last, label)


def _name(sentence: Sentence, first: int, last: int, label: str) -> Name:
    return Name(sentence.number, first, last, sentence.phrase(range(first, last + 1)), label)


def _join_parts(names: list[Name]) -> Iterator[tuple[str, Name]]:
    """Each occurrence with the full name it belongs to: "Hale" with "Thomas Hale", "U.S." with "United States"."""
    full: list[str] = []
    for name in names:
        bare = _without_title(name.text)
        key = _same(bare)
        if " " not in key and name.label in ("PERSON", "ORG", "GPE", "NORP"):
            # A surname means the one full name that ends with it; with two such names it stays by itself.
            matching = [other for other in dict.fromkeys(full) if other.endswith(f" {key}")]
            if len(matching) == 1:
                key = matching[0]
        if name.label == "PERSON" and " " in key:
            full.append(key)
        yield key, name


def _without_title(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[0] in TITLES and words[1][0].isupper():
        words = words[1:]
    return " ".join(words)


def _same(text: str) -> str:
    for same in SAME_NAME:
        if text in same:
            return same[0]
    return text


def _acronyms(sentences: Iterable[Sentence], grouped: dict[str, list[Name]]) -> Iterator[tuple[str, str]]:
    """Pairs of acronym and name where the text itself writes "Name (ACRONYM)"."""
    for sentence in sentences:
        for match in _ACRONYM.finditer(sentence.text):
            before = sentence.text[: match.start()].rstrip()
            wanted = match[1].replace(".", "").upper()
            # Candidates are cut from the text, so that no long list of names is tried on each sentence.
            words = before.split()[-len(wanted) - 4 :]
            for length in range(2, len(words) + 1):
                key = " ".join(words[-length:]).strip(_EDGES)
                initials = "".join(word[0] for word in re.split(r"[\s-]+", key) if word[:1].isupper())
                if key in grouped and initials.upper() == wanted:
                    yield match[1], key


def _entry(key: str, names: list[Name], sentences: tuple[Sentence, ...], acronym: str = "") -> LedgerEntry:
    texts = Counter(name.text for name in names)
    aliases = tuple(text for text in dict.fromkeys(name.text for name in names) if text != key)
    label = Counter(name.label for name in names).most_common(1)[0][0]
    kind = fine_type(key, label, [(sentences[name.sentence], name.first, name.last) for name in names])
    mentions = tuple(
        Span(sentences[name.sentence].tokens[name.first].start, sentences[name.sentence].tokens[name.last].end)
        for name in names
    )
    # The ledger's own spelling may not stand in the text ("US" only): then the commonest spelling is the name.
    shown = key if any(key in text for text in texts) else texts.most_common(1)[0][0]
    aliases += (acronym,) if acronym and acronym not in aliases else ()
    return LedgerEntry(shown, kind, tuple(alias for alias in aliases if alias != shown), tuple(names), mentions)

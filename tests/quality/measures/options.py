"""M6, M7 and M8: options that are distinct, of one type, and from the text."""

import re
from itertools import combinations

from quizapp.domain.briefing import EntityType
from quizapp.reading.lexicon import COUNTRIES, MONTHS, NUMBER_WORDS
from quizapp.reading.sentence import Sentence
from tests.quality.measures.criteria import ALIKE, COLLECTIVE, NUMBERS_APART
from tests.quality.measures.material import Item
from tests.quality.measures.parsed import parsed
from tests.quality.measures.words import bare, contains, fold, jaccard, numbers, unit, words

#: What an option may open with before what it names.
OPENINGS = frozenset("in at on near off by from because to for as of".split())
_MONTH = "|".join(MONTHS)
_DATES = (
    ("day", re.compile(rf"(?:\d{{1,2}} (?:{_MONTH}),? \d{{4}}|(?:{_MONTH}) \d{{1,2}},? \d{{4}}|\d{{4}}-\d\d-\d\d)")),
    ("month", re.compile(rf"(?:{_MONTH}),? \d{{4}}")),
    ("year", re.compile(r"(?:1\d{3}|20\d{2})")),
)
_DURATIONS = re.compile(r"\b(?:second|minute|hour|day|week|month|year|decade)s?$")
_MONEY = re.compile(r"(?:us|a|c)?[$£€]")
#: Where a distractor comes from, by where its words stand.
MISREAD, ELSEWHERE, INVENTED = "misread", "elsewhere", "invented"


def distinct(item: Item) -> str | None:
    """M6: which two options are too alike; None without options to choose from."""
    if not item.choices:
        return None
    for one, other in combinations(item.choices, 2):
        if _alike(one, other):
            return f"“{one}” and “{other}” are too alike"
    return ""


def _alike(one: str, other: str) -> bool:
    first, second = bare(one), bare(other)
    if first == second:
        return True
    values = numbers(one), numbers(other)
    if values[0] and len(values[0]) == len(values[1]) and unit(one) == unit(other):
        # 2.4% and 2.5%: neither a unit nor a twentieth apart.
        return all(
            abs(left - right) < min(1.0, NUMBERS_APART * max(abs(left), abs(right)))
            for left, right in zip(*values, strict=True)
        )
    if values[0] and values[1]:
        return False
    return jaccard(first, second) >= ALIKE or contains(first, second) or contains(second, first)


def homogeneous(item: Item) -> str | None:
    """M7: which types the options have, where they have more than one; None without options to choose from."""
    texts = item.choices
    if not texts:
        return None
    # "Led the council": a verb phrase is read as one only behind a subject.
    read = [f"They {text[0].lower()}{text[1:]}" for text in texts] if item.question.family == "what_did" else texts
    types = [_type(item, text, parse) for text, parse in zip(texts, parsed(read), strict=True)]
    return "" if len(set(types)) == 1 else f"types {', '.join(sorted(set(types)))}"


def _type(item: Item, text: str, parse: Sentence) -> str:
    if _MONEY.match(fold(text)):
        return "money"
    if text[:1] in '“"':
        return "quotation"
    if text.endswith("."):
        return "statement"
    said = bare(text)
    opening = said[0] if said[:1] and said[0] in OPENINGS and len(said) > 1 else ""
    if opening in ("to", "because"):
        return opening
    rest = said[1:] if opening else said
    return f"{opening} {_value(rest) or _name(item, rest) or _phrase(parse)}".strip()


def _value(said: list[str]) -> str:
    plain = " ".join(said)
    for precision, pattern in _DATES:
        if pattern.fullmatch(plain):
            return precision
    # "24-year-old" opens a description.
    if not said or not (re.fullmatch(r"[\d.,]+", said[0]) or said[0] in NUMBER_WORDS):
        return ""
    if "%" in said or "percent" in said or plain.endswith("per cent"):
        return "percent"
    if plain.endswith("years old"):
        return "age"
    if _DURATIONS.search(plain):
        return f"duration {said[-1].rstrip('s')}"
    return f"count {' '.join(unit(plain))}".strip()


def _name(item: Item, said: list[str]) -> str:
    entry = item.text.known.get(" ".join(said))
    if entry is None or entry.type is EntityType.OTHER:
        return ""
    if entry.type is EntityType.PLACE:
        return "country" if entry.name in COUNTRIES else "place"
    return entry.type.value


def _phrase(parse: Sentence) -> str:
    root = parse.tokens[parse.root]
    if root.pos in ("VERB", "AUX"):
        helpers = parse.children(parse.root, "aux", "auxpass")
        first = parse.tokens[helpers[0]] if helpers else root
        # "Closed the harbour" is a past form, whether the parser takes it for a participle or not.
        tag = "VBD" if first.tag == "VBN" and not helpers else first.tag
        return f"verb {tag} {first.lower if helpers else ''}".strip()
    plural = root.tag in ("NNS", "NNPS") and root.lower not in COLLECTIVE
    return "phrase plural" if plural else "phrase singular"


def provenance(item: Item) -> tuple[str, ...]:
    """M8: for each distractor of a choice where its words stand: in the evidence, elsewhere in the text, or nowhere."""
    here, text = words(item.quotes), words(item.text.document.text)
    found = []
    for distractor in item.distractors:
        said = words(distractor)
        rest = said[1:] if len(said) > 1 and (said[0] in OPENINGS or said[0] in ("the", "a", "an")) else said
        found.append(MISREAD if contains(here, rest) else ELSEWHERE if contains(text, rest) else INVENTED)
    return tuple(found)

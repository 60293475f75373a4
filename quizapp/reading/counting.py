"""Whether a number counts or measures, rather than names, dates or points."""

from collections.abc import Sequence

from quizapp.reading.grammar import NOUNS
from quizapp.reading.lexicon import SCALES
from quizapp.reading.numbers import MONEY_WORDS, unit_after
from quizapp.reading.sentence import Sentence, Token

_TO_GO = frozenset(("left", "remaining", "gone"))
#: "(d. 869)" gives a year.
_BORN_OR_DIED = frozenset("b b. d d. born died fl fl. r r. c c. ca ca.".split())
#: Of what lies on one side, "half" is a place.
_SIDES = frozenset("northern southern eastern western upper lower first second other top bottom left right".split())
#: "On two legs" is how something stands.
_LIMBS = frozenset("legs feet hands knees wheels fours paws".split())
#: Places in a row.
_PLACES = frozenset("first last middle other remaining top bottom final".split())
#: What follows a number that names rather than counts.
_NAMING = frozenset(
    """number figure phrase chapter page article section table version room flight route line model round game stage
    phase grade level class act scene issue season episode lesson lane gate platform bus exit category type""".split()
)


def counts(sentence: Sentence, tokens: list[int], *, is_money: bool) -> bool:
    """Whether the number counts or measures, rather than names or points ("the two", "Boeing 737", "Article 5")."""
    first, last = tokens[0], tokens[-1]
    token = sentence.tokens[last]
    before = sentence.tokens[first - 1] if first else None
    head = sentence.tokens[token.head]
    if _is_idiom(sentence, tokens) or _is_model(sentence, last) or _is_out_of_a_row(sentence, tokens):
        return False
    # "70 per 100,000": of the second number nothing is told.
    if before is not None and before.lower in ("per", "these", "those", "all", "both", "number", "no.", "part", "step"):
        return False
    unit = unit_after(sentence, last)[0]
    points = before is not None and before.lower == "the" and not is_money and unit != "%"
    if points and not _is_definite_count(sentence, last):
        return False
    # "[2, 3]" are notes, and "57 ° 53 ′ N" is a place.
    if _is_noted(sentence, first) or _is_of_a_place(sentence, last):
        return False
    if before is not None and before.pos == "PROPN" and not is_money and before.entity_type not in ("GPE", ""):
        return False
    # "The same figure as 85" speaks of the number itself.
    if (
        before is not None
        and before.lower == "as"
        and sentence.tokens[before.head].lemma.lower() in ("number", "figure", "same")
    ):
        return False
    # "Room 12" is named, "12 rooms" are counted.
    beside = before.lemma.lower() if before is not None else ""
    naming = (head.lemma in _NAMING or beside in _NAMING) and not _is_many(sentence.tokens, last)
    if (token.pos == "PROPN" and token.lower not in SCALES) or naming or _is_named_by(sentence, last):
        return bool(is_money or unit)
    # "The western half" is a place and no share.
    if before is not None and token.lower == "half" and before.lower in _SIDES:
        return False
    after = sentence.tokens[last + 1 : last + 3]
    # "One day" is some day.
    if token.lower == "one" and head.dep == "npadvmod":
        return False
    # "With two minutes left" is when.
    if before is not None and before.lower == "with" and any(one.lower in _TO_GO for one in after):
        return False
    # "Three weeks ago" is a date; "Blake's 7" a name; "(d 869)" a year.
    if any(one.lower == "ago" for one in after) or (
        before is not None and before.tag == "POS" and token.dep != "nummod" and unit != "%"
    ):
        return False
    if _is_bare_year(sentence, tokens) and not is_money:
        return False
    inside = token.entity_type in ("PRODUCT", "LAW", "FAC", "WORK_OF_ART", "EVENT", "ORG", "PERSON", "GPE")
    many = token.entity_type in ("ORG", "PERSON") and _is_many(sentence.tokens, last)
    return not inside or unit in MONEY_WORDS or many


def _is_idiom(sentence: Sentence, tokens: Sequence[int]) -> bool:
    """Whether the number only says how or which: "on two legs", "zero tolerance", "two of the best"."""
    number = sentence.tokens[tokens[-1]]
    before = sentence.tokens[tokens[0] - 1].lower if tokens[0] else ""
    after = [token.lower for token in sentence.tokens[tokens[-1] + 1 : tokens[-1] + 4]] + [""] * 3
    if before in ("on", "with", "by") and after[0] in _LIMBS:
        return True
    if number.lower == "zero" and number.dep == "nummod" and not _is_many(sentence.tokens, tokens[-1]):
        return not unit_after(sentence, tokens[-1])[0]
    # "Two of the most important stones" only says which of all those the stones just named are.
    best = sentence.tokens[tokens[-1] + 3].tag in ("JJS", "RBS") if tokens[-1] + 3 < len(sentence.tokens) else False
    return not number.text.isdigit() and after[:2] == ["of", "the"] and best


def _is_model(sentence: Sentence, number: int) -> bool:
    """Whether the number goes on with a name before the one thing that both name: "a LeO 451 bomber"."""
    token, before = sentence.tokens[number], sentence.tokens[number - 1] if number else None
    noun = sentence.tokens[token.head]
    named = before is not None and before.pos == "PROPN" and token.text.isdigit() and token.dep == "nummod"
    return named and token.head > number and noun.tag == "NN" and not unit_after(sentence, number)[0]


def _is_out_of_a_row(sentence: Sentence, tokens: Sequence[int]) -> bool:
    """Whether a small number in words says which ones of a row are meant: "the first two rooms"."""
    before = [token.lower for token in sentence.tokens[max(0, tokens[0] - 2) : tokens[0]]]
    number = sentence.tokens[tokens[-1]]
    small = len(tokens) == 1 and number.dep == "nummod" and not number.text.isdigit()
    placed = len(before) == 2 and before[0] == "the" and before[1] in _PLACES
    return small and placed and not unit_after(sentence, tokens[-1])[0]


def _is_of_a_place(sentence: Sentence, last: int) -> bool:
    """Whether a number is one of those that tell where on a map something lies: "57 ° 53 ′ N"."""
    mark, after = sentence.tokens[last + 1 : last + 2], sentence.tokens[last + 2 : last + 3]
    degrees = bool(mark) and mark[0].text in ("°", "º")
    towards = bool(after) and (after[0].text in ("N", "S", "E", "W") or (degrees and after[0].pos == "NUM"))
    return bool(mark) and mark[0].text in ("°", "º", "′", "″") and towards


def _is_noted(sentence: Sentence, first: int) -> bool:
    """Whether a number stands in square brackets with nothing but numbers before it: "[2, 3]"."""
    place = first - 1
    while place >= 0 and (sentence.tokens[place].pos == "NUM" or sentence.tokens[place].text in (",", "-", "–")):
        place -= 1
    return place >= 0 and sentence.tokens[place].text == "["


def _is_definite_count(sentence: Sentence, number: int) -> bool:
    """Whether a number after "the" tells how many there are, rather than points back: "the 800 rows", not "the two"."""
    token = sentence.tokens[number]
    if sentence.child(token.head, "prep") is not None:
        return True
    return token.dep == "nummod" and token.text.isdigit() and len(token.text) > 1 and _is_many(sentence.tokens, number)


def _is_many(tokens: Sequence[Token], number: int) -> bool:
    """Whether the number stands before the plural that it counts: "500,000 Huguenots", not "Route 99" or "99 Road"."""
    token = tokens[number]
    return token.dep == "nummod" and token.head > number and tokens[token.head].tag in ("NNS", "NNPS")


def _is_named_by(sentence: Sentence, number: int) -> bool:
    """Whether the number is part of a name: its noun has a capital, and is no plural that it counts."""
    head = sentence.tokens[sentence.tokens[number].head]
    return head.pos in NOUNS and head.text[:1].isupper() and not _is_many(sentence.tokens, number)


def _is_bare_year(sentence: Sentence, tokens: list[int]) -> bool:
    """Whether four digits count nothing that stands by them, or one by itself is in brackets, an "in" or "until"."""
    token = sentence.tokens[tokens[-1]]
    if tokens[0] and sentence.tokens[tokens[0] - 1].lower in _BORN_OR_DIED:
        return True
    if unit_after(sentence, tokens[-1])[0]:
        return False
    head = sentence.tokens[token.head]
    four = len(token.text) == 4 and token.text.isdigit() and token.text[0] in "12"
    # "A 2011 study"
    if token.dep == "nummod":
        return four and token.head > tokens[-1] and head.tag == "NN"
    # "Shared the office in 98", "broke in two"
    after = sentence.tokens[tokens[-1] + 1].pos if tokens[-1] + 1 < len(sentence.tokens) else "PUNCT"
    ends = after in ("PUNCT", "CCONJ", "ADP") and token.dep == "pobj" and len(tokens) == 1
    if ends and head.lower == "in" and "." not in token.text:
        return True
    # "From 96 until 180"
    if "until" in (each.lower for each in sentence.tokens[max(0, tokens[0] - 1) : tokens[-1] + 2]):
        return True
    bracketed = tokens[-1] + 1 < len(sentence.tokens) and sentence.tokens[tokens[-1] + 1].text == ")"
    return bracketed or four

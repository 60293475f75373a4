"""How far a name goes on from its first word, joined as English joins names: by small words, owners and numbers."""

from itertools import pairwise

from quizapp.reading.capitals import OPEN_QUOTES, PROPER, Capitals, has_capital
from quizapp.reading.given_names import given_name
from quizapp.reading.lexicon import COUNTRIES, TIME_NOUNS
from quizapp.reading.name_words import (
    BODY_ENDINGS,
    BODY_HEADS,
    CALENDAR,
    COMPANY_ENDINGS,
    ENDINGS,
    EPITHETS,
    KNOWN_PLACES,
    LONGEST,
    NUMERAL,
    OF_HEADS,
    OWNERS,
    PARTICLES,
    POINTS,
    SMALL_IN_TITLES,
)
from quizapp.reading.particles import is_particle
from quizapp.reading.proper_words import is_name_word
from quizapp.reading.sentence import Sentence

_LAWS_AND_EVENTS = ENDINGS["law"] | ENDINGS["event"] | {"Order"}
#: What a named owner may own as part of one name.
_OWNED = BODY_ENDINGS | frozenset("Day Cross Court Field Prize".split())
#: What the name of somebody long dead may own: "Rupert's Land", "Arthur's Seat".
_LANDSCAPE = frozenset("Land Bay Island Islands Sound Seat Creek Peak Pass Reef Wall".split())
#: What the best of is honoured with a name of its own.
_SPANS = frozenset("Year Month Week Season Match Decade Century".split())
_MARKS = OPEN_QUOTES | frozenset("(,-–/")
_CLOSE_QUOTES = frozenset('”’"»')
_NUMBERED_LABELS = frozenset("ORG PRODUCT EVENT WORK_OF_ART FAC LAW".split())


def end_of_name(sentence: Sentence, first: int, capitals: Capitals) -> int:
    """The last token of the name that begins at ``first``."""
    last = first
    while last - first < LONGEST and (following := _next_part(sentence, first, last, capitals)) is not None:
        last = following
    return last


def _next_part(sentence: Sentence, first: int, last: int, capitals: Capitals) -> int | None:
    """Where the next word of the name stands, or None where the name ends at ``last``."""
    tokens = sentence.tokens
    place = last + 1
    if place >= len(tokens):
        return None
    token = tokens[place]
    # "World War I", which without its number would be another, and "I" somebody.
    if token.text in COMPANY_ENDINGS or (token.text == "I" and token.tag == "NNP"):
        return place
    if token.text in ("No", "No.", "Nos", "Nos."):
        return None
    if is_name_word(sentence, place, capitals):
        return None if _parts_here(sentence, first, last) else place
    # "BBC One", "Channel Four"
    if token.tag == "CD" and token.text.istitle():
        return place
    if token.tag == "CD" or NUMERAL.fullmatch(token.text):
        return place if _takes_number(sentence, last, place) else None
    after = place + 1
    if token.text in _MARKS or after >= len(tokens):
        return _past_a_mark(sentence, first, last, capitals) if after < len(tokens) else None
    if token.tag == "POS" or (token.text in ("'", "’") and tokens[last].end == token.start):
        return after if _owns_inside(sentence, first, last, after, capitals) else None
    while after < len(tokens) - 1 and (
        tokens[after].lower in PARTICLES or tokens[after].lower == "the" or is_particle(sentence, after - 1)
    ):
        after += 1
    if token.lower == "the" and after == place + 1 and tokens[after].text in EPITHETS:
        return after
    if not is_name_word(sentence, after, capitals):
        return None
    if token.lower == "and" and _share_an_ending(sentence, first, last, after, capitals):
        return after
    return after if _joins(sentence, first, last, place, after) else None


def _past_a_mark(sentence: Sentence, first: int, last: int, capitals: Capitals) -> int | None:
    """Where a name goes on behind a bracket, a quotation mark, a comma or a dash; None where it ends there."""
    tokens = sentence.tokens
    mark, after = tokens[last + 1], tokens[last + 2]
    if mark.text == "(":
        return _end_of_law(sentence, last + 1)
    if mark.text in OPEN_QUOTES:
        return last + 4 if _is_nickname(sentence, first, last + 1, capitals) else None
    if mark.text == ",":
        return last + 2 if after.text in COMPANY_ENDINGS - {"Group", "International"} else None
    tied = tokens[last].end == mark.start and mark.end == after.start
    return last + 2 if tied and (has_capital(after) or after.tag == "CD") else None


def _is_nickname(sentence: Sentence, first: int, quote: int, capitals: Capitals) -> bool:
    """Whether quotation marks hold what somebody is called, in the middle of a name: "Bradley “Brad” Stevens"."""
    tokens = sentence.tokens
    inside = quote + 3 < len(tokens) and has_capital(tokens[quote + 1]) and tokens[quote + 2].text in _CLOSE_QUOTES
    person = given_name(tokens[first].text) or tokens[first].entity_type == "PERSON"
    return inside and bool(person) and is_name_word(sentence, quote + 3, capitals)


def _end_of_law(sentence: Sentence, bracket: int) -> int | None:
    """The word for a law that brackets inside its name lead to: "the Housing (Rents and Repairs) Act"."""
    tokens = sentence.tokens
    place = bracket
    while place < len(tokens) and tokens[place].text == "(":
        place += 1
        # An acronym in brackets is short for what stands before it.
        if place + 1 < len(tokens) and tokens[place + 1].text == ")" and tokens[place].text.isupper():
            return None
        while place < len(tokens) and (tokens[place].text[0].isupper() or tokens[place].text in SMALL_IN_TITLES):
            place += 1
        if place >= len(tokens) or tokens[place].text != ")":
            return None
        place += 1
    if place >= len(tokens) or tokens[place].text not in ENDINGS["law"]:
        return None
    year = place + 1 < len(tokens) and tokens[place + 1].tag == "CD" and len(tokens[place + 1].text) == 4
    return place + year


def _parts_here(sentence: Sentence, first: int, last: int) -> bool:
    """Whether two names stand side by side: "In Paris Anna Holm ..."."""
    tokens = sentence.tokens
    here, following = tokens[last], tokens[last + 1]
    place = sentence.phrase(range(first, last + 1)) in KNOWN_PLACES
    other = bool(following.entity_begins and here.entity_type and here.entity_type != following.entity_type)
    hangs_inside = first <= here.head <= last + 6 and here.head != last and here.dep in ("compound", "nmod", "amod")
    if place and (given_name(following.text) or other):
        return not hangs_inside
    return other and not hangs_inside and here.dep in ("pobj", "nsubj", "dobj", "nsubjpass", "npadvmod")


def _takes_number(sentence: Sentence, last: int, place: int) -> bool:
    """Whether a number ends a name ("Housing Act 1988", "Apollo 11"); not "Farrar 1916", never one with a unit."""
    here, number = sentence.tokens[last], sentence.tokens[place]
    if _is_score(sentence, place):
        return False
    if here.text in _LAWS_AND_EVENTS:
        return len(number.text) == 4
    same = number.entity_type == here.entity_type and not number.entity_begins and here.entity_type in _NUMBERED_LABELS
    roman = number.text.isupper() and number.text.isalpha() and NUMERAL.fullmatch(number.text) is not None
    return roman or (same and len(number.text) <= 3 and number.head in (last, place + 1, place - 1))


def _is_score(sentence: Sentence, place: int) -> bool:
    """Whether a number tells what one of two sides reached: "Brough United 2, Marlow 1"."""
    tokens = sentence.tokens

    def ends_a_name(number: int) -> bool:
        inside = 0 < number < len(tokens)
        small = inside and tokens[number].tag == "CD" and len(tokens[number].text) < 3
        return small and tokens[number - 1].tag in PROPER and tokens[number - 1].lower not in CALENDAR

    commas = [comma for comma in range(place - LONGEST, place + 2) if 0 < comma < len(tokens)]
    before = any(tokens[comma].text == "," and comma < place and ends_a_name(comma - 1) for comma in commas)
    after = place + 1 < len(tokens) and tokens[place + 1].text == ","
    follows = after and any(ends_a_name(number) for number in range(place + 3, place + 3 + LONGEST))
    return ends_a_name(place) and (before or follows)


def _owns_inside(sentence: Sentence, first: int, last: int, after: int, capitals: Capitals) -> bool:
    tokens = sentence.tokens
    owner = tokens[last].text
    if not is_name_word(sentence, after, capitals):
        return False
    called = first > 0 and tokens[first - 1].lemma in ("call", "name") and tokens[first - 1].tag == "VBN"
    end = after
    while end + 1 < len(tokens) and is_name_word(sentence, end + 1, capitals):
        end += 1
    owned = tokens[end].text in _OWNED
    # "the Orran Tenants' League": those who own it are many.
    the = first > 0 and tokens[first - 1].lower == "the"
    many = the and owner.endswith("s") and tokens[last + 1].text in ("'", "’")
    general = (
        owner in OWNERS
        or many
        or (owner.endswith("s") and tokens[last].tag == "NNPS")
        or tokens[first].text in ("St", "St.")
    )
    if owner not in KNOWN_PLACES and end == after and tokens[end].text in _LANDSCAPE:
        return True
    return owned and (general or called or _is_named_after(sentence, first, last))


def _is_named_after(sentence: Sentence, first: int, last: int) -> bool:
    """Whether "the" stands before the owner, which no person and few places bear: "the Hudson's Bay Company".

    A span of time owns a name too: "the Seven Years' War".
    """
    tokens = sentence.tokens
    if not first or tokens[first - 1].lower != "the":
        return False
    owner = tokens[last]
    if owner.lower.removesuffix("s") in TIME_NOUNS:
        return True
    alone = first == last and owner.tag == "NNP" and not owner.text.isupper()
    return alone and owner.entity_type not in ("ORG", "GPE", "NORP") and owner.text not in KNOWN_PLACES


def _joins(sentence: Sentence, first: int, last: int, place: int, after: int) -> bool:
    """Whether a small word between two capitals belongs to one name."""
    tokens = sentence.tokens
    word = tokens[place].lower
    words = [token.text for token in tokens[first : last + 1]]
    one_name = _is_one_entity(sentence, first, after) and tokens[first].entity_type not in ("PERSON", "GPE", "LOC")
    if word in ("v", "v.", "vs"):
        # "France v Israel" is a match of two, "Hodge v Smith" a case at law.
        return not any(sentence.phrase(side) in KNOWN_PLACES for side in (range(first, last + 1), [after]))
    if word == "&":
        return True
    if word in PARTICLES:
        return place + 1 == after or tokens[place + 1].lower in PARTICLES | {"the", "-"}
    if word == "of":
        # "the Player of the Month Award"
        if tokens[after].text in _SPANS and after == place + 2:
            return True
        # "Peter of Abano" is one man, "Anna of the bakery" would be no one name.
        person = (
            given_name(words[0]) and _is_one_entity(sentence, first, after) and tokens[first].entity_type == "PERSON"
        )
        # "the Society for the Relief of Sailors"
        purpose = "for" in words and any(each in BODY_HEADS | OF_HEADS for each in words[: words.index("for")])
        return words[-1] in OF_HEADS or words[0] in BODY_HEADS or purpose or bool(person)
    if word in ("for", "on", "against"):
        # "Lifted off from the Space Center on STS-1" tells of two.
        if any(char.isdigit() for char in tokens[after].text):
            return False
        # "the UN Commission of Inquiry on X"
        inquiry = one_name and any(head in BODY_HEADS and of == "of" for head, of in pairwise(words))
        return words[0] in BODY_HEADS or words[-1] in BODY_HEADS or inquiry or (one_name and word == "for")
    if word == "and":
        # "the Ministry of Food and Health": one body only where its head calls for a field of work.
        field = any(each in BODY_HEADS for each in words[:2]) and any(each in ("of", "for", "on") for each in words)
        # "the Borwick Board for Trade and Work", where no second body begins: "... and University of Borwick".
        ends = after + 1 == len(tokens) or not (has_capital(tokens[after + 1]) or tokens[after + 1].lower == "of")
        field = field or (ends and any(each in BODY_HEADS and of in ("of", "for") for each, of in pairwise(words)))
        ends_company = tokens[after].text in (
            "Sons",
            "Son",
            "Daughters",
            "Company",
            "Co",
            "Co.",
            "Brothers",
            "Partners",
        )
        return ends_company or ((field or tokens[first].entity_type in ("LAW", "WORK_OF_ART")) and one_name)
    return False


def _share_an_ending(sentence: Sentence, first: int, last: int, after: int, capitals: Capitals) -> bool:
    """Whether two places make one name, "the Tyne and Wear Metro": the article is the whole's, since they have none."""
    tokens = sentence.tokens
    end = after
    while end + 1 < len(tokens) and tokens[end + 1].text[0].isupper() and tokens[end + 1].tag in PROPER:
        end += 1
    whole = end > after and tokens[end].text in BODY_ENDINGS | {"Metro"} and tokens[end].tag == "NNP"
    article = first == last and first > 0 and tokens[first - 1].lower == "the"
    # "the Brough and Western Railway": by itself "Western" is no half of two.
    if tokens[after].text in POINTS and after + 1 == end and tokens[end].text in ENDINGS["organisation"]:
        return whole and article
    return whole and article and {tokens[first].text, tokens[after].text} <= capitals.bare | COUNTRIES


def _is_one_entity(sentence: Sentence, first: int, last: int) -> bool:
    tokens = sentence.tokens[first : last + 1]
    return bool(tokens[0].entity_type) and all(
        token.entity_type == tokens[0].entity_type and not token.entity_begins for token in tokens[1:]
    )

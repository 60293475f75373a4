"""Where names stand: runs of capitals, joined as English joins them, with the model's labels as a witness only."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.domain.briefing import EntityType
from quizapp.reading.capitals import PROPER, Capitals, shouts
from quizapp.reading.given_names import given_name
from quizapp.reading.lexicon import TITLES
from quizapp.reading.name_ends import end_of_name
from quizapp.reading.name_words import (
    BODY_ENDINGS,
    ENDINGS,
    FIELDS,
    KNOWN_PLACES,
    NO_NAMES,
    NOBLES,
    NUMBERED_PARTS,
    NUMERAL,
    POINTS,
    ROLE_WORDS,
    STYLES,
    is_demonym,
)
from quizapp.reading.noun_kinds import kind_named_by
from quizapp.reading.particles import with_particle
from quizapp.reading.proper_words import NUMBER_LABELS, is_name_word
from quizapp.reading.sentence import Sentence
from quizapp.reading.titles_of_works import end_of_title, title_of_work

_CODE = re.compile(r"[A-Z][A-Za-z]{0,5}-?\d{1,4}[A-Za-z]?")
_OFFICES = frozenset(
    """MP MEP MSP Professor Minister Secretary President Chairman Chairwoman Director Manager Spokesman Spokeswoman
    Captain Coach Governor Mayor Senator Historian""".split()
)
#: Where somebody plays, which a sentence may open with before the name, and which means other things elsewhere.
_POSITIONS = frozenset("wing prop lock hooker centre guard substitute replacement".split())
_ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th)")
#: What has a number before its name rather than a rank in a row.
_COUNTED = ENDINGS["organisation"] | ENDINGS["law"] | frozenset("Wing Fleet Division Squadron Corps Infantry".split())
#: No word of a name has a program's marks inside.
_PROGRAM = re.compile(r"\w[(){}\[\]<>=\\|;_]|[({\[<=\\|;_]\w")
#: Ranks that are adjectives too.
_RANKS = frozenset("General Major".split())


@dataclass(frozen=True, slots=True)
class Name:
    """One occurrence of a name: tokens ``first`` to ``last`` (inclusive) of a sentence, and spaCy's label for it.

    Titles before a person's name are no part of it. Where the model saw no name the label is "".
    """

    sentence: int
    first: int
    last: int
    text: str
    label: str


def names_in(sentence: Sentence, capitals: Capitals) -> Iterator[Name]:
    """The names of one sentence in text order, none overlapping."""
    found: list[Name] = []
    for name in _runs_of_capitals(sentence, capitals):
        # "People" was only the beginning of "People's Democracy".
        while found and found[-1].last >= name.first:
            found.pop()
        found.append(name)
    yield from found


def _runs_of_capitals(sentence: Sentence, capitals: Capitals) -> Iterator[Name]:
    if shouts(sentence):
        return
    index = 0
    while index < len(sentence.tokens):
        last = end_of_title(sentence, index, capitals.title) or title_of_work(sentence, index)
        if last is None and is_name_word(sentence, index, capitals):
            last = end_of_name(sentence, index, capitals)
            first = _with_owner(sentence, with_particle(sentence, _without_roles(sentence, index, last, capitals)))
            first = _with_number(sentence, _with_nation(sentence, first, last), last)
        elif last is not None:
            first = index
        if last is None:
            index += 1
            continue
        if first <= last and _is_name(sentence, first, last, capitals) and not _lends_a_surname(sentence, first, last):
            yield _name(sentence, first, last)
        index = last + 1


def _lends_a_surname(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a given name's surname stands with the next one only: "Rob and Lisa Fruchtman"."""
    token = sentence.tokens[first]
    shares = token.dep in ("nmod", "compound") and token.head > last + 2 and sentence.child(first, "cc") is not None
    return first == last and shares and sentence.tokens[token.head].entity_type == "PERSON"


def name_head(sentence: Sentence, first: int, last: int) -> int:
    """The token of a name that the rest of the sentence hangs on: "Society" in "Society of Engineers"."""
    inside = range(first, last + 1)
    tops = [
        place for place in inside if sentence.tokens[place].head not in inside or sentence.tokens[place].head == place
    ]
    return next((place for place in tops if sentence.tokens[place].pos == "PROPN"), tops[0] if tops else last)


def _name(sentence: Sentence, first: int, last: int) -> Name:
    labels = Counter(
        token.entity_type for token in sentence.tokens[first : last + 1] if token.entity_type not in NUMBER_LABELS
    )
    label = max(labels, key=lambda each: (labels[each], each == sentence.tokens[last].entity_type, each), default="")
    return Name(sentence.number, first, last, sentence.phrase(range(first, last + 1)), label)


def _without_roles(sentence: Sentence, first: int, last: int, capitals: Capitals) -> int:
    """Where the name begins behind titles and nations: "British Prime Minister Anna Holm" is Anna Holm."""
    tokens = sentence.tokens
    if tokens[last].text in BODY_ENDINGS or any(tokens[place].text in ("of", "&") for place in range(first, last + 1)):
        return first
    # "the General Election": no general has an article before his rank.
    if last == first + 1 and tokens[first].text in _RANKS and first > 0 and tokens[first - 1].lower == "the":
        return first
    # "General Motors"
    if last == first + 1 and tokens[first].text in _RANKS and tokens[first].entity_type == "ORG":
        return first
    start = _behind_an_office(sentence, first, last)
    if start > first:
        return start
    while start < last and (tokens[start].text in ROLE_WORDS or (is_demonym(tokens[start].text) and start == first)):
        start += 1
    if start == first == 0 and last > 1 and is_calling_before(sentence, 1):
        return 1
    if start == first:
        return first
    roles = [token.text for token in tokens[first:start]]
    # "Harbour Lights", "Finance Holm": without its office the word is the name's own.
    person = bool(given_name(tokens[start].text)) or tokens[start].entity_type == "PERSON"
    # In "the Minister for Defence Anna Holm" the office ends before her.
    office = first > 0 and tokens[first - 1].lower in ("for", "of")
    if all(role in FIELDS for role in roles):
        return start if office and person else first
    if all(role in STYLES for role in roles) and start < last and not NUMERAL.fullmatch(tokens[last].text):
        # "the King James Bible", "the Queen Anne Inn"
        return first
    titled = any(role in TITLES or role in ROLE_WORDS for role in roles)
    # "Foreign Office", "General Motors": the word that looks like a title is the name's own.
    if titled and (person or roles[-1] in TITLES or (start == last and capitals.inside[tokens[last].text] > 1)):
        return start
    return start if person and not titled else first


def _behind_an_office(sentence: Sentence, first: int, last: int) -> int:
    """Where somebody's name begins behind a body and an office: "Brough Council Secretary Anna Holm"."""
    tokens = sentence.tokens
    places = range(last - 1, first, -1)
    return next((p for p in places if tokens[p - 1].text in _OFFICES and given_name(tokens[p].text)), first)


def _with_owner(sentence: Sentence, first: int) -> int:
    """Where a body's name begins that opens with a common noun: "People's Democracy", not "Norway's Parliament"."""
    owner = first - 2
    if owner < 1 or sentence.tokens[first - 1].tag != "POS":
        return first
    tokens = sentence.tokens[owner : first + 1]
    body = all(token.entity_type == "ORG" for token in tokens) and not any(token.entity_begins for token in tokens[1:])
    common = tokens[0].pos == "NOUN" or tokens[0].tag == "NNPS"
    return owner if body and common and tokens[0].text[0].isupper() else first


def _with_number(sentence: Sentence, first: int, last: int) -> int:
    """Where a body's or an event's name begins that is counted: "the 14th Signals Brigade"."""
    before = sentence.tokens[first - 1].text if first else ""
    if last == first or not _ORDINAL.fullmatch(before):
        return first
    counted = any(token.text in _COUNTED for token in sentence.tokens[first : last + 1])
    return first - 1 if counted else first


def _with_nation(sentence: Sentence, first: int, last: int) -> int:
    """Where the name of those who are of two nations begins: "the Scottish and Irish Rovers"."""
    tokens = sentence.tokens
    paired = first > 2 and last > first and tokens[last].tag == "NNPS" and is_demonym(tokens[first].text)
    paired = paired and is_demonym(tokens[first - 2].text) and tokens[first - 1].lower == "and"
    # "the French and German Parliaments" are two.
    return first - 2 if paired and tokens[last].text.removesuffix("s") not in BODY_ENDINGS | ROLE_WORDS else first


def is_calling_before(sentence: Sentence, first: int) -> bool:
    """Whether a sentence opens with what somebody is before the name at ``first``: "Anthropologist Anna Holm"."""
    if first != 1:
        return False
    calling, given = sentence.tokens[0], sentence.tokens[1]
    somebody = kind_named_by(calling.lower) is EntityType.PERSON or calling.lower in _POSITIONS
    known = somebody and not given_name(calling.text)
    known = known and calling.text not in ROLE_WORDS
    return known and calling.text[1:].islower() and (given_name(given.text) or given.entity_type == "PERSON")


def _is_name(sentence: Sentence, first: int, last: int, capitals: Capitals) -> bool:
    tokens = sentence.tokens[first : last + 1]
    text = sentence.phrase(range(first, last + 1))
    if any(_PROGRAM.search(token.text) for token in tokens):
        return False
    if not any(token.tag in PROPER or _CODE.fullmatch(token.text) for token in tokens):
        return text in KNOWN_PLACES
    if (
        not text[0].isalnum()
        or not any(char.isalpha() for char in text)
        or len(text) < 2
        or tokens[0].entity_type in ("LANGUAGE", "MONEY")
    ):
        return False
    if all(token.text in ROLE_WORDS or token.text in NO_NAMES for token in tokens):
        the = first > 0 and sentence.tokens[first - 1].lower == "the"
        return len(tokens) == 1 and the and (text in NOBLES or is_told_to_be_a_body(sentence, first))
    if tokens[0].tag == "CD" and all(token.entity_type in NUMBER_LABELS for token in tokens):
        return False
    if tokens[0].text in NUMBERED_PARTS and (
        len(tokens) == 1 or not tokens[1].text.isalpha() or NUMERAL.fullmatch(tokens[1].text)
    ):
        return False
    if tokens[0].text in ("Prime", "Chief", "Managing", "Deputy", "Vice") and tokens[-1].text in ROLE_WORDS:
        return False
    if all(is_demonym(token.text) or token.pos == "ADJ" or token.text in POINTS for token in tokens):
        return text in KNOWN_PLACES
    if len(tokens) == 1:
        return _is_single_name(sentence, first, capitals)
    return True


def is_told_to_be_a_body(sentence: Sentence, index: int) -> bool:
    """Whether a word that is mostly no name is told to be a body's: "the States, the island's parliament, ..."."""
    told = [child for child in sentence.children(index, "appos") if sentence.tokens[index + 1].text == ","]
    bodies = (child for child in told if kind_named_by(sentence.tokens[child].lemma) is EntityType.ORGANISATION)
    return any(sentence.child(body, "poss") is not None for body in bodies)


def _is_single_name(sentence: Sentence, index: int, capitals: Capitals) -> bool:
    token = sentence.tokens[index]
    if token.text in KNOWN_PLACES:
        return True
    if token.entity_type == "NORP":
        # "the Chartists" are a group; "Catholic" beside a noun is an adjective.
        the = index > 0 and sentence.tokens[index - 1].lower == "the"
        return token.dep not in ("compound", "amod") and (token.tag == "NNPS" or (the and token.tag == "NNP"))
    # One capital in a text that mostly writes the word small is emphasis or style.
    return not (token.lower in capitals.small and capitals.inside[token.text] < 2 and not token.entity_type)

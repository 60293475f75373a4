"""Where names stand: runs of capitals, joined as English joins them, with the model's labels as a witness only."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizapp.domain.briefing import EntityType
from quizapp.reading.given_names import given_name
from quizapp.reading.lexicon import COUNTRIES, MONTHS, PLACES, SAME_NAME, TIME_NOUNS, TITLES, WEEKDAYS
from quizapp.reading.name_words import (
    BODY_HEADS,
    CALLED,
    COMPANY_ENDINGS,
    ENDINGS,
    NO_NAMES,
    NOBLES,
    NUMBERED_PARTS,
    OF_HEADS,
    OPENERS,
    OWNERS,
    PARTICLES,
    ROLE_WORDS,
    SINGLE_BODIES,
    STYLES,
    WORK_NOUNS,
    is_demonym,
)
from quizapp.reading.noun_kinds import kind_named_by
from quizapp.reading.sentence import Sentence, Token

_NUMBERS = frozenset("DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL".split())
_PROPER = ("NNP", "NNPS")
_CLOSED = frozenset("PRON DET SCONJ CCONJ ADP INTJ AUX PART PUNCT SYM NUM".split())
_CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
_OPEN_QUOTES = frozenset('“‘"«')
_CLOSE_QUOTES = frozenset("”’\"»,.?!;:'")
_CODE = re.compile(r"[A-Z][A-Za-z]{0,5}-?\d{1,4}[A-Za-z]?")
_NUMBERED = re.compile(r"\d{1,4}|[IVX]{2,5}")
_SMALL_IN_TITLES = frozenset("a an the of in on to and for with at by from or as".split())
_KNOWN_PLACES = PLACES | {spelling for same in SAME_NAME if same[0] in PLACES for spelling in same}
_LAWS_AND_EVENTS = ENDINGS["law"] | ENDINGS["event"] | {"Order"}
_BODIES = ENDINGS["organisation"] | ENDINGS["place"] | ENDINGS["event"] | ENDINGS["law"]
#: What a named owner may own as part of one name.
_OWNED = _BODIES | frozenset("Day Cross Court Field Prize".split())
#: What the name of somebody long dead may own: "Rupert's Land", "Arthur's Seat".
_LANDSCAPE = frozenset("Land Bay Island Islands Sound Seat Creek Peak Pass Reef Wall".split())
_POINTS = frozenset("North South East West Northern Southern Eastern Western Central Latin".split())
_NUMBERED_LABELS = frozenset("ORG PRODUCT EVENT WORK_OF_ART FAC LAW".split())
#: Ranks that are adjectives too.
_RANKS = frozenset("General Major".split())
#: What a name at the start of a sentence is told to be: of these a plain noun is told less often.
_ACTING = (EntityType.ORGANISATION, EntityType.PERSON, EntityType.VEHICLE)
_LONGEST = 9


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


@dataclass(frozen=True, slots=True)
class Capitals:
    """How the text writes its words: with a capital inside sentences, and in small letters."""

    inside: Counter[str]
    small: frozenset[str]
    #: Single names that stand somewhere without an article: "at Marlow", "of Tyne".
    bare: frozenset[str] = frozenset()

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> "Capitals":
        """Count over all sentences."""
        inside: Counter[str] = Counter()
        small: set[str] = set()
        bare: set[str] = set()
        for sentence in sentences:
            if _shouts(sentence):
                continue
            for index, token in enumerate(sentence.tokens):
                if _is_bare(sentence, index):
                    bare.add(token.text)
                if token.text.islower():
                    small.add(token.text)
                elif token.text[0].isupper() and not _opens(sentence, index) and token.tag in _PROPER:
                    inside[token.text] += 1
        return cls(inside, frozenset(small), frozenset(bare))


def names_in(sentence: Sentence, capitals: Capitals) -> Iterator[Name]:
    """The names of one sentence in text order, none overlapping."""
    if _shouts(sentence):
        return
    index = 0
    while index < len(sentence.tokens):
        last = _title_of_work(sentence, index)
        if last is None and _is_name_word(sentence, index, capitals):
            last = _run(sentence, index, capitals)
            first = _with_particle(sentence, _without_roles(sentence, index, last, capitals))
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
        token.entity_type for token in sentence.tokens[first : last + 1] if token.entity_type not in _NUMBERS
    )
    label = max(labels, key=lambda each: (labels[each], each == sentence.tokens[last].entity_type, each), default="")
    return Name(sentence.number, first, last, sentence.phrase(range(first, last + 1)), label)


def _shouts(sentence: Sentence) -> bool:
    """A line in capitals, or a headline with a capital on each word, tells no name from other words."""
    words = [token.text for token in sentence.tokens if token.text.isalpha() and len(token.text) > 1]
    if len(words) < 4:
        return False
    if sum(word.isupper() for word in words) > 0.6 * len(words):
        return True
    small = [word for word in words if word.islower()]
    headline = len(small) > 1 and all(len(word) < 4 for word in small) and len(words) - len(small) > 3
    return headline and sentence.tokens[-1].text not in (".", ",", ";") and "," not in sentence.text


def _opens(sentence: Sentence, index: int) -> bool:
    """Whether the capital is owed to the place: the first word, or the first after a quotation mark, colon or dash."""
    before = index - 1
    while before >= 0 and sentence.tokens[before].text in _OPEN_QUOTES | {"(", "["}:
        before -= 1
    return before < 0 or before < index - 1 or sentence.tokens[before].text in (":", "•", "*", "...", "…", "?", "!")


def _is_bare(sentence: Sentence, index: int) -> bool:
    """Whether a capital stands alone behind a preposition or "and", as the names of places do."""
    tokens = sentence.tokens
    follows = index > 0 and tokens[index - 1].pos in ("ADP", "CCONJ") and tokens[index - 1].text.islower()
    ends = index + 1 == len(tokens) or not tokens[index + 1].text[0].isupper()
    return follows and ends and tokens[index].text[0].isupper() and tokens[index].tag in _PROPER


def _is_name_word(sentence: Sentence, index: int, capitals: Capitals) -> bool:
    token = sentence.tokens[index]
    text = token.text
    if not _has_capital(token):
        return False
    if token.lower in _CALENDAR:
        return _is_called_like_a_month(sentence, index) or _is_a_days_paper(sentence, index)
    if _opens(sentence, index):
        return _names_at_start(sentence, index, capitals)
    if token.pos in _CLOSED and token.tag not in _PROPER and not (len(text) > 1 and text.isupper()):
        return False
    return len(text) > 1 or (index + 1 < len(sentence.tokens) and _has_capital(sentence.tokens[index + 1]))


def _has_capital(token: Token) -> bool:
    text = token.text
    inner = token.tag in _PROPER and any(char.isupper() for char in text) and text[0].isalpha()
    return text[0].isupper() or inner


def _is_called_like_a_month(sentence: Sentence, index: int) -> bool:
    """A month or day inside a longer name ("Theresa May", "Black Friday")."""
    tokens = sentence.tokens
    if tokens[index].tag not in _PROPER or tokens[index].entity_type in _NUMBERS:
        return False
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    after_name = before is not None and (given_name(before.text) or before.text in TITLES)
    return after_name or bool(
        tokens[index].entity_type == "PERSON" and after is not None and after.tag in _PROPER and _has_capital(after)
    )


def _is_a_days_paper(sentence: Sentence, index: int) -> bool:
    """A day that "the" and a name's last word enclose: "the Sunday Herald"."""
    tokens = sentence.tokens
    enclosed = 0 < index < len(tokens) - 1 and tokens[index - 1].lower == "the" and tokens[index].lower in WEEKDAYS
    return enclosed and tokens[index].head == index + 1 and tokens[index + 1].tag == "NNP"


def _names_at_start(sentence: Sentence, index: int, capitals: Capitals) -> bool:
    token = sentence.tokens[index]
    text = token.text
    if token.lower in OPENERS or (token.pos in _CLOSED and not text.isupper()):
        return False
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    runs_on = following is not None and (
        (_has_capital(following) and following.tag in _PROPER and following.lower not in _CALENDAR)
        or following.text == "&"
        or following.text in COMPANY_ENDINGS
        or (token.entity_type == "PERSON" and _joined_by_particles(sentence, index + 1))
    )
    proper = token.tag in _PROPER
    common = token.lower in capitals.small
    if capitals.inside[text]:
        # "Brook took a first" where "the brook" stands too: the grammar must call it a name.
        return proper or not common
    if runs_on:
        return proper or text in OF_HEADS or is_demonym(text) or text in ROLE_WORDS
    if text in _KNOWN_PLACES or (text.isupper() and len(text) > 2 and proper):
        return True
    if following is not None and following.text in ("of", "for") and text in OF_HEADS:
        return True
    argument = token.dep in ("nsubj", "nsubjpass", "poss")
    return proper and argument and not common and token.tag == "NNP" and _is_sure(sentence, index)


def _is_sure(sentence: Sentence, index: int) -> bool:
    """A word that only ever opens sentences is a name where two witnesses say so."""
    token = sentence.tokens[index]
    if given_name(token.text) or token.entity_type in ("PERSON", "GPE") or token.text in SINGLE_BODIES:
        return True
    # "Unison, the union that ...": what the text says that it is.
    after = [other.lower for other in sentence.tokens[index + 1 : index + 3]]
    beside = [sentence.tokens[child].lemma for child in sentence.children(index, "appos")]
    return after in ([",", "the"], [",", "a"], [",", "an"]) and any(kind_named_by(noun) in _ACTING for noun in beside)


def _title_of_work(sentence: Sentence, index: int) -> int | None:
    """The last token of a title that a word for a work announces: "her memoir, A Line in the Water"."""
    tokens = sentence.tokens
    if not index or not tokens[index].text[0].isupper():
        return None
    before = index - 1
    quoted = tokens[before].text in _OPEN_QUOTES
    if quoted:
        before -= 1
    comma = before > 0 and tokens[before].text in (",", ":")
    before -= comma
    if before < 0:
        return None
    cue = tokens[before]
    dated = tokens[index].text in ("A", "An", "The") and cue.pos == "ADP" and not (comma or quoted)
    if dated:
        return _dated_title(sentence, index)
    announced = cue.lemma.lower() in WORK_NOUNS or (cue.lemma in CALLED and cue.pos == "VERB" and not comma)
    article = tokens[index].text in ("A", "An", "The") and (comma or quoted)
    announced = announced or article
    if not announced or (not article and cue.lemma in CALLED and tokens[index].lower not in _SMALL_IN_TITLES):
        return None
    last, words = index, 1
    place = index + 1
    while place < len(tokens) and place - index < _LONGEST:
        text = tokens[place].text
        if text[0].isupper() and tokens[place].pos != "PUNCT":
            last, words = place, words + 1
        elif text not in _SMALL_IN_TITLES and tokens[place].tag != "POS":
            break
        place += 1
    # What only begins with an article inside quotation marks is a sentence: “The Council is against it”.
    if article and quoted and last + 1 < len(tokens) and tokens[last + 1].text not in _CLOSE_QUOTES:
        return None
    # One capital after "a book" may be anybody; a title with small words inside is one beyond doubt.
    enough = words > 2 or (words > 1 and (comma or quoted) and not article)
    return last if enough and last > index + 1 else None


def _dated_title(sentence: Sentence, index: int) -> int | None:
    """The last token of a title that its year in brackets follows: "in The Long Shore (1968)"."""
    tokens = sentence.tokens
    place = index + 1
    while place < len(tokens) and (tokens[place].text[0].isupper() or tokens[place].text in _SMALL_IN_TITLES):
        place += 1
    return place - 1 if place > index + 2 and year_in_brackets(sentence, place) else None


def year_in_brackets(sentence: Sentence, index: int) -> bool:
    """Whether "(1968)" begins at a token."""
    texts = [token.text for token in sentence.tokens[index : index + 3]]
    return len(texts) == 3 and texts[0] == "(" and texts[2] == ")" and len(texts[1]) == 4 and texts[1].isdigit()


def _run(sentence: Sentence, first: int, capitals: Capitals) -> int:
    """The last token of the name that begins at ``first``."""
    last = first
    while last - first < _LONGEST and (following := _next_part(sentence, first, last, capitals)) is not None:
        last = following
    return last


def _next_part(sentence: Sentence, first: int, last: int, capitals: Capitals) -> int | None:
    """Where the next word of the name stands, or None where the name ends at ``last``."""
    tokens = sentence.tokens
    place = last + 1
    if place >= len(tokens):
        return None
    token = tokens[place]
    if token.text in COMPANY_ENDINGS:
        return place
    if _is_name_word(sentence, place, capitals):
        return None if _parts_here(sentence, first, last) else place
    if token.tag == "CD" or _NUMBERED.fullmatch(token.text):
        return place if _takes_number(sentence, last, place) else None
    after = place + 1
    if token.text == "(":
        return _end_of_law(sentence, place)
    if token.text == "," and after < len(tokens) and tokens[after].text in COMPANY_ENDINGS - {"Group", "International"}:
        return after
    if after >= len(tokens):
        return None
    if token.text in ("-", "–", "/") and tokens[last].end == token.start and token.end == tokens[after].start:
        return after if _has_capital(tokens[after]) or tokens[after].tag == "CD" else None
    if token.tag == "POS" or (token.text in ("'", "’") and tokens[last].end == token.start):
        return after if _owns_inside(sentence, first, last, after, capitals) else None
    while after < len(tokens) - 1 and (
        tokens[after].lower in PARTICLES or tokens[after].lower == "the" or _is_particle(sentence, after - 1)
    ):
        after += 1
    if not _is_name_word(sentence, after, capitals):
        return None
    if token.lower == "and" and _share_an_ending(sentence, first, last, after, capitals):
        return after
    return after if _joins(sentence, first, last, place, after) else None


def _end_of_law(sentence: Sentence, bracket: int) -> int | None:
    """The word for a law that brackets inside its name lead to: "the Housing (Rents and Repairs) Act"."""
    tokens = sentence.tokens
    place = bracket
    while place < len(tokens) and tokens[place].text == "(":
        place += 1
        # An acronym in brackets is short for what stands before it.
        if place + 1 < len(tokens) and tokens[place + 1].text == ")" and tokens[place].text.isupper():
            return None
        while place < len(tokens) and (tokens[place].text[0].isupper() or tokens[place].text in _SMALL_IN_TITLES):
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
    place = sentence.phrase(range(first, last + 1)) in _KNOWN_PLACES
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
    roman = number.text.isupper() and number.text.isalpha() and _NUMBERED.fullmatch(number.text) is not None
    return roman or (same and len(number.text) <= 3 and number.head in (last, place + 1, place - 1))


def _is_score(sentence: Sentence, place: int) -> bool:
    """Whether a number tells what one of two sides reached: "Brough United 2, Marlow 1"."""
    tokens = sentence.tokens

    def ends_a_name(number: int) -> bool:
        inside = 0 < number < len(tokens)
        small = inside and tokens[number].tag == "CD" and len(tokens[number].text) < 3
        return small and tokens[number - 1].tag in _PROPER and tokens[number - 1].lower not in _CALENDAR

    commas = [comma for comma in range(place - _LONGEST, place + 2) if 0 < comma < len(tokens)]
    before = any(tokens[comma].text == "," and comma < place and ends_a_name(comma - 1) for comma in commas)
    after = place + 1 < len(tokens) and tokens[place + 1].text == ","
    follows = after and any(ends_a_name(number) for number in range(place + 3, place + 3 + _LONGEST))
    return ends_a_name(place) and (before or follows)


def _is_particle(sentence: Sentence, place: int) -> bool:
    """Whether a small word is tied by a hyphen to the name it opens: "el" in "el-Amrani"."""
    tokens = sentence.tokens
    return tokens[place].lower in PARTICLES and place + 2 < len(tokens) and _is_hyphened(sentence, place + 1)


def _is_hyphened(sentence: Sentence, place: int) -> bool:
    before, mark, after = sentence.tokens[place - 1 : place + 2]
    return mark.text == "-" and before.end == mark.start and mark.end == after.start


def _joined_by_particles(sentence: Sentence, place: int) -> bool:
    """Whether small words lead from here to a further name: "von Brandt", "ibn al-Amin"."""
    tokens = sentence.tokens
    start = place
    while place < len(tokens) - 1 and (tokens[place].lower in PARTICLES or _is_particle(sentence, place - 1)):
        place += 1
    return place > start and _has_capital(tokens[place]) and tokens[place].tag in _PROPER


def _with_particle(sentence: Sentence, first: int) -> int:
    """Where a name begins whose first part is a small word with a hyphen: "al-Biruni" is not Biruni."""
    return first - 2 if first >= 2 and _is_particle(sentence, first - 2) else first


def _owns_inside(sentence: Sentence, first: int, last: int, after: int, capitals: Capitals) -> bool:
    tokens = sentence.tokens
    owner = tokens[last].text
    if not _is_name_word(sentence, after, capitals):
        return False
    called = first > 0 and tokens[first - 1].lemma in ("call", "name") and tokens[first - 1].tag == "VBN"
    end = after
    while end + 1 < len(tokens) and _is_name_word(sentence, end + 1, capitals):
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
    if owner not in _KNOWN_PLACES and end == after and tokens[end].text in _LANDSCAPE:
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
    return alone and owner.entity_type not in ("ORG", "GPE", "NORP") and owner.text not in _KNOWN_PLACES


def _joins(sentence: Sentence, first: int, last: int, place: int, after: int) -> bool:
    """Whether a small word between two capitals belongs to one name."""
    tokens = sentence.tokens
    word = tokens[place].lower
    words = [token.text for token in tokens[first : last + 1]]
    one_name = _is_one_entity(sentence, first, after) and tokens[first].entity_type not in ("PERSON", "GPE", "LOC")
    if word in ("&", "v", "v.", "vs"):
        return True
    if word in PARTICLES:
        return place + 1 == after or tokens[place + 1].lower in PARTICLES | {"the", "-"}
    if word == "of":
        # "Peter of Abano" is one man, "Anna of the bakery" would be no one name.
        person = (
            given_name(words[0]) and _is_one_entity(sentence, first, after) and tokens[first].entity_type == "PERSON"
        )
        return words[-1] in OF_HEADS or words[0] in BODY_HEADS or bool(person)
    if word in ("for", "on", "against"):
        # "the UN Commission of Inquiry on X"
        inquiry = one_name and any(head in BODY_HEADS and of == "of" for head, of in pairwise(words))
        return words[0] in BODY_HEADS or words[-1] in BODY_HEADS or inquiry or (one_name and word == "for")
    if word == "and":
        # "the Ministry of Food and Health": one body only where its head calls for a field of work.
        field = any(each in BODY_HEADS for each in words[:2]) and any(each in ("of", "for", "on") for each in words)
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
    while end + 1 < len(tokens) and tokens[end + 1].text[0].isupper() and tokens[end + 1].tag in _PROPER:
        end += 1
    whole = end > after and tokens[end].text in _BODIES | {"Metro"} and tokens[end].tag == "NNP"
    article = first == last and first > 0 and tokens[first - 1].lower == "the"
    # "the Brough and Western Railway": by itself "Western" is no half of two.
    if tokens[after].text in _POINTS and after + 1 == end and tokens[end].text in ENDINGS["organisation"]:
        return whole and article
    return whole and article and {tokens[first].text, tokens[after].text} <= capitals.bare | COUNTRIES


def _is_one_entity(sentence: Sentence, first: int, last: int) -> bool:
    tokens = sentence.tokens[first : last + 1]
    return bool(tokens[0].entity_type) and all(
        token.entity_type == tokens[0].entity_type and not token.entity_begins for token in tokens[1:]
    )


def _without_roles(sentence: Sentence, first: int, last: int, capitals: Capitals) -> int:
    """Where the name begins behind titles and nations: "British Prime Minister Anna Holm" is Anna Holm."""
    tokens = sentence.tokens
    if tokens[last].text in _BODIES or any(tokens[place].text in ("of", "&") for place in range(first, last + 1)):
        return first
    # "the General Election": no general has an article before his rank.
    if last == first + 1 and tokens[first].text in _RANKS and first > 0 and tokens[first - 1].lower == "the":
        return first
    start = first
    while start < last and (tokens[start].text in ROLE_WORDS or (is_demonym(tokens[start].text) and start == first)):
        start += 1
    if start == first:
        return first
    roles = [token.text for token in tokens[first:start]]
    if all(role in STYLES for role in roles) and start < last and not _NUMBERED.fullmatch(tokens[last].text):
        # "the King James Bible", "the Queen Anne Inn"
        return first
    titled = any(role in TITLES or role in ROLE_WORDS for role in roles)
    person = given_name(tokens[start].text) or tokens[start].entity_type == "PERSON"
    # "Foreign Office", "General Motors": the word that looks like a title is the name's own.
    if titled and (person or roles[-1] in TITLES or (start == last and capitals.inside[tokens[last].text] > 1)):
        return start
    return start if person and not titled else first


def _is_name(sentence: Sentence, first: int, last: int, capitals: Capitals) -> bool:
    tokens = sentence.tokens[first : last + 1]
    text = sentence.phrase(range(first, last + 1))
    if not any(token.tag in _PROPER or _CODE.fullmatch(token.text) for token in tokens):
        return text in _KNOWN_PLACES
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
    if tokens[0].tag == "CD" and all(token.entity_type in _NUMBERS for token in tokens):
        return False
    if tokens[0].text in NUMBERED_PARTS and (len(tokens) == 1 or not tokens[1].text.isalpha()):
        return False
    if tokens[0].text in ("Prime", "Chief", "Managing", "Deputy", "Vice") and tokens[-1].text in ROLE_WORDS:
        return False
    if all(is_demonym(token.text) or token.pos == "ADJ" or token.text in _POINTS for token in tokens):
        return text in _KNOWN_PLACES
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
    if token.text in _KNOWN_PLACES:
        return True
    if token.entity_type == "NORP":
        # "the Chartists" are a group; "Catholic" beside a noun is an adjective.
        the = index > 0 and sentence.tokens[index - 1].lower == "the"
        return token.dep not in ("compound", "amod") and (token.tag == "NNPS" or (the and token.tag == "NNP"))
    # One capital in a text that mostly writes the word small is emphasis or style.
    return not (token.lower in capitals.small and capitals.inside[token.text] < 2 and not token.entity_type)

"""Cues in the words around a name that tell what kind of thing it names."""

import re
from collections.abc import Iterator

from quizapp.domain.briefing import EntityType
from quizapp.reading.clubs import is_dateline
from quizapp.reading.gazetteer import KNOWN_REGIONS
from quizapp.reading.gender import gender_of_pronoun
from quizapp.reading.given_names import given_name
from quizapp.reading.grammar import NOUNS, SUBJECTS
from quizapp.reading.lexicon import COUNTRIES, JUDGE, PERSON_NOUNS, SAY, TITLES, VEHICLE_NOUNS
from quizapp.reading.name_words import CALLED, ROLE_WORDS, WORK_NOUNS
from quizapp.reading.names import is_calling_before, name_head
from quizapp.reading.noun_kinds import FIRMS_TOO, PLACE_NOUNS, kind_named_by
from quizapp.reading.sentence import Sentence
from quizapp.reading.titles_of_works import year_in_brackets

#: The cue of an office, which a firm has no more than a trade.
OFFICE = "office"
#: An office is told in so many words at most: "senior campaigns officer".
_LONGEST_OFFICE = 3
#: An occurrence: its sentence and the indices of its first and last token.
Occurrence = tuple[Sentence, int, int]

#: The model's label is one cue; what the text says outright is two.
HINT, SAID = 1, 2
SHIP = frozenset("MV HMS USS RMS SS MS MT MY RRS HMY".split())
_INSIDE = frozenset("in at near into throughout outside inside across".split())
_MOVES = frozenset("go come move travel return live bear settle arrive sail drive fly walk grow die work stay".split())
#: Verbs of a way that only leads to places; people "move" and "return" to firms too.
_TRAVELS = frozenset("travel sail drive fly tow march emigrate migrate evacuate deport ferry ship cycle ride".split())
_WHERE = frozenset("in at near off on across through along outside inside around".split())
#: What stands or is held "at" a town.
_AT_TOWNS = frozenset(
    """bridge embankment lock mill quarry quay harbour harbor station church chapel castle ferry ford weir dam mine pit
    foundry barracks market fair battle inquiry inquest assizes races""".split()
)
#: Endings of towns' and islands' names in the languages of Europe.
_TOWNLIKE = re.compile(
    r"(?:by|ton|ham|ford|wick|wich|burgh|borough|bury|mouth|thorpe|stad|sund|fjord|vik|havn|hamn|holm|dorf|burg|berg"
    r"|heim|hausen|bach|stadt|furt|ville|øy|öy|maa|pool|chester|caster|stow|grad|gorod|ow|owo)$"
)
_SAILS = frozenset("sail moor berth dock capsize sink tow launch scuttle refloat torpedo anchor beach".split())
_OF_WATERS = frozenset("bank banks mouth estuary source tributary shore shores waters headwaters".split())
#: What "in" says nothing of a place after: "shares in X".
_HELD = frozenset(
    """invest investment share stake holding interest confidence believe trust faith specialise specialize succeed
    involve star appear""".split()
)
#: Those who belong to a body are named with it: "the director of X".
_MEMBERS = PERSON_NOUNS | frozenset("member employee shareholder subsidiary branch headquarters staff board".split())
#: What only a body, or what only is done to one.
_BODY_DOES = frozenset(
    """award publish launch sell buy acquire sue hire employ own operate patent appoint fund finance fine recruit invest
    manufacture supply approve license licence regulate commission sponsor host organise organize""".split()
)
#: What only a person does.
_PERSON_DOES = frozenset(
    """marry remarry die retire graduate study write paint sing smile laugh walk sit sleep teach inherit dream ride
    dance kneel weep cry nod shrug swim whisper shout wake dine""".split()
)
#: People who are what they are "at" or "for" a body.
_EMPLOYED = frozenset(
    """analyst spokesman spokeswoman spokesperson researcher manager engineer economist executive director consultant
    correspondent editor curator lecturer strategist""".split()
)
#: What people are in a game, and firms in a market.
_MARKET = frozenset("player leader rival partner competitor member".split())
_POSTS = frozenset("post job position career internship apprenticeship fellowship professorship".split())
#: What bodies have and people and places hardly do.
_OF_BODIES = frozenset(
    """shareholder subsidiary headquarters revenue turnover profit share fan supporter goalkeeper striker midfielder
    defender winger keeper chairman chairwoman spokesman spokeswoman lender creditor auditor""".split()
)
#: Labels of names that no "he" or "she" can mean.
_NOBODY = ("GPE", "LOC", "FAC", "DATE", "TIME", "NORP", "EVENT", "LANGUAGE")
_DONE_TO_BODIES = frozenset("join found establish chair lead run leave sue fund fine".split())


def by_context(sentence: Sentence, first: int, last: int) -> Iterator[tuple[EntityType, str, int]]:
    """Kind, sort of cue and weight of whatever stands around one occurrence."""
    tokens = sentence.tokens
    before = tokens[first - 1] if first else None
    if before is not None and (before.text in TITLES or before.text in ROLE_WORDS) and before.text != "Head":
        yield EntityType.PERSON, "title", SAID
    if is_calling_before(sentence, first):
        yield EntityType.PERSON, "noun", SAID
    if before is not None and before.text in SHIP:
        yield EntityType.VEHICLE, "ship", SAID
    if is_dateline(sentence, first, last):
        yield EntityType.PLACE, "dateline", SAID
    if _is_a_people(sentence, last):
        yield EntityType.GROUP, "plural", HINT
    for noun in told_nouns(sentence, first, last):
        kind = kind_named_by(tokens[noun].lemma)
        firm = tokens[last].entity_type == "ORG" and tokens[noun].lemma in _MARKET
        if kind is not None and not firm:
            yield kind, "noun", SAID
    yield from _as_person(sentence, first, last)
    yield from _as_speaker(sentence, first, last)
    yield from _as_body(sentence, first, last)
    yield from _as_place(sentence, first, last)
    yield from _as_water(sentence, first, last)
    yield from _as_vessel(sentence, first, last)
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is not None and before is not None and before.text in '“‘"' and after.text in '”’",':
        yield EntityType.WORK, "quotes", HINT
    if first and tokens[first].text in ("A", "An", "The") and year_in_brackets(sentence, last + 1):
        # Whatever its last word and "in" before it say: "in The Long Shore (1968)" is in a book.
        yield EntityType.WORK, "year", 2 * SAID + 1
    coded = any(char.isdigit() for char in tokens[last].text) and "-" in tokens[last].text
    if coded and after is not None and after.lower in VEHICLE_NOUNS:
        yield EntityType.VEHICLE, "coded", SAID + 1


def _is_a_people(sentence: Sentence, last: int) -> bool:
    """Whether a word is the plural of what somebody is: "the Chartists"."""
    return sentence.tokens[last].entity_type == "NORP" and sentence.tokens[last].tag == "NNPS"


def told_nouns(sentence: Sentence, first: int, last: int) -> Iterator[int]:
    """The nouns that say outright what is named: apposition either way, "X is a Y", "the Y X", "the Y of X"."""
    tokens = sentence.tokens
    top = name_head(sentence, first, last)
    head = tokens[top]
    yield from (
        child
        for child in dict.fromkeys((*sentence.children(top, "appos"), *sentence.children(last, "appos")))
        if child > last and not _is_of_a_body_between(sentence, last, child)
    )
    if head.dep == "appos" and head.head < first and not head.head < sentence.root < first:
        # "Its engineer and his nephew, Anna Holm": the noun right before the name is told of it.
        added = [child for child in sentence.children(head.head, "conj") if child < first]
        yield first - 2 if nearer_somebody(sentence, head.head, first) else max(added, default=head.head)
    if first and tokens[first - 1].tag == "NN":
        yield first - 1
    if (example := _example_of(sentence, first, last)) is not None:
        yield example
    if _is_set_off_by_the(sentence, first, last):
        yield first - 3
    if first > 1 and tokens[first - 1].text == "," and tokens[first - 2].lemma in WORK_NOUNS | FIRMS_TOO:
        yield first - 2
    of_place = first > 2 and tokens[first - 1].lower == "of" and tokens[first - 2].lemma in PLACE_NOUNS
    if of_place and "the" in (tokens[first - 3].lower, tokens[first - 4].lower if first > 3 else ""):
        yield first - 2
    verb = tokens[head.head]
    if verb.lemma == "be" and head.dep in ("nsubj", "attr"):
        other = "attr" if head.dep == "nsubj" else "nsubj"
        yield from (child for child in sentence.children(head.head, other) if tokens[child].pos == "NOUN")
    if head.dep == "oprd" and verb.dep == "acl":
        yield verb.head
    if head.dep == "oprd" and verb.lemma in CALLED:
        yield from sentence.children(head.head, "nsubjpass")


def _is_of_a_body_between(sentence: Sentence, last: int, noun: int) -> bool:
    """Whether what a noun is told of stands between it and a name: "Anna Holm of Brough & Co, the builders' firm"."""
    tokens = sentence.tokens
    between = [place for place in range(last + 1, noun) if tokens[place].pos == "PROPN"]
    linked = bool(between) and tokens[last + 1].lower in ("of", "from", "at", "for")
    return linked and kind_named_by(tokens[noun].lemma) is not EntityType.PERSON


def nearer_somebody(sentence: Sentence, noun: int, first: int) -> bool:
    """Whether another stands between somebody and a name after a comma: "the only child of a sailor, Jan Holm".

    Whose name it is, only the nearest noun can tell.
    """
    tokens = sentence.tokens
    near = first - 2
    between = noun < near and tokens[near].tag == "NN" and near in sentence.subtree(noun)
    return between and all(kind_named_by(tokens[one].lemma) is EntityType.PERSON for one in (near, noun))


def _example_of(sentence: Sentence, first: int, last: int) -> int | None:
    """The noun in the plural that a name is given as an example of: "car makers, including Volvo, Ford and X"."""
    tokens = sentence.tokens
    top = name_head(sentence, first, last)
    while tokens[top].dep == "conj":
        top = tokens[top].head
    before = tokens[top].head
    such = tokens[before].lower == "as" and before > 0 and tokens[before - 1].lower == "such"
    if tokens[top].dep != "pobj" or not (tokens[before].lower in ("including", "like") or such):
        return None
    noun = tokens[before].head
    return noun if tokens[noun].tag == "NNS" and noun < before else None


def _is_set_off_by_the(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name says again which thing the noun before it is: "the crew of a trawler, the Havbris, ..."."""
    tokens = sentence.tokens
    if first < 3 or last + 1 >= len(tokens) or tokens[first - 3].tag != "NN":
        return False
    alone = tokens[last + 1].text in (",", ".", ";", ")")
    return tokens[first - 1].lower == "the" and tokens[first - 2].text == "," and alone


def _as_person(sentence: Sentence, first: int, last: int) -> Iterator[tuple[EntityType, str, int]]:
    tokens = sentence.tokens
    after = [token.lower for token in tokens[last + 1 : last + 4]]
    if after[:2] == [",", "who"] or after[:1] == ["who"]:
        yield EntityType.PERSON, "who", SAID if last > first or tokens[last].entity_type == "PERSON" else HINT
    if len(after) == 3 and after[0] == "," and after[1].isdigit() and len(after[1]) <= 2 and after[2] in (",", "."):
        yield EntityType.PERSON, "age", SAID
    if office_after(sentence, first, last) is not None:
        yield EntityType.PERSON, OFFICE, SAID
    if after[:1] in (["himself"], ["herself"]):
        yield EntityType.PERSON, "self", SAID
    if any(gender_of_pronoun(word) for word in _owners(sentence, first, last)):
        yield EntityType.PERSON, "called", HINT
    top = tokens[name_head(sentence, first, last)]
    the = first > 0 and tokens[first - 1].lower == "the"
    if top.dep in ("nsubj", "nsubjpass") and tokens[top.head].lemma in _PERSON_DOES and not the:
        yield EntityType.PERSON, "does", HINT


def office_after(sentence: Sentence, first: int, last: int) -> int | None:
    """The office without an article after a comma: "Anna Holm, campaigns officer at Harbour Watch"."""
    tokens = sentence.tokens
    # "Superintendent of Public Works, Secretary of State and ..." is a list of offices.
    of = first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].text[0].isupper()
    if of or last + 1 >= len(tokens) or tokens[last + 1].text != ",":
        return None
    for noun in range(last + 2, min(last + 2 + _LONGEST_OFFICE, len(tokens) - 1)):
        token = tokens[noun]
        if token.tag in ("NN", "NNP") and kind_named_by(token.lower) is EntityType.PERSON:
            return noun if tokens[noun + 1].lower in ("of", "for", "at") else None
        # The model takes "campaigns" for a verb.
        if not token.text.isalpha() or (token.pos not in ("NOUN", "ADJ") and token.tag != "VBZ"):
            return None
    return None


def _owners(sentence: Sentence, first: int, last: int) -> set[str]:
    """What the text calls the named one in its own sentence: "Anna Holm wrote her thesis", "Holm said he would go"."""
    tokens = sentence.tokens
    top = name_head(sentence, first, last)
    nouns = [*sentence.children(top, "conj")]
    if tokens[top].dep == "nsubj":
        nouns += sentence.children(tokens[top].head, "dobj")
    found = {tokens[child].lower for noun in nouns for child in sentence.children(noun, "poss")}
    return found | set(_said_of_the_subject(sentence, top, last))


def _said_of_the_subject(sentence: Sentence, top: int, last: int) -> Iterator[str]:
    """The pronouns after the subject of a sentence, as far as no other noun of it may be meant."""
    tokens = sentence.tokens
    if tokens[top].dep not in SUBJECTS or tokens[top].head != sentence.root or sentence.in_quotes[top]:
        return
    somebody = thing = True
    for token in tokens[last + 1 :]:
        # From here on somebody else may be speaking.
        if token.text in '“"':
            return
        if token.pos == "PROPN" and token.entity_type not in _NOBODY:
            somebody = thing = False
        elif token.pos in NOUNS and token.dep not in ("compound", "npadvmod"):
            thing = False
            somebody = somebody and kind_named_by(token.lemma) is not EntityType.PERSON
        elif somebody and gender_of_pronoun(token.lower):
            yield token.lower
        elif thing and token.lower in ("its", "itself"):
            yield "its"


def is_a_thing(sentence: Sentence, first: int, last: int) -> bool:
    """Whether ", which" or "its" after a name shows that nobody is called so."""
    after = [token.lower for token in sentence.tokens[last + 1 : last + 3]]
    return after == [",", "which"] or "its" in _owners(sentence, first, last)


def _as_speaker(sentence: Sentence, first: int, last: int) -> Iterator[tuple[EntityType, str, int]]:
    tokens = sentence.tokens
    head = tokens[name_head(sentence, first, last)]
    if head.dep != "nsubj" or not (tokens[head.head].lemma in SAY or tokens[head.head].lemma in JUDGE):
        return
    the = first > 0 and tokens[first - 1].lower == "the"
    short = last == first and head.text.isupper() and len(head.text) > 2
    if the or short or head.entity_type == "ORG" or is_a_thing(sentence, first, last):
        yield EntityType.ORGANISATION, "speaks", HINT
    elif head.entity_type == "PERSON":
        yield EntityType.PERSON, "speaks", HINT


def _as_body(sentence: Sentence, first: int, last: int) -> Iterator[tuple[EntityType, str, int]]:
    tokens = sentence.tokens
    head = tokens[name_head(sentence, first, last)]
    above = tokens[head.head]
    if head.dep == "pobj" and above.lower in ("at", "for") and tokens[above.head].lemma in _EMPLOYED:
        yield EntityType.ORGANISATION, "speaks for", SAID
    if head.dep == "poss" and above.lemma in _OF_BODIES and head.entity_type != "PERSON":
        yield EntityType.ORGANISATION, "of bodies", SAID
    if head.entity_type != "ORG" and not (first and tokens[first - 1].lower == "the"):
        return
    acts = head.dep == "nsubj" and above.lemma in _BODY_DOES
    suffers = head.dep == "dobj" and above.lemma in _DONE_TO_BODIES
    owns = head.dep == "poss" and above.lemma in _MEMBERS
    has = head.dep == "pobj" and above.lower in ("of", "at", "for", "with") and tokens[above.head].lemma in _MEMBERS
    works = head.dep == "pobj" and above.lower in ("for", "by") and tokens[above.head].lemma in ("work", "employ")
    if head.dep == "pobj" and above.lower in ("at", "with") and tokens[above.head].lemma in _POSTS:
        yield EntityType.ORGANISATION, "post", SAID
    if first and tokens[first - 1].lower == "the" and last == first and head.text.isupper() and len(head.text) > 2:
        yield EntityType.ORGANISATION, "initials", HINT
    if acts or suffers or owns or has or works:
        yield EntityType.ORGANISATION, "body", HINT


def _as_place(sentence: Sentence, first: int, last: int) -> Iterator[tuple[EntityType, str, int]]:
    tokens = sentence.tokens
    head = tokens[name_head(sentence, first, last)]
    if _lies_in_a_country(sentence, first, last):
        yield EntityType.PLACE, "country", SAID
    if not first:
        return
    if head.dep == "conj" and _is_listed_place(sentence, head.head):
        yield EntityType.PLACE, "list", SAID
    if head.dep != "pobj":
        return
    the = tokens[first - 1].lower == "the"
    place = first - 1 - the
    before = tokens[place]
    if place < 0 or before.pos != "ADP":
        return
    mapped = head.entity_type in ("GPE", "LOC", "FAC") and not given_name(tokens[first].text)
    above = tokens[before.head].lemma
    town = first == last and head.text[1:].islower() and not given_name(head.text)
    if before.lower in _INSIDE and not the and above not in _HELD:
        # The model takes a small town for a firm; a firm or a person is hardly ever "in" anything said of it.
        said = before.lower == "in" and town and head.entity_type != "PERSON"
        yield EntityType.PLACE, "in", SAID if said else HINT
    elif mapped and before.lower not in ("of", "by", "with", "for", "against", "in"):
        yield EntityType.PLACE, "in", HINT
    if town and not the and before.lower in _WHERE and _TOWNLIKE.search(head.text):
        yield EntityType.PLACE, "form", HINT
    if town and not the and before.lower == "at" and above in _AT_TOWNS:
        yield EntityType.PLACE, "stands", SAID
    # "went to X", "born in X": nothing but a place.
    if above in _MOVES and not (the and before.lower not in ("to", "in")):
        yield EntityType.PLACE, "moves", HINT
    if above in _TRAVELS and before.lower in ("to", "from", "towards") and town and not the:
        yield EntityType.PLACE, "moves", SAID


def _lies_in_a_country(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the name's country stands after a comma: "Brennsund, Norway"."""
    tokens = sentence.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text != "," or given_name(tokens[first].text):
        return False
    named = any(
        sentence.phrase(range(last + 2, end)) in COUNTRIES | KNOWN_REGIONS
        for end in range(last + 3, last + 5)
        if end <= len(tokens)
    )
    after = [token.lower for token in tokens[last + 3 : last + 6]]
    listed = tokens[first - 1].text == "," if first else False
    return named and not listed and not {"and", "or"} & set(after)


def _is_listed_place(sentence: Sentence, fellow: int) -> bool:
    """Whether the name that "and" joins this one to is a place, and both stand where places do."""
    tokens = sentence.tokens
    while tokens[fellow].dep == "conj":
        fellow = tokens[fellow].head
    certain = tokens[fellow].entity_type in ("GPE", "LOC") and not given_name(tokens[fellow].text)
    return certain and tokens[fellow].dep == "pobj" and tokens[tokens[fellow].head].lower in _WHERE


def _as_water(sentence: Sentence, first: int, last: int) -> Iterator[tuple[EntityType, str, int]]:
    """What only rivers, lakes and seas do and have: "the Stanner burst its banks", "the mouth of the Stanner"."""
    tokens = sentence.tokens
    top = name_head(sentence, first, last)
    if not first or tokens[first - 1].lower != "the":
        return
    above = tokens[top].head
    bursts = tokens[above].lemma in ("burst", "overflow", "overtop") and any(
        tokens[child].lemma == "bank" for child in sentence.children(above, "dobj")
    )
    flows = tokens[above].lemma in ("flow", "meander") and tokens[top].dep == "nsubj"
    has = tokens[top].dep == "pobj" and tokens[above].lower == "of" and tokens[tokens[above].head].lemma in _OF_WATERS
    if bursts or flows or has:
        yield EntityType.PLACE, "water", SAID


def _as_vessel(sentence: Sentence, first: int, last: int) -> Iterator[tuple[EntityType, str, int]]:
    """Somebody's name after "the" is a ship's or a house's; what is sailed or towed is a ship."""
    tokens = sentence.tokens
    top = name_head(sentence, first, last)
    if not first or tokens[first - 1].lower != "the":
        return
    if given_name(tokens[first].text):
        yield EntityType.VEHICLE, "the", HINT
    verbs = [tokens[top].head, *sentence.children(tokens[top].head, "xcomp")]
    if tokens[top].dep in ("nsubj", "nsubjpass", "dobj") and any(tokens[verb].lemma in _SAILS for verb in verbs):
        yield EntityType.VEHICLE, "sails", HINT

"""What kind of thing a name names, only where two cues agree and none speaks more loudly for another kind."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quizapp.domain.briefing import EntityType
from quizapp.reading.gazetteer import KNOWN_CITIES, KNOWN_REGIONS
from quizapp.reading.given_names import given_name
from quizapp.reading.lexicon import (
    FEMALE_NOUNS,
    JUDGE,
    MALE_NOUNS,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    PLACES,
    SAY,
    TITLES,
    VEHICLE_NOUNS,
)
from quizapp.reading.name_words import ENDINGS, LEGAL_FORMS, NOBLES, ROLE_WORDS, SURNAMES, TOWNS_AND_CLUBS, WORK_NOUNS
from quizapp.reading.names import name_head
from quizapp.reading.sentence import Sentence

#: An occurrence: its sentence and the indices of its first and last token.
Occurrence = tuple[Sentence, int, int]

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
    "NORP": EntityType.GROUP,
}
#: Both cues together.
_ENOUGH = 2
#: The model's label is one cue; what the text says outright is two.
_HINT, _SAID = 1, 2
_INSIDE = frozenset("in at near into throughout outside inside across".split())
_MOVES = frozenset("go come move travel return live bear settle arrive sail drive fly walk grow die work stay".split())
_SHIP = frozenset("MV HMS USS RMS SS MS MT MY RRS HMY".split())
_PLACE_NOUNS = frozenset(
    """city town village port island country county region district parish river lake mountain valley hamlet suburb
    capital province state canton municipality borough estuary bay peninsula hill street harbour harbor resort station
    castle bridge forest moor farm estate""".split()
)
_EVENT_NOUNS = frozenset(
    """battle war election festival tournament championship conference exhibition disaster earthquake storm hurricane
    flood match race summit""".split()
)
_LAW_NOUNS = frozenset("law act treaty bill directive regulation convention statute".split())
_GROUP_NOUNS = frozenset("people tribe sect clan dynasty movement band gang family faction".split())
_PRODUCT_NOUNS = frozenset(
    "drug vaccine medicine software app phone smartphone tablet console browser chip brand model".split()
)
_ONLY_ONE = frozenset("Parliament Congress Senate".split())
#: What "in" says nothing of a place after: "shares in X".
_HELD = frozenset(
    """invest investment share stake holding interest confidence believe trust faith specialise specialize succeed
    involve star appear""".split()
)
_PLACE_OPENINGS = frozenset("River Lake Loch Mount Cape Isle Gulf Fort Glen Port St. St Saint".split())
#: Those who belong to a body are named with it: "the director of X".
_MEMBERS = PERSON_NOUNS | frozenset("member employee shareholder subsidiary branch headquarters staff board".split())
#: What only a body, or what only is done to one.
_BODY_DOES = frozenset(
    """award publish launch sell buy acquire sue hire employ own operate patent appoint fund finance fine recruit invest
    manufacture supply approve license licence regulate commission sponsor host organise organize""".split()
)
_DONE_TO_BODIES = frozenset("join found establish chair lead run leave sue fund fine".split())
#: Words inside a name that leave open what it names: a prize is neither an event nor a work.
_OPEN_ENDINGS = frozenset("Prize Award Medal Order Day Programme Program Project Plan Scheme Index".split())
_TRADE = re.compile(r"(?:ologist|icist|ician|neer|sman|woman|grapher|keeper|wright|monger|teacher|chandler|master)$")
_PEOPLE = frozenset(
    """teenager pensioner goalkeeper striker midfielder defender winger referee umpire bowler swimmer runner cyclist
    jockey skipper tenant landlord landlady plaintiff claimant defendant solicitor barrister lawmaker principal lecturer
    tutor scholar volunteer apprentice orphan heir heiress emigrant immigrant veteran survivor donor patron partner
    entrepreneur businessman inventor naturalist dramatist novelist critic columnist broadcaster presenter producer
    designer translator pianist violinist dancer sculptor potter weaver smith blacksmith shepherd miner docker fellow
    friend colleague cousin nephew niece grandson granddaughter widow widower twin stepson stepdaughter godson rival
    successor predecessor premier politician statesman rebel spy chef cook butler servant governess midwife vet dentist
    pharmacist paramedic firefighter detective inspector constable magistrate coroner prosecutor spokesperson""".split()
)
_CRAFT = frozenset(
    """trawler tug lifeboat dinghy barge liner schooner brig sloop cutter cruiser warship freighter bus tram lorry van
    airliner airship balloon glider drone carriage motorcycle lander telescope""".split()
)
_NAMED_BY = (
    (PERSON_NOUNS | MALE_NOUNS | FEMALE_NOUNS | _PEOPLE, EntityType.PERSON),
    (ORGANISATION_NOUNS | {"firm", "side", "charity", "supplier", "developer"}, EntityType.ORGANISATION),
    (_PLACE_NOUNS, EntityType.PLACE),
    (WORK_NOUNS, EntityType.WORK),
    (VEHICLE_NOUNS | _CRAFT, EntityType.VEHICLE),
    (_EVENT_NOUNS, EntityType.EVENT),
    (_LAW_NOUNS, EntityType.LAW),
    (_PRODUCT_NOUNS, EntityType.PRODUCT),
    (_GROUP_NOUNS, EntityType.GROUP),
)


def fine_type(name: str, label: str, occurrences: Sequence[Occurrence]) -> EntityType:
    """The type that cues of two sorts agree on, else ``other``."""
    if name in PLACES:
        return EntityType.PLACE
    words = name.replace("-", " ").split()
    # "Hodge v Smith" is a case at law, which none of the types is.
    if words[-1] in _OPEN_ENDINGS or "v" in words[1:] or "v." in words[1:]:
        return EntityType.OTHER
    votes: Counter[EntityType] = Counter()
    if label in _LABELS:
        votes[_LABELS[label]] += _HINT
    votes.update(dict(_by_own_words(words)))
    # One cue counts once, however often the text repeats it: a page that often says "in X" proves no more.
    seen: dict[tuple[EntityType, str], int] = {}
    if name in KNOWN_CITIES or name in KNOWN_REGIONS:
        seen[EntityType.PLACE, "known"] = _SAID
    for occurrence in occurrences:
        for kind, cue, weight in _by_context(*occurrence):
            seen[kind, cue] = max(weight, seen.get((kind, cue), 0))
    for (kind, _), weight in seen.items():
        votes[kind] += weight
    if len(words) > 1 and not may_be_surname(words) and any(words[-1] in listed for listed in ENDINGS.values()):
        # The model takes firms that are called after a family for people.
        votes[EntityType.PERSON] -= _HINT
    if occurrences and all(first and one.tokens[first - 1].lower == "the" for one, first, _ in occurrences):
        # "the Agnes Corrie" is a ship or a house that bears somebody's name.
        votes[EntityType.PERSON] -= _SAID
    ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0].value))
    if not ranked or ranked[0][1] < _ENOUGH or (len(ranked) > 1 and ranked[1][1] >= ranked[0][1]):
        return EntityType.OTHER
    return ranked[0][0]


def may_be_surname(words: Sequence[str]) -> bool:
    """Whether a name that ends like a place's may as well be a person's: "Fiona Wood" beside "Epping Wood"."""
    return len(words) == 2 and given_name(words[0]) and words[1] in SURNAMES


def kind_named_by(lemma: str) -> EntityType | None:
    """What a common noun says that something is: a "harbour master" is a person, a "ferry" a vehicle."""
    found = next((kind for listed, kind in _NAMED_BY if lemma in listed), None)
    return EntityType.PERSON if found is None and _TRADE.search(lemma) else found


def _by_own_words(words: Sequence[str]) -> Iterator[tuple[EntityType, int]]:
    if any(word in LEGAL_FORMS for word in words) or ("&" in words[1:]):
        yield EntityType.ORGANISATION, _SAID + 1
        return
    if words[0] in _SHIP and len(words) > 1:
        yield EntityType.VEHICLE, _SAID + 1
        return
    if len(words) > 1:
        if words[0] in NOBLES and "of" in words:
            yield EntityType.PERSON, _SAID + 1
            return
        if words[-1].isdigit() and any(word in ENDINGS["law"] or word == "Order" for word in words):
            yield EntityType.LAW, _SAID + 1
            return
        small = next((place for place, word in enumerate(words) if place and word in ("of", "on", "for", "upon")), 0)
        head = words[small - 1] if small else words[-1]
        found = [kind for kind, listed in ENDINGS.items() if head in listed]
        if not found and words[0] in _PLACE_OPENINGS:
            found = [EntityType.PLACE.value]
        if may_be_surname(words):
            yield EntityType.PERSON, _HINT
            if len(found) == 1:
                yield EntityType(found[0]), _HINT
            return
        if len(found) == 1:
            yield EntityType(found[0]), _HINT if head in TOWNS_AND_CLUBS else _SAID + 1
            return
    elif words[0] in _ONLY_ONE:
        yield EntityType.ORGANISATION, _SAID
    if words[0].endswith("shire") or words[-1].endswith("shire"):
        yield EntityType.PLACE, _HINT
    if given_name(words[0]):
        yield EntityType.PERSON, _HINT


def _by_context(sentence: Sentence, first: int, last: int) -> Iterator[tuple[EntityType, str, int]]:
    """Kind, sort of cue and weight of whatever stands around one occurrence."""
    tokens = sentence.tokens
    before = tokens[first - 1] if first else None
    if before is not None and (before.text in TITLES or before.text in ROLE_WORDS) and before.text != "Head":
        yield EntityType.PERSON, "title", _SAID
    if before is not None and before.text in _SHIP:
        yield EntityType.VEHICLE, "ship", _SAID
    if _is_a_people(sentence, last):
        yield EntityType.GROUP, "plural", _HINT
    for noun in _told_nouns(sentence, first, last):
        kind = kind_named_by(noun)
        if kind is not None:
            yield kind, "noun", _SAID
    yield from _as_person(sentence, first, last)
    yield from _as_speaker(sentence, first, last)
    yield from _as_body(sentence, first, last)
    yield from _as_place(sentence, first, last)
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is not None and before is not None and before.text in '“‘"' and after.text in '”’",':
        yield EntityType.WORK, "quotes", _HINT
    coded = any(char.isdigit() for char in tokens[last].text) and "-" in tokens[last].text
    if coded and after is not None and after.lower in VEHICLE_NOUNS:
        yield EntityType.VEHICLE, "coded", _SAID + 1


def _is_a_people(sentence: Sentence, last: int) -> bool:
    """Whether a word is the plural of what somebody is: "the Chartists"."""
    return sentence.tokens[last].entity_type == "NORP" and sentence.tokens[last].tag == "NNPS"


def _told_nouns(sentence: Sentence, first: int, last: int) -> Iterator[str]:
    """The nouns that say outright what is named: apposition either way, "X is a Y", "the Y X", "the Y of X"."""
    tokens = sentence.tokens
    top = name_head(sentence, first, last)
    head = tokens[top]
    for child in dict.fromkeys((*sentence.children(top, "appos"), *sentence.children(last, "appos"))):
        if child > last:
            yield tokens[child].lemma
    if head.dep == "appos" and head.head < first:
        yield tokens[head.head].lemma
    if first and tokens[first - 1].tag == "NN":
        yield tokens[first - 1].lemma
    if first > 1 and tokens[first - 1].text == "," and tokens[first - 2].lemma in WORK_NOUNS:
        yield tokens[first - 2].lemma
    of_place = first > 2 and tokens[first - 1].lower == "of" and tokens[first - 2].lemma in _PLACE_NOUNS
    if of_place and "the" in (tokens[first - 3].lower, tokens[first - 4].lower if first > 3 else ""):
        yield tokens[first - 2].lemma
    verb = tokens[head.head]
    if verb.lemma == "be" and head.dep in ("nsubj", "attr"):
        other = "attr" if head.dep == "nsubj" else "nsubj"
        yield from (tokens[child].lemma for child in sentence.children(head.head, other) if tokens[child].pos == "NOUN")
    if head.dep == "oprd" and verb.dep == "acl":
        yield tokens[verb.head].lemma


def _as_person(sentence: Sentence, first: int, last: int) -> Iterator[tuple[EntityType, str, int]]:
    tokens = sentence.tokens
    after = [token.lower for token in tokens[last + 1 : last + 4]]
    if after[:2] == [",", "who"] or after[:1] == ["who"]:
        yield EntityType.PERSON, "who", _SAID if last > first or tokens[last].entity_type == "PERSON" else _HINT
    if len(after) == 3 and after[0] == "," and after[1].isdigit() and len(after[1]) <= 2 and after[2] in (",", "."):
        yield EntityType.PERSON, "age", _SAID
    if after[:1] in (["himself"], ["herself"]):
        yield EntityType.PERSON, "self", _SAID


def _as_speaker(sentence: Sentence, first: int, last: int) -> Iterator[tuple[EntityType, str, int]]:
    tokens = sentence.tokens
    head = tokens[name_head(sentence, first, last)]
    if head.dep != "nsubj" or not (tokens[head.head].lemma in SAY or tokens[head.head].lemma in JUDGE):
        return
    the = first > 0 and tokens[first - 1].lower == "the"
    short = last == first and head.text.isupper() and len(head.text) > 2
    if the or short or head.entity_type == "ORG":
        yield EntityType.ORGANISATION, "speaks", _HINT
    elif head.entity_type == "PERSON":
        yield EntityType.PERSON, "speaks", _HINT


def _as_body(sentence: Sentence, first: int, last: int) -> Iterator[tuple[EntityType, str, int]]:
    tokens = sentence.tokens
    head = tokens[name_head(sentence, first, last)]
    if head.entity_type != "ORG" and not (first and tokens[first - 1].lower == "the"):
        return
    above = tokens[head.head]
    acts = head.dep == "nsubj" and above.lemma in _BODY_DOES
    suffers = head.dep == "dobj" and above.lemma in _DONE_TO_BODIES
    owns = head.dep == "poss" and above.lemma in _MEMBERS
    has = head.dep == "pobj" and above.lower in ("of", "at", "for", "with") and tokens[above.head].lemma in _MEMBERS
    works = head.dep == "pobj" and above.lower in ("for", "by") and tokens[above.head].lemma in ("work", "employ")
    if acts or suffers or owns or has or works:
        yield EntityType.ORGANISATION, "body", _HINT


def _as_place(sentence: Sentence, first: int, last: int) -> Iterator[tuple[EntityType, str, int]]:
    tokens = sentence.tokens
    head = tokens[name_head(sentence, first, last)]
    if not first or head.dep != "pobj":
        return
    the = tokens[first - 1].lower == "the"
    place = first - 1 - the
    before = tokens[place]
    if place < 0 or before.pos != "ADP":
        return
    mapped = head.entity_type in ("GPE", "LOC", "FAC") and not given_name(tokens[first].text)
    above = tokens[before.head].lemma
    if before.lower in _INSIDE and not the and above not in _HELD:
        # The model takes a small town for a firm; a firm or a person is hardly ever "in" anything said of it.
        town = before.lower == "in" and first == last and head.text[1:].islower() and not given_name(head.text)
        yield EntityType.PLACE, "in", _SAID if town and head.entity_type != "PERSON" else _HINT
    elif mapped and before.lower not in ("of", "by", "with", "for", "against", "in"):
        yield EntityType.PLACE, "in", _HINT
    # "went to X", "born in X": nothing but a place.
    if above in _MOVES and not (the and before.lower not in ("to", "in")):
        yield EntityType.PLACE, "moves", _HINT

"""What kind of thing a name names, only where two cues agree and none speaks more loudly for another kind."""

from collections import Counter
from collections.abc import Iterator, Sequence

from quizapp.domain.briefing import EntityType
from quizapp.reading.gazetteer import KNOWN_CITIES, KNOWN_REGIONS
from quizapp.reading.given_names import given_name
from quizapp.reading.lexicon import (
    PLACES,
)
from quizapp.reading.name_words import ENDINGS, LEGAL_FORMS, NOBLES, SINGLE_BODIES, SURNAMES, TOWNS_AND_CLUBS
from quizapp.reading.pieces import is_a_piece
from quizapp.reading.type_cues import HINT, OFFICE, SAID, SHIP, Occurrence, by_context, is_a_thing

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
#: The cue that may say outright what one occurrence only hints at, and how often it must stand for that.
_CALLED = "called"
_AGAIN = 3
#: Both cues together.
_ENOUGH = 2
_KNOWN_BODIES = frozenset(
    ("United Nations", "European Union", "NATO", "NASA", "UNESCO", "UNICEF", "OPEC", "Interpol", "Red Cross")
)
_PLACE_OPENINGS = frozenset("River Lake Loch Mount Cape Isle Gulf Fort Glen Port St. St Saint".split())
#: Words inside a name that leave open what it names: a prize is neither an event nor a work.
_OPEN_ENDINGS = frozenset("Prize Award Medal Order Day Programme Program Project Plan Scheme Index".split())


def fine_type(name: str, label: str, occurrences: Sequence[Occurrence]) -> EntityType:
    """The type that cues of two sorts agree on, else ``other``."""
    if name in PLACES:
        return EntityType.PLACE
    if name in _KNOWN_BODIES:
        return EntityType.ORGANISATION
    words = name.replace("-", " ").split()
    # "Hodge v Smith" is a case at law, which none of the types is.
    if words[-1] in _OPEN_ENDINGS or "v" in words[1:] or "v." in words[1:]:
        return EntityType.OTHER
    votes: Counter[EntityType] = Counter()
    if label in _LABELS:
        votes[_LABELS[label]] += HINT
    votes.update(dict(_by_own_words(words)))
    seen: dict[tuple[EntityType, str], int] = {}
    if name in KNOWN_CITIES or name in KNOWN_REGIONS:
        seen[EntityType.PLACE, "known"] = SAID
    seen |= _cues(occurrences)
    for (kind, _), weight in seen.items():
        votes[kind] += weight
    if len(words) > 1 and not may_be_surname(words) and any(words[-1] in listed for listed in ENDINGS.values()):
        # The model takes firms that are called after a family for people.
        votes[EntityType.PERSON] -= HINT
    if occurrences and all(first and one.tokens[first - 1].lower == "the" for one, first, _ in occurrences):
        # "the Agnes Corrie" is a ship or a house that bears somebody's name.
        votes[EntityType.PERSON] -= SAID
    if is_a_piece(name):
        votes[EntityType.PERSON] -= SAID
    if any(is_a_thing(*occurrence) for occurrence in occurrences):
        votes[EntityType.PERSON] -= SAID
    ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0].value))
    if not ranked or ranked[0][1] < _ENOUGH or (len(ranked) > 1 and ranked[1][1] >= ranked[0][1]):
        return EntityType.OTHER
    return ranked[0][0]


def _cues(occurrences: Sequence[Occurrence]) -> dict[tuple[EntityType, str], int]:
    """The weight of each cue around a name; it counts once, however often the text repeats it."""
    seen: dict[tuple[EntityType, str], int] = {}
    called: Counter[tuple[EntityType, str]] = Counter()
    for occurrence in occurrences:
        for kind, cue, weight in by_context(*occurrence):
            seen[kind, cue] = max(weight, seen.get((kind, cue), 0))
            called[kind, cue] += cue == _CALLED
    # A text that says "he" of a name again and again says outright what it names, whatever the model takes it for.
    if any(times >= _AGAIN for times in called.values()):
        seen[EntityType.PERSON, _CALLED] = SAID + HINT
        # What bodies do and have, spokesmen among it, somebody may do and have too.
        for cue in ("speaks", "speaks for", "body"):
            seen.pop((EntityType.ORGANISATION, cue), None)
    if (EntityType.PERSON, OFFICE) in seen:
        # Here too that a body speaks rests on the model's label.
        seen.pop((EntityType.ORGANISATION, "speaks"), None)
    if (EntityType.ORGANISATION, "noun") in seen:
        # "Ashby Homes, the firm that built it, said": that somebody speaks rests on the model's label, which counts.
        seen.pop((EntityType.PERSON, "speaks"), None)
    return seen


def may_be_surname(words: Sequence[str]) -> bool:
    """Whether a name that ends like a place's may as well be a person's: "Fiona Wood" beside "Epping Wood"."""
    return len(words) == 2 and given_name(words[0]) and words[1] in SURNAMES


def head_word(words: Sequence[str]) -> str:
    """The word of a name that says what it names: the last, or the one before "of", "for" or a number ("War II")."""
    if len(words) > 2 and not words[-1].strip("IVX"):
        words = words[:-1]
    small = next((place for place, word in enumerate(words) if place and word in ("of", "on", "for", "upon")), 0)
    return words[-1] if not small or _is_named_after_a_place(words, small) else words[small - 1]


def _is_named_after_a_place(words: Sequence[str], small: int) -> bool:
    """Whether a body has a place's whole name before its last word: "Canal of Brough Society", "Port of Ashby Bank"."""
    whole = len(words) > small + 2 and words[-2][0].isupper() and words[-2] not in ENDINGS["organisation"]
    body = words[-1] in ENDINGS["organisation"] - TOWNS_AND_CLUBS
    return whole and body and words[small] == "of" and words[small - 1] in ENDINGS["place"]


def _beyond_doubt(words: Sequence[str]) -> EntityType | None:
    """What legal forms, a ship's letters, a title of nobility or the year of a law say by themselves."""
    if any(word in LEGAL_FORMS for word in words) or ("&" in words[1:]):
        return EntityType.ORGANISATION
    if words[0] in SHIP and len(words) > 1:
        return EntityType.VEHICLE
    if words[0] in NOBLES and "of" in words:
        return EntityType.PERSON
    if words[-1].isdigit() and any(word in ENDINGS["law"] or word == "Order" for word in words):
        return EntityType.LAW
    if words[0] in ("House", "Houses") and "of" in words:
        return EntityType.ORGANISATION
    return None


def _by_own_words(words: Sequence[str]) -> Iterator[tuple[EntityType, int]]:
    if (sure := _beyond_doubt(words)) is not None:
        yield sure, SAID + 1
        return
    if len(words) > 1:
        if words[0] == "Head" and "of" in words:
            return
        head = head_word(words)
        found = [kind for kind, listed in ENDINGS.items() if head in listed]
        if not found and words[0] in _PLACE_OPENINGS:
            found = [EntityType.PLACE.value]
        if may_be_surname(words):
            yield EntityType.PERSON, HINT
            if len(found) == 1:
                yield EntityType(found[0]), HINT
            return
        if len(found) == 1:
            # Two places are joined by a company ("the Brough and Western Railway"), not by the name of a line.
            joins = "and" in words and found[0] == EntityType.ORGANISATION.value
            yield EntityType(found[0]), HINT if head in TOWNS_AND_CLUBS and not joins else SAID + 1
            return
    elif words[0] in SINGLE_BODIES:
        yield EntityType.ORGANISATION, SAID
    if words[0].endswith("shire") or words[-1].endswith("shire"):
        yield EntityType.PLACE, HINT
    known = len(words) == 1 and (words[0] in KNOWN_CITIES or words[0] in KNOWN_REGIONS)
    several = words[-1].removesuffix("s") in ENDINGS["organisation"]
    if given_name(words[0]) and not known and not several:
        yield EntityType.PERSON, HINT

"""How much one name of the text is like another to a reader: what their words, dates and parts in the text tell."""

from quizapp.generate.countries import country_of
from quizapp.generate.distractors.name_kinds import RULERS, is_full, name_kind
from quizapp.generate.ground import Ground, name_root
from quizapp.generate.inflection import parts_of_speech
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.gender import gender_of_noun, gender_of_pronoun
from quizapp.reading.given_names import gender_of_given_name
from quizapp.reading.names import Name
from quizapp.reading.sentence import Sentence

#: People whom the text dates further apart did not live at one time, in years.
LIFETIME = 80
#: A text that mostly tells of earlier years quotes those who study them.
LONG_AGO = 1950
_START, _FORM, _PART, _TIME, _GENDER, _FULL = 0.35, 0.2, 0.15, 0.1, 0.05, 0.12


def resemblance(ground: Ground, entry: LedgerEntry, other: LedgerEntry, fine_type: str) -> float | None:
    """How likely a reader is to take one for the other, 0 to 1; None where nobody would, though their type is one.

    A street is no answer beside a town, nor a gallery beside a university, an emperor of antiquity beside a singer.
    """
    kind, others_kind = _kind(ground, entry, fine_type), _kind(ground, other, fine_type)
    if kind != others_kind and fine_type in ("person", "place"):
        return None
    # What a firm does, bodies of any kind may do.
    if fine_type == "organisation" and kind not in ("", "firm") and others_kind not in ("", kind):
        return None
    # "Computing" is no name of a school.
    if fine_type == "organisation" and kind not in ("", "firm") and not others_kind and _is_a_word(other.name):
        return None
    # What a body has won is none.
    if others_kind == "award" != kind:
        return None
    if fine_type == "person" and _with_article(ground, other) == len(other.names):
        return None
    if fine_type == "person" and _writes_now(ground, entry) is not _writes_now(ground, other) and _is_old(ground):
        return None
    if fine_type == "place" and _has_article(ground, entry) is not _has_article(ground, other):
        return None
    near = _START + _FORM * (kind == others_kind)
    near += _PART * (_speaks(ground, entry) is _speaks(ground, other))
    apart = years_apart(ground, entry, other)
    if apart is not None and apart <= LIFETIME:
        near += _TIME
    elif apart is not None and fine_type == "person":
        return None
    if fine_type == "person":
        # "A shopper from Devon" may well be taken for somebody's name by the reading, and is none.
        if all(_is_where(ground, name) for name in other.names) or any(map(country_of, other.name.split())):
            return None
        near -= _FULL * (is_full(entry.name) is not is_full(other.name))
        gender, others_gender = gender_of(entry), gender_of(other)
        near += _GENDER * (bool(gender) and gender == others_gender)
    return near


def _kind(ground: Ground, entry: LedgerEntry, fine_type: str) -> str:
    """What the name says of its bearer, or for a person the title behind it: "Frederick, Elector of ..."."""
    kind = name_kind(entry.name, fine_type)
    if kind or fine_type != "person":
        return kind
    for name in entry.names:
        after = ground.analysis.sentences[name.sentence].tokens[name.last + 1 : name.last + 4]
        titles = [token.text for token in after if token.lower != "the"]
        if titles[:1] == [","] and titles[1:2] and titles[1] in RULERS:
            return "ruler"
    return ""


def _is_a_word(name: str) -> bool:
    """Whether a name is one word of the dictionary, without the look of a name of letters."""
    return " " not in name and name[1:].islower() and bool(parts_of_speech(name.lower()))


def is_called_otherwise(name: str, told: str) -> bool:
    """Whether a word such as "her" or "spokeswoman" tells that this is not somebody of that given name."""
    # "Great-granddaughter" is a granddaughter.
    words = [word.strip("?,.“”").lower().rpartition("-")[2] for word in told.split()]
    called = {gender_of_pronoun(word) or gender_of_noun(word) for word in words} - {""}
    own = gender_of_given_name(name.split(maxsplit=1)[0])
    return bool(own and called) and own not in called


def gender_of(entry: LedgerEntry) -> str:
    """What somebody's given name says that he or she is called: "he", "she" or ""."""
    return gender_of_given_name(entry.name.split()[0])


def years_apart(ground: Ground, entry: LedgerEntry, other: LedgerEntry) -> int | None:
    """How many years lie between the times that the text tells of two names; None where it dates only one of them."""
    gaps = [abs(one - two) for one in _years(ground, entry) for two in _years(ground, other)]
    return min(gaps, default=None)


def _years(ground: Ground, entry: LedgerEntry) -> frozenset[int]:
    """The years of the sentences that name it."""
    return frozenset(year for name in entry.names for year in _years_in(ground, name.sentence))


def _years_in(ground: Ground, sentence: int) -> list[int]:
    dates = ground.dates.get(sentence, ())
    return [int(date.iso[:4]) for date in dates if date.precision in ("year", "month", "day")]


def _is_old(ground: Ground) -> bool:
    """Whether most of what the text dates is so long ago that whoever writes about it was not there."""
    years = sorted(year for sentence in ground.dates for year in _years_in(ground, sentence))
    return bool(years) and years[len(years) // 2] < LONG_AGO


def _writes_now(ground: Ground, entry: LedgerEntry) -> bool:
    """Whether the text names somebody for what he or she writes today and for nothing else, as a historian."""
    return all(_is_cited(ground.analysis.sentences[name.sentence], name.last) for name in entry.names)


def _is_cited(sentence: Sentence, place: int) -> bool:
    above = [sentence.tokens[one] for one in sentence.ancestors(place)]
    verb = next((one for one in above if one.lower == "according" or one.pos in ("VERB", "AUX")), None)
    return verb is not None and (verb.lower == "according" or verb.tag in ("VBZ", "VBP"))


def _speaks(ground: Ground, entry: LedgerEntry) -> bool:
    root = name_root(entry.name)
    return any(root in ground.speakers[name.sentence] for name in entry.names)


def _is_where(ground: Ground, name: Name) -> bool:
    tokens = ground.analysis.sentences[name.sentence].tokens
    return bool(name.first) and tokens[name.first - 1].lower in ("in", "from", "at", "near")


def _has_article(ground: Ground, entry: LedgerEntry) -> bool:
    """Whether the text mostly puts "the" before it, as before rivers and most buildings."""
    return 2 * _with_article(ground, entry) >= len(entry.names)


def _with_article(ground: Ground, entry: LedgerEntry) -> int:
    """How many times it has "the" before it."""
    sentences = ground.analysis.sentences
    return sum(bool(one.first) and sentences[one.sentence].tokens[one.first - 1].lower == "the" for one in entry.names)

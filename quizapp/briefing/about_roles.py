"""Offices that are always somebody's or some body's: "skipper" says little in a text with two sides."""

from collections.abc import Iterable, Sequence

from quizapp.domain.briefing import EntityType
from quizapp.reading.antecedent import Antecedent
from quizapp.reading.entities import LedgerEntry
from quizapp.reading.name_words import is_demonym
from quizapp.reading.sentence import Sentence

_BODIES = frozenset((EntityType.ORGANISATION, EntityType.GROUP))
#: Offices in a body, and those in a team.
_OF_A_BODY = frozenset(
    """director chairman chairwoman chairperson spokesman spokeswoman spokesperson executive manager secretary head
    president leader chief boss deputy founder treasurer chair""".split()
)
_OF_A_TEAM = frozenset("skipper captain coach manager".split())
#: Which offices are forms of address too: "Captain Holm" and "President Lind" need no ship and no country.
_ADDRESSED = frozenset("Captain President Chief Head Secretary Chair Leader".split())
#: With one of these before it the word is a calling or an office of its own.
_CALLINGS = frozenset(
    """film movie stage theatre theater music art television tv video funeral bank hotel farm opposition rebel guerrilla
    tribal religious spiritual community rights world foreign home state""".split()
)
_CABINET = frozenset("secretary deputy".split())
#: Words of an office that are written with a capital where the office is.
_IN_OFFICES = frozenset("general managing chief vice acting officer operating financial marketing commercial".split())
#: Before "general" and "officer", which are other callings by themselves.
_GENERAL = frozenset("director secretary".split())


def lacks_its_body(sentence: Sentence, tokens: list[int], entities: Iterable[LedgerEntry]) -> bool:
    """Whether words are an office alone, and the text names two or more bodies or sides that it could be in."""
    role = _office(sentence, tokens)
    if not role or _is_told_of_what(sentence, tokens):
        return False
    # The model takes a club for its town.
    kinds = _BODIES | {EntityType.PLACE} if role in _OF_A_TEAM else _BODIES
    return sum(entry.type in kinds for entry in entities) > 1


def _office(sentence: Sentence, tokens: list[int]) -> str:
    """The word for an office that a phrase of nothing else ends in; "" where it ends in another."""
    words = [sentence.tokens[place] for place in tokens if sentence.tokens[place].text != "-"]
    last = words[-1].lower
    before = words[-2].lower if len(words) > 1 else ""
    if last == "general":
        return before if before in _GENERAL else ""
    if last == "officer":
        return last if any(word.lower == "chief" for word in words) else ""
    if last not in _OF_A_BODY | _OF_A_TEAM or before in _CALLINGS:
        return ""
    if words[-1].text in _ADDRESSED and len(words) == 1:
        return ""
    # "the education secretary" is a country's, "the club secretary" is not.
    return "" if last in _CABINET and before and before not in ("club", "party", "company", "the") else last


def _is_told_of_what(sentence: Sentence, tokens: list[int]) -> bool:
    """Whether a name, a nation, an owner or an "of" stands in the phrase: "Ulster coach", "the head of the bank"."""
    return any(_tells_of_what(sentence, place) for place in tokens)


def _tells_of_what(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    if token.lower in _OF_A_BODY | _OF_A_TEAM | _IN_OFFICES:
        return False
    # The model takes the name of a small town for an adjective: "the Ormsworth manager".
    capital = token.text[0].isupper() and place > 0
    named = capital or token.pos in ("ADP", "PROPN") or token.tag in ("POS", "PRP$")
    return named or is_demonym(token.text) or (token.text.isupper() and len(token.text) > 1)


def body_meant(meant: Antecedent, sentences: Sequence[Sentence], entities: Iterable[LedgerEntry]) -> str:
    """What the body is called that "its" or "their" office is in: "The Survey named it after its director".

    "" where what is meant has no name.
    """
    first, last = meant.tokens[0], meant.tokens[-1]
    named = (
        entry.name
        for entry in entities
        for name in entry.names
        if entry.type in _BODIES and name.sentence == meant.sentence and first <= name.first and name.last <= last
    )
    words = [sentences[meant.sentence].tokens[place] for place in meant.tokens]
    # "the Tanners", whom the text never calls by another name.
    called = f"the {words[1].text}" if len(words) == 2 and words[0].lower == "the" and words[1].tag == "NNPS" else ""
    return next(named, called)

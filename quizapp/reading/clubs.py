"""Clubs and towns of one name: "Marlow" is Marlow Rovers where it plays, and the town where one is in it."""

from collections.abc import Iterable

from quizapp.reading.grammar import SUBJECTS
from quizapp.reading.names import Name, name_head
from quizapp.reading.noun_kinds import PLACE_NOUNS
from quizapp.reading.sentence import Sentence

#: Nothing but a club's name ends in these.
_ENDINGS = frozenset("United Rovers Athletic Wanderers Albion Hotspur FC AFC RFC".split())
_PLAYS = frozenset("win lose draw beat play score concede equalise equalize defend attack qualify relegate".split())
_GAINS = frozenset("shot goal corner penalty point lead game match title cup player manager".split())
_OWNS = frozenset(
    """manager side team squad captain goalkeeper keeper striker midfielder defender winger player supporter fan coach
    bench goal dressing""".split()
)
#: What somebody is offered or sent on by a club: "on loan from X", "a move to X".
_POSTS = frozenset("loan job move transfer contract spell debut".split())


def clubs_by_town(full: Iterable[str]) -> dict[str, str]:
    """The one club of the text that is called after each town."""
    found: dict[str, list[str]] = {}
    for core in full:
        *town, ending = core.split()
        if town and ending in _ENDINGS:
            found.setdefault(" ".join(town), []).append(core)
    return {town: clubs[0] for town, clubs in found.items() if len(clubs) == 1}


def club_or_town(sentence: Sentence, name: Name, town: str, club: str) -> str:
    """Which of the two an occurrence of the bare name means; "" where that can't be told."""
    if _is_the_club(sentence, name):
        return club
    return town if _is_the_town(sentence, name) else ""


def is_nickname(sentence: Sentence, name: Name) -> bool:
    """Whether a name is one in the plural as players go by: "the Tanners"; whose, few texts say."""
    tokens = sentence.tokens
    the = name.first > 0 and tokens[name.first - 1].lower == "the"
    return the and name.first == name.last and tokens[name.last].tag == "NNPS"


def _is_the_club(sentence: Sentence, name: Name) -> bool:
    tokens = sentence.tokens
    head = tokens[name_head(sentence, name.first, name.last)]
    above = tokens[head.head]
    after = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
    scored = after is not None and after.tag == "CD" and len(after.text) < 3
    who = [token.lower for token in tokens[name.last + 1 : name.last + 3]] == [",", "who"]
    if scored or who:
        return True
    if head.dep in ("compound", "nmod", "poss"):
        return above.lemma in _OWNS
    if head.dep == "pobj":
        moves = name.first > 1 and tokens[name.first - 2].lemma in _POSTS
        return above.lower in ("from", "at", "to") and moves
    if head.dep not in SUBJECTS:
        return False
    many = above.lower == "were" or above.tag == "VBP"
    object_ = sentence.child(head.head, "dobj")
    gains = object_ is not None and tokens[object_].lemma in _GAINS
    return many or above.lemma in _PLAYS or gains


def _is_the_town(sentence: Sentence, name: Name) -> bool:
    tokens = sentence.tokens
    top = name_head(sentence, name.first, name.last)
    inside = name.first > 0 and tokens[name.first - 1].lower in ("in", "near", "outside", "around")
    told = any(tokens[child].lemma in PLACE_NOUNS for child in sentence.children(top, "appos"))
    return inside or told or is_dateline(sentence, name.first, name.last)


def is_dateline(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name in capitals opens a report with its date: "MARLOW, Sunday 19 April"."""
    tokens = sentence.tokens
    shouted = first == 0 and all(token.text.isupper() for token in tokens[: last + 1])
    after = tokens[last + 1 : last + 3]
    return shouted and len(after) == 2 and after[0].text == "," and after[1].entity_type == "DATE"

"""Whether what makes a statement false could be believed: of the sort of what it stands for, and fit for the rest.

A false statement that nobody would take for true is no question: who has not read the text knows better as well.
"""

from quizapp.generate.countries import country_of
from quizapp.generate.distractors.name_kinds import name_kind, share_a_name
from quizapp.generate.ground import Ground, fine_type, is_titled, name_root
from quizapp.generate.model import Draft

_LOCAL = ("city", "region", "place")
_LANDS = ("country", "region")
_NAMED = ("person", "organisation", "country", "city", "region", "place")
#: What happens as a tale is told; what only is so, who played in it, and what critics do, is told in those forms too.
_NOW = ("VBZ", "VBP")
_STATES = frozenset("be have live own belong know star feature".split())
_WRITING = frozenset("write cite note call describe praise consider echo credit compare see view find".split())
#: Letters of a small word.
_SMALL = 3
#: How letters and full names of one land are the same word: "the US Senate" is "the United States Senate".
_SPELT = {"US": "United States", "U.S.": "United States", "UK": "United Kingdom", "U.K.": "United Kingdom"}


def is_believable(ground: Ground, draft: Draft) -> bool:
    """Whether a reader may take what was put in for what it stands for; a true statement is believable as it is."""
    if not draft.pool or draft.type not in _NAMED:
        return True
    # Of what the text is about, nobody takes another for it.
    if {word.lower() for word in draft.key.split()} - {"the"} <= ground.title:
        return False
    if _is_known_from_the_world(ground, draft) or _contradicts_itself(ground, draft):
        return False
    if draft.type == "organisation":
        return _may_be_that_body(draft)
    # "Underneath Terry Holm Plaza": no person, whatever it was taken for.
    if draft.type == "person" and name_kind(draft.key, "place"):
        return False
    if draft.type == "person" and not _may_be_in_the_tale(ground, draft):
        return False
    return name_kind(draft.key, draft.type) == name_kind(draft.pool[0].text, draft.type)


def _is_known_from_the_world(ground: Ground, draft: Draft) -> bool:
    """Whether it is about lands, of which whoever knows the title knows enough."""
    if draft.type not in _LANDS:
        return False
    # "Greetings of Thailand came from Thailand", "France conquered the United States" in a text about them.
    land = country_of(draft.pool[0].text.removeprefix("The "))
    if land and any(country_of(word.title()) == land or word == land.lower() for word in ground.title):
        return True
    # The land or part of the world of the town that the text is about.
    return any(fine_type(one) in _LOCAL and is_titled(ground.document, (one.name,)) for one in ground.analysis.entities)


def _contradicts_itself(ground: Ground, draft: Draft) -> bool:
    """Whether the statement has the changed name, or the one put in, elsewhere: "Ida Reed led Ida"."""
    sentence, clause = draft.clause.sentence, draft.clause
    shown = (sentence.tokens[place] for place in draft.tokens if place not in draft.key_tokens)
    names = [token.text for token in shown if token.pos == "PROPN"]
    if draft.type == "person" and any(share_a_name(draft.pool[0].text, name) for name in (*names, clause.name)):
        return True
    rest = [place for place in draft.tokens if place not in draft.key_tokens]
    key = ground.roots_of(sentence, draft.key_tokens) & ground.named
    return not key.isdisjoint(ground.roots_of(sentence, rest))


def _may_be_that_body(draft: Draft) -> bool:
    """Whether both names say what their bodies are, and say the same: a club is no firm, a school no college."""
    # What a body became, and as what it was set up, its name tells.
    if draft.clause.lemma in ("be", "become") and set(draft.key_tokens) == set(draft.clause.subject):
        return False
    key, other = (_spelt_out(text) for text in (draft.key, draft.pool[0].text))
    kind = name_kind(key, draft.type)
    if not kind or kind != name_kind(other, draft.type):
        return False
    # "The Red Cross Society" for "the Federation of the Red Cross" is a trap; two ministries are none.
    shared = {word for word in set(key.split()) & set(other.split()) if word[:1].isupper() and len(word) > _SMALL}
    return all(name_kind(word, draft.type) for word in shared - {"The"})


def _spelt_out(name: str) -> str:
    return " ".join(_SPELT.get(word, word) for word in name.split())


def _may_be_in_the_tale(ground: Ground, draft: Draft) -> bool:
    """Whether somebody put into a tale is one of it: what a tale tells happens now, what its makers did is past."""
    clause = draft.clause
    if clause.lemma in _STATES or clause.sentence.tokens[clause.verb].tag not in _NOW:
        return True
    told = frozenset(ground.sentences_with(draft.pool[0].roots))
    return any(
        other.sentence.tokens[other.verb].tag in _NOW
        and not other.is_speech
        and other.lemma not in _STATES | _WRITING
        and (acting := ground.name_of(other.sentence, other.subject_head)) is not None
        and name_root(acting.name) in draft.pool[0].roots
        for other in ground.clauses
        if other.sentence.number in told
    )

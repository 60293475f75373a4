"""Words with an opposite that makes a true statement false; general English, closed, each pair good both ways."""

from quizapp.generate.inflection import inflected
from quizapp.reading.sentence import Token

_VERBS = """support:oppose increase:decrease rise:fall condemn:welcome denounce:praise criticise:praise
    criticize:praise weaken:strengthen escalate:ease complicate:simplify
    accept:reject allow:forbid permit:prohibit widen:narrow improve:worsen expand:shrink grow:shrink
    deny:confirm succeed:fail love:hate encourage:discourage import:export
    raise:lower lengthen:shorten accelerate:slow remember:forget agree:disagree cool:warm freeze:melt"""
_ADVERBS = """north:south east:west northwest:southeast northeast:southwest southwest:northeast southeast:northwest
    northward:southward eastward:westward upstream:downstream"""
_ADJECTIVES = """high:low large:small big:small long:short early:late old:new warm:cool hot:cold wet:dry strong:weak
    common:rare easy:difficult cheap:expensive fast:slow deep:shallow heavy:light safe:dangerous public:private
    northern:southern eastern:western northernmost:southernmost easternmost:westernmost highest:lowest largest:smallest
    biggest:smallest longest:shortest oldest:newest harder:easier higher:lower larger:smaller longer:shorter
    faster:slower warmer:cooler hotter:colder stronger:weaker cheaper:dearer positive:negative urban:rural male:female
    thick:thin wide:narrow permanent:temporary legal:illegal necessary:unnecessary growing:shrinking
    increased:reduced rising:falling poor:rich bright:dark full:empty visible:invisible"""


def _pairs(listed: str) -> dict[str, str]:
    pairs = [(pair.partition(":")[0], pair.partition(":")[2]) for pair in listed.split()]
    # The first pair with a word wins: "lose" is the opposite of "win", before it is that of "gain".
    return {two: one for one, two in reversed(pairs)} | dict(reversed(pairs))


_VERB_OPPOSITES, _ADJECTIVE_OPPOSITES, _WAY_OPPOSITES = _pairs(_VERBS), _pairs(_ADJECTIVES), _pairs(_ADVERBS)
#: The adjectives of a side.
_SIDES = ("northern", "southern", "eastern", "western")


def opposite(token: Token) -> str:
    """The opposite in the token's own form, or "" where there is none that is sure."""
    if token.pos == "VERB":
        other = _VERB_OPPOSITES.get(token.lemma.lower(), "")
        return inflected(other, token.tag) if other else ""
    return _ADJECTIVE_OPPOSITES.get(token.lower, "") if token.pos == "ADJ" else ""


def other_way(token: Token) -> str:
    """The opposite way or side, "" where a token tells none: "south" of a town, the "eastern" shore."""
    if token.text != token.lower:
        return ""
    return _ADJECTIVE_OPPOSITES[token.lower] if token.lower in _SIDES else _WAY_OPPOSITES.get(token.lower, "")

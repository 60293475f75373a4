"""Verbs with an opposite that makes a true statement false; general English, closed, each pair good both ways.

Adjectives and ways have opposites too, but what they make is absurd or a trifle: readers kept hardly any.
"""

from quizapp.generate.inflection import inflected
from quizapp.reading.sentence import Token

_VERBS = """support:oppose increase:decrease rise:fall condemn:welcome denounce:praise criticise:praise
    criticize:praise weaken:strengthen escalate:ease complicate:simplify
    accept:reject allow:forbid permit:prohibit widen:narrow improve:worsen expand:shrink grow:shrink
    deny:confirm succeed:fail love:hate encourage:discourage import:export
    raise:lower lengthen:shorten accelerate:slow remember:forget agree:disagree cool:warm freeze:melt"""


def _pairs(listed: str) -> dict[str, str]:
    pairs = [(pair.partition(":")[0], pair.partition(":")[2]) for pair in listed.split()]
    # The first pair with a word wins: "lose" is the opposite of "win", before it is that of "gain".
    return {two: one for one, two in reversed(pairs)} | dict(reversed(pairs))


_OPPOSITES = _pairs(_VERBS)


def opposite(token: Token) -> str:
    """The opposite of a verb in its own form, or "" where there is none that is sure."""
    other = _OPPOSITES.get(token.lemma.lower(), "") if token.pos == "VERB" else ""
    return inflected(other, token.tag) if other else ""

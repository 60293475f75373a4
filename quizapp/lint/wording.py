"""Words of a text as rules compare them, without a parser."""

import re

from quizapp.kinds.texts import fold

_WORD = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")
#: Words that carry no meaning of their own: that stem and key share one gives nothing away.
_LIGHT = frozenset(
    """a about above according after against all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each for from had has have he her hers him his how i
    if in into is it its itself just may me might more most much must my no nor not of off on once one or other our
    out over own say says said same shall she should so some such text than that the their them then there these they
    this those through to too under until up upon us very was way we were what when where which while who whom whose
    why will with within without would you your make made use used many""".split()
)
_SUFFIXES = tuple("ations ation ingly ments ment ings ing ies ied edly ers er ed es ly s e y".split())
#: A root shorter than this would join words that have nothing in common.
_SHORTEST_ROOT = 3


def words(text: str) -> list[str]:
    """The words in small letters, in order; a name such as "U.S." and a compound stay whole."""
    return _WORD.findall(fold(text))


def roots(text: str) -> frozenset[str]:
    """What the words that carry meaning begin with, so that "repaired" meets "repairs"; figures are left out."""
    found = (re.sub(r"'s$|'$", "", word) for word in words(text))
    return frozenset(_root(word) for word in found if word not in _LIGHT and not word[0].isdigit() and len(word) > 2)


def unquoted(text: str) -> str:
    """``text`` without what stands in quotation marks, for which its writer does not answer."""
    return _QUOTED.sub(" ", text)


def _root(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_ROOT and not word.endswith("ss"):
            return word.removesuffix(suffix)
    return word

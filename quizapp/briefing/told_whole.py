"""A dated sentence as it stands, where no clause of it can be told: by itself, or after those that it leans on."""

from dataclasses import replace

from quizapp.briefing.events import told
from quizapp.briefing.paired import after_the_one_before
from quizapp.domain.document import Evidence
from quizapp.reading.analysis import Analysis
from quizapp.reading.attribution import Attribution
from quizapp.reading.grammar import is_finite
from quizapp.reading.naming import NamedSentence
from quizapp.reading.pointing import dangles
from quizapp.reading.standalone import opening_length

#: Openings that go on with the sentence before, and words that only seem to lean on it.
_GOES_ON = frozenset("further another more".split())
_LOOSE = frozenset("many some most several few any other others".split())
#: A sentence, or two that are told together, may be as long as this, in words: nothing dated is lost for its length.
_MOST = 60


def told_whole(named: NamedSentence, claims: tuple[Attribution, ...]) -> str:
    """The sentence with names for its pronouns, if it is whole and leans on no other; else "".

    What it says somebody said, it says who did: ``claims`` are those in it.
    """
    sentence = named.sentence
    places = range(opening_length(sentence), len(sentence.tokens))
    finite = any(is_finite(sentence, place) for place in places)
    if (
        not finite
        or sentence.tokens[0].lower in _GOES_ON
        or not sentence.text.endswith((".", "!"))
        or any(claim.verb is None for claim in claims)
    ):
        return ""
    # "He asked Baird to find him a line": whom "him" means the sentence says as well as the text does. Two sentences in
    # one may be of two times, and of two people.
    clear = named if ";" in sentence.text else replace(named, is_unclear=False)
    return told(clear, list(places), most=_MOST)


def told_with_those_before(analysis: Analysis, named: NamedSentence) -> tuple[str, tuple[Evidence, ...]]:
    """The sentence after the one that it leans on, and what proves both but the sentence itself."""
    sentence = named.sentence
    leaning = [token.lower for place, token in enumerate(sentence.tokens) if dangles(sentence, [place])]
    if leaning and set(leaning) <= _LOOSE:
        return "", ()
    goes_on = sentence.tokens[0].lower in _GOES_ON
    return after_the_one_before(analysis, named, leans=goes_on, most=_MOST)

"""What "both countries" means, where the text has joined two countries and no other two before."""

from collections.abc import Sequence

from quizapp.reading.lexicon import COUNTRIES
from quizapp.reading.sentence import Sentence, Token

_NOUNS = frozenset(("country", "nation"))
_LANDS = ("GPE", "NORP")


class CountryPairs:
    """The first pair of countries that a text joins by "and", as far as it joins no other pair."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        found = [(sentence.number, pair) for sentence in sentences for pair in _pairs(sentence)]
        #: The sentences after which the pair is known, and at which another one is joined.
        self._first, self._pair = found[0] if found else (len(sentences), ("", ""))
        others = (number for number, pair in found if set(pair) != set(self._pair))
        self._last = next(others, len(sentences))

    def meant(self, number: int, noun: int) -> tuple[str, int] | None:
        """Both names and the sentence that joins them, for the noun of "both countries" or "the two countries"."""
        tokens = self._sentences[number].tokens
        if (
            not self._first < number <= self._last
            or tokens[noun].lemma.lower() not in _NOUNS
            or tokens[noun].tag != "NNS"
        ):
            return None
        before = [token.lower for token in tokens[max(0, noun - 2) : noun]]
        if before[-1:] != ["both"] and before != ["the", "two"]:
            return None
        # "The Iranian government spoke of U.S. actions in the conflict between the two nations": not the pair's.
        if any(_is_another_land(token, self._pair) for token in tokens[:noun]):
            return None
        return " and ".join(self._pair), self._first


def _is_another_land(token: Token, pair: tuple[str, str]) -> bool:
    """Whether a word names a country, or its people or bodies, that is none of the pair."""
    return token.text not in pair and (token.text in COUNTRIES or token.entity_type in _LANDS)


def _pairs(sentence: Sentence) -> list[tuple[str, str]]:
    """The countries of a sentence that are joined two and two, none of them to a third."""
    found = []
    for place, token in enumerate(sentence.tokens):
        joined = sentence.children(place, "conj")
        if token.text not in COUNTRIES or len(joined) != 1 or token.dep == "conj":
            continue
        (other,) = joined
        if sentence.tokens[other].text in COUNTRIES and not sentence.children(other, "conj"):
            found.append((token.text, sentence.tokens[other].text))
    return found

"""Terms told by what holds of every such thing: "a compound consists of atoms", "an eclipse occurs when ..."."""

from collections.abc import Iterator

from quizapp.briefing.term_phrases import JUDGEMENTS, PEOPLE, whole
from quizapp.domain.words import capital
from quizapp.reading.grammar import is_negated, noun_phrase
from quizapp.reading.lexicon import COLLECTIVES
from quizapp.reading.sentence import Sentence

#: What goes on behind these is what the thing is made of, or when there is one.
_TELLS = (("consist", "of"), ("occur", "when"), ("take", "place", "when"))
_BREAKS = frozenset("( ; : – —".split())
_GOES_ON = frozenset("which who where so but giving making".split())
#: Nouns that only say what kind of thing something is: "concepts are categories of ideas".
KINDS = frozenset(
    """category group grouping class type kind form set unit structure device instrument substance particle molecule
    organism organ cell tool material mineral layer pattern rule""".split()
)


def by_what_holds(sentence: Sentence, verb: int) -> Iterator[tuple[str, str]]:
    """What every such thing is made of, or when it comes about, as a sentence of the text's words."""
    tokens = sentence.tokens
    said = [token.lemma if place == 0 else token.lower for place, token in enumerate(tokens[verb : verb + 3])]
    tells = next((words for words in _TELLS if tuple(said[: len(words)]) == words), None)
    subject = sentence.child(verb, "nsubj")
    if tells is None or subject != verb - 1 or is_negated(sentence, verb):
        return
    term = _kind(sentence, subject)
    if term:
        after = range(verb + len(tells), len(tokens))
        end = next((place for place in after if _breaks(sentence, place)), len(tokens))
        for shown, does in whole(sentence, sentence.phrase(term), list(range(verb, end))):
            yield shown, f"{capital(sentence.phrase(range(verb)))} {does}."


def _kind(sentence: Sentence, subject: int) -> list[int]:
    """The noun phrase that opens a sentence and names a kind of thing, without its article; [] where it names none."""
    tokens, phrase = sentence.tokens, noun_phrase(sentence, subject)
    article = tokens[0].lower in ("a", "an")
    term = phrase[1:] if article else phrase
    kind = tokens[subject].tag == "NN" and (tokens[subject].pos == "NOUN" or tokens[subject].is_rare)
    small = sentence.phrase(term if article else term[1:]).islower() or len(term) == 1
    known = tokens[subject].lemma in PEOPLE | JUDGEMENTS | COLLECTIVES
    plain = all(tokens[place].pos in ("NOUN", "ADJ", "PUNCT", "VERB", "PROPN") for place in term)
    whole_kind = phrase == list(range(subject + 1)) and kind and small and plain and not known
    return term if whole_kind and 0 < len(term) <= 4 else []


def _breaks(sentence: Sentence, place: int) -> bool:
    tokens = sentence.tokens
    goes_on = place + 1 < len(tokens) and tokens[place + 1].lower in _GOES_ON
    return tokens[place].text in _BREAKS or (tokens[place].text == "," and goes_on)

"""How a noun phrase is built, as far as a reader sees it beside others: options are built alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.generate.countries import country_of
from quizapp.reading.grammar import is_plural
from quizapp.reading.lexicon import TIME_NOUNS
from quizapp.reading.sentence import Sentence

_QUANTITIES = frozenset(
    """many most several some few all more fewer less much various numerous both half certain enough countless
    additional other others further any every each another""".split()
)
#: A name in one of these places only says which ("Norman mercenaries").
_WITHIN = ("compound", "amod", "nmod", "poss")
_RELATIVE_TAGS = ("WP", "WP$", "WDT", "WRB")


@dataclass(frozen=True, slots=True)
class Shape:
    """What shows of a noun phrase besides what it means."""

    #: "the", "a", "" for none, or "’s" where an owner stands before the noun.
    determiner: str
    plural: bool
    #: Whether it tells how many or which others: "many", "additional".
    quantified: bool
    #: Whether it holds a name that is no country's.
    named: bool
    #: Whether something after the noun narrows it.
    narrowed: bool
    #: Words of content before the noun, the noun included.
    size: int
    #: Whether the parse has it right for all that can be seen.
    sound: bool


def shape_of(sentence: Sentence, tokens: Sequence[int]) -> Shape:
    """The shape of the noun phrase that these tokens make up."""
    inside = set(tokens)
    told = [sentence.tokens[place] for place in tokens]
    head = next((place for place in tokens if sentence.tokens[place].head not in inside), tokens[-1])
    first = told[0].lower
    owned = any(token.dep == "poss" for token in told)
    lowered = {token.lower for token in told}
    before = [token for place, token in zip(tokens, told, strict=True) if place <= head]
    # "The time couples have" is no couple of any sort, and "whose head" nobody.
    torn = any(token.dep == "compound" and token.lemma.lower() in TIME_NOUNS | {"time"} for token in before)
    return Shape(
        determiner="’s" if owned else {"the": "the", "a": "a", "an": "a"}.get(first, ""),
        plural=is_plural(sentence, head),
        quantified=bool(lowered & _QUANTITIES) or any(token.pos == "NUM" for token in told),
        named=any(token.pos == "PROPN" and token.dep not in _WITHIN and not country_of(token.text) for token in told),
        narrowed=tokens[-1] > head,
        size=sum(token.pos in ("NOUN", "PROPN", "ADJ", "VERB") for token in before),
        sound=not torn and not any(token.tag in _RELATIVE_TAGS for token in told),
    )


def is_odd_beside(one: Shape, key: Shape) -> bool:
    """Whether a phrase shows by its build alone that it is not what the key is."""
    return not one.sound or one.quantified is not key.quantified or one.named is not key.named


def likeness(one: Shape, key: Shape) -> float:
    """How much two phrases are built alike, 0 to 1."""
    alike = (
        one.determiner == key.determiner,
        one.plural is key.plural,
        one.narrowed is key.narrowed,
        abs(one.size - key.size) <= 1,
    )
    return sum(alike) / len(alike)

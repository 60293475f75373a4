"""Pronouns that point out of their sentence give way to whom they mean, where that is beyond doubt."""

import re
from dataclasses import dataclass, replace

from quizapp.domain.document import Evidence
from quizapp.domain.words import owned
from quizapp.reading.cast import Cast
from quizapp.reading.gender import gender_of_pronoun
from quizapp.reading.pointing import dangles
from quizapp.reading.resolve import Antecedent, Resolver
from quizapp.reading.sentence import Sentence, Token

_INDEFINITE = re.compile(r"^[Aa]n? ")
_DEFINITE = re.compile(r"^The ")


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """A sentence with names for outward pronouns in its tokens; ``evidence`` are the sentences that tell them."""

    sentence: Sentence
    evidence: tuple[Evidence, ...]
    #: Whether a "he" or "she" may mean either of two people of the sentence, or none of those it names.
    is_unclear: bool = False


def with_names(sentences: tuple[Sentence, ...], sentence: Sentence, resolver: Resolver, cast: Cast) -> NamedSentence:
    """The sentence with its pronouns named as far as they can be.

    What still dangles in the result can't be told; whoever asks looks.
    """
    evidence: dict[int, Evidence] = {}
    current = sentence
    quoted = sentence.in_quotes
    for index, token in enumerate(sentence.tokens):
        if quoted[index] or not _is_replaced(sentence, index) or not dangles(current, [index]):
            continue
        meant = resolver.antecedent(sentence.number, index)
        if meant is None or meant.sentence == sentence.number:
            continue
        evidence[meant.sentence] = sentences[meant.sentence].evidence
        tokens = list(current.tokens)
        tokens[index] = _as_name(token, _name(meant, opens=index == 0))
        current = replace(current, tokens=tuple(tokens))
    unclear = any(
        not quoted[index] and _is_unclear(sentence, index, resolver, cast) for index in range(len(sentence.tokens))
    )
    return NamedSentence(current, tuple(evidence[number] for number in sorted(evidence)), unclear)


def _is_unclear(sentence: Sentence, index: int, resolver: Resolver, cast: Cast) -> bool:
    if not gender_of_pronoun(sentence.tokens[index].lower) or resolver.antecedent(sentence.number, index) is not None:
        return False
    # With nobody before it the pronoun points out of the sentence, which is asked elsewhere.
    return any(person.head < index for person in cast.people(sentence.number))


def _is_replaced(sentence: Sentence, index: int) -> bool:
    """Subjects, owners, and people as the objects of verbs; what else an object means is less sure than it looks."""
    token = sentence.tokens[index]
    after = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    # "He or she" is anybody.
    either = after in ("or", "/") or (index > 0 and sentence.tokens[index - 1].lower in ("or", "/"))
    owner = token.tag == "PRP$" and (token.lower in ("his", "her") or (token.dep == "poss" and index == 0))
    person = token.lower in ("him", "her") and token.dep in ("dobj", "dative")
    return not either and (owner or person or token.lower in ("he", "she", "it", "they"))


def _name(meant: Antecedent, *, opens: bool) -> str:
    # "A nurse came. She ..." speaks of the nurse by then.
    said = meant.name or _INDEFINITE.sub("the ", meant.text)
    return said if opens else _DEFINITE.sub("the ", said)


def _as_name(token: Token, name: str) -> Token:
    person = bool(gender_of_pronoun(token.lower))
    tag = "NNPS" if token.lower in ("they", "their") else "NNP"
    said = owned(name) if token.tag == "PRP$" else name
    return replace(token, text=said, pos="PROPN", tag=tag, entity_type="PERSON" if person else "")

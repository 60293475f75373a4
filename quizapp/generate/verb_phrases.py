"""Verb phrases as options: their tokens, the one with tense and number, and how they are built."""

from quizapp.generate.clause import Clause
from quizapp.generate.clause_parts import Part

#: Words of an option, the verb included.
FEWEST, MOST = 3, 12
#: Words that lean on what was told before.
POINTING = frozenset("further more another other others again also too then there such same".split())
#: What is so rather than done.
_STATES = frozenset(
    """have remain lie stand contain belong own know mean include exist consist comprise depend resemble lack cost weigh
    seem appear live need want like love hate believe hope fear think""".split()
)


def tokens_of(clause: Clause, parts: tuple[Part, ...]) -> tuple[int, ...]:
    """The verb group with these parts."""
    return tuple(sorted({*clause.group, *(place for part in parts for place in part.tokens)}))


def finite(clause: Clause) -> int:
    """The token that has tense and number: the first auxiliary, or the verb."""
    tokens = clause.sentence.tokens
    return next((place for place in clause.group if tokens[place].dep in ("aux", "auxpass")), clause.verb)


def build(clause: Clause) -> str:
    """The verb group but for tense and number, which options take over from the key."""
    tokens = clause.sentence.tokens
    first = finite(clause)
    if first != clause.verb:
        passive = clause.sentence.child(clause.verb, "auxpass") is not None
        return f"{tokens[first].lemma.lower()}:{tokens[clause.verb].tag}{':passive' * passive}"
    if clause.lemma in _STATES:
        return "state"
    return "be" if clause.lemma == "be" else "plain"

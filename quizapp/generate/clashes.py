"""Which questions can't stand in one quiz: two that ask the same, and two of which one tells the other's key."""

from collections.abc import Iterable

from quizapp.generate.ground import Ground
from quizapp.generate.model import Draft, Proposal
from quizapp.generate.passed import Passed

#: Stems with this share of words in common ask the same.
ALIKE = 0.7
#: A stem that shares this much of another's words and has its key tells it.
CUES = 0.35


class Clashes:
    """The clashes of the questions of one text, each pair looked at once."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._found: dict[tuple[str, str], str] = {}

    def between(self, one: Passed, other: Passed) -> str:
        """Why ``one`` can't stand beside ``other``; "" where it can."""
        pair = (one.question.id, other.question.id)
        if pair not in self._found:
            self._found[pair] = clash(self._ground, one, other)
        return self._found[pair]

    def first(self, one: Passed, others: Iterable[Passed]) -> str:
        """The first reason why it can't stand beside the others; "" where it can."""
        return next((found for other in others if (found := self.between(one, other))), "")


def clash(ground: Ground, one: Passed, other: Passed) -> str:
    """Why two questions can't stand in one quiz; "" where they can."""
    if one.draft.places & other.draft.places:
        return f"It asks for the same as “{other.question.stem}”"
    if are_alike(one.words, other.words):
        return f"It asks the same as “{other.question.stem}”"
    for first, second in ((one, other), (other, one)):
        if _tells(ground, first.draft, second.draft):
            return f"Its words and those of “{other.question.stem}” tell each other's answer."
    return ""


def are_alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two stems, given by their words, have so many in common that they ask the same."""
    return len(words & others) >= ALIKE * len(words | others)


def _tells(ground: Ground, one: Draft | Proposal, other: Draft | Proposal) -> bool:
    """Whether the stem of ``one`` has the key of ``other`` and enough around it to see that it is the key."""
    key, stem = other.wanted(ground), one.told(ground)
    if not key or not key <= stem:
        return False
    if one.sentence == other.sentence:
        return True
    if isinstance(other, Draft) and other.type == "opposite":
        # That Iraq denounced it does not tell whether Iran did.
        about = ground.roots_of(other.clause.sentence, other.clause.subject) & ground.names_and_countries
        if about and not about & stem:
            return False
    asked = other.around(ground)
    return ground.weight(asked & stem) >= CUES * ground.weight(asked)

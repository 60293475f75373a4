"""M4, the round trip: a reader who has the stem alone finds its sentence in the text, and in that sentence the key."""

from collections.abc import Sequence

from quizapp.domain.question import GAP, QuestionKind
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft
from quizapp.generate.slots import is_number

name = "round_trip"
#: A statement to be judged and "What did Iran do?" hardly say where to look: their sentence is to be among so many.
NEAR = 3
#: A sentence with this share of the stem's words tells of the same.
SAME = 0.9
_PLACES = ("country", "city", "region", "place")
_NAMES = ("person", "organisation")


def complaint(ground: Ground, draft: Draft, distractors: Sequence[Distractor]) -> str:
    """What the reader finds instead of the evidence or the key; "" where both are found."""
    asked = ground.solver.words(draft.stem.replace(GAP, " "))
    shares = ground.solver.shares(asked, _sort(draft.type))
    own = draft.sentence
    order = sorted(shares, key=lambda number: (-shares[number], number != own, number))
    judged = draft.kind is QuestionKind.TRUE_FALSE
    vague = judged or draft.type.startswith("vp:")
    if own not in order[: NEAR if vague else 1]:
        return f"Its words lead to another sentence: {_told(ground, order)}"
    if vague:
        return ""
    if other := _other_option(ground, draft, distractors, asked):
        return f"In its sentence “{other}” is found before the key."
    # Taken away, the evidence must leave nothing that answers as well as it did.
    key = ground.solver.words(draft.key) - asked
    rest = order[1:2]
    if rest and shares[rest[0]] >= SAME * ground.solver.weight(asked) and not ground.solver.holds(rest[0], key):
        return f"Without its sentence another one answers it: {_told(ground, rest)}"
    return ""


def _sort(kind: str) -> str:
    """What the reader looks for where an answer of this fine type is asked for; "" for anything."""
    if kind.startswith("date:"):
        return "date"
    if is_number(kind):
        return "number"
    if kind in _PLACES:
        return "place"
    return kind if kind in _NAMES else ""


def _other_option(ground: Ground, draft: Draft, distractors: Sequence[Distractor], asked: frozenset[str]) -> str:
    """The option, if any, that stands in the evidence nearer to the stem's words than the key does."""
    key = ground.solver.words(draft.key) - asked
    options = [(one.text, ground.solver.words(one.text) - asked) for one in distractors]
    here = [(text, words) for text, words in options if ground.solver.holds(draft.sentence, words)]
    if not key or not here:
        return ""
    first = ground.solver.nearest(draft.sentence, asked, [key, *(words for _, words in here)])
    return here[first - 1][0] if first else ""


def _told(ground: Ground, order: Sequence[int]) -> str:
    return f"“{ground.analysis.sentences[order[0]].text}”" if order else "none has any of them."

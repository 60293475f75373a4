"""The registry of gates, and the two walks through it: over drafts, and over the options of one."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from quizapp.domain.generation import NotAsked
from quizapp.domain.question import QuestionKind
from quizapp.generate.gates import (
    complete,
    contradiction,
    cues,
    distinctness,
    gap,
    grounding,
    homogeneity,
    standalone,
    style,
    uniqueness,
    verdict,
    well_formed,
    whole,
    worth,
)
from quizapp.generate.ground import Ground
from quizapp.generate.model import Distractor, Draft

#: The most options beside the key, and the fewest that make a choice.
MOST, FEWEST = 3, 2


class DraftGate(Protocol):
    """A gate for a whole draft."""

    @property
    def name(self) -> str:
        """The gate's name, which goes with what it turns down."""

    def complaint(self, ground: Ground, draft: Draft, /) -> str:
        """Why the draft is turned down, or ""."""


DRAFT_GATES: tuple[DraftGate, ...] = (
    well_formed,
    whole,
    complete,
    grounding,
    standalone,
    style,
    gap,
    worth,
    verdict,
    uniqueness,
    contradiction,
)


def turned_down(ground: Ground, draft: Draft) -> NotAsked | None:
    """The first gate that the draft does not pass."""
    for gate in DRAFT_GATES:
        reason = gate.complaint(ground, draft)
        if reason:
            return NotAsked(draft.stem or draft.key, gate.name, reason)
    if draft.kind is QuestionKind.TRUE_FALSE and draft.pool:
        reason = uniqueness.fault(ground, draft, draft.pool[0]) or homogeneity.fault(draft, draft.pool[0])
        if reason:
            return NotAsked(draft.stem, uniqueness.name, reason)
    return None


def distractors_for(ground: Ground, draft: Draft) -> tuple[Distractor, ...] | NotAsked:
    """The distractors that are surely wrong and go with the key, best first; or why there are too few."""
    if draft.typed or draft.kind is QuestionKind.TRUE_FALSE:
        return ()
    chosen: list[Distractor] = []
    last = NotAsked(draft.stem, "distractors", "The text offers too few wrong options of the key's type.")
    for candidate in draft.pool:
        refused = _refused(ground, draft, candidate, [one.text for one in chosen])
        if refused is None:
            chosen.append(candidate)
        else:
            last = refused
        if len(chosen) == MOST:
            break
    return tuple(chosen) if len(chosen) >= FEWEST else last


def sound_beside(ground: Ground, draft: Draft, others: Sequence[str]) -> Iterator[Distractor]:
    """The distractors on offer that each could stand beside the key and these other options, nearest first."""
    return (one for one in draft.pool if _refused(ground, draft, one, others) is None)


def _refused(ground: Ground, draft: Draft, candidate: Distractor, others: Sequence[str]) -> NotAsked | None:
    alike = distinctness.fault([candidate.text, draft.key, *others])
    if not alike and draft.type == "organisation":
        alike = uniqueness.one_body([candidate.text, *others])
    for gate, reason in (
        (well_formed.name, well_formed.fault(candidate.text)),
        (standalone.name, standalone.fault(candidate)),
        (homogeneity.name, homogeneity.fault(draft, candidate)),
        (cues.name, cues.fault(ground, draft, candidate)),
        (distinctness.name, alike),
        (uniqueness.name, uniqueness.fault(ground, draft, candidate) if not alike else ""),
    ):
        if reason:
            return NotAsked(draft.stem, gate, reason)
    return None

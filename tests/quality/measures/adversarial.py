"""M21: texts that are no prose, not English, too short, untrue or hostile: nothing wrong is asked, and it is said why.

The texts are our own, so that single questions about them may be printed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quizapp.errors import InputRefused
from quizapp.generate import DEFAULT_FAMILIES
from tests.quality.measures.material import text_of
from tests.quality.measures.suite import HARD, failures
from tests.support.analysed import analysed_file

FOLDER = Path(__file__).parents[1] / "adversarial"
#: Texts with a fact or two that may be asked about; of the others every question is wrong.
HAVE_FACTS = frozenset(("quotes", "recipe", "page", "mixed-languages", "table"))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one text: how many items, those that are bad with why, and the reason for so few."""

    name: str
    items: int
    bad: tuple[str, ...]
    reason: str


def outcome(path: Path, families: Sequence[str] = DEFAULT_FAMILIES) -> Outcome:
    """Ask about one text in these families and judge what comes of it."""
    try:
        text = text_of(path.stem, analysed_file(path), families=families)
    except InputRefused as refused:
        return Outcome(path.stem, 0, (), refused.sentence)
    bad = []
    for item in text.items:
        faults = {name: why for name, why in failures(item).items() if name in HARD}
        if path.stem not in HAVE_FACTS:
            faults["M21"] = "nothing in this text can be asked about"
        if faults:
            why = "; ".join(f"{name} {fault}" for name, fault in faults.items())
            bad.append(f"{item.question.stem} [{item.key}] {why}")
    return Outcome(path.stem, len(text.items), tuple(bad), text.generation.reason)


def outcomes(families: Sequence[str] = DEFAULT_FAMILIES) -> list[Outcome]:
    """All texts, in order of their names."""
    return [outcome(path, families) for path in sorted(FOLDER.iterdir())]

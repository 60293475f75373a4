"""Which families are asked by default: those whose questions blind readers accept.

``acceptance.json`` is the one table: for a family, how many of its questions were read without knowing where they came
from, how many of these were right, unambiguous, well put and worth asking, and when (``tests/quality/marks``). A family
that is not in it has not been doubted. Whoever names a family gets it whatever the table says.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources

#: The share of a family's questions that must be acceptable.
LEAST = 0.85


@dataclass(frozen=True, slots=True)
class Acceptance:
    """How many questions of a family were read, and how many of them were acceptable; ``date`` as 2026-11-28."""

    acceptable: int
    read: int
    date: str

    @property
    def is_enough(self) -> bool:
        """Whether so many are acceptable that the family is asked by default; not where none was read."""
        return self.read > 0 and self.acceptable >= LEAST * self.read


def by_default(families: Sequence[str], measured: Mapping[str, Acceptance]) -> tuple[str, ...]:
    """Those of the families that no reader found wanting, in their order."""
    return tuple(name for name in families if name not in measured or measured[name].is_enough)


def _measured() -> Mapping[str, Acceptance]:
    rows = json.loads(resources.files(__package__).joinpath("acceptance.json").read_text("utf-8"))
    return {name: Acceptance(**row) for name, row in rows.items()}


MEASURED = _measured()

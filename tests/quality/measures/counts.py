"""Numerators and denominators of one measure, document by document."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """What a measure counted; ``parts`` are numerator and denominator of each document, in order."""

    parts: tuple[tuple[float, float], ...]

    @classmethod
    def of(cls, parts: Iterable[tuple[float, float]]) -> "Share":
        """From a pair a document."""
        return cls(tuple(parts))

    @property
    def numerator(self) -> float:
        """Sum over the documents."""
        return sum(top for top, _ in self.parts)

    @property
    def denominator(self) -> float:
        """Sum over the documents."""
        return sum(bottom for _, bottom in self.parts)

    @property
    def pooled(self) -> float | None:
        """Numerator by denominator; None where nothing was counted."""
        return self.numerator / self.denominator if self.denominator else None

    @property
    def mean(self) -> float | None:
        """Mean over the documents that have anything to count; None where none has."""
        shares = [top / bottom for top, bottom in self.parts if bottom]
        return sum(shares) / len(shares) if shares else None

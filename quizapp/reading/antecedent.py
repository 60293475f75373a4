"""What a pronoun or description stands for: the answer of the resolver."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a pronoun or description stands for, in an earlier sentence or earlier in its own."""

    text: str
    sentence: int
    #: Indices of the phrase's tokens in that sentence.
    tokens: tuple[int, ...]
    #: The ledger's name of a person, or of what a description means, "" otherwise.
    name: str = ""
    #: The sentence that tells whom a description there means, where a pronoun stands for one.
    told: int | None = None
    #: Whether a "she" is no woman but a ship.
    is_ship: bool = False

    @property
    def proofs(self) -> tuple[int, ...]:
        """The sentences that tell what is meant."""
        return (self.sentence,) if self.told is None else (self.told, self.sentence)

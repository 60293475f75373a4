"""What ranking and assembly hand on: a question that passed the gates, with what is known of its making."""

from dataclasses import dataclass
from functools import cached_property

from quizapp.domain.document import Document
from quizapp.domain.question import Question
from quizapp.generate.model import Draft, Proposal

#: Into so many parts of one size falls a text without sections.
_PARTS = 5


@dataclass(frozen=True)
class Passed:
    """A question that passed the gates, with its draft, its score and the part of the text that it is about."""

    draft: Draft | Proposal
    question: Question
    score: float
    part: int

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the stem, in small letters."""
        return stem_words(self.question.stem)

    @cached_property
    def likeness(self) -> tuple[tuple[str, object], ...]:
        """What makes it like another question, each with the name of its cost."""
        return (
            ("family", self.draft.family),
            ("part", self.part),
            ("sentence", self.draft.sentence),
            ("key", self.draft.key.lower()),
        )


def part_of(document: Document, question: Question) -> int:
    """The number of the section that a question's evidence ends in; of a fifth of the text where that has none."""
    at = question.evidence[-1].start
    if len(document.sections) > 1:
        return sum(section.start <= at for section in document.sections)
    return _PARTS * at // len(document.text)


def stem_words(stem: str) -> frozenset[str]:
    """The words of a stem, in small letters."""
    return frozenset(word.strip("?.,“”").lower() for word in stem.split())

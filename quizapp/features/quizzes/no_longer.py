"""Finds what a newer text of a document no longer proves: statements, questions, and the quizzes that ask them."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.domain.account import Account
from quizapp.domain.sheet import Entry, Part
from quizapp.features.library.briefing_edits import edited_briefing
from quizapp.reading.anchoring import Anchors
from quizapp.storage import bank, documents
from quizapp.storage.bank import BankedQuestion
from quizapp.storage.documents import StoredDocument


@dataclass(frozen=True, slots=True)
class LostQuestion:
    """A question whose evidence stands in an older text; ``quotes`` are those that the newest one does not have."""

    row: BankedQuestion
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AffectedQuiz:
    """A published quiz that asks some of them: it goes on with the text that it was published with."""

    slug: str
    title: str
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoLonger:
    """All that no longer holds about a document."""

    document: StoredDocument
    #: The number of the newest text.
    number: int
    statements: tuple[tuple[Part, Entry], ...]
    questions: tuple[LostQuestion, ...]
    quizzes: tuple[AffectedQuiz, ...]


def no_longer_holds(slug: str, account: Account) -> NoLonger:
    """What no longer holds about a document; raises ``NotFound``, also where it has no briefing yet."""
    held = edited_briefing(slug, account)
    rows = bank.left_behind(held.document.id, held.version.id)
    anchors = Anchors(held.version.document.text)
    lost = tuple(LostQuestion(row, _lost(row, anchors)) for row in rows)
    return NoLonger(held.document, held.version.number, tuple(held.lost), lost, _affected(rows))


def _lost(row: BankedQuestion, anchors: Anchors) -> tuple[str, ...]:
    older = documents.version(row.document_version_id).document.text
    return tuple(each.quote for each in row.question.evidence if anchors.find(each, older) is None)


def _affected(rows: Sequence[BankedQuestion]) -> tuple[AffectedQuiz, ...]:
    titles = {quiz.slug: quiz.title for row in rows for quiz in row.used_in}
    return tuple(
        AffectedQuiz(
            slug, title, tuple(row.question.stem for row in rows if any(quiz.slug == slug for quiz in row.used_in))
        )
        for slug, title in titles.items()
    )

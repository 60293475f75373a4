"""Makes quizzes: a draft is chosen, checked and published; what is published keeps its pinned questions until then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from quizapp.domain.account import Account
from quizapp.domain.permissions import Right, covers, owner_in_reach
from quizapp.domain.question import Question, QuestionState
from quizapp.domain.quiz import AfterSubmission, DraftSlot, PublishedQuiz, QuizDraft
from quizapp.domain.words import free_slug, listed
from quizapp.errors import Conflict, InputRefused, NotFound
from quizapp.features.library.service import document_for
from quizapp.storage import bank, documents, questions, quizzes
from quizapp.storage.bank import BankedQuestion
from quizapp.storage.bodies import body_sha256, to_body
from quizapp.storage.document_changes import ChangeKind, record_change
from quizapp.storage.documents import StoredDocument
from quizapp.storage.quizzes import StoredQuiz

MAX_TITLE = 200
MIN_POINTS, MAX_POINTS = 0.25, 100.0
#: A sentence that names questions names no more than these; the rest is counted.
MOST_NAMED = 5


class MovedOn(Conflict):
    """The quiz is not what it was when the page was made: nothing may be overwritten unseen."""

    def __init__(self) -> None:
        super().__init__("Someone saved this quiz while you were editing.")


class NotReady(InputRefused):
    """A draft that can't be published as it stands."""


@dataclass(frozen=True, slots=True)
class ListedQuiz:
    """A quiz as the list shows it: as it will be, where someone works on it."""

    slug: str
    title: str
    document_title: str
    state: str
    questions: int
    points: float


@dataclass(frozen=True, slots=True)
class PlannedSlot:
    """One place of the version that publishing would make: the newest version of a question."""

    banked: BankedQuestion
    points: float


@dataclass(frozen=True, slots=True)
class NewerWording:
    """A question whose newest version is not the one that learners get now."""

    before: Question
    now: BankedQuestion


@dataclass(frozen=True, slots=True)
class OtherPoints:
    """A question that will be worth more or less."""

    question: Question
    before: float
    now: float


@dataclass(frozen=True, slots=True)
class Changes:
    """What learners get that the published version doesn't give them, and the other way round."""

    #: The title of the published version where it will be another one, else "".
    title_before: str
    #: What is shown after submission until now, where that will change.
    shown_before: AfterSubmission | None
    newer_text: bool
    added: tuple[Question, ...]
    removed: tuple[Question, ...]
    newer: tuple[NewerWording, ...]
    points: tuple[OtherPoints, ...]
    moved: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What publishing a quiz now would make of its draft."""

    title: str
    after_submission: AfterSubmission
    document_version_id: int
    slots: tuple[PlannedSlot, ...]
    #: What the draft asks but nobody may be asked any more.
    left_out: tuple[BankedQuestion, ...]
    #: What keeps it from being published, a sentence each.
    problems: tuple[str, ...]
    #: Against the published version; None before the first one.
    changes: Changes | None
    #: The number that the new version will have.
    number: int
    #: True where the published version says just the same.
    is_published: bool
    #: Whether the document is in the library already.
    in_library: bool

    @property
    def points(self) -> float:
        """What a perfect attempt will score."""
        return sum(slot.points for slot in self.slots)

    @property
    def pinned(self) -> list[tuple[int, float]]:
        """(question version id, points) of each slot."""
        return [(slot.banked.version_id, slot.points) for slot in self.slots]

    @property
    def seen(self) -> str:
        """What tells this plan from another one: who confirms it confirms these very versions."""
        pinned = [list(each) for each in self.pinned]
        return body_sha256(
            [self.title, self.after_submission, self.document_version_id, pinned, self.number, self.in_library]
        )


@dataclass(frozen=True, slots=True)
class LoadedQuiz:
    """A quiz that someone works on, with its document and the questions there are about it."""

    quiz: StoredQuiz
    document: StoredDocument
    document_version_id: int
    #: What stands in the fields: the stored draft, else what is published.
    draft: QuizDraft
    #: Every question about the document, by its id.
    bank: Mapping[int, BankedQuestion]
    #: The version that learners get now of each question that is asked, by the question's id.
    pinned: Mapping[int, int]

    @property
    def seen(self) -> str:
        """A hash of the draft, and of how often it was published: what a page made now has seen."""
        return body_sha256({"draft": to_body(self.draft), "published": self._number})

    @property
    def state(self) -> str:
        """How the quiz stands, in words."""
        return state_in_words(self.quiz)

    @property
    def _number(self) -> int:
        return self.quiz.published.number if self.quiz.published is not None else 0

    def offered(self, first: Sequence[int]) -> list[BankedQuestion]:
        """The questions to choose from: those of the ids ``first``, in that order, then the others."""
        known = {*self.pinned, *(slot.question_id for slot in self.draft.slots)}
        others = [
            each
            for each in self.bank.values()
            if each.id not in set(first) and (each.state is QuestionState.APPROVED or each.id in known)
        ]
        return [*(self.bank[each] for each in first if each in self.bank), *others]

    def plan(self) -> Plan:
        """What publishing now would do."""
        asked = [(self.bank[slot.question_id], slot.points) for slot in self.draft.slots]
        slots = tuple(PlannedSlot(each, points) for each, points in asked if each.state is QuestionState.APPROVED)
        published = self.quiz.published
        return Plan(
            title=self.draft.title,
            after_submission=self.draft.after_submission,
            document_version_id=self.document_version_id,
            slots=slots,
            left_out=tuple(each for each, _ in asked if each.state is not QuestionState.APPROVED),
            problems=_problems(self.draft.title, slots, self.document_version_id),
            changes=_changes(self, published, slots) if published is not None else None,
            number=self._number + 1,
            is_published=published is not None and _says_the_same(self, published, slots),
            in_library=self.document.published_at is not None,
        )


@dataclass(frozen=True, slots=True)
class Publication:
    """What publishing did: the number of the version that learners get now, and whether it is a new one."""

    number: int
    is_new: bool


def state_in_words(quiz: StoredQuiz) -> str:
    """How a quiz stands: draft, published, or published with changes that learners don't get yet."""
    if quiz.published is None:
        return "Draft"
    if quiz.draft is not None:
        return "Published, with changes not published yet"
    return f"Published, version {quiz.published.number}"


def list_quizzes(account: Account) -> list[ListedQuiz]:
    """The account's own quizzes and those of packs, newest first; all that there are for an admin."""
    titles = {each.id: each.title for each in documents_to_ask_about(account)}
    found = quizzes.quizzes_of(owner_in_reach(account, Right.WORK_ON_QUIZZES))
    return [_listed(quiz, titles.get(quiz.document_id, "")) for quiz in found]


def documents_to_ask_about(account: Account) -> list[StoredDocument]:
    """The documents that the account may make a quiz about, newest first."""
    return documents.documents_of(owner_in_reach(account, Right.WORK_ON_DOCUMENTS))


def add(document_slug: str, account: Account, *, now: datetime) -> str:
    """Make an empty draft of a quiz about a document; returns the quiz's slug.

    Raises ``NotFound``, and ``Conflict`` while the document has no text yet.
    """
    document = document_for(document_slug, account)
    _newest_version_id(document)
    title = f"{document.title[: MAX_TITLE - len(': quiz')]}: quiz"
    slug = free_slug(title, quizzes.taken_slugs, otherwise="quiz")
    quizzes.add_quiz(slug, document_id=document.id, owner_id=account.id, draft=QuizDraft(title), now=now)
    return slug


def load(slug: str, account: Account, *, lock: bool = False) -> LoadedQuiz:
    """The quiz to work on; raises ``NotFound`` also where it is another instructor's."""
    quiz = quizzes.quiz(slug, lock=lock)
    if quiz is None or not covers(account, Right.WORK_ON_QUIZZES, owner_id=quiz.owner_id):
        raise NotFound("There is no such quiz.")
    document = document_for(quiz.document_slug, account)
    pinned = _pinned(quiz.published)
    return LoadedQuiz(
        quiz=quiz,
        document=document,
        document_version_id=_newest_version_id(document),
        draft=quiz.draft or _as_draft(quiz.published, pinned) or QuizDraft(quiz.title),
        bank={each.id: each for each in bank.of_document(document.id)},
        pinned=pinned,
    )


def save(slug: str, draft: QuizDraft, account: Account, *, seen: str) -> None:
    """Keep ``draft`` as what the next version will be; learners get nothing of it yet.

    ``seen`` is ``LoadedQuiz.seen`` of the page that it was made on. Raises ``MovedOn`` where that is not how the quiz
    stands any more, and ``NotFound`` for a question that is not about the document.
    """
    loaded = load(slug, account, lock=True)
    if any(slot.question_id not in loaded.bank for slot in draft.slots):
        raise NotFound("This document has no such question.")
    # What was sent twice was saved before: nothing is lost, so there is nothing to tell.
    if seen != loaded.seen and draft != loaded.draft:
        raise MovedOn
    is_published = draft == _as_draft(loaded.quiz.published, loaded.pinned)
    quizzes.save_draft(loaded.quiz.id, None if is_published else draft)


def discard(slug: str, account: Account, *, seen: str) -> None:
    """Throw the draft away, so that the quiz is what is published of it. Raises ``MovedOn`` as ``save`` does."""
    loaded = load(slug, account, lock=True)
    if loaded.quiz.published is None:
        raise Conflict("Nothing of this quiz is published yet, so its draft is all there is. It stays.")
    if loaded.quiz.draft is None:
        return
    if seen != loaded.seen:
        raise MovedOn
    quizzes.save_draft(loaded.quiz.id, None)


def publish(slug: str, account: Account, *, seen: str, now: datetime) -> Publication:
    """Give learners who start from now on what the draft says, with the newest version of each question.

    ``seen`` is ``Plan.seen`` of the page where it was checked. Raises ``MovedOn`` where publishing would do something
    else by now, and ``NotReady`` with what keeps it from being published.
    """
    loaded = load(slug, account, lock=True)
    plan = loaded.plan()
    # A second click finds all of it done: that is no conflict.
    if seen != plan.seen and not (plan.is_published and plan.in_library):
        raise MovedOn
    if plan.problems:
        raise NotReady(" ".join(plan.problems))
    is_new = quizzes.publish(
        loaded.quiz.id,
        title=plan.title,
        document_version_id=plan.document_version_id,
        slots=plan.pinned,
        source="app",
        after_submission=plan.after_submission,
        author_id=account.id,
        now=now,
    )
    quizzes.save_draft(loaded.quiz.id, None)
    if not plan.in_library:
        documents.put_into_library(loaded.document.id, now)
        record_change(loaded.document.id, ChangeKind.SHOWN, account_id=account.id, now=now)
    # Counted, not read again: what is read of a published version is kept by this process, and this one may yet be
    # rolled back.
    return Publication(plan.number if is_new else plan.number - 1, is_new)


def moved(draft: QuizDraft, question_id: int, *, by: int) -> QuizDraft:
    """``draft`` with one question moved by so many places; it stops at either end."""
    slots = list(draft.slots)
    at = next((index for index, slot in enumerate(slots) if slot.question_id == question_id), None)
    if at is not None:
        slots.insert(min(max(at + by, 0), len(slots) - 1), slots.pop(at))
    return QuizDraft(draft.title, tuple(slots), draft.after_submission)


def _listed(quiz: StoredQuiz, document_title: str) -> ListedQuiz:
    work = quiz.draft or quiz.published
    points = [slot.points for slot in work.slots] if work is not None else []
    return ListedQuiz(quiz.slug, quiz.title, document_title, state_in_words(quiz), len(points), sum(points))


def _newest_version_id(document: StoredDocument) -> int:
    version = documents.newest_version(document.slug)
    if version is None:
        raise Conflict(f"“{document.title}” has not been read yet. Make the quiz once it is ready.")
    return version.id


def _pinned(published: PublishedQuiz | None) -> dict[int, int]:
    """Version ids by question id, in the order of the slots."""
    if published is None:
        return {}
    ids = [slot.question_version_id for slot in published.slots]
    identities = questions.identities(ids)
    return {identities[each]: each for each in ids}


def _as_draft(published: PublishedQuiz | None, pinned: Mapping[int, int]) -> QuizDraft | None:
    """What is published, as the draft that would say the same."""
    if published is None:
        return None
    slots = zip(pinned, published.slots, strict=True)
    return QuizDraft(
        published.title,
        tuple(DraftSlot(question_id, slot.points) for question_id, slot in slots),
        published.after_submission,
    )


def _problems(title: str, slots: Sequence[PlannedSlot], document_version_id: int) -> tuple[str, ...]:
    problems = []
    if not title.strip():
        problems.append("Write a title.")
    if not slots:
        problems.append("Choose at least one question.")
    old = [slot.banked.question.stem for slot in slots if slot.banked.document_version_id != document_version_id]
    if old:
        problems.append(
            f"The text has a newer version, and the evidence of {_named(old)} stands in an older one. "
            "Bring that up to date in the bank, or leave it out."
        )
    return tuple(problems)


def _named(stems: Sequence[str]) -> str:
    names: list[object] = [f"“{stem}”" for stem in stems[:MOST_NAMED]]
    return listed([*names, f"{len(stems) - MOST_NAMED} more"] if len(stems) > MOST_NAMED else names)


def _changes(loaded: LoadedQuiz, published: PublishedQuiz, slots: Sequence[PlannedSlot]) -> Changes:
    draft = loaded.draft
    before = dict(zip(loaded.pinned, published.slots, strict=True))
    after = {slot.banked.id: slot for slot in slots}
    both = [(before[each], slot) for each, slot in after.items() if each in before]
    return Changes(
        title_before=published.title if draft.title != published.title else "",
        shown_before=published.after_submission if draft.after_submission != published.after_submission else None,
        newer_text=loaded.document_version_id != published.document_version_id,
        added=tuple(slot.banked.question for each, slot in after.items() if each not in before),
        removed=tuple(slot.question for each, slot in before.items() if each not in after),
        newer=tuple(
            NewerWording(old.question, new.banked)
            for old, new in both
            if old.question_version_id != new.banked.version_id
        ),
        points=tuple(
            OtherPoints(new.banked.question, old.points, new.points) for old, new in both if old.points != new.points
        ),
        moved=[each for each in before if each in after] != [each for each in after if each in before],
    )


def _says_the_same(loaded: LoadedQuiz, published: PublishedQuiz, slots: Sequence[PlannedSlot]) -> bool:
    """True where publishing would add no version."""
    now = [(slot.question_version_id, slot.points) for slot in published.slots]
    return (
        loaded.draft.title == published.title
        and loaded.draft.after_submission == published.after_submission
        and loaded.document_version_id == published.document_version_id
        and now == [(slot.banked.version_id, slot.points) for slot in slots]
    )

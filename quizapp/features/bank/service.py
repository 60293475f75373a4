"""The question bank: find, write, edit, duplicate, and decide what may be asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.domain.account import Account
from quizapp.domain.document import DocumentVersion
from quizapp.domain.generation import Generation
from quizapp.domain.permissions import Right, covers, owner_in_reach
from quizapp.domain.question import ClozeKey, Origin, Question, QuestionState, SelectSentenceKey, ShortAnswerKey
from quizapp.errors import Conflict, NotFound
from quizapp.features.bank.drafting import QuestionDraft, same_key, sound_question
from quizapp.features.library.service import document_for
from quizapp.kinds import kind_of
from quizapp.storage import bank, documents, questions, uploads
from quizapp.storage.bank import BankedQuestion, BankFilter
from quizapp.storage.document_changes import ChangeKind, record_change
from quizapp.storage.documents import StoredDocument
from quizapp.storage.questions import Decision, WrittenVersion

PAGE = 50

#: Why a generated question is turned down, as a reviewer chooses it.
REASONS = (
    "Not supported by the text",
    "The key is wrong",
    "More than one right answer",
    "Can’t be understood on its own",
    "Too trivial to ask",
    "Hard to understand",
    "Another reason",
)

#: What a question may become from where it stands.
_STEPS = {
    QuestionState.DRAFT: (QuestionState.APPROVED, QuestionState.REJECTED, QuestionState.RETIRED),
    QuestionState.APPROVED: (QuestionState.REJECTED, QuestionState.RETIRED),
    QuestionState.REJECTED: (QuestionState.APPROVED, QuestionState.DRAFT),
    QuestionState.RETIRED: (QuestionState.APPROVED,),
}


class Overtaken(Conflict):
    """Somebody saved a newer version while this one was being edited."""


class KeyChanges(Conflict):
    """An edit changes the key of a question that attempts have been given: it wants to be meant."""

    def __init__(self, attempts: int, token: str) -> None:
        given = "One attempt has" if attempts == 1 else f"{attempts} attempts have"
        super().__init__(
            f"{given} been given this question, and your change alters what counts as right. Their scores stay as "
            "they are, and reports show each version apart. Published quizzes ask the old version until you publish "
            "them again."
        )
        #: What to send back to say that just this change is meant.
        self.token = token


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of the bank."""

    rows: tuple[BankedQuestion, ...]
    total: int
    page: int
    documents: tuple[StoredDocument, ...]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // PAGE))


@dataclass(frozen=True, slots=True)
class Change:
    """One part of a question that a version says otherwise than the one before it."""

    part: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One version of a question, and what it changed."""

    version: WrittenVersion
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Queue:
    """The generated questions of a document in the order in which they were made, decided ones too."""

    document: StoredDocument
    version: DocumentVersion
    rows: tuple[BankedQuestion, ...]

    @classmethod
    def of(cls, document: StoredDocument, version: DocumentVersion, rows: Iterable[BankedQuestion]) -> "Queue":
        """The queue of a document with these questions."""
        return cls(document, version, tuple(row for row in rows if not row.question.origin.is_by_hand))

    def count(self, state: QuestionState) -> int:
        """How many stand in ``state``."""
        return sum(row.state == state for row in self.rows)

    def at(self, position: int) -> BankedQuestion:
        """The question at ``position``, from 1; raises ``NotFound``."""
        if not 1 <= position <= len(self.rows):
            raise NotFound("There is no question with that number in this queue.")
        return self.rows[position - 1]

    def next_undecided(self, after: int = 0) -> int | None:
        """The position of the next draft behind ``after``, or the first of all, or None where none is left."""
        undecided = [number for number, row in enumerate(self.rows, start=1) if row.state is QuestionState.DRAFT]
        return next((number for number in undecided if number > after), undecided[0] if undecided else None)


def listing(wanted: BankFilter, *, page: int, account: Account) -> Listing:
    """The questions that an instructor sees, narrowed and page by page (from 1)."""
    owner_id = owner_in_reach(account, Right.WORK_ON_QUESTIONS)
    rows, total = bank.search(wanted, account_id=owner_id, offset=(page - 1) * PAGE, limit=PAGE)
    return Listing(tuple(rows), total, page, tuple(documents.documents_of(owner_id)))


def question_for(question_id: int, account: Account) -> BankedQuestion:
    """A question of the bank; raises ``NotFound`` also where its document is another instructor's."""
    found = banked(question_id)
    if not covers(account, Right.WORK_ON_QUESTIONS, owner_id=found.owner_id):
        raise NotFound("There is no such question.")
    return found


def banked(question_id: int) -> BankedQuestion:
    """A question of the bank for whatever works without an account; raises ``NotFound``."""
    found = bank.question(question_id)
    if found is None:
        raise NotFound("There is no such question.")
    return found


def text_for(slug: str, account: Account) -> DocumentVersion:
    """The newest text of a document, for evidence to be picked from; raises ``NotFound``."""
    document_for(slug, account)
    version = documents.newest_version(slug)
    if version is None:
        raise NotFound("This document has not been read yet.")
    return version


def create(slug: str, draft: QuestionDraft, *, approve: bool, account: Account, new_id: str, now: datetime) -> int:
    """Store a new question about a document; returns its id. Raises ``NotFound``, ``Unsound``."""
    document, version = document_for(slug, account), text_for(slug, account)
    question = sound_question(draft, version.document, sentences=version.sentences, id=new_id, origin=Origin.CURATED)
    question_id = questions.question_id(document.id, question, state=QuestionState.DRAFT, now=now)
    questions.add_version(
        question_id, question, document=version, number=1, source="app", author_id=account.id, now=now
    )
    if approve:
        questions.decide(question_id, QuestionState.APPROVED, account_id=account.id, now=now)
    return question_id


def edit(
    question_id: int, draft: QuestionDraft, *, based_on: int, confirmed: str = "", account: Account, now: datetime
) -> bool:
    """Store an edit as a new version; returns whether it says anything new.

    ``based_on`` is the number of the version that was edited, ``confirmed`` the token of ``KeyChanges`` where the
    editor has been told and means it. Raises ``NotFound``, ``Unsound``, ``Overtaken``, ``KeyChanges``.
    """
    questions.lock(question_id)
    before = question_for(question_id, account)
    if before.number != based_on:
        raise Overtaken(
            f"Version {before.number} was saved while you were editing version {based_on}. Your text is still in the "
            "fields below. Compare it with the newer version in the history; saving again replaces that."
        )
    version = text_for(before.document_slug, account)
    question = sound_question(
        draft,
        version.document,
        sentences=version.sentences,
        id=before.question.id,
        origin=before.question.origin,
        family=before.question.family,
        before=before.question,
    )
    if question == before.question and version.id == before.document_version_id:
        return False
    token = questions.content_sha256(question)
    attempts = 0 if same_key(before.question, question) else bank.attempts_at(question_id)
    if attempts and confirmed != token:
        raise KeyChanges(attempts, token)
    questions.add_version(
        question_id,
        question,
        document=version,
        number=before.number + 1,
        source="app",
        author_id=account.id,
        now=now,
    )
    return True


def duplicate(question_id: int, *, account: Account, new_id: str, now: datetime) -> int:
    """Store a copy as a draft of its own; returns its id. Raises ``NotFound``."""
    original = question_for(question_id, account)
    # Whoever copies a question writes one: it needs no review as something generated. What a language model wrote stays
    # labelled as such, since a copy would be an easy way to lose that.
    by_model = original.question.origin is Origin.LANGUAGE_MODEL
    origin, family = (original.question.origin, original.question.family) if by_model else (Origin.CURATED, "")
    copy = replace(original.question, id=new_id, origin=origin, family=family)
    copy_id = questions.question_id(original.document_id, copy, state=QuestionState.DRAFT, now=now)
    version = documents.version(original.document_version_id)
    questions.add_version(copy_id, copy, document=version, number=1, source="app", author_id=account.id, now=now)
    return copy_id


def stands(row: BankedQuestion) -> str:
    """What a page saw of a question: its version and its state."""
    return f"{row.number}-{row.state.value}"


def check_seen(row: BankedQuestion, seen: str, wanted: QuestionState | None) -> None:
    """Raise ``Overtaken`` unless the question stands as the page showed it that ``seen`` comes from; "" saw nothing.

    Where it stands as ``wanted`` already, with the words that were seen, a second click did no harm.
    """
    is_second_click = row.state is wanted and seen.startswith(f"{row.number}-")
    if seen not in ("", stands(row)) and not is_second_click:
        raise Overtaken(
            f"This question was changed or decided in the meantime: it is {row.state.value} now, in version "
            f"{row.number}. Look at it as it stands, then decide."
        )


def decide(
    question_id: int, state: QuestionState, *, reason: str = "", seen: str = "", account: Account, now: datetime
) -> None:
    """Approve, reject, retire or restore a question; harmless where it stands so already.

    ``seen`` is what ``stands`` said when the page was made. Raises ``NotFound``, ``Overtaken``, and ``Conflict`` for a
    step that there isn't.
    """
    questions.lock(question_id)
    question = question_for(question_id, account)
    check_seen(question, seen, state)
    if question.state is state:
        return
    if state not in _STEPS[question.state]:
        raise Conflict(f"A question that is {question.state.value} can’t become {state.value}.")
    questions.decide(question_id, state, reason=reason, account_id=account.id, now=now)


def history(question_id: int, account: Account) -> tuple[list[HistoryEntry], list[Decision]]:
    """All versions of a question, newest first, with what each changed; and all decisions, newest first."""
    question_for(question_id, account)
    written = questions.written_versions(question_id)
    entries = [
        HistoryEntry(version, changes(before.question, version.question) if before is not None else ())
        for before, version in zip([None, *written], written, strict=False)
    ]
    return entries[::-1], questions.decisions(question_id)[::-1]


def version_of(question_id: int, number: int, account: Account) -> Question:
    """One version of a question; raises ``NotFound``."""
    entries, _ = history(question_id, account)
    found = [entry.version.question for entry in entries if entry.version.number == number]
    if not found:
        raise NotFound("This question has no version with that number.")
    return found[0]


def queue(slug: str, account: Account) -> Queue:
    """The review queue of a document; raises ``NotFound``."""
    document, version = document_for(slug, account), text_for(slug, account)
    return Queue.of(document, version, bank.of_document(document.id))


def queues(account: Account) -> list[Queue]:
    """The review queues that have something to review, newest document first."""
    owner_id = owner_in_reach(account, Right.WORK_ON_QUESTIONS)
    waiting = bank.counts(owner_id)
    held = [each for each in documents.documents_of(owner_id) if waiting.get(each.slug, {}).get(QuestionState.DRAFT)]
    return [queue(each.slug, account) for each in held]


def add_generated(
    document_id: int, version: DocumentVersion, generation: Generation, *, account_id: int | None, now: datetime
) -> int:
    """Store generated questions as drafts; returns how many are new. One that is known stays as it is.

    So does one that asks the same of the same words, which a newer text gives another id.
    """
    made = tuple(ranked.question for ranked in generation.questions)
    uploads.add_generation(version.id, generation, now=now)
    return add_drafts(document_id, version, made, account_id=account_id, now=now)


def add_drafts(
    document_id: int, version: DocumentVersion, made: Sequence[Question], *, account_id: int | None, now: datetime
) -> int:
    """Store what the generator made as drafts, all but what is known; returns how many are new."""
    banked = [each.question for each in bank.of_document(document_id)]
    known, asked = {each.id for each in banked}, {_asks(each) for each in banked}
    new = [each for each in made if each.id not in known and _asks(each) not in asked]
    for question in new:
        question_id = questions.question_id(document_id, question, state=QuestionState.DRAFT, now=now)
        questions.add_version(question_id, question, document=version, number=1, source="generator", now=now)
    record_change(document_id, ChangeKind.QUESTIONS_MADE, detail=str(len(new)), account_id=account_id, now=now)
    return len(new)


def _asks(question: Question) -> tuple[object, ...]:
    return question.kind, question.stem, *(each.quote for each in question.evidence)


def changes(before: Question, after: Question) -> tuple[Change, ...]:
    """What ``after`` says otherwise than ``before``, part by part, in words."""
    return tuple(
        Change(part, was, now)
        for (part, was), (_, now) in zip(_parts(before), _parts(after), strict=True)
        if was != now
    )


def _parts(question: Question) -> list[tuple[str, str]]:
    feedback = [f"{option.text}: {option.feedback}" for option in question.options if option.feedback]
    return [
        ("Kind", kind_of(question).label),
        ("Question", question.stem),
        ("Options", "; ".join(option.text for option in question.options)),
        ("Key", key_in_words(question)),
        ("Evidence", " … ".join(each.quote for each in question.evidence)),
        ("Feedback", "; ".join(feedback)),
        ("Why", question.explanation),
        ("Tags", ", ".join(question.tags)),
        ("Level", question.bloom.value),
        ("Difficulty", f"{question.difficulty:g}"),
    ]


def key_in_words(question: Question) -> str:
    """The whole key in words, every accepted answer included."""
    match question.key:
        case ClozeKey(gaps):
            return "; ".join(" or ".join(gap.accept) for gap in gaps)
        case ShortAnswerKey(accept, case):
            return " or ".join(accept) + (" (capitals count)" if case else "")
        case SelectSentenceKey():
            return " or ".join(each.quote for each in question.accepted)
        case _:
            return kind_of(question).correct_answer(question)

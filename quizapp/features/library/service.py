"""Finds what there is to read, and takes in the documents that people bring."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.briefing import VERSION as BRIEFING_VERSION
from quizapp.briefing.editing import laid_over
from quizapp.domain import words
from quizapp.domain.account import Account
from quizapp.domain.attempt import AttemptState, slot_states
from quizapp.domain.briefing import Briefing
from quizapp.domain.document import Document, DocumentVersion, Span
from quizapp.domain.job import Job, JobState
from quizapp.domain.permissions import Right, covers, has, owner_in_reach
from quizapp.domain.question import QuestionState
from quizapp.domain.quiz import PublishedQuiz
from quizapp.domain.sheet import Sheet
from quizapp.errors import Conflict, NotAllowed, NotFound
from quizapp.jobs.tasks import enqueue
from quizapp.reading.clean import clean_text, one_line
from quizapp.reading.read import read
from quizapp.storage import attempts, bank, briefing_edits, documents, jobs, quizzes, uploads
from quizapp.storage.document_changes import ChangeKind, record_change
from quizapp.storage.documents import StoredDocument
from quizapp.storage.uploads import GenerationRun

#: The names of the tasks that a document asks for; the bank, which stores their questions, does them.
PREPARE_DOCUMENT, MAKE_QUESTIONS = "prepare_document", "make_questions"
#: How many questions are asked for, at most, where nobody says.
WANTED = 20
#: As much of a file's name, from its end, as is kept.
MAX_FILE_NAME = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """A document that can be read: its newest version, the briefing made of it, and the quizzes about it."""

    version: DocumentVersion
    briefing: Briefing
    quizzes: tuple[PublishedQuiz, ...]
    #: (part, place in it from 1) of the statements of the briefing whose words are a person's.
    by_hand: frozenset[tuple[str, int]] = frozenset()
    #: Who brought the document; None where a pack did.
    owner_id: int | None = None


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A document as its instructor sees it: what is there, and what is being done."""

    stored: StoredDocument
    version: DocumentVersion | None
    has_briefing: bool
    #: The newest job that worked, or works, on it.
    job: Job | None
    #: The newest run of the generator.
    run: GenerationRun | None
    #: Generated questions by state.
    to_review: int
    approved: int
    rejected: int
    #: Approved ones that a person wrote.
    by_hand: int
    quizzes: tuple[PublishedQuiz, ...]

    @property
    def can_be_asked(self) -> int:
        """How many questions a quiz could be made of."""
        return self.approved + self.by_hand

    @property
    def is_busy(self) -> bool:
        """True while a job is waiting or under way."""
        return self.job is not None and not self.job.is_over

    @property
    def wanted(self) -> int:
        """How many questions, at most, were asked for last; ``WANTED`` where the newest job asked for none."""
        count: int = self.job.payload.get("count", WANTED) if self.job is not None else WANTED
        return count


@dataclass(frozen=True, slots=True)
class OpenAttempt:
    """An attempt to carry on with: how far it is, and the question to answer next."""

    public_id: str
    quiz: PublishedQuiz
    answered: int
    next_position: int


def document_for(slug: str, account: Account | None) -> StoredDocument:
    """The document ``slug``, in the library or not; raises ``NotFound`` also where it is another instructor's."""
    document = documents.document(slug)
    if document is None or not covers(account, Right.WORK_ON_DOCUMENTS, owner_id=document.owner_id):
        raise NotFound("There is no such document.")
    return document


def title_of(content: bytes, *, file_name: str) -> str:
    """Read what is brought once, so that what can't be used is refused before anything is stored; its own title.

    It takes a while where the text is long: call it before a transaction that writes. Raises ``InputRefused``.
    """
    return read(content, name=file_name).title


def bring(
    content: bytes,
    *,
    file_name: str,
    title: str,
    wanted: int,
    every_way: bool = False,
    account: Account,
    job_id: str,
    now: datetime,
) -> str:
    """Take in a document that can be read: keep its bytes, ask for its briefing and questions; returns its slug.

    ``job_id`` is made with the form: sent a second time, it brings nothing again.
    """
    before = jobs.job(job_id)
    if before is not None and before.document_id is not None and before.account_id == account.id:
        return documents.slug_of(before.document_id)
    # PostgreSQL takes no text with a NUL in it, and nobody can read one.
    file_name, title = one_line(clean_text(file_name)), one_line(clean_text(title))
    slug = words.free_slug(title, _taken_slugs, otherwise="document")
    document_id = documents.add_document(slug, title=title, owner_id=account.id, now=now)
    record_change(document_id, ChangeKind.BROUGHT, detail=file_name, account_id=account.id, now=now)
    upload_id = uploads.add_upload(document_id, file_name=file_name, content=content, account_id=account.id, now=now)
    enqueue(
        PREPARE_DOCUMENT,
        payload={"upload": upload_id, "title": title, **wish(wanted, every_way=every_way)},
        document_id=document_id,
        account_id=account.id,
        public_id=job_id,
        now=now,
    )
    return slug


def wish(wanted: int, *, every_way: bool) -> dict[str, object]:
    """What a job is told of the questions that are wanted: how many, and whether in every way of asking."""
    return {"count": wanted, **({"every_way": True} if every_way else {})}


def _taken_slugs(start: str) -> set[str]:
    # /documents/new is the form that takes a document in.
    return documents.taken_slugs(start) | {"new"}


def store_reading(
    document_id: int,
    slug: str,
    document: Document,
    sentences: tuple[Span, ...],
    briefing: Briefing,
    *,
    account_id: int | None,
    now: datetime,
) -> tuple[DocumentVersion, bool]:
    """Store what was read as the document's newest version, with its briefing; True where the text is new.

    Other bytes that are read as the same text make no new version, which would leave every question behind; nor does
    another title, which is the document's and not the text's. ``account_id`` is whoever asked for it, None for a pack.
    """
    version = documents.newest_version(slug)
    is_new = version is None or not _says_the_same(version, document, sentences)
    if version is None or is_new:
        number = version.number + 1 if version is not None else 1
        version = documents.add_version(
            document_id, slug=slug, number=number, document=document, sentences=sentences, now=now
        )
        kind, detail = (ChangeKind.READ, "") if number == 1 else (ChangeKind.NEW_VERSION, str(number))
        record_change(document_id, kind, detail=detail, account_id=account_id, now=now)
    is_other_briefing = documents.add_briefing(version, briefing, engine=BRIEFING_VERSION, now=now)
    if is_other_briefing and not is_new:
        record_change(document_id, ChangeKind.REBUILT, account_id=account_id, now=now)
    return version, is_new


def _says_the_same(version: DocumentVersion, document: Document, sentences: tuple[Span, ...]) -> bool:
    stored = version.document
    as_stored = replace(document, sha256=stored.sha256, title=stored.title, title_made=stored.title_made)
    return (stored, version.sentences) == (as_stored, sentences)


def documents_read(account: Account) -> list[StoredDocument]:
    """The documents that an instructor works with and that have a text, newest first."""
    return documents.documents_of(owner_in_reach(account, Right.WORK_ON_DOCUMENTS), with_text=True)


def held_document(slug: str, account: Account) -> HeldDocument:
    """One document as its instructor sees it; raises ``NotFound``."""
    stored = document_for(slug, account)
    states = bank.counts(owner_in_reach(account, Right.WORK_ON_QUESTIONS)).get(slug, {})
    version = documents.newest_version(slug)
    return HeldDocument(
        stored=stored,
        version=version,
        has_briefing=version is not None and documents.briefing(version.id) is not None,
        job=jobs.newest_of_document(stored.id),
        run=uploads.newest_generation(version.id) if version is not None else None,
        to_review=states.get(QuestionState.DRAFT, 0),
        approved=states.get(QuestionState.APPROVED, 0),
        rejected=states.get(QuestionState.REJECTED, 0),
        by_hand=bank.approved_by_hand(stored.id),
        quizzes=tuple(quizzes.of_document(slug)),
    )


def job_of(slug: str, account: Account) -> Job | None:
    """The newest job that worked, or works, on a document; a page asks for it every second. Raises ``NotFound``."""
    return jobs.newest_of_document(document_for(slug, account).id)


def make_questions(
    slug: str,
    *,
    wanted: int,
    every_way: bool = False,
    with_model: bool = False,
    account: Account,
    job_id: str,
    now: datetime,
) -> None:
    """Ask for more questions about a document.

    ``every_way`` asks in families too that are left out by default, ``with_model`` lets the language model that is set
    up write some. Raises ``NotFound``, or ``Conflict`` while a job of it is under way.
    """
    payload = wish(wanted, every_way=every_way) | ({"with_model": True} if with_model else {})
    ask_for(MAKE_QUESTIONS, slug, payload, account=account, job_id=job_id, now=now)


def ask_for(
    task: str, slug: str, payload: Mapping[str, object], *, account: Account, job_id: str, now: datetime
) -> None:
    """Have a task done with a text that was read; raises ``NotFound``, or ``Conflict`` while a job is under way."""
    held = held_document(slug, account)
    if held.is_busy:
        raise Conflict("This document is being worked on. Wait until that is done.")
    if held.version is None:
        raise Conflict("This document has not been read yet.")
    enqueue(
        task,
        payload={"slug": slug, **payload},
        document_id=held.stored.id,
        account_id=account.id,
        public_id=job_id,
        now=now,
    )


def cancel_job(slug: str, *, account: Account, now: datetime) -> None:
    """Ask the document's job to stop; harmless where it is over."""
    job = job_of(slug, account)
    if job is not None and not job.is_over:
        jobs.request_cancel(job.public_id, now=now)
        if job.document_id is not None:
            record_change(job.document_id, ChangeKind.STOPPED, account_id=account.id, now=now)


def retry_job(slug: str, *, account: Account, job_id: str, now: datetime) -> None:
    """Try the document's job again; harmless unless it failed or was cancelled."""
    job = job_of(slug, account)
    if job is not None and job.state in (JobState.FAILED, JobState.CANCELLED):
        jobs.retry(job.public_id, new_public_id=job_id, now=now)


def may_show(document: StoredDocument, account: Account) -> bool:
    """Whether an account that works on a document may put it into the library and take it out."""
    return document.owner_id is not None or has(account, Right.SHOW_PACKS)


def show_in_library(slug: str, *, shown: bool, account: Account, now: datetime) -> None:
    """Put a document into the library, or take it out again; raises ``NotFound``, ``Conflict`` before it is read."""
    held = held_document(slug, account)
    if not may_show(held.stored, account):
        raise NotAllowed("This document comes with a pack, for everyone. Only an admin can change where it is shown.")
    if shown and not held.has_briefing:
        raise Conflict("This document has no briefing yet. It can be shown once it was read.")
    if shown == (held.stored.published_at is not None):
        return
    documents.put_into_library(held.stored.id, now if shown else None)
    kind = ChangeKind.SHOWN if shown else ChangeKind.HIDDEN
    record_change(held.stored.id, kind, account_id=account.id, now=now)


def reading(slug: str, *, account: Account | None) -> Reading:
    """One document to read; raises ``NotFound`` also where it is not in the library and not this instructor's."""
    stored = documents.document(slug)
    if stored is not None and stored.published_at is None:
        document_for(slug, account)
    version = documents.newest_version(slug)
    briefing = documents.briefing(version.id) if version is not None else None
    if stored is None or version is None or briefing is None:
        raise NotFound("There is no such document.")
    edited = laid_over(briefing, _sheet(stored, version))
    return Reading(version, edited.briefing, tuple(quizzes.of_document(slug)), edited.by_hand, stored.owner_id)


def _sheet(document: StoredDocument, version: DocumentVersion) -> Sheet:
    """What people changed in the briefing of this text."""
    stored = briefing_edits.newest(document.id)
    return stored.sheet if stored is not None and stored.document_version_id == version.id else {}


def newest_result(quiz_slug: str, *, learner: str) -> str:
    """The public id of the attempt at a quiz that a learner finished last, "" where there is none."""
    found = quizzes.newest_published(quiz_slug)
    made = attempts.attempts_at(learner, {found[0]}).values() if found is not None else ()
    finished = [each for every in made for each in every if each.state is AttemptState.FINISHED]
    newest = max(finished, key=lambda each: each.finished_at or each.started_at, default=None)
    return newest.public_id if newest is not None else ""


def open_attempts(*, learner: str) -> list[OpenAttempt]:
    """The attempts that a learner has not submitted, newest first."""
    found = []
    for attempt in attempts.open_attempts_of(learner) if learner else ():
        quiz = quizzes.published(attempt.quiz_version_id)
        states = slot_states(attempts.standing(attempt.id))
        answered = {position for position, state in states.items() if state.is_answered}
        left = [slot.position for slot in quiz.slots if slot.position not in answered]
        found.append(OpenAttempt(attempt.public_id, quiz, len(answered), left[0] if left else len(quiz.slots)))
    return found

"""The lists of documents: an instructor's, with how each stands, and the one of the library."""

from dataclasses import dataclass

from quizapp.domain.account import Account
from quizapp.domain.briefing import minutes_to_read
from quizapp.domain.job import Job, JobState
from quizapp.domain.permissions import Right, owner_in_reach
from quizapp.domain.question import QuestionState
from quizapp.storage import bank, document_changes, document_list, document_tags, jobs
from quizapp.storage.document_changes import DocumentChange
from quizapp.storage.document_list import DocumentFilter, Standing
from quizapp.storage.documents import StoredDocument

PAGE = 50
#: Beside the one that leads: more would not fit a screen.
LIBRARY_PAGE = 20
#: Where there are more to read than these, the library can be searched.
FEW = 6


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A document of an instructor's list, and how it stands."""

    stored: StoredDocument
    #: None until it was read.
    words: int | None
    has_briefing: bool
    #: The newest job that worked, or works, on it.
    job: Job | None
    #: Generated questions that wait for review.
    to_review: int
    tags: tuple[str, ...]
    changed: DocumentChange | None

    @property
    def is_busy(self) -> bool:
        """True while a job is waiting or under way."""
        return self.job is not None and not self.job.is_over

    @property
    def standing(self) -> str:
        """How it stands, in words; what presses most comes first."""
        if self.job is not None and self.job.state is not JobState.DONE:
            return _standing_of_job(self.job, was_read=self.has_briefing)
        if self.to_review:
            return "Waiting for review"
        if self.stored.published_at is not None:
            return "In the library"
        return "Ready" if self.has_briefing else "Not read yet"


def _standing_of_job(job: Job, *, was_read: bool) -> str:
    percent = int(100 * job.progress)
    if job.is_stopping:
        return "Stopping"
    if job.state is JobState.QUEUED:
        return "Waiting for its turn" if was_read else "Waiting to be read"
    if job.state is JobState.RUNNING:
        return f"Being worked on, {percent} %" if was_read else f"Being read, {percent} %"
    if job.state is JobState.FAILED:
        return "The last work on it failed" if was_read else "Could not be read"
    return "Stopped"


@dataclass(frozen=True, slots=True)
class DocumentListing:
    """A page of an instructor's list, and the tags to choose from."""

    rows: tuple[ListedDocument, ...]
    total: int
    page: int
    tags: tuple[str, ...]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // PAGE))


@dataclass(frozen=True, slots=True)
class ShelvedDocument:
    """A document of the library as its readers' list names it."""

    stored: StoredDocument
    words: int
    tags: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """How long it takes to read."""
        return minutes_to_read(self.words)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A page of the library, as ``text`` and ``tag`` narrow it."""

    text: str
    tag: str
    rows: tuple[ShelvedDocument, ...]
    #: How many fit.
    total: int
    #: How many there are in all.
    of: int
    page: int
    #: What can be chosen from; none where there is too little to choose.
    tags: tuple[str, ...]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // LIBRARY_PAGE))

    @property
    def is_narrowed(self) -> bool:
        """True where a word or a tag leaves some out."""
        return bool(self.text or self.tag)

    @property
    def lead(self) -> StoredDocument | None:
        """What opens the library; None where it was searched or leafed through."""
        return self.rows[0].stored if self.rows and self.page == 1 and not self.is_narrowed else None

    @property
    def others(self) -> tuple[ShelvedDocument, ...]:
        """The rows without the one that leads."""
        return self.rows[1:] if self.lead is not None else self.rows

    @property
    def is_long(self) -> bool:
        """True where there is more than one sees at a glance, so that it can be searched."""
        return self.of > FEW


def listing(wanted: DocumentFilter, *, page: int, account: Account) -> DocumentListing:
    """The documents that an instructor works with, narrowed and page by page (from 1)."""
    owner_id = owner_in_reach(account, Right.WORK_ON_DOCUMENTS)
    found, total = document_list.search(wanted, account_id=owner_id, offset=(page - 1) * PAGE, limit=PAGE)
    ids = [each.stored.id for each in found]
    newest_jobs, changed = jobs.newest_of_documents(ids), document_changes.newest_changes(ids)
    tags, counts = document_tags.tags_of(ids), bank.counts(owner_id)
    rows = tuple(
        ListedDocument(
            stored=each.stored,
            words=each.words,
            has_briefing=each.has_briefing,
            job=newest_jobs.get(each.stored.id),
            to_review=counts.get(each.stored.slug, {}).get(QuestionState.DRAFT, 0),
            tags=tags.get(each.stored.id, ()),
            changed=changed.get(each.stored.id),
        )
        for each in found
    )
    return DocumentListing(rows, total, page, tuple(document_tags.tags_in_use(owner_id)))


def under_way(account: Account) -> dict[str, str]:
    """The documents that are being worked on, by slug, and how far that is, in words."""
    rows = listing(DocumentFilter(standing=Standing.WORKING), page=1, account=account).rows
    return {each.stored.slug: each.standing for each in rows}


def shelf(text: str, tag: str, *, page: int) -> Shelf:
    """The library, narrowed and page by page (from 1)."""
    found, total = document_list.search_library(text, tag, offset=(page - 1) * LIBRARY_PAGE, limit=LIBRARY_PAGE)
    of = document_list.search_library("", "", offset=0, limit=0)[1] if text or tag else total
    tags = document_tags.tags_of([each.stored.id for each in found])
    rows = tuple(ShelvedDocument(each.stored, each.words or 0, tags.get(each.stored.id, ())) for each in found)
    return Shelf(text, tag, rows, total, of, page, tuple(document_tags.tags_in_library()) if of > FEW else ())

"""The library finds what can be read, takes documents in, and keeps each one's jobs and shelf in order."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from quizapp.domain.account import Account, Role
from quizapp.domain.document import Document, DocumentVersion
from quizapp.domain.generation import Generation
from quizapp.domain.job import Job, JobState
from quizapp.domain.question import Origin, QuestionState
from quizapp.errors import Conflict, InputRefused, NotAllowed, NotFound
from quizapp.features.library import service
from quizapp.features.library.service import MAKE_QUESTIONS, PREPARE_DOCUMENT
from quizapp.storage import accounts, attempts, documents, jobs, questions, quizzes, uploads
from quizapp.storage.db import db
from quizapp.storage.document_list import search_library
from quizapp.storage.tables import DocumentRow, JobRow, UploadRow
from tests.factories.quizzes import (
    NOW,
    SENTENCES,
    TEXT,
    make_briefing,
    make_document,
    make_questions,
    store_document,
    store_quiz,
)

LATER = NOW + timedelta(days=1)
FERRY = b"The ferry to Saltholm\n\nThe ferry sails twice a day. It was built in 1954 and carries forty cars.\n"


def account(name: str, role: Role = Role.INSTRUCTOR) -> Account:
    return accounts.add_account(
        name=name, role=role, email="", password_hash="x", learner=f"key of {name}", now=NOW
    ).account


@pytest.fixture
def ina(storage: Flask) -> Account:
    """An instructor."""
    return account("Ina")


@pytest.fixture
def bob(storage: Flask) -> Account:
    """Another instructor."""
    return account("Bob")


@pytest.fixture
def admin(storage: Flask) -> Account:
    """An admin."""
    return account("Ada", Role.ADMIN)


def bring(by: Account, content: bytes = FERRY, *, title: str = "", file_name: str = "ferry.txt") -> str:
    return service.bring(
        content,
        file_name=file_name,
        title=title or service.title_of(content, file_name=file_name),
        wanted=20,
        account=by,
        job_id=f"job {db.session.scalar(select(func.count(JobRow.id)))}",
        now=NOW,
    )


def job_of(slug: str, by: Account) -> Job:
    job = service.held_document(slug, by).job
    assert job is not None
    return job


def take_up() -> Job:
    """Take the next job up, as a worker does."""
    job = jobs.claim_next("run", now=NOW, stale_before=NOW - timedelta(minutes=1))
    assert job is not None
    return job


def be_read(slug: str) -> None:
    """Do the document's job, with a reading of another text: what matters here is that there is one."""
    job = take_up()
    assert job.document_id is not None
    service.store_reading(
        job.document_id, slug, make_document(), SENTENCES, make_briefing(), account_id=job.account_id, now=NOW
    )
    jobs.finish(job.id, "run", now=NOW)


def store_reading(document_id: int, document: Document) -> tuple[DocumentVersion, bool]:
    return service.store_reading(document_id, "tower", document, SENTENCES, make_briefing(), account_id=None, now=LATER)


def in_library() -> list[str]:
    return [each.stored.slug for each in search_library("", "", offset=0, limit=10)[0]]


def rows() -> list[int | None]:
    return [db.session.scalar(select(func.count(table.id))) for table in (DocumentRow, UploadRow, JobRow)]


# ---- What can be read ----


def test_a_document_is_found_with_its_briefing_and_quizzes(storage: Flask) -> None:
    store_quiz()
    reading = service.reading("tower", account=None)
    assert reading.briefing == make_briefing()
    assert [quiz.title for quiz in reading.quizzes] == ["The tower"]


def test_a_document_without_a_briefing_is_not_shown(ina: Account) -> None:
    document_id = documents.save_document("draft", pack_id=None, now=NOW)
    documents.add_version(document_id, slug="draft", number=1, document=make_document(), sentences=SENTENCES, now=NOW)
    assert in_library() == []
    for slug in ("draft", "nowhere"):
        for reader in (None, ina):
            with pytest.raises(NotFound):
                service.reading(slug, account=reader)


def test_what_is_not_in_the_library_is_read_by_its_owner_and_admins_alone(
    ina: Account, bob: Account, admin: Account
) -> None:
    slug = bring(ina)
    be_read(slug)
    assert in_library() == []
    for reader in (ina, admin):
        assert service.reading(slug, account=reader).version.slug == slug
    for stranger in (None, bob, account("Sam", Role.STUDENT)):
        with pytest.raises(NotFound, match="There is no such document"):
            service.reading(slug, account=stranger)


def test_a_packs_document_that_was_taken_out_of_the_library_is_read_by_staff_alone(
    ina: Account, admin: Account
) -> None:
    store_quiz()
    service.show_in_library("tower", shown=False, account=admin, now=NOW)
    assert service.reading("tower", account=ina).version.slug == "tower"
    for stranger in (None, account("Sam", Role.STUDENT)):
        with pytest.raises(NotFound):
            service.reading("tower", account=stranger)


def test_open_attempts_are_the_learners_own(storage: Flask) -> None:
    store_quiz()
    found = quizzes.newest_published("tower")
    assert found is not None
    learner_id = attempts.lock_learner("ann", now=NOW)
    attempts.add_attempt(public_id="a1", learner_id=learner_id, quiz_id=found[0], quiz=found[1], seed=1, now=NOW)
    (attempt,) = service.open_attempts(learner="ann")
    assert (attempt.public_id, attempt.answered, attempt.next_position) == ("a1", 0, 1)
    assert service.open_attempts(learner="bob") == []
    assert service.open_attempts(learner="") == []


# ---- Bringing a document ----


def test_what_is_brought_is_kept_as_it_came_and_waits_to_be_read(ina: Account) -> None:
    slug = service.bring(
        FERRY, file_name="ferry.txt", title="The ferry", wanted=40, account=ina, job_id="first", now=NOW
    )
    held = service.held_document(slug, ina)
    assert (slug, held.stored.title, held.stored.owner_id) == ("the-ferry", "The ferry", ina.id)
    assert (held.stored.published_at, held.version, held.has_briefing, held.is_busy) == (None, None, False, True)
    job = job_of(slug, ina)
    assert (job.public_id, job.task, job.state, job.account_id) == ("first", PREPARE_DOCUMENT, JobState.QUEUED, ina.id)
    assert (job.document_id, job.payload["count"], job.payload["title"]) == (held.stored.id, 40, held.stored.title)
    upload = uploads.upload(job.payload["upload"])
    assert (upload.document_id, upload.file_name, upload.content) == (held.stored.id, "ferry.txt", FERRY)


def test_a_title_of_its_own_names_the_document_and_its_address(ina: Account) -> None:
    slug = bring(ina, title="Café boats – 2nd part")
    assert (slug, service.held_document(slug, ina).stored.title) == ("cafe-boats-2nd-part", "Café boats – 2nd part")
    assert job_of(slug, ina).payload["title"] == "Café boats – 2nd part"


def test_two_documents_of_one_title_get_two_addresses(ina: Account, bob: Account) -> None:
    assert [bring(by, title="Boats") for by in (ina, bob, ina)] == ["boats", "boats-2", "boats-3"]
    assert [bring(ina, title="木の橋") for _ in range(2)] == ["document", "document-2"]


def test_a_document_does_not_get_the_address_of_the_form(ina: Account) -> None:
    assert bring(ina, title="New") == "new-2"


def test_what_is_read_has_a_title_of_its_own(storage: Flask) -> None:
    assert service.title_of(FERRY, file_name="ferry.txt") == "The ferry to Saltholm"


def test_the_same_job_again_brings_nothing_again(ina: Account) -> None:
    slugs = [
        service.bring(FERRY, file_name="", title=title, wanted=20, account=ina, job_id="first", now=NOW)
        for title in ("Boats", "Boats", "Others")
    ]
    assert slugs == ["boats"] * 3
    assert rows() == [1, 1, 1]


def test_names_are_kept_without_what_nobody_can_read(ina: Account) -> None:
    slug = bring(ina, title="Boats\x00\x1b[1m\u202e", file_name="boa\x00ts\n.txt")
    assert service.held_document(slug, ina).stored.title == "Boats [1m"
    assert uploads.upload(job_of(slug, ina).payload["upload"]).file_name == "boa ts .txt"


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"%PDF-1.7\n", "Le phare a été construit. ".encode() * 20])
def test_what_can_not_be_used_is_refused_and_nothing_is_stored(ina: Account, content: bytes) -> None:
    with pytest.raises(InputRefused):
        bring(ina, content)
    assert rows() == [0, 0, 0]


# ---- What an instructor holds ----


def test_an_instructor_holds_own_documents_and_packs_an_admin_all(ina: Account, bob: Account, admin: Account) -> None:
    store_quiz()
    bring(ina, title="Lamps")
    bring(bob, title="Boats")
    assert service.held_document("lamps", ina).stored.owner_id == ina.id
    assert service.held_document("tower", bob).stored.owner_id is None
    assert service.held_document("boats", admin).stored.owner_id == bob.id


def test_nothing_is_done_with_a_document_of_another_instructor(ina: Account, bob: Account) -> None:
    slug = bring(bob, title="Boats")
    before = job_of(slug, bob)
    for use in (
        lambda: service.document_for(slug, ina),
        lambda: service.held_document(slug, ina),
        lambda: service.make_questions(slug, wanted=10, account=ina, job_id="x", now=NOW),
        lambda: service.cancel_job(slug, account=ina, now=NOW),
        lambda: service.retry_job(slug, account=ina, job_id="x", now=NOW),
        lambda: service.show_in_library(slug, shown=True, account=ina, now=NOW),
        lambda: service.show_in_library(slug, shown=False, account=ina, now=NOW),
    ):
        with pytest.raises(NotFound, match=r"^There is no such document\.$"):
            use()
    assert job_of(slug, bob) == before
    assert rows() == [1, 1, 1]
    with pytest.raises(NotFound, match=r"^There is no such document\.$"):
        service.held_document("nowhere", ina)


def test_a_held_document_tells_what_there_is(ina: Account, bob: Account) -> None:
    slug = bring(ina)
    be_read(slug)
    version = documents.newest_version(slug)
    assert version is not None
    uploads.add_generation(version.id, Generation("7", "f" * 64, 0, (), (), "The text says too little."), now=NOW)
    states = (QuestionState.DRAFT, QuestionState.DRAFT, QuestionState.REJECTED, QuestionState.APPROVED)
    for number, state in enumerate(states):
        question = replace(make_questions()[0], id=f"g{number}", origin=Origin.GENERATED)
        questions.question_id(service.document_for(slug, ina).id, question, state=state, now=NOW)
    held = service.held_document(slug, ina)
    assert (held.version, held.has_briefing, held.is_busy) == (version, True, False)
    assert (held.to_review, held.approved, held.rejected) == (2, 1, 1)
    assert held.run is not None
    assert (held.run.asked, held.run.reason) == (0, "The text says too little.")
    assert job_of(slug, ina).state is JobState.DONE


def test_a_packs_document_has_its_quizzes_and_no_job(ina: Account) -> None:
    store_quiz()
    held = service.held_document("tower", ina)
    assert (held.job, held.run, held.is_busy, held.has_briefing) == (None, None, False, True)
    assert [quiz.slug for quiz in held.quizzes] == ["tower"]


# ---- Reading it again ----


def test_another_text_makes_a_version_and_the_same_one_does_not(storage: Flask) -> None:
    version = store_document()
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    same, is_new = store_reading(document_id, make_document())
    assert (same, is_new) == (version, False)
    newer, is_new = store_reading(document_id, make_document(text=f"{TEXT}\n\nMore."))
    assert (newer.id != version.id, newer.number, is_new) == (True, 2, True)
    assert documents.briefing(newer.id) == make_briefing()


def test_another_title_of_the_same_text_makes_no_version(storage: Flask) -> None:
    version = store_document()
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    stored, is_new = store_reading(document_id, make_document(title="The tower, read anew"))
    assert (stored.id, is_new) == (version.id, False)


def test_the_same_text_from_other_bytes_makes_no_version(storage: Flask) -> None:
    version = store_document()
    document = replace(make_document(), sha256="f" * 64)
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    stored, is_new = store_reading(document_id, document)
    assert (stored.id, is_new) == (version.id, False)


# ---- More questions ----


def test_more_questions_are_asked_for_in_a_job(ina: Account) -> None:
    slug = bring(ina)
    be_read(slug)
    service.make_questions(slug, wanted=10, account=ina, job_id="more", now=NOW)
    job = job_of(slug, ina)
    assert (job.public_id, job.task, job.payload) == ("more", MAKE_QUESTIONS, {"slug": slug, "count": 10})
    assert (job.state, job.document_id) == (JobState.QUEUED, service.document_for(slug, ina).id)


def test_more_questions_are_refused_while_the_document_is_worked_on(ina: Account) -> None:
    slug = bring(ina)
    be_read(slug)
    service.make_questions(slug, wanted=10, account=ina, job_id="more", now=NOW)
    for _ in ("queued", "running"):
        with pytest.raises(Conflict, match="is being worked on"):
            service.make_questions(slug, wanted=10, account=ina, job_id="again", now=NOW)
        jobs.claim_next("run", now=NOW, stale_before=NOW)
    assert job_of(slug, ina).state is JobState.RUNNING
    assert rows() == [1, 1, 2]


def test_there_are_no_questions_about_what_has_not_been_read(ina: Account) -> None:
    slug = bring(ina)
    service.cancel_job(slug, account=ina, now=NOW)
    with pytest.raises(Conflict, match="has not been read yet"):
        service.make_questions(slug, wanted=10, account=ina, job_id="more", now=NOW)


# ---- Stop, and try again ----


def test_a_waiting_job_is_stopped_at_once_and_a_running_one_is_asked_to(ina: Account) -> None:
    waiting, running = bring(ina, title="Waiting"), bring(ina, title="Running")
    service.cancel_job(waiting, account=ina, now=NOW)
    assert (job_of(waiting, ina).state, service.held_document(waiting, ina).is_busy) == (JobState.CANCELLED, False)
    take_up()
    service.cancel_job(running, account=ina, now=NOW)
    assert (job_of(running, ina).state, job_of(running, ina).cancel_requested) == (JobState.RUNNING, True)


def test_a_job_that_is_over_is_not_stopped_nor_one_that_is_not_there(ina: Account) -> None:
    store_quiz()
    service.cancel_job("tower", account=ina, now=NOW)
    slug = bring(ina)
    be_read(slug)
    before = job_of(slug, ina)
    service.cancel_job(slug, account=ina, now=NOW)
    assert job_of(slug, ina) == before


def test_a_stopped_or_failed_job_is_tried_again_as_a_new_one(ina: Account) -> None:
    stopped, failed = bring(ina, title="Stopped"), bring(ina, title="Failed")
    service.cancel_job(stopped, account=ina, now=NOW)
    jobs.fail(take_up().id, "run", error="It is too long.", now=NOW)
    for slug in (stopped, failed):
        before = job_of(slug, ina)
        service.retry_job(slug, account=ina, job_id=f"again {slug}", now=LATER)
        again = job_of(slug, ina)
        assert (again.public_id, again.state, again.created_at) == (f"again {slug}", JobState.QUEUED, LATER)
        assert (again.task, again.payload, again.document_id) == (before.task, before.payload, before.document_id)


def test_nothing_is_tried_again_that_waits_works_or_is_done(ina: Account) -> None:
    slug = bring(ina)
    for step in (lambda: None, take_up):
        step()
        service.retry_job(slug, account=ina, job_id="again", now=NOW)
        assert rows() == [1, 1, 1]
    jobs.finish(job_of(slug, ina).id, "run", now=NOW)
    service.retry_job(slug, account=ina, job_id="again", now=NOW)
    assert rows() == [1, 1, 1]
    store_quiz()
    service.retry_job("tower", account=ina, job_id="again", now=NOW)
    assert rows() == [2, 1, 1]


# ---- The library's shelf ----


def test_a_document_is_put_into_the_library_and_taken_out_again(ina: Account) -> None:
    slug = bring(ina)
    be_read(slug)
    service.show_in_library(slug, shown=True, account=ina, now=LATER)
    assert service.held_document(slug, ina).stored.published_at == LATER
    assert in_library() == [slug]
    assert service.reading(slug, account=None).version.slug == slug
    service.show_in_library(slug, shown=False, account=ina, now=LATER)
    assert in_library() == []
    with pytest.raises(NotFound):
        service.reading(slug, account=None)


def test_only_an_admin_changes_where_a_packs_document_is_shown(ina: Account, admin: Account) -> None:
    store_quiz()
    for shown in (True, False):
        with pytest.raises(NotAllowed, match="comes with a pack"):
            service.show_in_library("tower", shown=shown, account=ina, now=LATER)
    assert service.held_document("tower", ina).stored.published_at == NOW
    service.show_in_library("tower", shown=False, account=admin, now=LATER)
    assert in_library() == []


def test_what_has_not_been_read_can_not_be_shown(ina: Account) -> None:
    slug = bring(ina)
    with pytest.raises(Conflict, match="no briefing yet"):
        service.show_in_library(slug, shown=True, account=ina, now=NOW)
    assert service.held_document(slug, ina).stored.published_at is None

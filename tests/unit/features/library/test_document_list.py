"""Lists of documents: how each stands in words, and no more queries for many than for one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import event

from quizapp.domain.account import Account, Role
from quizapp.domain.job import Job, JobState
from quizapp.features.library import document_list
from quizapp.features.library.document_list import FEW, LIBRARY_PAGE, PAGE, ListedDocument
from quizapp.storage import accounts, document_tags, documents, jobs
from quizapp.storage.db import db
from quizapp.storage.document_changes import ChangeKind, record_change
from quizapp.storage.document_list import DocumentFilter
from quizapp.storage.documents import StoredDocument
from tests.factories.quizzes import NOW, store_document, store_quiz

LATER = NOW + timedelta(days=1)
JOB = Job(1, "j", "x", {}, 1, 1, JobState.QUEUED, 0.456, 1, False, "", NOW, None)
ROW = ListedDocument(
    stored=StoredDocument(1, "lamps", "Lamps", 1, None, NOW),
    words=28,
    has_briefing=True,
    job=None,
    to_review=0,
    tags=(),
    changed=None,
)


@pytest.fixture
def ina(storage: Flask) -> Account:
    """An instructor."""
    return accounts.add_account(
        name="Ina", role=Role.INSTRUCTOR, email="", password_hash="x", learner="key of Ina", now=NOW
    ).account


# ---- In words ----


@pytest.mark.parametrize(
    ("state", "unread", "read"),
    [
        (JobState.QUEUED, "Waiting to be read", "Waiting for its turn"),
        (JobState.RUNNING, "Being read, 45 %", "Being worked on, 45 %"),
        (JobState.FAILED, "Could not be read", "The last work on it failed"),
        (JobState.CANCELLED, "Stopped", "Stopped"),
        (JobState.DONE, "Not read yet", "Ready"),
    ],
)
def test_a_job_tells_how_a_document_stands(state: JobState, unread: str, read: str) -> None:
    job = replace(JOB, state=state)
    assert replace(ROW, job=job, has_briefing=False).standing == unread
    assert replace(ROW, job=job).standing == read


def test_a_job_that_was_asked_to_stop_is_stopping_until_it_has_stopped() -> None:
    asked = replace(JOB, state=JobState.RUNNING, cancel_requested=True)
    assert replace(ROW, job=asked).standing == "Stopping"
    assert replace(ROW, job=replace(asked, state=JobState.CANCELLED)).standing == "Stopped"


def test_what_presses_most_is_told_first() -> None:
    shown = replace(ROW, stored=replace(ROW.stored, published_at=NOW))
    assert shown.standing == "In the library"
    assert replace(shown, to_review=3).standing == "Waiting for review"
    assert replace(shown, to_review=3, job=replace(JOB, state=JobState.FAILED)).standing == "The last work on it failed"


# ---- The instructor's list ----


def statements(use: Callable[[], None]) -> int:
    """How many statements a call sends."""
    sent: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(db.engine, "before_cursor_execute", listen)
    try:
        use()
    finally:
        event.remove(db.engine, "before_cursor_execute", listen)
    return sum(not each.startswith("BEGIN") for each in sent)


def test_many_documents_take_as_many_queries_as_one(storage: Flask, ina: Account) -> None:
    def look() -> None:
        document_list.listing(DocumentFilter(), page=1, account=ina)
        document_list.shelf("", "", page=1)

    def store(number: int) -> None:
        store_document(slug=f"tower-{number}")
        document_id = documents.save_document(f"tower-{number}", pack_id=None, now=NOW)
        jobs.add(public_id=str(number), task="x", payload={}, document_id=document_id, account_id=ina.id, now=NOW)
        record_change(document_id, ChangeKind.READ, account_id=ina.id, now=NOW)
        document_tags.add_tag(document_id, f"tag {number}")

    for number in range(FEW + 1):
        store(number)
    few = statements(look)
    for number in range(FEW + 1, PAGE + 1):
        store(number)
    assert statements(look) == few


def test_a_listing_tells_of_each_document_what_a_list_shows(ina: Account) -> None:
    store_quiz()
    document_id = documents.add_document("lamps", title="Lamps", owner_id=ina.id, now=NOW)
    jobs.add(public_id="j", task="x", payload={}, document_id=document_id, account_id=ina.id, now=NOW)
    record_change(document_id, ChangeKind.BROUGHT, account_id=ina.id, now=LATER)
    document_tags.add_tag(document_id, "light")
    listing = document_list.listing(DocumentFilter(), page=1, account=ina)
    lamps, tower = listing.rows
    assert (lamps.tags, lamps.is_busy, lamps.words, lamps.has_briefing) == (("light",), True, None, False)
    assert lamps.changed is not None
    assert (lamps.changed.by, lamps.changed.at) == ("Ina", LATER)
    assert (tower.tags, tower.is_busy, tower.changed, tower.has_briefing) == ((), False, None, True)
    assert (listing.total, listing.pages, listing.tags) == (2, 1, ("light",))
    assert document_list.under_way(ina) == {"lamps": "Waiting to be read"}


# ---- The library ----


def test_one_document_leads_and_leaves_nothing_to_search(storage: Flask) -> None:
    assert document_list.shelf("", "", page=1).lead is None
    store_document()
    shelf = document_list.shelf("", "", page=1)
    assert shelf.lead is not None
    assert (shelf.lead.slug, shelf.others, shelf.is_long) == ("tower", (), False)


def test_a_long_library_is_searched_and_leafed_through(storage: Flask) -> None:
    for number in range(LIBRARY_PAGE + 1):
        store_document(slug=f"tower-{number}")
    document_tags.add_tag(documents.save_document("tower-3", pack_id=None, now=NOW), "light")
    first, second = (document_list.shelf("", "", page=page) for page in (1, 2))
    assert first.is_long
    assert first.of > FEW
    assert (len(first.others), [each.stored.slug for each in second.others]) == (LIBRARY_PAGE - 1, ["tower-20"])
    assert (first.pages, first.tags, second.lead) == (2, ("light",), None)
    narrowed = document_list.shelf("keeper", "LIGHT", page=1)
    assert [(each.stored.slug, each.tags) for each in narrowed.others] == [("tower-3", ("light",))]
    assert (narrowed.total, narrowed.of, narrowed.lead, narrowed.is_long) == (1, LIBRARY_PAGE + 1, None, True)

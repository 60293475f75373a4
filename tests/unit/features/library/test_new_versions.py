"""A newer text is taken in once, by those who may, and only where it is another text."""

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.errors import Conflict, InputRefused, NotAllowed, NotFound
from quizapp.features.library import new_versions, service
from quizapp.features.library.new_versions import SameText
from quizapp.reading.read import read
from quizapp.storage import accounts, documents, jobs, uploads
from tests.factories.quizzes import NOW, SENTENCES, make_document, store_document, store_newer_text, store_quiz

TEXT = (
    b"The ferry to Saltholm\n\nThe ferry sails twice a day. It was built in 1954 and carries forty cars.\n\n"
    b"In winter it sails once, because the harbour freezes. The islanders then walk over the ice."
)


def make_account(name: str) -> Account:
    return accounts.add_account(
        name=name, role=Role.INSTRUCTOR, email="", password_hash="x", learner=name, now=NOW
    ).account


@pytest.fixture
def ina(storage: Flask) -> Account:
    """An instructor with a document, "ferry", that has been read."""
    account = make_account("Ina Holm")
    document_id = documents.add_document("ferry", title="The ferry", owner_id=account.id, now=NOW)
    documents.add_version(document_id, slug="ferry", number=1, document=make_document(), sentences=SENTENCES, now=NOW)
    return account


def bring(account: Account, job_id: str = "job-1") -> None:
    new_versions.bring("ferry", TEXT, file_name="ferry.txt", wanted=10, account=account, job_id=job_id, now=NOW)


def test_a_newer_text_is_kept_as_it_came_and_queued_like_a_new_document(ina: Account) -> None:
    bring(ina)
    job = jobs.job("job-1")
    assert job is not None
    assert (job.task, job.payload["title"], job.payload["count"]) == (service.PREPARE_DOCUMENT, "The ferry", 10)
    upload = uploads.upload(job.payload["upload"])
    assert (upload.content, upload.file_name) == (TEXT, "ferry.txt")
    assert new_versions.was_brought("job-1", ina)
    assert not new_versions.was_brought("job-2", ina)


def test_one_at_a_time(ina: Account) -> None:
    bring(ina)
    with pytest.raises(Conflict):
        bring(ina, "job-2")


def test_only_those_who_work_on_the_document_may(ina: Account) -> None:
    with pytest.raises(NotFound):
        bring(make_account("Rob Lund"))


def test_a_packs_document_gets_its_text_from_the_pack(ina: Account) -> None:
    store_document()
    with pytest.raises(NotAllowed, match="comes with a pack"):
        new_versions.may_bring("tower", ina)


def test_the_text_that_is_there_is_none(ina: Account) -> None:
    stored = documents.document("ferry")
    assert stored is not None
    document = read(TEXT, name="ferry.txt")
    documents.add_version(stored.id, slug="ferry", number=2, document=document, sentences=(), now=NOW)
    held = new_versions.may_bring("ferry", ina)
    with pytest.raises(SameText):
        new_versions.check_new(TEXT + b"\n\n", file_name="another.txt", held=held)
    new_versions.check_new(TEXT + b" The end.", file_name="ferry.txt", held=held)


def test_what_can_not_be_read_is_refused(ina: Account) -> None:
    held = new_versions.may_bring("ferry", ina)
    with pytest.raises(InputRefused):
        new_versions.check_new(b"\x89PNG\r\n\x1a\n\0\0\0", file_name="ferry.png", held=held)


def test_what_no_longer_holds_is_counted(ina: Account) -> None:
    store_quiz()
    assert new_versions.number_that_no_longer_holds(service.held_document("tower", ina)) == 0
    store_newer_text()
    assert new_versions.number_that_no_longer_holds(service.held_document("tower", ina)) == 6

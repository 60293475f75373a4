"""A document file is taken in for its owner, once."""

import pytest
from flask import Flask

from quizapp.domain.account import Role
from quizapp.domain.job import JobState
from quizapp.errors import NotAllowed, NotFound
from quizapp.features.library import service as library
from quizapp.features.operations.bring import Brought, bring, owner_named
from quizapp.storage import jobs, uploads
from tests.factories.classes import store_account
from tests.factories.quizzes import NOW

FERRY = b"The ferry to Saltholm\n\nThe ferry sails twice a day. It was built in 1954 and carries forty cars.\n"


def take_in(content: bytes = FERRY, *, owner: str = "Ina Holm") -> Brought:
    title = library.title_of(content, file_name="ferry.txt")
    return bring(content, file_name="ferry.txt", title=title, owner=owner_named(owner), now=NOW)


def test_a_document_waits_for_the_worker_and_is_its_owners(storage: Flask) -> None:
    ina = store_account()
    assert take_in() == Brought("the-ferry-to-saltholm", is_new=True)
    held = library.held_document("the-ferry-to-saltholm", ina)
    assert (held.stored.owner_id, held.stored.published_at) == (ina.id, None)
    assert held.job is not None
    assert (held.job.task, held.job.state) == (library.PREPARE_DOCUMENT, JobState.QUEUED)
    kept = uploads.upload(held.job.payload["upload"])
    assert (kept.content, kept.file_name) == (FERRY, "ferry.txt")


def test_the_same_bytes_again_are_the_same_document(storage: Flask) -> None:
    store_account()
    first = take_in()
    assert take_in() == Brought(first.slug, is_new=False)
    assert take_in(FERRY + b"It is blue.\n") == Brought("the-ferry-to-saltholm-2", is_new=True)


def test_another_owner_gets_a_document_of_their_own(storage: Flask) -> None:
    store_account()
    store_account("Bob Lind")
    assert [take_in(owner=name).slug for name in ("Ina Holm", "bob LIND")] == [
        "the-ferry-to-saltholm",
        "the-ferry-to-saltholm-2",
    ]
    newest = jobs.newest_of_documents([1, 2])
    assert [newest[each].account_id for each in (1, 2)] == [1, 2]


def test_an_owner_is_somebody_who_may_bring_documents(storage: Flask) -> None:
    store_account("Sam Ek", Role.STUDENT)
    store_account("Ada Berg", Role.ADMIN)
    assert owner_named("ada berg").name == "Ada Berg"
    with pytest.raises(NotAllowed, match="“Sam Ek” is a student"):
        owner_named("sam ek")
    with pytest.raises(NotFound, match=r"no account of the name “Nobody”\. `quizapp user list`"):
        owner_named("Nobody")

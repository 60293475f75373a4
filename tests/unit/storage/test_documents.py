"""Documents, their versions and briefings are kept."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from quizapp.domain.account import Role
from quizapp.domain.briefing import Statement
from quizapp.domain.document import Evidence
from quizapp.errors import EvidenceMismatch
from quizapp.storage import accounts, documents
from quizapp.storage.db import db
from quizapp.storage.document_changes import ChangeKind, record_change
from quizapp.storage.documents import SlugTaken, StoredDocument
from quizapp.storage.jobs import DATABASE_AWAY
from tests.factories.quizzes import NOW, SENTENCES, make_briefing, make_document, store_document, store_newer_text

LATER = NOW + timedelta(days=1)


def test_a_version_comes_back_the_same(storage: Flask) -> None:
    stored = store_document()
    assert documents.newest_version("tower") == stored
    assert documents.version(stored.id) == stored
    assert (stored.document, stored.sentences) == (make_document(), SENTENCES)


def test_the_newest_version_is_the_one_with_the_highest_number(storage: Flask) -> None:
    first = store_document()
    document_id = documents.save_document("tower", pack_id=None, now=NOW)
    second = documents.add_version(
        document_id, slug="tower", number=2, document=make_document(title="Again"), sentences=SENTENCES, now=NOW
    )
    newest = documents.newest_version("tower")
    assert newest is not None
    assert (newest.id, newest.number) == (second.id, 2)
    assert documents.version(second.id) == second
    assert documents.version(first.id) == first


def test_an_unknown_document_has_no_version(storage: Flask) -> None:
    assert documents.newest_version("nowhere") is None
    with pytest.raises(LookupError):
        documents.version(12345)


def test_a_briefing_comes_back_the_same(storage: Flask) -> None:
    version = store_document()
    assert documents.briefing(version.id) == make_briefing()


def test_the_same_briefing_again_is_not_stored_twice(storage: Flask) -> None:
    version = store_document()
    assert documents.add_briefing(version, make_briefing(), engine="test", now=NOW) is False
    changed = replace(make_briefing(), claims=())
    assert documents.add_briefing(version, changed, engine="test", now=NOW) is True
    assert documents.briefing(version.id) == changed


def test_a_briefing_whose_quote_does_not_stand_in_the_text_is_refused(storage: Flask) -> None:
    version = store_document()
    invented = replace(make_briefing(), summary=(Statement("He sang.", (Evidence(0, 8, "He sang."),)),))
    with pytest.raises(EvidenceMismatch, match="He sang"):
        documents.add_briefing(version, invented, engine="test", now=NOW)


def test_a_pack_is_noted_once_and_then_updated(storage: Flask) -> None:
    assert (documents.pack_with("1"), documents.pack_title("tower")) == (None, None)
    first = documents.save_pack("tower", title="Tower", fingerprint="1", now=NOW)
    assert (documents.pack_with("1"), documents.pack_title("tower")) == ("tower", "Tower")
    assert documents.save_pack("tower", title="The tower", fingerprint="2", now=NOW) == first
    assert (documents.pack_with("1"), documents.pack_with("2")) == (None, "tower")
    assert documents.pack_title("tower") == "The tower"


# ---- Documents that people bring ----


def account_id(name: str = "Ina") -> int:
    return accounts.add_account(
        name=name, role=Role.INSTRUCTOR, email="", password_hash="x", learner=f"key of {name}", now=NOW
    ).account.id


def test_what_is_brought_is_its_owners_alone_until_it_is_put_into_the_library(storage: Flask) -> None:
    ina = account_id()
    document_id = documents.add_document("lamps", title="On lamps", owner_id=ina, now=NOW)
    assert documents.document("lamps") == StoredDocument(document_id, "lamps", "On lamps", ina, None, NOW)
    assert documents.slug_of(document_id) == "lamps"


def test_a_packs_document_belongs_to_nobody_and_is_in_the_library_at_once(storage: Flask) -> None:
    document_id = documents.save_document("tower", pack_id=None, title="The tower", now=NOW)
    assert documents.document("tower") == StoredDocument(document_id, "tower", "The tower", None, NOW, NOW)
    assert documents.document("nowhere") is None


def test_a_pack_that_is_loaded_again_keeps_its_document_where_it_was_put(storage: Flask) -> None:
    document_id = documents.save_document("tower", pack_id=None, title="The tower", now=NOW)
    documents.put_into_library(document_id, None)
    assert documents.save_document("tower", pack_id=None, title="The old tower", now=LATER) == document_id
    assert documents.save_document("tower", pack_id=None, now=LATER) == document_id
    assert documents.document("tower") == StoredDocument(document_id, "tower", "The old tower", None, None, NOW)


def test_a_pack_can_not_take_the_address_of_what_someone_brought(storage: Flask) -> None:
    documents.add_document("tower", title="Mine", owner_id=account_id(), now=NOW)
    with pytest.raises(SlugTaken, match=r"“tower”.*Rename the pack"):
        documents.save_document("tower", pack_id=None, title="The tower", now=NOW)
    stored = documents.document("tower")
    assert stored is not None
    assert stored.title == "Mine"


def test_an_account_has_its_own_documents_and_those_of_packs_newest_first(storage: Flask) -> None:
    ina, bob = account_id(), account_id("Bob")
    documents.save_document("tower", pack_id=None, now=NOW)
    documents.add_document("lamps", title="Lamps", owner_id=ina, now=NOW)
    documents.add_document("boats", title="Boats", owner_id=bob, now=NOW)
    assert [each.slug for each in documents.documents_of(ina)] == ["lamps", "tower"]
    assert [each.slug for each in documents.documents_of(bob)] == ["boats", "tower"]
    assert [each.slug for each in documents.documents_of(None)] == ["boats", "lamps", "tower"]


def test_addresses_in_use_are_told_by_their_start(storage: Flask) -> None:
    ina = account_id()
    for slug in ("lamps", "lamps-2", "boats", "l_mps"):
        documents.add_document(slug, title="Any", owner_id=ina, now=NOW)
    assert documents.taken_slugs("lamps") == {"lamps", "lamps-2"}
    assert documents.taken_slugs("l_m") == {"l_mps"}


# ---- Titles ----


def id_of(slug: str) -> int:
    stored = documents.document(slug)
    assert stored is not None
    return stored.id


def rename(document_id: int, title: str) -> None:
    documents.change_title(document_id, title)
    record_change(document_id, ChangeKind.RENAMED, account_id=None, now=NOW)


def test_the_newest_version_goes_by_the_documents_title_and_an_older_look_by_its_own(storage: Flask) -> None:
    version = store_document()
    rename(id_of("tower"), "On lamps")
    newest = documents.newest_version("tower")
    assert newest is not None
    assert (newest.document.title, documents.title("tower")) == ("On lamps", "On lamps")
    assert replace(newest, document=replace(newest.document, title=version.document.title)) == version
    assert documents.version(version.id).document.title == "The tower at Hollow Point"


def test_a_pack_gives_its_document_a_new_title_until_somebody_did_in_the_app(storage: Flask) -> None:
    document_id = documents.save_document("tower", pack_id=None, title="The tower", now=NOW)
    for title in ("The old tower", "The older tower"):
        documents.save_document("tower", pack_id=None, title=title, now=LATER)
        assert documents.title("tower") == title
    rename(document_id, "Ours")
    documents.save_document("tower", pack_id=None, title="The newest tower", now=LATER)
    assert documents.title("tower") == "Ours"


# ---- The library ----


def test_a_document_is_put_into_the_library_at_a_moment(storage: Flask) -> None:
    store_document()
    for moment in (None, LATER):
        documents.put_into_library(id_of("tower"), moment)
        stored = documents.document("tower")
        assert stored is not None
        assert stored.published_at == moment


def test_what_was_read_is_told_from_what_waits(storage: Flask) -> None:
    store_document()
    documents.add_document("lamps", title="Lamps", owner_id=account_id(), now=NOW)
    assert [each.slug for each in documents.documents_of(None, with_text=True)] == ["tower"]


def test_the_newest_version_is_found_without_its_text(storage: Flask) -> None:
    store_document()
    second = store_newer_text()
    assert documents.newest_version_id("tower") == second.id
    assert documents.newest_version_id("nowhere") is None


@pytest.mark.postgres
def test_nobody_else_writes_to_a_document_that_is_locked(postgres_app: Flask) -> None:
    with postgres_app.app_context():
        store_document()
        db.session.commit()
        documents.lock(1)
        waiting = text("select 1 from document where id = 1 for update nowait")
        with db.engine.connect() as other, pytest.raises(DATABASE_AWAY):
            other.execute(waiting)
        db.session.rollback()

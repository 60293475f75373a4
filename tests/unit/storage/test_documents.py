"""Documents, their versions and briefings are kept."""

from dataclasses import replace

import pytest
from flask import Flask

from quizapp.domain.briefing import Statement
from quizapp.domain.document import Evidence
from quizapp.errors import EvidenceMismatch
from quizapp.storage import documents
from tests.factories.quizzes import NOW, SENTENCES, make_briefing, make_document, store_document


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
    assert documents.newest_version("tower") == second
    assert documents.version(first.id).document.title == "The tower at Hollow Point"


def test_an_unknown_document_has_no_version(storage: Flask) -> None:
    assert documents.newest_version("nowhere") is None
    with pytest.raises(LookupError):
        documents.version(12345)


def test_a_briefing_comes_back_the_same(storage: Flask) -> None:
    version = store_document()
    assert documents.briefing(version.id) == make_briefing()
    assert documents.library() == [(version, make_briefing())]


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
    assert documents.pack_fingerprint("tower") is None
    first = documents.save_pack("tower", title="Tower", fingerprint="1", now=NOW)
    assert documents.save_pack("tower", title="Tower", fingerprint="2", now=NOW) == first
    assert documents.pack_fingerprint("tower") == "2"

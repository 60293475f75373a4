"""An edit of a briefing that can't be read, or whose evidence is missing or stands elsewhere, is told."""

from dataclasses import replace

import pytest
from flask import Flask

from quizapp.domain.briefing import Statement
from quizapp.domain.sheet import Entry, EntryOrigin, Part
from quizapp.features.operations.checks.briefing_edits import complaints
from quizapp.storage import audit, briefing_edits, documents
from quizapp.storage.audit import StoredText
from quizapp.storage.db import db
from tests.factories.quizzes import NOW, SECOND, evidence, store_document
from tests.support.damage import damage


def add(entry: Entry) -> None:
    stored, version = documents.document("tower"), documents.newest_version("tower")
    assert stored is not None
    assert version is not None
    briefing_edits.add(stored.id, version, {Part.SUMMARY: (entry,)}, summary="", account_id=None, now=NOW)
    db.session.flush()


OWN = Entry("own-1", EntryOrigin.ADDED, Statement("So.", (evidence(SECOND),)))


@pytest.fixture
def text(storage: Flask) -> StoredText:
    store_document()
    (stored,) = audit.texts()
    return stored


def test_nothing_is_said_of_a_sound_edit_or_of_lost_evidence(text: StoredText) -> None:
    add(OWN)
    add(replace(OWN, statement=Statement("So.", ()), lost=("gone",)))
    assert list(complaints(text)) == []


def test_a_statement_without_evidence_is_told(text: StoredText) -> None:
    add(replace(OWN, statement=Statement("So.", ())))
    assert list(complaints(text)) == ["statement own-1 in edit 1 of its briefing has no evidence"]


def test_evidence_that_stands_elsewhere_is_told(text: StoredText) -> None:
    add(OWN)
    moved = replace(text, text=text.text.replace("dusk", "dawn"))
    assert list(complaints(moved)) == ["evidence of statement own-1 in edit 1 of its briefing does not stand in it"]


def test_an_edit_that_is_none_is_told(text: StoredText) -> None:
    add(OWN)
    with damage("""update briefing_edit set body = '{"summary": [{"key": 1}]}'"""):
        assert list(complaints(text)) == ["edit 1 of its briefing can’t be read"]

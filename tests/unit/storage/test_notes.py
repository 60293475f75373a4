"""Notes are kept for whom they are of, and for nobody else."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from quizapp.domain.account import Role
from quizapp.domain.document import DocumentVersion, Evidence
from quizapp.domain.note import Note
from quizapp.errors import EvidenceMismatch
from quizapp.storage import accounts, attempts, notes
from quizapp.storage.db import db
from tests.factories.quizzes import NOW, evidence, store_document

LATER = NOW + timedelta(days=1)


@pytest.fixture
def tower(storage: Flask) -> DocumentVersion:
    return store_document()


def keep(version: DocumentVersion, words: str, *, learner: str = "ann", text: str = "", client: str = "c") -> int:
    learner_id = attempts.lock_learner(learner, now=NOW)
    return notes.add(learner_id, version, evidence(words), text=text, client=client, now=NOW)


def test_a_note_comes_back_as_it_was(tower: DocumentVersion) -> None:
    note_id = keep(tower, "at dusk", text="early")
    expected = Note(note_id, "tower", tower.id, evidence("at dusk"), "early", 1, None)
    assert notes.of_document("tower", "ann") == [expected]
    assert notes.note(note_id, "ann") == expected


def test_nobody_else_has_it(tower: DocumentVersion) -> None:
    note_id = keep(tower, "at dusk")
    assert notes.of_document("tower", "bo") == []
    assert notes.note(note_id, "bo") is None
    assert notes.number_of("tower", "bo") == 0


def test_notes_are_told_apart_by_document(tower: DocumentVersion) -> None:
    other = store_document(slug="island")
    keep(tower, "at dusk")
    keep(other, "ships", client="d")
    assert [note.place.quote for note in notes.of_document("island", "ann")] == ["ships"]


def test_words_that_do_not_stand_there_are_refused(tower: DocumentVersion) -> None:
    learner_id = attempts.lock_learner("ann", now=NOW)
    with pytest.raises(EvidenceMismatch):
        notes.add(learner_id, tower, Evidence(0, 3, "Zzz"), text="", client="c", now=NOW)


def test_a_form_that_was_sent_is_known_and_can_not_be_stored_twice(tower: DocumentVersion) -> None:
    note_id = keep(tower, "at dusk")
    learner_id = attempts.lock_learner("ann", now=NOW)
    assert notes.sent_before(learner_id, "c", evidence("at dusk")) == note_id
    assert notes.sent_before(learner_id, "c", evidence("ships")) is None
    assert notes.sent_before(attempts.lock_learner("bo", now=NOW), "c", evidence("at dusk")) is None
    with pytest.raises(IntegrityError), db.session.begin_nested():
        keep(tower, "at dusk")


def test_a_change_must_know_what_it_changes(tower: DocumentVersion) -> None:
    note_id = keep(tower, "at dusk", text="one")
    assert notes.change_text(note_id, "two", seen=1)
    assert not notes.change_text(note_id, "three", seen=1)
    (note,) = notes.of_document("tower", "ann")
    assert (note.text, note.revision) == ("two", 2)


def test_what_was_taken_away_can_be_put_back_but_not_changed(tower: DocumentVersion) -> None:
    note_id = keep(tower, "at dusk")
    notes.set_removed(note_id, NOW)
    assert notes.number_of("tower", "ann") == 0
    assert not notes.change_text(note_id, "new", seen=1)
    assert [note.removed_at for note in notes.of_document("tower", "ann")] == [NOW]
    notes.set_removed(note_id, None)
    assert notes.number_of("tower", "ann") == 1


def test_only_what_was_taken_away_long_ago_is_forgotten(tower: DocumentVersion) -> None:
    keep(tower, "ships", client="kept")
    old, new, others = keep(tower, "at dusk"), keep(tower, "lamps"), keep(tower, "dusk", learner="bo")
    for note_id, moment in ((old, NOW), (new, LATER), (others, NOW)):
        notes.set_removed(note_id, moment)
    notes.forget_removed("ann", before=LATER)
    assert [note.place.quote for note in notes.of_document("tower", "ann")] == ["ships", "lamps"]
    assert len(notes.of_document("tower", "bo")) == 1


def test_a_guests_notes_become_an_accounts_own(tower: DocumentVersion) -> None:
    sam = accounts.add_account(
        name="Sam Ek", role=Role.STUDENT, email="", password_hash="x", learner="sam", now=NOW
    ).account
    keep(tower, "at dusk", learner="guest")
    notes.set_removed(keep(tower, "ships", learner="guest", client="d"), NOW)
    keep(tower, "lamps", learner="other guest")
    assert notes.number_of_guest("guest") == 1
    assert notes.claim(guest="guest", account_id=sam.id) == 1
    assert [note.place.quote for note in notes.of_document("tower", "sam")] == ["at dusk", "ships"]
    assert notes.number_of_guest("guest") == 0
    assert notes.claim(guest="guest", account_id=sam.id) == 0
    assert notes.number_of_guest("other guest") == 1


def test_no_account_can_be_claimed_from(tower: DocumentVersion) -> None:
    for name in ("Sam Ek", "Mia Berg"):
        accounts.add_account(name=name, role=Role.STUDENT, email="", password_hash="x", learner=name, now=NOW)
    keep(tower, "at dusk", learner="Mia Berg")
    sam = accounts.account_named("Sam Ek")
    assert sam is not None
    assert notes.claim(guest="Mia Berg", account_id=sam.account.id) == 0
    assert len(notes.of_document("tower", "Mia Berg")) == 1

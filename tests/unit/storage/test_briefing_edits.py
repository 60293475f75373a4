"""What people changed in a briefing is kept, edit after edit, and comes back as it was."""

from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from quizapp.briefing.editing import merged
from quizapp.domain.account import Role
from quizapp.domain.briefing import Statement
from quizapp.domain.document import DocumentVersion, Evidence
from quizapp.domain.sheet import ChangeWord, Entry, EntryOrigin, Part, Sheet, SheetChange
from quizapp.errors import EvidenceMismatch
from quizapp.storage import accounts, briefing_edits, documents
from quizapp.storage.db import db
from quizapp.storage.tables import BriefingEditRow
from tests.factories.quizzes import NOW, SECOND, evidence, make_briefing, store_document

CHANGE = SheetChange(Part.SUMMARY, ChangeWord.ADDED, "", "Lit at dusk.")


@pytest.fixture
def tower(storage: Flask) -> DocumentVersion:
    return store_document()


def document_id() -> int:
    found = documents.document("tower")
    assert found is not None
    return found.id


def sheet(text: str = "Lit at dusk.", proof: Evidence | None = None) -> Sheet:
    """Every part of the briefing, with one statement of a person's."""
    own = Entry("own-1", EntryOrigin.ADDED, Statement(text, (proof or evidence(SECOND),)), changed_in=1)
    entries = merged(make_briefing(), {})
    return {**entries, Part.SUMMARY: (*entries[Part.SUMMARY], own)}


def add(version: DocumentVersion, kept: Sheet, *, account_id: int | None = None) -> int:
    return briefing_edits.add(
        document_id(), version, kept, summary="a change", changes=[CHANGE], account_id=account_id, now=NOW
    )


def test_a_document_that_nobody_changed_has_none(tower: DocumentVersion) -> None:
    assert briefing_edits.newest(document_id()) is None
    assert briefing_edits.history(document_id()) == []


def test_a_sheet_comes_back_as_it_was(tower: DocumentVersion) -> None:
    kept = sheet()
    fact = kept[Part.KEY_FACTS][0]
    changed = replace(fact, origin=EntryOrigin.EDITED, original=fact.statement, hidden=True, lost=("gone",))
    kept = {**kept, Part.KEY_FACTS: (changed,)}
    assert add(tower, kept) == 1
    db.session.expire_all()
    stored = briefing_edits.newest(document_id())
    assert stored == briefing_edits.StoredSheet(1, tower.id, kept)


def test_edits_are_numbered_and_the_newest_holds(tower: DocumentVersion) -> None:
    assert [add(tower, sheet("One.")), add(tower, sheet("Two."))] == [1, 2]
    newest, older = briefing_edits.newest(document_id()), briefing_edits.numbered(document_id(), 1)
    assert newest is not None
    assert older is not None
    assert (newest.number, newest.sheet[Part.SUMMARY][1].statement) == (2, Statement("Two.", (evidence(SECOND),)))
    assert older.sheet[Part.SUMMARY][1].statement == Statement("One.", (evidence(SECOND),))
    assert briefing_edits.numbered(document_id(), 3) is None


def test_the_history_says_who_and_what(tower: DocumentVersion) -> None:
    account = accounts.add_account(
        name="Ina Holm", role=Role.INSTRUCTOR, email="", password_hash="x", learner="l", now=NOW
    ).account
    add(tower, sheet(), account_id=account.id)
    add(tower, sheet())
    first, second = briefing_edits.history(document_id())
    assert (first.number, first.by, first.at, first.summary, first.changes) == (
        1,
        "Ina Holm",
        NOW,
        "a change",
        (CHANGE,),
    )
    assert second.by == ""


def test_evidence_that_does_not_stand_is_not_stored(tower: DocumentVersion) -> None:
    with pytest.raises(EvidenceMismatch):
        add(tower, sheet(proof=Evidence(0, 5, "never")))
    assert briefing_edits.newest(document_id()) is None


def test_no_two_edits_have_one_number(tower: DocumentVersion) -> None:
    add(tower, sheet())
    db.session.add(
        BriefingEditRow(
            document_id=document_id(),
            number=1,
            document_version_id=tower.id,
            account_id=None,
            summary="",
            changes=[],
            body={},
            created_at=NOW,
        )
    )
    with pytest.raises(IntegrityError):
        db.session.flush()
    db.session.rollback()


def test_only_what_people_wrote_is_by_hand() -> None:
    assert [entry.key for entry in briefing_edits.by_hand(sheet())] == ["own-1"]

"""What happened to a document is kept in its order, with whoever did it."""

from datetime import timedelta

from flask import Flask

from quizapp.domain.account import Role
from quizapp.storage import accounts, documents
from quizapp.storage.document_changes import ChangeKind, DocumentChange, changes, newest_changes, record_change
from tests.factories.quizzes import NOW

LATER = NOW + timedelta(days=1)


def account_id(name: str = "Ina") -> int:
    return accounts.add_account(
        name=name, role=Role.INSTRUCTOR, email="", password_hash="x", learner=f"key of {name}", now=NOW
    ).account.id


def test_changes_are_told_newest_first_and_page_by_page(storage: Flask) -> None:
    ina = account_id()
    tower = documents.save_document("tower", pack_id=None, now=NOW)
    lamps = documents.add_document("lamps", title="Lamps", owner_id=ina, now=NOW)
    record_change(tower, ChangeKind.BROUGHT, account_id=None, now=NOW)
    record_change(lamps, ChangeKind.BROUGHT, account_id=ina, now=NOW, detail="lamps.txt")
    record_change(tower, ChangeKind.TAGGED, account_id=ina, now=LATER, detail="light")
    brought, tagged = (
        DocumentChange(ChangeKind.BROUGHT, "", "", NOW),
        DocumentChange(ChangeKind.TAGGED, "light", "Ina", LATER),
    )
    assert changes(tower, offset=0, limit=9) == ([tagged, brought], 2)
    assert changes(tower, offset=1, limit=1) == ([brought], 2)
    assert newest_changes([tower, lamps]) == {
        tower: tagged,
        lamps: DocumentChange(ChangeKind.BROUGHT, "lamps.txt", "Ina", NOW),
    }
    assert newest_changes([]) == {}

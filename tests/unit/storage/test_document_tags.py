"""Documents are sorted by tags, each of which is one however it is spelt."""

import pytest
from flask import Flask

from quizapp.domain.account import Role
from quizapp.storage import accounts, documents
from quizapp.storage.document_tags import add_tag, remove_tag, tags_in_library, tags_in_use, tags_of
from tests.factories.quizzes import NOW


def account_id(name: str) -> int:
    return accounts.add_account(
        name=name, role=Role.INSTRUCTOR, email="", password_hash="x", learner=f"key of {name}", now=NOW
    ).account.id


@pytest.fixture
def tower(storage: Flask) -> int:
    """A pack's document, which is in the library."""
    return documents.save_document("tower", pack_id=None, now=NOW)


def test_a_tag_is_one_however_it_is_spelt(tower: int) -> None:
    assert [add_tag(tower, name) for name in ("Straße", "STRASSE", "Café", "cafe", "Lamps")] == [
        True,
        False,
        True,
        False,
        True,
    ]
    assert tags_of([tower]) == {tower: ("Café", "Lamps", "Straße")}
    assert [remove_tag(tower, name) for name in ("strasse", "Straße")] == [True, False]
    assert tags_of([tower]) == {tower: ("Café", "Lamps")}
    assert tags_of([]) == {}


def test_an_account_chooses_from_the_tags_that_it_sees(tower: int) -> None:
    ina, bob = account_id("Ina"), account_id("Bob")
    for owner, tag in ((ina, "Harbours"), (bob, "Secrets")):
        add_tag(documents.add_document(tag.lower(), title=tag, owner_id=owner, now=NOW), tag)
    add_tag(tower, "Lamps")
    add_tag(tower, "HARBOURS")
    assert tags_in_use(ina) in (["HARBOURS", "Lamps"], ["Harbours", "Lamps"])
    assert tags_in_use(bob) == ["HARBOURS", "Lamps", "Secrets"]
    assert len(tags_in_use(None)) == 3
    assert tags_in_library() == ["HARBOURS", "Lamps"]

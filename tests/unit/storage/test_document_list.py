"""Documents are found by their words, tags and state, and a list of many takes no more queries than one of few."""

from datetime import timedelta

import pytest
from flask import Flask

from quizapp.domain.account import Role
from quizapp.domain.question import QuestionState
from quizapp.storage import accounts, document_tags, documents, jobs, questions
from quizapp.storage.document_changes import ChangeKind, record_change
from quizapp.storage.document_list import DocumentFilter, Order, Standing, search, search_library
from tests.factories.quizzes import NOW, SENTENCES, TEXT, make_briefing, make_document, make_questions, store_document

LATER = NOW + timedelta(days=1)
GENERATED = make_questions()[2]


@pytest.fixture
def ina(storage: Flask) -> int:
    """An instructor's account."""
    return accounts.add_account(
        name="Ina", role=Role.INSTRUCTOR, email="", password_hash="x", learner="key of Ina", now=NOW
    ).account.id


def bring(slug: str, owner_id: int, *, title: str = "", text: str = "", read: bool = True) -> int:
    """Store a document that an account brought, with its text and briefing; returns its id."""
    title = title or slug.capitalize()
    document_id = documents.add_document(slug, title=title, owner_id=owner_id, now=NOW)
    if read:
        document = make_document(title=title, text=f"{TEXT}\n\n{text}")
        version = documents.add_version(
            document_id, slug=slug, number=1, document=document, sentences=SENTENCES, now=NOW
        )
        documents.add_briefing(version, make_briefing(), engine="test", now=NOW)
    return document_id


def found(account_id: int | None = None, **wanted: object) -> list[str]:
    rows, total = search(DocumentFilter(**wanted), account_id=account_id, offset=0, limit=99)  # type: ignore[arg-type]
    assert total == len(rows)
    return [each.stored.slug for each in rows]


# ---- Words ----


def test_words_are_looked_for_in_title_and_text_however_they_are_spelt(ina: int) -> None:
    bring("cafe", ina, title="Das Café", text="The café’s owner won 100% of the vote.")
    bring("street", ina, title="Die STRASSE", text="It is narrow.")
    assert found(text="CAFE") == ["cafe"]
    assert found(text="straße narrow") == ["street"]
    assert found(text="cafe's owner") == ["cafe"]
    assert found(text="narrow cafe") == []
    assert found(text="keeper") == ["street", "cafe"]
    # What LIKE would take for any character.
    assert found(text="0%") == ["cafe"]
    assert found(text="%") == ["cafe"]
    assert found(text="ca_e") == []


def test_only_the_newest_text_counts(ina: int) -> None:
    document_id = bring("cafe", ina, text="The old harbour.")
    document = make_document(text=f"{TEXT}\n\nThe new mole.")
    documents.add_version(document_id, slug="cafe", number=2, document=document, sentences=SENTENCES, now=NOW)
    assert (found(text="harbour"), found(text="mole")) == ([], ["cafe"])


def test_a_tag_narrows_to_those_that_have_it(ina: int) -> None:
    bring("cafe", ina)
    document_tags.add_tag(bring("street", ina), "Straße")
    assert (found(tag="STRASSE"), found(tag="stra"), found(tag="nothing")) == (["street"], [], [])


# ---- States ----


def test_each_state_narrows_to_those_that_stand_so(ina: int) -> None:
    ids = {
        slug: bring(slug, ina, read=slug != "waiting") for slug in ("waiting", "failed", "stopped", "review", "shown")
    }
    bring("ready", ina)
    for slug in ("waiting", "failed", "stopped"):
        jobs.add(public_id=slug, task="x", payload={}, document_id=ids[slug], account_id=ina, now=NOW)
    jobs.request_cancel("stopped", now=NOW)
    # An older job that failed says nothing any more once a newer one is there.
    for public_id, document_id in (("was failed", ids["shown"]), ("failed too", ids["failed"])):
        jobs.add(public_id=public_id, task="x", payload={}, document_id=document_id, account_id=ina, now=NOW)
    for number in range(4):
        claimed = jobs.claim_next(f"run {number}", now=NOW, stale_before=NOW)
        if claimed is not None and claimed.public_id != "waiting":
            jobs.fail(claimed.id, f"run {number}", error="No.", now=NOW)
    jobs.add(public_id="fine", task="x", payload={}, document_id=ids["shown"], account_id=ina, now=NOW)
    done = jobs.claim_next("last", now=NOW, stale_before=NOW)
    assert done is not None
    jobs.finish(done.id, "last", now=NOW)
    questions.question_id(ids["review"], GENERATED, state=QuestionState.DRAFT, now=NOW)
    documents.put_into_library(ids["shown"], NOW)
    assert {standing.value: found(standing=standing, order=Order.TITLE) for standing in Standing} == {
        "all": ["failed", "ready", "review", "shown", "stopped", "waiting"],
        "working": ["waiting"],
        "failed": ["failed", "stopped"],
        "review": ["review"],
        "ready": ["ready"],
        "library": ["shown"],
    }


def test_a_row_tells_what_there_is(ina: int) -> None:
    bring("read", ina)
    bring("waiting", ina, read=False)
    rows, _ = search(DocumentFilter(), account_id=ina, offset=0, limit=9)
    assert [(each.stored, each.words, each.has_briefing) for each in rows] == [
        (documents.document("waiting"), None, False),
        (documents.document("read"), make_document().words, True),
    ]


# ---- Whose, in which order, and how many ----


def test_an_account_sees_its_own_and_those_of_packs(ina: int) -> None:
    bob = accounts.add_account(
        name="Bob", role=Role.INSTRUCTOR, email="", password_hash="x", learner="key of Bob", now=NOW
    ).account.id
    store_document()
    bring("lamps", ina)
    bring("boats", bob)
    assert found(ina) == ["lamps", "tower"]
    assert found(bob) == ["boats", "tower"]
    assert found(None) == ["boats", "lamps", "tower"]
    assert found(bob, text="lamps") == ["boats", "tower"]


def test_they_are_sorted_as_wanted(ina: int) -> None:
    first, _, _ = (bring(slug, ina, title=title) for slug, title in (("a", "Éclairs"), ("b", "apples"), ("c", "Zinc")))
    record_change(first, ChangeKind.TAGGED, account_id=ina, now=LATER)
    assert found(order=Order.NEWEST) == ["c", "b", "a"]
    assert found(order=Order.TITLE) == ["b", "a", "c"]
    assert found(order=Order.CHANGED) == ["a", "c", "b"]


def test_a_page_holds_some_and_tells_how_many_there_are(ina: int) -> None:
    for slug in ("a", "b", "c"):
        bring(slug, ina)
    rows, total = search(DocumentFilter(), account_id=ina, offset=1, limit=1)
    assert ([each.stored.slug for each in rows], total) == (["b"], 3)


# ---- The library ----


def shelf(text: str = "", tag: str = "") -> list[str]:
    return [each.stored.slug for each in search_library(text, tag, offset=0, limit=99)[0]]


def test_the_library_holds_what_was_put_there_in_that_order(storage: Flask) -> None:
    for slug in ("first", "second", "third"):
        store_document(slug=slug)
    first = documents.document("first")
    assert first is not None
    assert shelf() == ["first", "second", "third"]
    documents.put_into_library(first.id, None)
    assert shelf() == ["second", "third"]
    documents.put_into_library(first.id, LATER)
    assert shelf() == ["second", "third", "first"]


def test_nothing_is_found_in_the_library_that_is_not_there(ina: int) -> None:
    store_document()
    documents.save_document("unread", pack_id=None, title="Keeper unread", now=NOW)
    document_tags.add_tag(bring("private", ina), "lamps")
    assert (shelf("keeper"), shelf(tag="lamps"), shelf("keeper hollow")) == (["tower"], [], ["tower"])

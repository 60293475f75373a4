"""A reader's own notes, made, changed, deleted and put back on the page, with no script."""

import re
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.storage import documents
from quizapp.storage.db import db
from tests.factories.quizzes import FIRST, NOW, SECOND, SENTENCES, TEXT, make_document, span
from tests.support.app import PASSWORD, Visitor, make_account, visitor_as, words


def page(answer: Any) -> str:
    return str(answer.get_data(as_text=True))


def keep(visitor: Visitor, quote: str = "at dusk", text: str = "How early?", **fields: str) -> Any:
    return visitor.post("/read/tower/notes", {"quote": quote, "text": text, "client": quote, **fields})


def note_ids(visitor: Visitor) -> list[str]:
    return list(dict.fromkeys(re.findall(r'action="/notes/(\d+)/delete"', page(visitor.get("/read/tower")))))


def listed(visitor: Visitor) -> str:
    """The words of the part of the page that lists the notes."""
    shown = words(visitor.get("/read/tower"))
    return shown[shown.index("Only you see them") :]


def test_a_note_is_marked_in_its_place_and_listed(visitor: Visitor) -> None:
    answer = keep(visitor)
    assert answer.headers["Location"] == "/read/tower#own-1"
    shown = page(visitor.get("/read/tower"))
    marked = 'He lit them <span class="own-start" id="own-1"></span><mark class="own">at dusk</mark>.</span>'
    assert marked in shown
    assert re.search(r'<a class="own-note" href="#note-1">.*?1</a>', shown)
    assert 'id="note-1"' in shown
    assert re.search(r"at dusk\s*How early\?", listed(visitor))


def test_the_page_says_who_sees_them(visitor: Visitor) -> None:
    assert "Only you see them: nobody else does, and no instructor." in words(visitor.get("/read/tower"))


def test_nobody_else_sees_them_on_their_page(quiz_app: Flask, visitor: Visitor, staff: Visitor) -> None:
    keep(visitor)
    for each in (staff, Visitor(quiz_app)):
        shown = page(each.get("/read/tower"))
        assert "How early?" not in shown
        assert 'class="own"' not in shown


def test_no_mark_and_no_link_stands_in_the_text_of_an_attempt(visitor: Visitor) -> None:
    attempt = visitor.start()
    before = page(visitor.get(f"{attempt}/1"))
    keep(visitor)
    shown = page(visitor.get(f"{attempt}/1"))
    token = re.compile(r'name="csrf_token" value="[^"]+"')
    assert token.sub("", shown) == token.sub("", before)
    pane = shown[shown.index('class="prose"') : shown.index('id="question"')]
    for aid in ("term-link", "own", "ways", "add-note", "data-start"):
        assert aid not in pane


def test_a_mark_overlaps_a_link_without_breaking_it(visitor: Visitor) -> None:
    keep(visitor, "at Hollow", "")
    shown = page(visitor.get("/read/tower"))
    assert (
        '<mark class="own">at </mark><a class="term-link" href="#entities-1" id="first-entities-1">'
        '<mark class="own">Hollow</mark> Point</a>'
    ) in shown


def test_the_form_for_a_paragraph_starts_with_its_words(visitor: Visitor) -> None:
    start = span(FIRST).start
    assert f'href="/read/tower/notes/new?at={start}"' in page(visitor.get("/read/tower"))
    shown = page(visitor.get(f"/read/tower/notes/new?at={start}"))
    assert f"{FIRST} {SECOND}</textarea>" in shown
    assert re.search(r'name="client" type="hidden" value="[\w-]{10,}"', shown)


@pytest.mark.parametrize("at", ["", "?at=", "?at=12", "?at=x", "?at=999999999"])
def test_without_a_paragraph_the_form_is_empty(visitor: Visitor, at: str) -> None:
    answer = visitor.get(f"/read/tower/notes/new{at}")
    assert answer.status_code == 200
    assert re.search(r'<textarea[^>]*name="quote"[^>]*>\s*</textarea>', page(answer))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"quote": "nowhere"}, "These words do not stand in the text."),
        ({"quote": "the"}, "These words stand in the text more than once."),
        ({"quote": ""}, "Copy the words from the text"),
        ({"text": "x" * 2001}, "this one has 2,001. Shorten it."),
    ],
)
def test_what_can_not_be_kept_is_told_in_words_and_nothing_is_lost(
    visitor: Visitor, fields: dict[str, str], said: str
) -> None:
    answer = visitor.post(
        "/read/tower/notes",
        {"quote": "at dusk", "text": "How early?", "client": "c", "start": str(span(FIRST).start), **fields},
    )
    assert answer.status_code == 422
    shown = page(answer)
    assert said in words(answer)
    assert "<title>Error: " in shown
    assert f">{fields.get('text', 'How early?')}</textarea>" in re.sub(r">\s+", ">", shown)
    assert note_ids(visitor) == []


def test_a_form_sent_twice_makes_one_note(visitor: Visitor) -> None:
    for _ in range(2):
        assert keep(visitor).status_code == 302
    assert len(note_ids(visitor)) == 1


def test_a_note_is_changed_on_a_page_of_its_own(visitor: Visitor) -> None:
    keep(visitor)
    (note_id,) = note_ids(visitor)
    shown = page(visitor.get(f"/notes/{note_id}"))
    assert "How early?</textarea>" in shown
    answer = visitor.post(f"/notes/{note_id}", {"text": "At 16:10", "seen": "1"})
    assert answer.headers["Location"] == "/read/tower#told"
    entry = page(visitor.get("/read/tower")).split('id="note-1"')[1].split("</li>")[0]
    assert 'id="told" tabindex="-1">The note is saved.</p>' in entry
    assert "At 16:10" in listed(visitor)
    assert 'id="told"' not in page(visitor.get("/read/tower"))


def test_the_same_words_marked_again_lead_to_the_note_about_them(visitor: Visitor) -> None:
    keep(visitor)
    answer = keep(visitor, text="", client="another form")
    assert answer.headers["Location"] == "/read/tower#told"
    shown = page(visitor.get("/read/tower"))
    assert "You have marked these very words before" in shown.split('id="note-1"')[1].split("</li>")[0]
    assert len(note_ids(visitor)) == 1


def test_of_two_devices_the_second_is_shown_what_the_first_wrote_and_keeps_its_words(visitor: Visitor) -> None:
    keep(visitor)
    (note_id,) = note_ids(visitor)
    visitor.post(f"/notes/{note_id}", {"text": "From the phone", "seen": "1"})
    answer = visitor.post(f"/notes/{note_id}", {"text": "From the desk", "seen": "1"})
    assert answer.status_code == 409
    assert "From the phone" in words(answer)
    assert "From the desk</textarea>" in page(answer)
    assert re.search(r'name="seen" type="hidden" value="2"', page(answer))
    assert visitor.post(f"/notes/{note_id}", {"text": "From the desk", "seen": "2"}).status_code == 302
    assert "From the desk" in listed(visitor)


def test_a_deleted_note_is_put_back(visitor: Visitor) -> None:
    keep(visitor)
    (note_id,) = note_ids(visitor)
    assert visitor.post(f"/notes/{note_id}/delete").headers["Location"] == "/read/tower#told"
    shown = page(visitor.get("/read/tower"))
    assert 'class="own"' not in shown
    assert "Deleted (1)" in shown
    assert shown.index('id="your-notes"') < shown.index("The note is deleted.") < shown.index("Deleted (1)")
    assert visitor.post(f"/notes/{note_id}/restore").headers["Location"] == "/read/tower#told"
    assert "The note is back." in listed(visitor)
    assert note_ids(visitor) == [note_id]


def test_with_a_new_text_the_words_that_are_gone_are_listed(quiz_app: Flask, visitor: Visitor) -> None:
    keep(visitor)
    keep(visitor, "many ships", "Which?")
    with quiz_app.app_context():
        document_id = documents.save_document("tower", pack_id=None, now=NOW)
        first = documents.newest_version("tower")
        assert first is not None
        briefing = documents.briefing(first.id)
        assert briefing is not None
        changed = make_document(text=TEXT.replace("dusk", "dawn"))
        second = documents.add_version(
            document_id, slug="tower", number=2, document=changed, sentences=SENTENCES, now=NOW
        )
        # Without the statement whose words the new text has changed.
        documents.add_briefing(second, replace(briefing, key_facts=()), engine="test", now=NOW)
        db.session.commit()
    told = listed(visitor)
    assert told.index("many ships") < told.index("No longer in the text") < told.index("at dusk")


@pytest.fixture
def sam(quiz_app: Flask) -> Account:
    return make_account(quiz_app, "Sam Ek", Role.STUDENT)


def test_a_guests_notes_go_with_the_student_who_says_that_they_are_theirs(
    quiz_app: Flask, visitor: Visitor, sam: Account
) -> None:
    keep(visitor)
    answer = visitor.post("/sign-in", {"name": "Sam Ek", "password": PASSWORD, "next": "/how"})
    assert answer.headers["Location"] == "/claim?next=/how"
    shown = words(visitor.get("/claim?next=/how"))
    assert "Is this note yours?" in shown
    assert "Nobody but you sees your notes." in shown
    assert "One note was made on this device without signing in." in words(visitor.get("/progress"))
    visitor.post("/claim", {"mine": "yes", "next": "/how"})
    assert "One note is in your account now." in words(visitor.get("/how"))
    assert "How early?" in listed(visitor_as(quiz_app, sam, device="desk"))
    visitor.post("/sign-out")
    assert "How early?" not in listed(visitor)


def test_attempts_and_notes_are_asked_about_together(quiz_app: Flask, visitor: Visitor, sam: Account) -> None:
    visitor.start()
    keep(visitor)
    keep(visitor, "many ships")
    visitor.post("/sign-in", {"name": "Sam Ek", "password": PASSWORD})
    assert "Are these yours?" in words(visitor.get("/claim"))
    visitor.post("/claim", {"mine": "yes"})
    assert "One attempt and 2 notes are in your account now." in words(visitor.get("/how"))

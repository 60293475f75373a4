"""The pages on which a briefing is edited: what they show, what they refuse, and that nothing typed is lost."""

import re
from typing import Any

import pytest
from flask import Flask

from quizapp.domain.account import Role
from quizapp.features.library import briefing_edits
from quizapp.reading.anchoring import Anchors
from quizapp.storage import documents, jobs
from quizapp.storage.db import db
from tests.factories.quizzes import FIRST, NOW, SECOND, THIRD, store_newer_text
from tests.support.app import Visitor, make_account, visitor_as, words

PAGE = "/documents/tower/briefing"


@pytest.fixture
def rob(quiz_app: Flask) -> Visitor:
    """A second instructor."""
    return visitor_as(quiz_app, make_account(quiz_app, "Rob Lund"))


def form_of(visitor: Visitor, address: str) -> dict[str, str]:
    """The fields of the form at an address, as a browser would send them back."""
    page = visitor.get(address).get_data(as_text=True)
    form = page[page.index('id="statement"') :]
    fields = {}
    for tag in re.findall(r"<input[^>]*>", form):
        found = re.search(r'name="([^"]+)"', tag)
        value = re.search(r'value="([^"]*)"', tag)
        if found and found[1] != "csrf_token":
            fields[found[1]] = value[1] if value else ""
    areas = re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>\r?\n?(.*?)</textarea>', form, re.DOTALL)
    return fields | dict(areas)


def first_edit(visitor: Visitor, part: str = "key_facts") -> str:
    """The address of the form of the first statement of a part."""
    found = re.search(rf'href="({PAGE}/edit/{part}/[^"]+)"', visitor.get(PAGE).get_data(as_text=True))
    assert found
    return found[1]


def send(visitor: Visitor, address: str, **fields: str) -> Any:
    return visitor.post(address, {**form_of(visitor, address), **fields})


def test_all_parts_stand_there_with_what_can_be_done(staff: Visitor) -> None:
    page = words(staff.get(PAGE))
    for heading in ("In short", "Key facts", "Timeline", "Who is who", "Who says what", "Figures", "Terms"):
        assert f"Add to “{heading}”" in page
    assert f"Edit: {SECOND}" in page
    assert "Nothing stands here yet." in page


def test_the_document_and_its_briefing_lead_there_for_those_who_may(staff: Visitor, visitor: Visitor) -> None:
    assert PAGE in staff.get("/documents/tower").get_data(as_text=True)
    assert PAGE in staff.get("/read/tower").get_data(as_text=True)
    assert PAGE not in visitor.get("/read/tower").get_data(as_text=True)


@pytest.mark.parametrize("part", ["summary", "timeline", "entities", "claims", "figures", "glossary"])
def test_no_two_things_on_a_form_have_one_id(staff: Visitor, part: str) -> None:
    ids = re.findall(r'\bid="([^"]+)"', staff.get(f"{PAGE}/add/{part}").get_data(as_text=True))
    assert len(set(ids)) == len(ids)


def test_a_form_shows_a_statement_with_its_evidence_beside_it(staff: Visitor) -> None:
    fields = form_of(staff, first_edit(staff))
    assert (fields["text"], fields["evidence-0-quote"]) == (SECOND, SECOND)
    assert "sentence evidence" in staff.get(first_edit(staff)).get_data(as_text=True)


@pytest.mark.parametrize("part", ["summary", "key_facts", "timeline", "entities", "claims", "figures"])
def test_what_a_form_shows_can_be_saved_as_it_is(staff: Visitor, part: str) -> None:
    address = first_edit(staff, part)
    fields = form_of(staff, address)
    if part == "entities":
        fields["type"] = "place"
    answer = staff.post(address, fields)
    assert answer.status_code == 303, words(answer)
    assert "Nothing was changed." in words(staff.get(answer.headers["Location"]))


def test_an_edit_is_labelled_here_and_for_readers(staff: Visitor, visitor: Visitor) -> None:
    answer = send(staff, first_edit(staff), text="Dusk was the time.")
    assert answer.status_code == 303
    page = words(staff.get(PAGE))
    assert "Dusk was the time." in page
    assert re.search(r"Edited by Ina Holm, \d+ \w+ \d{4}, \d\d:\d\d", page)
    read = words(visitor.get("/read/tower"))
    assert re.search(r"Dusk was the time\. ?Edited by the instructor Show in text", read)
    assert read.count("Edited by the instructor") == 1
    assert "Ina Holm" not in read


def test_no_evidence_is_refused_at_the_field_with_everything_that_was_typed(staff: Visitor) -> None:
    address = f"{PAGE}/add/glossary"
    answer = send(staff, address, term="Dusk", definition="When he lit them")
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert '<a href="#evidence-0-quote">A statement needs evidence' in page
    assert 'value="Dusk"' in page
    assert "When he lit them" in page
    answer = send(staff, address, term="Dusk", definition="When he lit them", **{"evidence-0-quote": "at noon"})
    assert "does not stand in the document" in words(answer)
    assert "Dusk" not in words(staff.get("/read/tower"))


def test_a_statement_is_added_with_copied_words_and_sent_twice_it_is_one(staff: Visitor, visitor: Visitor) -> None:
    address = f"{PAGE}/add/glossary"
    fields = {**form_of(staff, address), "term": "Dusk", "definition": "When he lit them", "evidence-0-quote": SECOND}
    assert [staff.post(address, fields).status_code for _ in range(2)] == [303, 303]
    read = visitor.get("/read/tower").get_data(as_text=True)
    assert read.count("<dt>Dusk</dt>") == 1
    assert words(staff.get(PAGE)).count("Added by Ina Holm") == 1


def test_a_clash_shows_both_texts_and_saving_again_chooses(staff: Visitor, rob: Visitor) -> None:
    address = first_edit(staff)
    fields = form_of(staff, address)
    send(rob, address, text="Rob’s words.")
    answer = staff.post(address, {**fields, "text": "Ina’s words."})
    assert answer.status_code == 409
    page = words(answer)
    assert "Rob Lund changed this statement while you were editing it." in page
    assert "Rob’s words." in page
    assert "Ina’s words." in page
    seen = re.search(r'name="seen"[^>]*value="([^"]+)"', answer.get_data(as_text=True))
    assert seen
    assert "Rob’s words." in words(staff.get(PAGE))
    again = staff.post(address, {**fields, "text": "Ina’s words.", "seen": seen[1]})
    assert again.status_code == 303
    assert "Ina’s words." in words(staff.get(PAGE))


def test_a_statement_that_is_gone_can_be_added_from_its_form(staff: Visitor, rob: Visitor) -> None:
    fields = {**form_of(staff, f"{PAGE}/add/key_facts"), "text": "Ships were saved.", "evidence-0-quote": THIRD}
    key = fields["once"]
    staff.post(f"{PAGE}/add/key_facts", fields)
    address = f"{PAGE}/edit/key_facts/{key}"
    typed = {**form_of(staff, address), "text": "Many ships were saved."}
    rob.post(f"{PAGE}/history/0", {"seen": "1"})
    answer = staff.post(address, typed)
    assert answer.status_code == 409
    assert "is not there any more" in words(answer)
    assert "Many ships were saved." in words(answer)
    seen = re.search(r'name="seen"[^>]*value="([^"]+)"', answer.get_data(as_text=True))
    assert seen
    assert staff.post(address, {**typed, "seen": seen[1]}).status_code == 303
    assert "Many ships were saved." in words(staff.get(PAGE))


def press(visitor: Visitor, action: str, part: str = "key_facts", **fields: str) -> Any:
    """Press a button of the first statement of a part."""
    page = visitor.get(PAGE).get_data(as_text=True)
    found = re.search(rf'action="({PAGE}/{action}/{part}/[^"]+)">.*?name="seen" value="([^"]+)"', page)
    assert found
    return visitor.post(found[1], {"seen": found[2], **fields})


def test_a_statement_is_hidden_and_shown_again(staff: Visitor, visitor: Visitor) -> None:
    section = '<section class="section" id="key-facts"'
    press(staff, "hide")
    assert "Hidden by Ina Holm" in words(staff.get(PAGE))
    hidden = visitor.get("/read/tower").get_data(as_text=True).split(section)[1].split("</section>")[0]
    assert SECOND not in hidden
    assert "An editor has hidden all that stood here." in hidden
    press(staff, "show")
    shown = visitor.get("/read/tower").get_data(as_text=True).split(section)[1].split("</section>")[0]
    assert SECOND in shown


def test_to_hide_what_somebody_changed_is_not_done_but_told(staff: Visitor, rob: Visitor) -> None:
    page = staff.get(PAGE).get_data(as_text=True)
    found = re.search(rf'action="({PAGE}/hide/key_facts/[^"]+)">.*?name="seen" value="([^"]+)"', page)
    assert found
    send(rob, first_edit(rob), text="Rob’s words.")
    answer = staff.post(found[1], {"seen": found[2]})
    told = words(staff.get(answer.headers["Location"]))
    assert "Rob Lund changed this statement" in told
    assert "Hidden" not in told


def test_statements_are_moved(staff: Visitor, visitor: Visitor) -> None:
    fields = {**form_of(staff, f"{PAGE}/add/summary"), "text": "Ships were saved.", "evidence-0-quote": THIRD}
    staff.post(f"{PAGE}/add/summary", fields)
    press(staff, "move", "summary", to="down")
    read = visitor.get("/read/tower").get_data(as_text=True)
    assert read.index("Ships were saved.") < read.index(f"<p>{FIRST}</p>")


def test_who_moves_from_an_old_page_is_told_at_the_statement(staff: Visitor, rob: Visitor) -> None:
    fields = {**form_of(staff, f"{PAGE}/add/summary"), "text": "Ships were saved.", "evidence-0-quote": THIRD}
    staff.post(f"{PAGE}/add/summary", fields)
    old = staff.get(PAGE).get_data(as_text=True)
    press(rob, "move", "summary", to="down")
    found = re.search(rf'action="({PAGE}/move/summary/[^"]+)">.*?name="seen" value="([^"]+)"', old)
    assert found
    answer = staff.post(found[1], {"seen": found[2], "to": "down"})
    assert answer.headers["Location"].endswith("#told")
    row = staff.get(PAGE).get_data(as_text=True).split(f'id="e-{found[1].split("/")[-1]}"')[1].split("</li>")[0]
    assert "Rob Lund changed the order here while your page was open, so nothing was moved." in row


def test_what_was_saved_is_told_at_the_statement_and_once(staff: Visitor) -> None:
    address = first_edit(staff)
    assert send(staff, address, text="Ina’s words.").headers["Location"] == f"{PAGE}#told"
    page = staff.get(PAGE).get_data(as_text=True)
    row = page.split(f'id="e-{address.split("/")[-1]}"')[1].split("</li>")[0]
    assert '<p class="notice mb-3" role="status" id="told" tabindex="-1">Saved. Readers see it now.</p>' in row
    assert page.count("Readers see it now.") == 1
    press(staff, "hide")
    send(staff, first_edit(staff), text="Ina’s other words.")
    assert "Saved. It stays hidden." in words(staff.get(PAGE))


def test_a_hidden_statement_that_a_new_text_has_lost_is_told_and_let_go(quiz_app: Flask, staff: Visitor) -> None:
    press(staff, "hide", "summary")
    with quiz_app.app_context():
        found = documents.document("tower")
        assert found is not None
        newer = store_newer_text()
        briefing_edits.carry_over(found.id, newer, Anchors(newer.document.text), now=NOW)
        db.session.commit()
    assert "What no longer holds" in words(staff.get("/documents/tower"))
    told = words(staff.get("/documents/tower/no-longer-holds"))
    assert f"{FIRST} In short, hidden" in told
    assert f"Let it go: {FIRST}" in told
    assert "Not in the text any more:" in words(staff.get(PAGE))
    answer = press(staff, "let-go", "summary")
    assert "The hidden statement is let go." in words(staff.get(answer.headers["Location"]))
    assert FIRST not in words(staff.get(PAGE))


def test_the_history_tells_and_brings_back(staff: Visitor) -> None:
    assert "What was changed" not in words(staff.get(PAGE))
    send(staff, first_edit(staff), text="One.")
    send(staff, first_edit(staff), text="Two.")
    page = words(staff.get(f"{PAGE}/history"))
    assert re.search(r"Version 2, as it is now A statement in the key facts was edited by Ina Holm, \d+ ", page)
    assert "Before: One." in page
    assert "After: Two." in page
    answer = staff.post(f"{PAGE}/history/1", {"seen": "2"})
    assert "The briefing is as version 1 had it." in words(staff.get(answer.headers["Location"]))
    assert staff.post(f"{PAGE}/history/0", {"seen": "2"}).status_code == 409
    assert staff.post(f"{PAGE}/history/7", {"seen": "3"}).status_code == 404


def test_the_briefing_is_built_again_by_a_job(staff: Visitor, quiz_app: Flask) -> None:
    answer = staff.post(f"{PAGE}/build")
    assert answer.headers["Location"] == "/documents/tower"
    with quiz_app.app_context():
        job = jobs.newest_of_document(1)
    assert job is not None
    assert job.task == briefing_edits.REBUILD_BRIEFING


@pytest.mark.parametrize(
    "path", ["/edit/summary/nothing", "/edit/nothing/x", "/add/nothing", "/edit/summary/%00", "/history/x"]
)
def test_what_there_is_not_is_not_found(staff: Visitor, path: str) -> None:
    assert staff.get(PAGE + path).status_code == 404


def test_a_new_statement_has_a_key_of_ours(staff: Visitor) -> None:
    fields = {"once": "../x", "text": "So.", "evidence-0-quote": SECOND}
    assert staff.post(f"{PAGE}/add/summary", fields).status_code == 404


def test_students_and_guests_edit_nothing(quiz_app: Flask, visitor: Visitor) -> None:
    student = visitor_as(quiz_app, make_account(quiz_app, "Stu Dent", Role.STUDENT))
    for who in (student, visitor):
        assert who.post(f"{PAGE}/build").status_code == 403

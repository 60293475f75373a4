"""The page of what no longer holds: what stands there, the ways to mend it, and what learners see meanwhile."""

import re

import pytest
from flask import Flask

from quizapp.features.bank import new_text
from quizapp.storage import documents
from quizapp.storage.db import db
from tests.factories.quizzes import FIRST, NEW_FIRST, NOW, store_newer_text
from tests.support.app import Visitor, words

PAGE = "/documents/tower/no-longer-holds"


def bring_new_text(app: Flask) -> None:
    with app.app_context():
        stored = documents.document("tower")
        assert stored is not None
        version = store_newer_text()
        new_text.carry_over(stored.id, version, new_text.anchored(version.document.text, ()), now=NOW)
        db.session.commit()


@pytest.fixture
def moved_on(quiz_app: Flask, staff: Visitor) -> Visitor:
    """An instructor who added a statement, after which the text changed."""
    fields = {"once": f"own-{'1' * 16}", "text": "There were many lamps.", "evidence-0-quote": FIRST}
    assert staff.post("/documents/tower/briefing/add/key_facts", fields).status_code == 303
    bring_new_text(quiz_app)
    return staff


def test_nothing_is_listed_while_everything_holds(staff: Visitor) -> None:
    assert "Everything holds." in words(staff.get(PAGE))
    assert PAGE not in staff.get("/documents/tower").get_data(as_text=True)


def test_the_documents_page_leads_there_with_the_number(moved_on: Visitor) -> None:
    assert "What no longer holds: 4 statements and questions" in words(moved_on.get("/documents/tower"))


def test_everything_stands_there_with_the_old_words_and_a_way_to_mend_it(moved_on: Visitor) -> None:
    page = words(moved_on.get(PAGE))
    assert "has version 2 of its text" in page
    assert "There were many lamps. Key facts" in page
    assert "What did the keeper count? Published" in page
    assert "Who lit the lamps?" not in page
    assert page.count(f"“{FIRST}”") == 4
    assert "Pick other evidence: There were many lamps." in page
    assert "The tower3 of its questions" in page


def test_a_question_is_mended_and_leaves_the_list(moved_on: Visitor) -> None:
    html = moved_on.get(PAGE).get_data(as_text=True)
    address = re.search(r'href="(/bank/\d+)/edit">Edit<span[^>]*>: How many lamps', html)
    assert address
    assert "stands in an older one" in words(moved_on.get(address[1]))
    editor = moved_on.get(f"{address[1]}/edit").get_data(as_text=True)
    assert FIRST in editor
    fields = {
        "based_on": "1",
        "stem": "How many lamps were there?",
        "value": "36",
        "unit": "lamps",
        "tolerance": "0",
        "evidence-0-quote": NEW_FIRST,
        "bloom": "remember",
        "difficulty": "0.5",
    }
    assert moved_on.post(f"{address[1]}/edit", fields).status_code == 303
    assert "How many lamps were there?" not in words(moved_on.get(PAGE)).split("Quizzes that ask them")[0]


def test_a_question_is_retired_and_a_statement_hidden_from_there(moved_on: Visitor) -> None:
    html = moved_on.get(PAGE).get_data(as_text=True)
    for action, name in ((r"/bank/\d+/state", "stands"), (r"/documents/tower/briefing/hide/[^\"]+", "seen")):
        form = re.search(rf'action="({action})">.*?name="{name}" value="([^"]+)"', html)
        assert form
        moved_on.post(form[1], {name: form[2], "state": "retired"})
    assert "What no longer holds: 2" in words(moved_on.get("/documents/tower"))


def test_a_carried_question_says_in_its_history_that_only_the_text_is_newer(moved_on: Visitor) -> None:
    page = words(moved_on.get("/bank/5"))
    assert re.search(r"Version 2, [^.]*carried over to a newer text The same words, on a newer text", page)


def test_a_quiz_warns_of_them_and_is_not_published_with_them(moved_on: Visitor) -> None:
    page = words(moved_on.get("/quizzes/tower/edit"))
    assert page.count("Its evidence stands in an older version of the text.") == 3
    check = words(moved_on.get("/quizzes/tower/publish"))
    assert "stands in an older one" in check


def test_an_attempt_under_way_and_its_result_keep_the_text_that_they_began_with(
    quiz_app: Flask, staff: Visitor
) -> None:
    guest = Visitor(quiz_app)
    attempt = guest.start()
    guest.post(f"{attempt}/1", {"answer": "0"})
    # As words: the token of the form changes with the second.
    before = words(guest.get(f"{attempt}/2"))
    bring_new_text(quiz_app)
    during = words(guest.get(f"{attempt}/2"))
    assert during == before
    assert "35 oil lamps" in during
    guest.post(f"{attempt}/submit")
    result = guest.get(f"{attempt}/result").get_data(as_text=True)
    assert "35 oil lamps in 1901" in result
    assert "36 oil lamps" not in result
    assert "The text was changed after this quiz was published." in words(guest.get(f"{attempt}/result"))
    # The page of the text has the newest one, whose sentences have other numbers.
    assert "Show in text" not in result


def test_while_the_text_is_the_same_a_result_leads_into_it(quiz_app: Flask) -> None:
    guest = Visitor(quiz_app)
    attempt = guest.start()
    guest.post(f"{attempt}/submit")
    result = words(guest.get(f"{attempt}/result"))
    assert "Show in text" in result
    assert "The text was changed" not in result


def test_a_report_shows_an_attempt_with_the_text_that_it_had(quiz_app: Flask, staff: Visitor) -> None:
    guest = Visitor(quiz_app)
    attempt = guest.start()
    guest.post(f"{attempt}/submit")
    bring_new_text(quiz_app)
    page = staff.get(f"/reports/tower/guests/attempts/{attempt.rsplit('/', 1)[1]}").get_data(as_text=True)
    assert "35 oil lamps in 1901" in page
    assert "Show in text" not in page

"""An instructor brings a newer text, and everything that hangs on the older one is where it should be."""

import re
from io import BytesIO
from secrets import token_urlsafe
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import FileStorage

from quizapp.domain.document import DocumentVersion
from quizapp.features.library.forms import MAX_UPLOAD_BYTES
from quizapp.storage import bank, documents, jobs
from tests.functional.features.library.sending import send_document
from tests.support.app import Visitor, make_account, visitor_as, words
from tests.support.jobs import do_jobs

TEXT = """The ferry to Saltholm

The ferry sails twice a day in summer. It was built in 1954 and carries forty cars. Ada Brook was its first captain.

In winter the ferry sails once a day, because the harbour freezes. The islanders then walk over the ice to Havn.
Every spring the crew paints the ferry in two weeks. The museum of Saltholm keeps the first engine of the ferry.
A ticket costs five crowns. Children of the island sail without a ticket. The last train leaves Havn at nine.

In 1954 the shipyard of Havn built the ferry to Saltholm. The town of Havn closed its old harbour in 1972.
"""
PAGE = "/documents/the-ferry-to-saltholm/new-version"
SLUG = "the-ferry-to-saltholm"


def send(visitor: Visitor, text: str = "", **fields: Any) -> Any:
    sent = {"once": token_urlsafe(16), "text": text, "count": "10", "every_way": "y", **fields}
    return visitor.client.post(
        PAGE, data={"csrf_token": visitor.token(), **sent}, content_type="multipart/form-data", buffered=True
    )


@pytest.fixture
def ferry(app: Flask) -> Visitor:
    """An instructor whose document has been read."""
    ina = visitor_as(app, make_account(app))
    send_document(ina, text=TEXT, every_way="y")
    assert do_jobs(app) == 1
    return ina


def newest(app: Flask) -> DocumentVersion:
    with app.app_context():
        version = documents.newest_version(SLUG)
    assert version is not None
    return version


def test_the_documents_page_leads_there(ferry: Visitor) -> None:
    assert f'href="{PAGE}"' in ferry.get(f"/documents/{SLUG}").get_data(as_text=True)
    page = words(ferry.get(PAGE))
    assert "The newer text of “The ferry to Saltholm”." in page
    assert "Title" not in page


def test_a_newer_text_becomes_version_two_and_questions_move_with_it(ferry: Visitor, app: Flask) -> None:
    with app.app_context():
        before = {row.question.id: row for row in bank.of_document(1)}
    assert before
    answer = send(ferry, TEXT.replace("The ferry sails twice", "It is a short way. The ferry sails twice"))
    assert answer.status_code == 303
    assert do_jobs(app) == 1
    assert newest(app).number == 2
    with app.app_context():
        after = bank.of_document(1)
    carried = [row for row in after if row.question.id in before]
    assert {row.document_version_id for row in carried} == {newest(app).id}
    # What was asked before is not asked a second time under another id.
    stems = [row.question.stem for row in after]
    assert len(set(stems)) == len(stems)
    assert "New text, version 2" in words(ferry.get(f"/documents/{SLUG}"))


def test_the_same_text_is_told_and_makes_no_version(ferry: Visitor, app: Flask) -> None:
    answer = send(ferry, TEXT.replace("\n", "\r\n"))
    assert answer.status_code == 422
    assert '<a href="#text">This is the text that is here already' in answer.get_data(as_text=True)
    assert newest(app).number == 1


def test_a_form_sent_twice_brings_one(ferry: Visitor, app: Flask) -> None:
    once = token_urlsafe(16)
    answers = [send(ferry, TEXT + "\nThe end of it.", once=once).status_code for _ in range(2)]
    assert answers == [303, 303]
    assert do_jobs(app) == 1


def test_while_it_is_read_the_old_text_stays_and_no_other_is_taken(ferry: Visitor, app: Flask) -> None:
    send(ferry, TEXT + "\nThe end of it.")
    assert newest(app).number == 1
    assert send(ferry, "Another.").status_code == 409
    assert PAGE not in ferry.get(f"/documents/{SLUG}").get_data(as_text=True)
    with app.app_context():
        assert jobs.newest_of_document(1) is not None


def test_what_can_not_be_used_is_refused_in_the_form(ferry: Visitor) -> None:
    for answer in (send(ferry), send(ferry, file=FileStorage(BytesIO(b"\x89PNG\r\n\x1a\n\0"), filename="x.png"))):
        assert answer.status_code == 422
        assert "There is a problem" in words(answer)
    both = send(ferry, "A text.", file=FileStorage(BytesIO(b"A file."), filename="x.txt"))
    assert "Keep one of the two" in words(both)


def test_far_too_much_is_told_in_the_form(ferry: Visitor) -> None:
    answer = ferry.client.post(PAGE, data=b"x" * (MAX_UPLOAD_BYTES + 1), content_type="text/plain")
    assert answer.status_code == 413
    assert re.search("larger than 20 MB", words(answer))


def test_a_packs_document_has_no_such_page(quiz_app: Flask, staff: Visitor) -> None:
    assert staff.get("/documents/tower/new-version").status_code == 403
    assert "new-version" not in staff.get("/documents/tower").get_data(as_text=True)

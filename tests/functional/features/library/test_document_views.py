"""The pages of the documents that an instructor works with, as a browser without JavaScript uses them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import unquote

import pytest
from flask import Flask
from markupsafe import escape
from sqlalchemy import func, select

from quizapp.domain.account import Account, Role
from quizapp.domain.generation import WAYS_LEFT_OUT, Generation
from quizapp.domain.job import Job, JobState
from quizapp.features.library import service
from quizapp.reading.decode import MAX_BYTES
from quizapp.storage import accounts, documents, jobs, uploads
from quizapp.storage.db import db
from quizapp.storage.tables import DocumentChangeRow, DocumentRow, DocumentTagRow, JobRow, UploadRow
from tests.factories.quizzes import FIRST, NOW, SENTENCES, make_briefing, make_document
from tests.functional.features.library.sending import send_document
from tests.support.app import Visitor, make_account, sign_in, words

FERRY = "The ferry sails twice a day. It was built in 1954 and carries forty cars."
SCRIPT = "<script>alert('1')</script> & \"more\""
TOO_LARGE = "The file is larger than 20 MB; split it into smaller files and add them one by one."


def page(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.get_data(as_text=True)
    return str(answer.get_data(as_text=True))


def bring(visitor: Visitor, *, text: str = FERRY, title: str = "The ferry", **fields: Any) -> Any:
    return send_document(visitor, text=text, title=title, **fields)


def rows(app: Flask) -> list[int | None]:
    """How many documents (the pack's is one), uploads and jobs there are."""
    with app.app_context():
        return [db.session.scalar(select(func.count(table.id))) for table in (DocumentRow, UploadRow, JobRow)]


NOTHING = [1, 0, 0]


def job_of(app: Flask, slug: str = "the-ferry") -> Job:
    with app.app_context():
        stored = documents.document(slug)
        assert stored is not None
        job = jobs.newest_of_document(stored.id)
        assert job is not None
        return job


@contextmanager
def taken_up(app: Flask) -> Iterator[Job]:
    """Take the next job up as a worker does; what the block writes is committed."""
    with app.app_context():
        now = datetime.now(UTC)
        job = jobs.claim_next("run", now=now, stale_before=now - timedelta(minutes=1))
        assert job is not None
        yield job
        db.session.commit()


def be_read(app: Flask, slug: str = "the-ferry") -> None:
    """Do the document's job, with a reading of another text: what matters here is that there is one."""
    with taken_up(app) as job:
        assert job.document_id is not None
        reading = (make_document(), SENTENCES, make_briefing())
        service.store_reading(job.document_id, slug, *reading, account_id=job.account_id, now=NOW)
        jobs.finish(job.id, "run", now=NOW)


def colleague(app: Flask, name: str = "Bob Lund", role: Role = Role.INSTRUCTOR) -> Visitor:
    make_account(app, name, role)
    visitor = Visitor(app)
    assert sign_in(visitor, name).status_code == 302
    return visitor


def account_of(name: str) -> Account:
    stored = accounts.account_named(name)
    assert stored is not None
    return stored.account


# ---- The form ----


def test_the_form_asks_for_a_file_or_a_text(staff: Visitor) -> None:
    shown = page(staff.get("/documents/new"))
    assert "<title>Add a document - quizapp</title>" in shown
    assert 'enctype="multipart/form-data"' in shown
    for name in ("file", "text", "title", "count"):
        assert re.search(rf'<(input|textarea|select)[^>]* id="{name}"', shown), name
        assert f'<label class="form-label" for="{name}">' in shown
    assert re.findall(r"<option([^>]*)>", shown) == [' value="10"', ' selected value="20"', ' value="40"']
    assert "There is a problem" not in shown


def test_pasted_text_is_taken_in_as_it_was_typed(quiz_app: Flask, staff: Visitor) -> None:
    answer = bring(staff, text=f"{FERRY}\r\n\r\nA café\r\n", title="  The   ferry ", count="40")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/documents/the-ferry")
    assert rows(quiz_app) == [2, 1, 1]
    job = job_of(quiz_app)
    assert (job.payload["count"], job.payload["title"], job.state) == (40, "The ferry", JobState.QUEUED)
    with quiz_app.app_context():
        upload = uploads.upload(job.payload["upload"])
        assert (upload.content.decode(), upload.file_name) == (f"{FERRY}\r\n\r\nA café\r\n", "")
        assert documents.documents_of(account_of("Ina Holm").id)[0].owner_id == account_of("Ina Holm").id


def test_the_same_form_sent_twice_brings_one_document(quiz_app: Flask, staff: Visitor) -> None:
    once = re.search(r'name="once"[^>]* value="([^"]+)"', page(staff.get("/documents/new")))
    assert once is not None
    answers = [bring(staff, once=once[1]) for _ in range(2)]
    assert [answer.headers["Location"] for answer in answers] == ["/documents/the-ferry"] * 2
    assert rows(quiz_app) == [2, 1, 1]
    assert bring(staff, text=f"{FERRY} It is old.").headers["Location"] == "/documents/the-ferry-2"
    assert rows(quiz_app) == [3, 2, 2]


def test_a_file_is_taken_in_byte_for_byte(quiz_app: Flask, staff: Visitor) -> None:
    content = f"# On ferries\r\n\r\n{FERRY}\r\n".encode("utf-16")
    answer = bring(staff, text="", title="", file=(content, "ferry.md"))
    assert (answer.status_code, answer.headers["Location"]) == (303, "/documents/on-ferries")
    with quiz_app.app_context():
        upload = uploads.upload(job_of(quiz_app, "on-ferries").payload["upload"])
        assert (upload.content, upload.file_name) == (content, "ferry.md")


def test_a_file_of_several_megabytes_is_taken_in(quiz_app: Flask, staff: Visitor) -> None:
    content = FERRY.encode() + b" " * (3 * 1024 * 1024)
    assert bring(staff, text="", file=(content, "ferry.txt")).status_code == 303
    with quiz_app.app_context():
        assert uploads.upload(job_of(quiz_app).payload["upload"]).content == content


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"text": ""}, "file", "There is no document yet. Choose a file, or paste its text."),
        (
            {"file": (b"The ferry.", "ferry.txt")},
            "file",
            "There is a file and a text. Keep one of the two.",
        ),
        ({"title": "x" * 201}, "title", "The title is longer than 200 characters. Shorten it."),
        ({"text": "", "file": (b"", "ferry.txt")}, "file", "The file is empty; choose a file that holds text."),
        ({"text": "... !!!"}, "text", "The file holds no words; choose a file that holds text."),
    ],
)
def test_what_is_wrong_is_told_on_top_and_at_its_field(
    quiz_app: Flask, staff: Visitor, fields: dict[str, Any], field: str, sentence: str
) -> None:
    shown = page(bring(staff, **fields), 422)
    assert "<title>Error: Add a document - quizapp</title>" in shown
    assert "There is a problem" in shown
    assert f'<a href="#{field}">{sentence}</a>' in shown
    assert re.search(rf'<p class="field-error[^"]*" id="{field}-error">{re.escape(sentence)}</p>', shown)
    (control,) = re.findall(rf'<(?:input|textarea)[^>]* id="{field}"[^>]*>', shown)
    assert 'aria-invalid="true"' in control
    assert re.search(rf'aria-describedby="[^"]*\b{field}-error"', control)
    assert shown.count('aria-invalid="true"') == 1
    assert rows(quiz_app) == NOTHING


def test_what_was_typed_stands_in_the_form_again_and_escaped(staff: Visitor) -> None:
    text = f"</textarea>{SCRIPT}\n…"
    shown = page(bring(staff, text=text, title=SCRIPT * 9, count="40"), 422)
    assert str(escape(text)) in shown
    assert f'value="{escape(SCRIPT * 9)}"' in shown
    assert "<script>" not in shown
    assert shown.count("</textarea>") == 1
    assert '<option selected value="40">' in shown


def test_a_count_that_is_not_offered_is_refused(quiz_app: Flask, staff: Visitor) -> None:
    assert 'href="#count"' in page(bring(staff, count="4000"), 422)
    assert rows(quiz_app) == NOTHING


def test_a_pasted_text_of_a_megabyte_is_taken_in(quiz_app: Flask, staff: Visitor) -> None:
    text = FERRY + " " * (1024 * 1024)
    assert bring(staff, text=text).status_code == 303
    with quiz_app.app_context():
        assert uploads.upload(job_of(quiz_app).payload["upload"]).content == text.encode()


# ---- Too large ----


@pytest.mark.parametrize(("size", "status"), [(MAX_BYTES + 1, 422), (21 * 1024 * 1024, 413), (70 * 1024 * 1024, 413)])
def test_a_file_over_20_mb_is_refused_in_the_form_and_nothing_is_stored(
    quiz_app: Flask, staff: Visitor, size: int, status: int
) -> None:
    content = b"The ferry sails. " * (size // 17) + b" " * (size % 17)
    shown = page(bring(staff, text="", file=(content, "large.txt")), status)
    assert "<title>Error: Add a document - quizapp</title>" in shown
    assert "There is a problem" in shown
    assert f'<a href="#file">{TOO_LARGE}</a>' in shown
    assert 'action="/documents/new"' in shown
    assert rows(quiz_app) == NOTHING


def test_whoever_may_not_bring_documents_is_told_that_however_large_the_file_is(quiz_app: Flask) -> None:
    content = b"x" * (21 * 1024 * 1024)
    answer = bring(Visitor(quiz_app), text="", file=(content, "large.txt"))
    assert "This needs an account" in page(answer, 403)
    assert rows(quiz_app) == NOTHING


def test_the_other_forms_of_a_document_take_no_more_than_a_form(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    answer = staff.post("/documents/the-ferry/cancel", {"more": "x" * 70_000})
    assert "more than this page takes" in page(answer, 413)
    assert job_of(quiz_app).state is JobState.QUEUED


# ---- The list ----


def test_the_list_shows_own_documents_and_packs_with_how_each_stands(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    bring(colleague(quiz_app), title="Boats")
    shown = page(staff.get("/documents"))
    assert '<a href="/documents/the-ferry">The ferry</a>' in shown
    assert '<a href="/documents/tower">' in shown
    assert "Boats" not in shown
    assert re.findall(r'class="standing">([^<]*)<', shown) == ["Waiting to be read", "In the library"]
    assert re.findall(r'data-label="Library"[^>]*>([^<]*)<', shown) == ["Not shown", "Shown"]
    assert "Comes with a pack" in shown


def failed(app: Flask, staff: Visitor) -> None:
    """Let the ferry be a document that could not be read."""
    bring(staff)
    with taken_up(app) as job:
        jobs.fail(job.id, "run", error="It holds no text; choose another file.", now=NOW)


def test_the_list_tells_why_a_document_failed_and_tries_again_from_there(quiz_app: Flask, staff: Visitor) -> None:
    failed(quiz_app, staff)
    shown = page(staff.get("/documents?state=failed"))
    assert re.search(
        r'class="alarm">Could not be read</strong><span[^>]*>It holds no text; choose another file\.', shown
    )
    assert 'action="/documents/the-ferry/retry?list=1&amp;state=failed"' in shown
    assert "tower" not in shown
    answer = staff.post("/documents/the-ferry/retry?list=1&state=failed&page=7")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/documents?state=failed#the-ferry")
    assert job_of(quiz_app).state is JobState.QUEUED
    answer = staff.post("/documents/the-ferry/cancel?list=1")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/documents#the-ferry")


def test_the_list_looks_again_while_something_is_under_way(quiz_app: Flask, staff: Visitor) -> None:
    quiet = page(staff.get("/documents"))
    assert "http-equiv" not in quiet + "".join(re.findall("<script[^>]*>", quiet))
    bring(staff)
    shown = page(staff.get("/documents"))
    assert '<noscript><meta http-equiv="refresh"' in shown
    assert 'data-jobs="/documents/list/jobs"' in shown
    assert '<tr role="row" id="the-ferry" data-busy=' in shown
    assert staff.get("/documents/list/jobs").get_json() == {"the-ferry": "Waiting to be read"}
    assert colleague(quiz_app).get("/documents/list/jobs").get_json() == {}
    assert staff.post("/documents/the-ferry/cancel").status_code == 303
    assert staff.get("/documents/list/jobs").get_json() == {}


def test_the_list_is_narrowed_by_what_its_address_says(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    be_read(quiz_app)
    staff.post("/documents/the-ferry/tags", {"tags": "Ships & <b>boats</b>"})

    def titles(query: str) -> list[str]:
        return re.findall(r'scope="row"><a href="/documents/([^"]*)"', page(staff.get(f"/documents{query}")))

    assert titles("?order=title") == ["the-ferry", "tower"]
    assert titles("?q=FERRY+keeper") == ["the-ferry"]
    assert titles("?state=library") == ["tower"]
    assert titles("?tag=ships+%26+%3Cb%3EBOATS%3C/b%3E") == ["the-ferry"]
    assert titles("?state=nonsense&order=nonsense&page=x&foo=1") == ["the-ferry", "tower"]
    shown = page(staff.get("/documents?q=zebra"))
    assert "No document fits." in shown
    assert 'value="zebra"' in shown
    assert "Ships &amp; &lt;b&gt;boats&lt;/b&gt;" in shown


def test_a_long_list_is_shown_in_pages(quiz_app: Flask, staff: Visitor) -> None:
    with quiz_app.app_context():
        for number in range(50):
            documents.save_document(f"pack-{number}", pack_id=None, title=f"Pack {number}", now=NOW)
        db.session.commit()
    first = page(staff.get("/documents?q=pack&order=title"))
    assert "page 1 of" not in first
    first = page(staff.get("/documents?order=title"))
    assert "<strong>51 documents</strong>, by title, page 1 of 2" in first
    assert 'rel="next" href="/documents?order=title&amp;page=2"' in first
    assert page(staff.get("/documents?order=title&page=2")).count('scope="row"') == 1


# ---- Title, tags and history ----


def test_a_title_is_changed_on_every_page(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    be_read(quiz_app)
    staff.post("/documents/the-ferry/show")
    answer = staff.post("/documents/the-ferry/title", {"title": "Ferries <of> old"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/documents/the-ferry")
    paths = ("/documents", "/documents/the-ferry", "/", "/read/the-ferry", "/bank/new")
    for path in (*paths, "/documents/the-ferry/questions/new/choice"):
        assert "Ferries &lt;of&gt; old" in page(staff.get(path)), path
    ada = colleague(quiz_app, "Ada Berg", Role.ADMIN)
    assert ada.post("/documents/tower/title", {"title": "The old tower"}).status_code == 303


def test_a_packs_title_is_not_offered_to_change(staff: Visitor) -> None:
    assert "/documents/tower/title" not in page(staff.get("/documents/tower"))
    assert "Only an admin can change its title." in page(staff.post("/documents/tower/title", {"title": "Mine"}), 403)


@pytest.mark.parametrize(
    ("end", "field", "value", "sentence"),
    [
        ("/title", "title", " ", "The title is empty. Write one."),
        ("/tags", "tags", "x" * 51, "The tag has 51 characters. Shorten it to at most 50."),
    ],
)
def test_what_is_wrong_with_a_label_is_told_at_its_field(
    staff: Visitor, quiz_app: Flask, end: str, field: str, value: str, sentence: str
) -> None:
    bring(staff)
    shown = page(staff.post(f"/documents/the-ferry{end}", {field: value}), 422)
    assert "<title>Error: The ferry - quizapp</title>" in shown
    assert f'<a href="#{field}">{sentence}</a>' in shown
    assert f'id="{field}-error">{sentence}</p>' in shown
    assert re.search(rf'<input[^>]* aria-invalid="true"[^>]* id="{field}"[^>]* value="{value}"', shown)


def test_tags_are_added_and_taken_away_on_the_documents_page(staff: Visitor) -> None:
    bring(staff)
    answer = staff.post("/documents/the-ferry/tags", {"tags": "ships, old harbours"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/documents/the-ferry#labels")
    assert re.findall(r'<a href="/documents\?tag=([^"]*)"', page(staff.get("/documents/the-ferry"))) == [
        "old+harbours",
        "ships",
    ]
    staff.post("/documents/the-ferry/tags/remove", {"tag": "ships"})
    assert "tag=ships" not in page(staff.get("/documents/the-ferry"))


def test_what_was_done_is_told_with_who_and_when(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    be_read(quiz_app)
    staff.post("/documents/the-ferry/show")
    # A second click changes nothing, and nothing is told of it.
    staff.post("/documents/the-ferry/show")
    ada = colleague(quiz_app, "Ada Berg", Role.ADMIN)
    ada.post("/documents/the-ferry/hide")
    told = re.findall(r'<li>([^<]*) <span class="note">([^,]*), <time', page(staff.get("/documents/the-ferry")))
    assert told == [
        ("Taken out of the library", "by Ada Berg"),
        ("Put into the library", "by Ina Holm"),
        ("Read", "asked for by Ina Holm"),
        ("Added", "by Ina Holm"),
    ]
    assert "Taken out of the library, Ada Berg" in page(staff.get("/documents"))


def test_a_long_history_is_shown_in_pages(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    for _ in range(11):
        staff.post("/documents/the-ferry/tags", {"tags": "ships"})
        staff.post("/documents/the-ferry/tags/remove", {"tag": "ships"})
    assert 'href="/documents/the-ferry?page=2#history"' in page(staff.get("/documents/the-ferry"))
    assert "Added" in page(staff.get("/documents/the-ferry?page=2"))


def test_an_empty_list_says_how_to_begin(app: Flask) -> None:
    make_account(app)
    with app.test_client() as client:
        shown = page(client.get("/sign-in"))
        token = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', shown)
        assert token is not None
        sent = {"csrf_token": token[1], "name": "Ina Holm", "password": "seven oil lamps at dusk"}
        assert client.post("/sign-in", data=sent).status_code == 302
        assert "No documents yet. Add one" in page(client.get("/documents"))


def test_titles_are_escaped_wherever_they_stand(quiz_app: Flask, staff: Visitor) -> None:
    path = bring(staff, title=SCRIPT).headers["Location"]
    assert path == "/documents/script-alert-1-script-more"
    be_read(quiz_app, path.rsplit("/", 1)[1])
    for shown in (page(staff.get("/documents")), page(staff.get(path)), page(staff.get("/bank/new"))):
        assert str(escape(SCRIPT)) in shown
        assert "<script>" not in shown


def test_a_file_name_is_never_taken_for_a_place_or_for_markup(quiz_app: Flask, staff: Visitor) -> None:
    name = "../../<img src=x onerror=alert(1)>.md"
    path = bring(staff, text="", title="", file=(FERRY.encode(), name)).headers["Location"]
    assert path == "/documents/the-ferry-sails-twice-a-day"
    for shown in (page(staff.get("/documents")), page(staff.get(path))):
        assert "<img" not in shown
    with quiz_app.app_context():
        stored = uploads.upload(job_of(quiz_app, path.rsplit("/", 1)[1]).payload["upload"])
        assert stored.file_name.endswith(".md")
        assert stored.content == FERRY.encode()


# ---- One document, step by step ----


def test_a_waiting_document_says_so_and_looks_again(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    shown = page(staff.get("/documents/the-ferry"))
    assert "Waiting to be read" in shown
    assert 'data-job="/documents/the-ferry/job"' in shown
    assert '<noscript><meta http-equiv="refresh"' in shown
    assert '<progress id="progress" max="100" value="0">' in shown
    assert 'action="/documents/the-ferry/cancel"' in shown
    for not_yet in ("Read the briefing", "Show it in the library", "Generate questions", "Try again"):
        assert not_yet not in shown


def test_a_document_in_work_says_how_far_it_is(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    assert staff.get("/documents/the-ferry/job").get_json() == {"state": "queued", "percent": 0}
    with taken_up(quiz_app) as job:
        jobs.beat(job.id, "run", progress=0.456, now=NOW)
    assert staff.get("/documents/the-ferry/job").get_json() == {"state": "running", "percent": 45}
    shown = page(staff.get("/documents/the-ferry"))
    assert '<h2 id="h-job">Being read</h2>' in shown
    assert 'value="45"' in shown
    assert "Being read, 45 %" in page(staff.get("/documents"))


def test_what_was_stopped_says_so_until_it_has_stopped(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    with taken_up(quiz_app) as job:
        jobs.beat(job.id, "run", progress=0.08, now=NOW)
    staff.post("/documents/the-ferry/cancel")
    assert staff.get("/documents/the-ferry/job").get_json() == {"state": "stopping", "percent": 8}
    shown = page(staff.get("/documents/the-ferry"))
    assert '<h2 id="h-job">Stopping</h2>' in shown
    assert 'data-stopping="Stopping"' in shown
    listed = page(staff.get("/documents"))
    assert '<span class="standing">Stopping</span>' in listed
    for each in (shown, listed):
        assert 'action="/documents/the-ferry/cancel' not in each
    with quiz_app.app_context():
        jobs.cancel(job.id, "run", now=NOW)
        db.session.commit()
    assert staff.get("/documents/the-ferry/job").get_json()["state"] == "cancelled"
    assert '<h2 id="h-job">Stopped</h2>' in page(staff.get("/documents/the-ferry"))


def test_the_same_bytes_again_are_told_and_added_only_if_that_is_wanted(quiz_app: Flask, staff: Visitor) -> None:
    content = FERRY.encode()
    send_document(staff, file=(content, "ferry.txt"), title="The ferry")
    answer = send_document(staff, file=(content, "other.txt"), title="Another name")
    shown = page(answer, 409)
    assert 'You have brought this very document before:</strong> <a href="/documents/the-ferry">The ferry</a>' in shown
    assert "choose the file again" in shown
    assert 'value="Another name"' in shown
    assert rows(quiz_app) == [2, 1, 1]
    again = re.search(r'name="again"[^>]*value="([0-9a-f]{64})"', shown)
    assert again
    # Leave for one text is none for another.
    assert bring(staff, text="Another text stands here. It is short.", title="Short").status_code == 303
    assert bring(staff, text="Another text stands here. It is short.", again=again[1]).status_code == 409
    assert send_document(staff, file=(content, "other.txt"), again=again[1], title="Another name").status_code == 303
    assert rows(quiz_app) == [4, 3, 3]


def test_what_another_instructor_has_brought_is_not_told(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    assert bring(colleague(quiz_app)).status_code == 303


def test_a_document_that_was_read_leads_on(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    be_read(quiz_app)
    assert staff.get("/documents/the-ferry/job").get_json() == {"state": "done", "percent": 100}
    shown = page(staff.get("/documents/the-ferry"))
    assert 'href="/read/the-ferry"' in shown
    assert "Only you see it" in shown
    assert "None is published yet. Approve some questions first." in shown
    assert 'action="/documents/the-ferry/questions"' in shown
    assert 'http-equiv="refresh"' not in shown
    assert "data-job" not in shown


def test_a_quiz_can_be_made_of_questions_written_by_hand_alone(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    be_read(quiz_app)
    make = 'action="/documents/the-ferry/quizzes"'
    assert make not in page(staff.get("/documents/the-ferry"))
    written = {"stem": "How many lamps?", "accept": "Four", "evidence-0-quote": FIRST}
    staff.post("/documents/the-ferry/questions/new/short_answer", {**written, "do": "save"})
    shown = page(staff.get("/documents/the-ferry"))
    assert make in shown
    assert "0 approved, 0 rejected. 1 written by hand can be asked." in shown
    assert "Approve some questions first." not in shown


def test_documents_of_one_title_are_told_apart_where_one_is_chosen(quiz_app: Flask, staff: Visitor) -> None:
    for slug in ("the-ferry", "the-ferry-2"):
        bring(staff, text=f"{FERRY} It is called {slug}.")
        be_read(quiz_app, slug)
    for path in ("/bank", "/bank/new", "/quizzes"):
        shown = page(staff.get(path))
        assert "(the-ferry)</option>" in shown, path
        assert "(the-ferry-2)</option>" in shown, path
        assert "(tower)</option>" not in shown, path


def test_a_packs_document_has_nothing_under_way(staff: Visitor) -> None:
    assert staff.get("/documents/tower/job").get_json() == {"state": "done", "percent": 100}
    shown = page(staff.get("/documents/tower"))
    assert "Comes with a pack" in shown
    assert '<a class="tall-link" href="/quizzes/tower/edit">The tower</a>' in shown
    assert "6 questions, version 1" in shown


def test_a_document_that_could_not_be_read_says_why_and_is_tried_again(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    with taken_up(quiz_app) as failed:
        jobs.fail(failed.id, "run", error=f"It is {SCRIPT}.", now=NOW)
    assert staff.get("/documents/the-ferry/job").get_json() == {"state": "failed", "percent": 0}
    shown = page(staff.get("/documents/the-ferry"))
    assert "This did not work" in shown
    assert f"It is {escape(SCRIPT)}." in shown
    assert "<script>" not in shown
    assert "Could not be read" in page(staff.get("/documents"))
    answer = staff.post("/documents/the-ferry/retry")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/documents/the-ferry")
    again = job_of(quiz_app)
    assert (again.state, again.payload) == (JobState.QUEUED, failed.payload)
    assert again.public_id != failed.public_id
    # A second click finds it waiting.
    assert staff.post("/documents/the-ferry/retry").status_code == 303
    assert rows(quiz_app) == [2, 1, 2]


def test_a_waiting_document_is_stopped_and_tried_again(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    assert staff.post("/documents/the-ferry/cancel").status_code == 303
    assert job_of(quiz_app).state is JobState.CANCELLED
    shown = page(staff.get("/documents/the-ferry"))
    assert "It was stopped before it was done. Nothing of it was stored." in shown
    assert "Stopped" in page(staff.get("/documents"))
    assert staff.post("/documents/the-ferry/cancel").status_code == 303
    assert staff.post("/documents/the-ferry/retry").status_code == 303
    assert job_of(quiz_app).state is JobState.QUEUED


def test_more_questions_are_asked_for_once_at_a_time(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    assert "is being worked on" in page(staff.post("/documents/the-ferry/questions", {"count": "10"}), 409)
    be_read(quiz_app)
    assert staff.post("/documents/the-ferry/questions", {"count": "10"}).status_code == 303
    job = job_of(quiz_app)
    assert (job.task, job.payload) == ("make_questions", {"slug": "the-ferry", "count": 10})
    assert staff.post("/documents/the-ferry/questions", {"count": "10"}).status_code == 409
    assert rows(quiz_app) == [2, 1, 2]
    # What was there already stays in sight.
    shown = page(staff.get("/documents/the-ferry"))
    assert "Read the briefing" in shown
    assert "Generate questions" not in shown


def test_the_kinds_that_readers_kept_less_often_are_asked_where_they_are_wanted(
    quiz_app: Flask, staff: Visitor
) -> None:
    bring(staff)
    be_read(quiz_app)
    assert 'name="every_way"' in page(staff.get("/documents/the-ferry"))
    assert staff.post("/documents/the-ferry/questions", {"count": "10", "every_way": "y"}).status_code == 303
    assert job_of(quiz_app).payload == {"slug": "the-ferry", "count": 10, "every_way": True}


def test_a_document_is_brought_to_be_asked_about_in_every_way(quiz_app: Flask, staff: Visitor) -> None:
    assert 'name="every_way"' in page(staff.get("/documents/new"))
    bring(staff, every_way="y")
    assert job_of(quiz_app).payload["every_way"] is True


def generated(app: Flask, reason: str, slug: str = "the-ferry") -> None:
    """Keep a run of the generator over the document's text that gave no question."""
    with app.app_context():
        version = documents.newest_version(slug)
        assert version is not None
        uploads.add_generation(version.id, Generation("6", "", 0, (), (), reason), now=NOW)
        db.session.commit()


def test_where_ways_were_left_out_that_is_said_and_one_button_asks_in_every_way(
    quiz_app: Flask, staff: Visitor
) -> None:
    bring(staff, count="40")
    be_read(quiz_app)
    generated(quiz_app, f"The text gives too little. {WAYS_LEFT_OUT}")
    shown = page(staff.get("/documents/the-ferry"))
    assert f"The text gives too little. {WAYS_LEFT_OUT}" in words(staff.get("/documents/the-ferry"))
    sent = form_of(shown, "Ask again in every way")
    assert sent == {"count": "40", "every_way": "y"}
    assert staff.post("/documents/the-ferry/questions", sent).status_code == 303
    assert job_of(quiz_app).payload == {"slug": "the-ferry", "count": 40, "every_way": True}
    # While that is done, nobody asks for it again.
    assert "Ask again in every way" not in page(staff.get("/documents/the-ferry"))


@pytest.mark.parametrize("reason", ["", "The text gives too little."])
def test_where_no_way_was_left_out_nobody_is_sent_to_them(quiz_app: Flask, staff: Visitor, reason: str) -> None:
    bring(staff)
    be_read(quiz_app)
    generated(quiz_app, reason)
    assert "Ask again in every way" not in page(staff.get("/documents/the-ferry"))


def form_of(shown: str, button: str) -> dict[str, str]:
    """What the form with this button sends, but for its token."""
    (form,) = [each for each in re.findall(r"<form.*?</form>", shown, re.DOTALL) if button in each]
    named = (re.search(r'name="(\w+)"', each) for each in re.findall("<(?:input|button)[^>]*>", form))
    values = re.findall(r'value="([^"]*)"', form)
    sent = dict(zip((each.group(1) for each in named if each), values, strict=True))
    del sent["csrf_token"]
    return sent


def test_a_count_that_is_not_offered_asks_for_nothing(quiz_app: Flask, staff: Visitor) -> None:
    assert staff.post("/documents/tower/questions", {"count": "4000"}).status_code == 303
    assert rows(quiz_app) == NOTHING


# ---- The library ----


def test_a_document_is_shown_in_the_library_and_hidden_again(quiz_app: Flask, staff: Visitor) -> None:
    guest = Visitor(quiz_app)
    bring(staff)
    be_read(quiz_app)
    assert guest.get("/read/the-ferry").status_code == 404
    assert "/read/the-ferry" not in page(guest.get("/"))
    assert staff.get("/read/the-ferry").status_code == 200
    for do, label, status in (("show", "Take it out of the library", 200), ("hide", "Show it in the library", 404)):
        answer = staff.post(f"/documents/the-ferry/{do}")
        assert (answer.status_code, answer.headers["Location"]) == (303, "/documents/the-ferry")
        assert label in page(staff.get("/documents/the-ferry"))
        assert guest.get("/read/the-ferry").status_code == status
        assert ("/read/the-ferry" in page(guest.get("/"))) is (status == 200)


def test_what_has_not_been_read_can_not_be_shown(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    assert "no briefing yet" in page(staff.post("/documents/the-ferry/show"), 409)
    with quiz_app.app_context():
        stored = documents.document("the-ferry")
        assert stored is not None
        assert stored.published_at is None


# ---- Whose they are ----

GETS = ("", "/job")
POSTS = ("/questions", "/cancel", "/retry", "/show", "/hide", "/title", "/tags", "/tags/remove")


def everything(app: Flask) -> list[Any]:
    """All that a form of these pages could change."""
    with app.app_context(), db.engine.connect() as connection:
        tables = (DocumentRow, DocumentTagRow, DocumentChangeRow, JobRow)
        return [connection.execute(select(table.__table__)).all() for table in tables]


@pytest.mark.parametrize("known", [True, False], ids=["another instructor's", "nobody's"])
def test_a_document_of_another_instructor_is_as_if_it_were_not_there(
    quiz_app: Flask, staff: Visitor, known: bool
) -> None:
    bring(staff)
    be_read(quiz_app)
    before, bob = everything(quiz_app), colleague(quiz_app)
    path = "/documents/the-ferry" if known else "/documents/nowhere"
    answers = [bob.get(path + end) for end in GETS] + [bob.post(path + end, {"count": "10"}) for end in POSTS]
    for answer in answers:
        assert "There is no such document." in page(answer, 404)
    if known:
        assert bob.get("/read/the-ferry").status_code == 404
    assert everything(quiz_app) == before


def test_an_admin_sees_and_changes_them_all(quiz_app: Flask, staff: Visitor) -> None:
    bring(staff)
    be_read(quiz_app)
    ada = colleague(quiz_app, "Ada Berg", Role.ADMIN)
    assert '<a href="/documents/the-ferry">' in page(ada.get("/documents"))
    assert ada.get("/documents/the-ferry").status_code == 200
    assert ada.get("/read/the-ferry").status_code == 200
    assert ada.post("/documents/the-ferry/show").status_code == 303
    assert Visitor(quiz_app).get("/read/the-ferry").status_code == 200


@pytest.mark.parametrize("path", ["/documents", "/documents/new", "/documents/tower", "/documents/tower/job"])
def test_the_unknown_are_sent_to_sign_in_and_students_turned_away(quiz_app: Flask, path: str) -> None:
    answer = Visitor(quiz_app).get(path)
    assert answer.status_code == 302
    assert unquote(answer.headers["Location"]) == f"/sign-in?next={path}"
    student = colleague(quiz_app, "Sam Dale", Role.STUDENT)
    assert "This page is for instructors." in words(student.get(path))


@pytest.mark.parametrize("path", ["/documents/new", *(f"/documents/tower{end}" for end in POSTS)])
def test_nothing_is_done_for_the_unknown_nor_for_students(quiz_app: Flask, path: str) -> None:
    before = everything(quiz_app)
    for visitor in (Visitor(quiz_app), colleague(quiz_app, "Sam Dale", Role.STUDENT)):
        assert visitor.post(path, {"text": FERRY, "count": "10"}).status_code == 403
    assert everything(quiz_app) == before


def test_a_form_without_its_token_is_refused(quiz_app: Flask, staff: Visitor) -> None:
    answer = staff.client.post("/documents/new", data={"text": FERRY, "title": "", "count": "20"})
    assert answer.status_code == 400
    assert staff.client.post("/documents/tower/hide").status_code == 400
    assert rows(quiz_app) == NOTHING

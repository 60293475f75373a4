"""What the commands contract says of odd documents holds on the pages: refused in the form, or shown as text."""

import html
import importlib
import re
import shutil
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from flask import Flask
from markupsafe import escape
from sqlalchemy import func, select

from quizapp.app import create_app
from quizapp.domain.account import Account
from quizapp.domain.job import JobState
from quizapp.errors import InputRefused
from quizapp.features.library import service
from quizapp.features.library.service import HeldDocument
from quizapp.settings import Settings
from quizapp.storage import accounts, bank, documents
from quizapp.storage.db import db
from quizapp.storage.tables import DocumentRow, JobRow, UploadRow
from tests.factories.quizzes import store_quiz
from tests.functional.cli.odd_documents import FORMS, MANY_BYTES, MARKS, READ, REFUSED, SHORT, OddDocument
from tests.functional.features.library.sending import send_document
from tests.support.app import SQLITE, Visitor, make_account, sign_in
from tests.support.jobs import do_jobs

BREAKS = re.compile(r"\s+")

every_refused = pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
#: A page shows the text, whatever type of file it was read from.
every_read = pytest.mark.parametrize("case", [*SHORT, *FORMS, *MARKS], ids=lambda case: case.name)


@pytest.fixture(scope="module")
def quiz_app(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """One application for all of these: each test looks only at what its own document adds."""
    instance = tmp_path_factory.mktemp("odd")
    shutil.copy(migrated_sqlite, instance / SQLITE)
    app = create_app(Settings(instance=instance, secret_key="test"))
    with app.app_context():
        store_quiz()
        db.session.commit()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture(scope="module")
def staff(quiz_app: Flask) -> Visitor:
    """An instructor, signed in once."""
    make_account(quiz_app)
    visitor = Visitor(quiz_app)
    assert sign_in(visitor).status_code == 302
    return visitor


def sentence_of(data: bytes) -> str:
    """The sentence by which the command line refuses a file."""
    command = importlib.import_module("quizapp.cli.brief").brief
    assert isinstance(command, click.Command)
    with tempfile.NamedTemporaryFile(prefix="odd-document-") as file:
        file.write(data)
        file.flush()
        refused = CliRunner().invoke(command, [file.name]).exception
    assert isinstance(refused, InputRefused)
    return refused.sentence


def rows(app: Flask) -> list[int | None]:
    with app.app_context():
        return [db.session.scalar(select(func.count(table.id))) for table in (DocumentRow, UploadRow, JobRow)]


def shown(answer: Any) -> str:
    assert answer.status_code == 200
    return str(answer.get_data(as_text=True))


def seen(page: str) -> str:
    """What a reader of the page sees, all white space left out: templates put their own around each sentence."""
    main = page.split("<main", 1)[1].split("</main>", maxsplit=1)[0]
    # What the reading page offers beside a sentence is no part of the text.
    main = re.sub(r'<span class="ways">.*?</span>|<a class="add-note".*?</a>', "", main)
    return BREAKS.sub("", html.unescape(re.sub(r"<[^>]*>", "", main)))


def assert_a_form_error(app: Flask, visitor: Visitor, sentence: str, **fields: Any) -> int:
    """Send the form; it comes back with the sentence, and nothing was stored. Returns its status."""
    before = rows(app)
    answer = send_document(visitor, **fields)
    page = answer.get_data(as_text=True)
    assert answer.status_code in {413, 422}
    assert re.search(r"<title>\s*Error: ", page)
    assert "There is a problem" in page
    assert str(escape(sentence)) in page
    assert 'action="/documents/new"' in page
    assert rows(app) == before
    return int(answer.status_code)


# ---- What is refused ----


@every_refused
def test_what_can_not_be_read_is_a_form_error_and_nothing_is_stored(
    quiz_app: Flask, staff: Visitor, case: OddDocument
) -> None:
    sentence = sentence_of(case.data)
    assert case.refusal in sentence
    assert_a_form_error(quiz_app, staff, sentence, file=(case.data, "odd document"))


def test_a_file_that_is_too_large_to_be_looked_at_is_the_same_form_error(quiz_app: Flask, staff: Visitor) -> None:
    data = b"The ferry sails. " * (2 * MANY_BYTES // 17)
    assert assert_a_form_error(quiz_app, staff, sentence_of(data), file=(data, "odd document")) == 413


def test_the_form_names_the_types_and_offers_their_files(staff: Visitor) -> None:
    page = shown(staff.get("/documents/new"))
    offered = re.findall(r'\saccept="([^"]*)"', page)
    assert {".pdf", ".docx", ".html", ".md", ".txt"} <= set(offered[0].split(","))
    assert all(name in page for name in ("PDF", "Word (.docx)", "web page (.html)", "Markdown", "plain text"))


PASTED = [case for case in REFUSED if case.name in {"French", "Chinese", "a title only", "encrypted in letters"}]


@pytest.mark.parametrize("case", PASTED, ids=lambda case: case.name)
def test_what_is_pasted_is_refused_alike(quiz_app: Flask, staff: Visitor, case: OddDocument) -> None:
    assert_a_form_error(quiz_app, staff, sentence_of(case.data), text=case.data.decode())


# ---- What is read ----


def account() -> Account:
    stored = accounts.account_named("Ina Holm")
    assert stored is not None
    return stored.account


def bring(app: Flask, visitor: Visitor, **fields: Any) -> str:
    """Bring a document and have it read; returns its slug."""
    content = fields["file"][0] if "file" in fields else fields["text"].encode()
    # Another test may have brought the same bytes: they are wanted once more.
    answer = send_document(visitor, again=sha256(content).hexdigest(), **fields)
    assert answer.status_code == 303, seen(answer.get_data(as_text=True))
    assert do_jobs(app) == 1
    return str(answer.headers["Location"]).removeprefix("/documents/")


def assert_read(app: Flask, visitor: Visitor, slug: str, case: OddDocument) -> None:
    with app.app_context():
        held = service.held_document(slug, account())
        assert held.job is not None
        assert (held.job.state, held.job.error) == (JobState.DONE, "")
        version = documents.newest_version(slug)
        assert version is not None
        briefing = documents.briefing(version.id)
        assert briefing is not None
        made = bank.of_document(held.stored.id)
    assert [odd for odd in case.survives if odd not in version.document.text] == []
    assert [part for part in case.empty if getattr(briefing, part)] == []
    assert len(made) <= (20 if case.most is None else case.most)
    page, read = shown(visitor.get(f"/documents/{slug}")), shown(visitor.get(f"/read/{slug}"))
    assert_says_what_was_made(held, page)
    assert len(made) == held.to_review
    for _, reason in briefing.reasons:
        assert str(escape(reason)) in read
    for odd in case.survives:
        assert BREAKS.sub("", odd) in seen(read)
    listed = shown(visitor.get("/documents"))
    for each in (page, read, listed):
        assert_nothing_came_alive(each)
    for each in (page, read):
        assert [odd for odd in case.never if odd in seen(each)] == []
    for each in (page, listed):
        assert BREAKS.sub("", held.stored.title) in seen(each)


def assert_says_what_was_made(held: HeldDocument, page: str) -> None:
    assert held.run is not None
    assert held.run.asked == held.to_review
    was = "was" if held.run.asked == 1 else "were"
    assert f"{held.run.asked} {was} generated. {held.to_review} to review, 0 approved, 0 rejected." in page
    if held.run.asked == 0:
        assert held.run.reason.endswith(".")
        assert f"{escape(held.run.reason)}</p>" in page
        assert "Review" not in re.findall(r'<a class="btn[^"]*"[^>]*>(\w+)', page)


def assert_nothing_came_alive(page: str) -> None:
    """No element or attribute of the page is the document's."""
    assert all('src="/static/' in tag for tag in re.findall(r"<script\b[^>]*>", page, re.IGNORECASE))
    assert re.findall(r"<(?:img|iframe|object|embed|b|i|!--)\b[^>]*>", page, re.IGNORECASE) == []
    # What stands between quote marks is the value of an attribute, such as a title in its field.
    assert re.findall(r"<[a-z][^>]*\son\w+\s*=", re.sub('"[^"<>]*"', '""', page), re.IGNORECASE) == []
    # One document, whatever a text says of another.
    assert [page.lower().count(tag) for tag in ("<html", "<body", "<main", "</main>", "</body>")] == [1] * 5
    assert {ord(char) for char in page if ord(char) < 32 or 127 <= ord(char) < 160} <= {9, 10, 13}


@every_read
def test_what_is_odd_is_read_and_shown_as_text(quiz_app: Flask, staff: Visitor, case: OddDocument) -> None:
    assert_read(quiz_app, staff, bring(quiz_app, staff, file=(case.data, "odd document")), case)


TYPED = [case for case in MARKS if case.name in {"HTML", "HTML in Markdown", "Jinja", "SQL", "CRLF", "odd Unicode"}]


@pytest.mark.parametrize("case", TYPED, ids=lambda case: case.name)
def test_what_is_odd_is_pasted_and_titled_as_text(quiz_app: Flask, staff: Visitor, case: OddDocument) -> None:
    """The title holds what is odd as well: it stands in more places than the text."""
    title = case.survives[0].split("\n")[-1][:200]
    slug = bring(quiz_app, staff, text=case.data.decode(), title=title)
    assert_read(quiz_app, staff, slug, case)
    with quiz_app.app_context():
        stored = documents.document(slug)
        assert stored is not None
        assert stored.title == " ".join(title.split())
    for path in (f"/documents/{slug}", f"/read/{slug}", "/documents"):
        page = shown(staff.get(path))
        assert str(escape(stored.title)) in page
        if escape(stored.title) != stored.title:
            assert stored.title not in page


@pytest.mark.parametrize("case", SHORT, ids=lambda case: case.name)
def test_a_text_too_short_for_questions_says_so_plainly(quiz_app: Flask, staff: Visitor, case: OddDocument) -> None:
    slug = bring(quiz_app, staff, file=(case.data, "odd document"))
    page = shown(staff.get(f"/documents/{slug}"))
    assert "0 were generated." in page
    assert re.search(r"<p[^>]*>[^<]*\b80\b[^<]*\.</p>", page)


def test_each_kind_of_form_without_prose_stays_within_three_questions() -> None:
    """The contract's own number, should the cases ever say another."""
    bounds = {case.name: case.most for case in READ if case not in MARKS}
    assert all(most is not None and most <= 3 for most in bounds.values()), bounds
    assert len(bounds) > 10

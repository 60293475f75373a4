"""A request that may change something commits once, at its end, and only if it went well."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from quizapp.features.library import service
from quizapp.storage import attempts, documents
from quizapp.storage.db import db
from quizapp.storage.tables import LearnerRow
from quizapp.web.access import Access, access
from tests.factories.quizzes import NOW
from tests.support.app import Visitor, words


def stored(app: Flask, learner: str) -> bool:
    with app.app_context():
        return bool(db.session.scalar(select(LearnerRow.id).where(LearnerRow.public_id == learner)))


def test_what_a_request_wrote_is_committed(quiz_app: Flask, visitor: Visitor) -> None:
    def write() -> str:
        attempts.lock_learner("kept", now=NOW)
        return "done"

    quiz_app.view_functions["accounts.sign_out"] = access(Access.PUBLIC)(write)
    assert visitor.post("/sign-out").status_code == 200
    assert stored(quiz_app, "kept")


def test_a_page_that_is_only_looked_at_changes_nothing(quiz_app: Flask, visitor: Visitor) -> None:
    def write() -> str:
        attempts.lock_learner("lost", now=NOW)
        return "done"

    quiz_app.view_functions["library.how"] = access(Access.PUBLIC)(write)
    assert visitor.get("/how").status_code == 200
    assert not stored(quiz_app, "lost")


def test_what_a_failed_request_wrote_is_not(quiz_app: Flask, visitor: Visitor) -> None:
    def write_and_fail() -> str:
        attempts.lock_learner("lost", now=NOW)
        raise RuntimeError

    quiz_app.view_functions["accounts.sign_out"] = access(Access.PUBLIC)(write_and_fail)
    assert visitor.post("/sign-out").status_code == 500
    assert not stored(quiz_app, "lost")


def test_a_save_that_can_not_be_committed_is_not_acknowledged(
    quiz_app: Flask, visitor: Visitor, monkeypatch: object
) -> None:
    attempt = visitor.start()

    def full_disk() -> None:
        raise OSError("no space left on device")

    token = visitor.token()
    with quiz_app.app_context():
        commit, db.session.commit = db.session.commit, full_disk  # type: ignore[method-assign]
    try:
        answer = visitor.client.post(f"{attempt}/5/save", data={"csrf_token": token, "answer": "keeper"})
    finally:
        db.session.commit = commit  # type: ignore[method-assign]
    assert answer.status_code == 500
    assert "0 of 6 answered" in words(visitor.get(f"{attempt}/1"))


def test_a_view_that_works_long_first_keeps_no_other_writer_waiting(
    quiz_app: Flask, staff: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrote = []

    def read_slowly(content: bytes, *, file_name: str) -> str:
        with closing(sqlite3.connect(Path(str(quiz_app.config["SQLALCHEMY_DATABASE_URI"])[10:]), timeout=0)) as other:
            other.execute("BEGIN IMMEDIATE")
            wrote.append(other.in_transaction)
            other.rollback()
        return "Boats"

    monkeypatch.setattr(service, "title_of", read_slowly)
    answer = staff.post("/documents/new", {"text": "The boat sails at dawn.", "count": "10"})
    assert answer.status_code == 303
    assert wrote == [True]
    with quiz_app.app_context():
        assert documents.document("boats") is not None

"""A guest is known by one signed cookie, from the first attempt on."""

from flask import Flask
from sqlalchemy import func, select

from quizapp.storage.db import db
from quizapp.storage.tables import LearnerRow
from tests.support.app import Visitor


def test_reading_alone_stores_nobody(quiz_app: Flask, visitor: Visitor) -> None:
    visitor.get("/")
    visitor.get("/read/tower")
    with quiz_app.app_context():
        assert db.session.scalar(select(func.count()).select_from(LearnerRow)) == 0


def test_clicks_that_come_at_once_are_one_learners(visitor: Visitor) -> None:
    visitor.get("/")
    token = visitor.token()
    clicks = [visitor.client.post("/quizzes/tower/start", data={"csrf_token": token}) for _ in range(3)]
    assert len({click.headers["Location"] for click in clicks}) == 1


def test_the_same_device_stays_the_same_learner(visitor: Visitor) -> None:
    first = visitor.start()
    visitor.post(f"{first}/submit")
    with visitor.client.session_transaction() as session:
        learner = session["learner"]
    visitor.start()
    with visitor.client.session_transaction() as session:
        assert session["learner"] == learner
        assert session.permanent


def test_a_forged_cookie_is_nobody(quiz_app: Flask, visitor: Visitor) -> None:
    attempt = visitor.start()
    forger = Visitor(quiz_app)
    forger.client.set_cookie("session", "eyJsZWFybmVyIjoieCJ9.aaaa.bbbb")
    assert forger.get(f"{attempt}/1").status_code == 404

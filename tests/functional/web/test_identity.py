"""A guest is known by one signed cookie, from the first attempt on."""

from flask import Flask

from tests.support.app import Visitor


def test_reading_alone_makes_nobody_a_learner(visitor: Visitor) -> None:
    visitor.get("/")
    with visitor.client.session_transaction() as session:
        assert "learner" not in session


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

"""Where whoever signs in or up goes on."""

import pytest
from flask import Flask

from quizapp.domain.account import Role
from quizapp.features.accounts.entry import signing_key
from tests.support.app import PASSWORD, Visitor, make_account, sign_in


def location(visitor: Visitor, name: str, onward: str = "") -> str:
    answer = visitor.post("/sign-in", {"name": name, "password": PASSWORD, "next": onward})
    assert answer.status_code == 302
    return str(answer.headers["Location"])


def test_a_student_with_a_guests_attempt_on_the_device_is_asked_whose_it_is(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app, "Sam Ek", Role.STUDENT)
    visitor.start()
    assert location(visitor, "Sam Ek", "/read/tower?a=1") == "/claim?next=/read/tower?a%3D1"
    assert "Is this attempt yours?" in visitor.get("/claim").get_data(as_text=True)


def test_whoever_signs_up_is_asked_too(visitor: Visitor) -> None:
    visitor.start()
    answer = visitor.post("/sign-up", {"name": "Sam Ek", "password": PASSWORD, "next": "/how"})
    assert answer.headers["Location"] == "/claim?next=/how"


def test_a_guest_who_only_looked_leaves_nothing_to_ask_about(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app, "Sam Ek", Role.STUDENT)
    visitor.get("/")
    assert location(visitor, "Sam Ek", "/how") == "/how"


def test_what_was_claimed_is_not_asked_about_again(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app, "Sam Ek", Role.STUDENT)
    visitor.start()
    sign_in(visitor, "Sam Ek")
    visitor.post("/claim", {"mine": "yes"})
    visitor.post("/sign-out")
    assert location(visitor, "Sam Ek") == "/"


@pytest.mark.parametrize("role", [Role.INSTRUCTOR, Role.ADMIN])
def test_staff_go_straight_on(quiz_app: Flask, visitor: Visitor, role: Role) -> None:
    make_account(quiz_app, role=role)
    visitor.start()
    assert location(visitor, "Ina Holm", "/how") == "/how"


def test_links_are_signed_with_the_key_of_the_application(app: Flask) -> None:
    with app.app_context():
        assert signing_key() == "test"

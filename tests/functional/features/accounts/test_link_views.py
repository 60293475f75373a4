"""The pages of one-time links: making an account with an invitation, and choosing a new password."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from quizapp.domain.account import Role
from quizapp.features.accounts import new_passwords, people, service
from quizapp.storage.db import db
from quizapp.storage.tables import AccountRow
from tests.support.app import PASSWORD, Visitor, make_account, sign_in, visitor_as, words

JOIN = "/join/the-secret"
FIELDS = {"name": "Ada Berg", "password": PASSWORD, "email": ""}
NEW = "four wet boots by noon"


def page(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.status
    return str(answer.get_data(as_text=True))


def is_signed_in(visitor: Visitor) -> bool:
    return "Sign out" in page(visitor.get("/how"))


def accounts_of(app: Flask) -> list[str]:
    with app.app_context():
        return list(db.session.scalars(select(AccountRow.name).order_by(AccountRow.id)))


@pytest.fixture
def link(quiz_app: Flask) -> str:
    """The address of the link to the first account."""
    with quiz_app.app_context():
        people.first_account_link(secret="the-secret", now=datetime.now(UTC))
        db.session.commit()
    return JOIN


@pytest.fixture
def password_link(quiz_app: Flask) -> str:
    """The address of a link to a new password for the student Sam Ek."""
    make_account(quiz_app, "Sam Ek", Role.STUDENT)
    return address_for(quiz_app, "Sam Ek")


def address_for(app: Flask, name: str, *, age: timedelta = timedelta()) -> str:
    with app.app_context():
        made = new_passwords.link_for_name(name, key=str(app.secret_key), now=datetime.now(UTC) - age)
    return f"/new-password/{made.token}"


# ---- The first account ----


def test_whoever_has_the_link_makes_the_first_account_and_is_signed_in(visitor: Visitor, link: str) -> None:
    assert "It is an admin’s" in words(visitor.get(link))
    answer = visitor.post(link, FIELDS)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    shown = page(visitor.get("/"))
    assert is_signed_in(visitor)
    assert "Your account is made. Next: add a document, make a class, or invite others under People.</p>" in shown
    assert 'class="masthead masthead-signed-in"' in shown


def test_the_link_works_once(quiz_app: Flask, visitor: Visitor, link: str) -> None:
    visitor.post(link, FIELDS)
    other = Visitor(quiz_app)
    for answer in (other.get(link), other.post(link, {**FIELDS, "name": "Bo Lind"}), other.post(link, {"name": ""})):
        assert "This link can’t be used." in page(answer, 404)
    assert not is_signed_in(other)
    assert accounts_of(quiz_app) == ["Ada Berg"]


def test_a_link_that_was_never_made_is_no_page(visitor: Visitor) -> None:
    for answer in (visitor.get("/join/guess"), visitor.post("/join/guess", FIELDS)):
        assert "This link can’t be used." in page(answer, 404)


def test_a_link_that_ran_out_is_no_page(quiz_app: Flask, visitor: Visitor) -> None:
    with quiz_app.app_context():
        people.first_account_link(secret="the-secret", now=datetime.now(UTC) - timedelta(days=8))
        db.session.commit()
    assert visitor.get(JOIN).status_code == visitor.post(JOIN, FIELDS).status_code == 404


def test_what_is_wrong_is_told_on_top_and_at_the_field(visitor: Visitor, link: str) -> None:
    answer = visitor.post(link, {"name": "Ada Berg", "password": "short", "email": "ada"})
    shown = page(answer, 422)
    assert "<title>Error: Make your account" in shown
    problem = re.search(r'<div class="problem" role="alert".*?</div>', shown, re.DOTALL)
    assert problem
    assert re.findall(r'href="#(\w+)"', problem[0]) == ["password", "email"]
    for field in ("password", "email"):
        tag = re.search(rf'<input[^>]*id="{field}"[^>]*>', shown)
        assert tag
        assert 'aria-invalid="true"' in tag[0]
        assert f"{field}-error" in tag[0]
        assert f'id="{field}-error"' in shown
    assert 'value="Ada Berg"' in shown
    assert 'value="short"' not in shown
    assert visitor.get(link).status_code == 200


def test_a_name_that_is_taken_leaves_the_link_good(quiz_app: Flask, visitor: Visitor, link: str) -> None:
    make_account(quiz_app, "Ada Berg")
    shown = page(visitor.post(link, FIELDS), 409)
    assert "account of this name already" in shown
    assert 'Is the account yours? <a class="tall-link" href="/sign-in">Sign in with it</a>' in shown
    assert visitor.post(link, {**FIELDS, "name": "Bo Lind"}).status_code == 302
    assert is_signed_in(visitor)


def test_a_name_that_is_taken_is_found_before_the_work_of_hashing_and_after_it(
    quiz_app: Flask, visitor: Visitor, link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_account(quiz_app, "Ada Berg")
    token, hashed = visitor.token(), []

    def meanwhile(password: str) -> str:
        hashed.append(password)
        make_account(quiz_app, "Bo Lind")
        return "hash"

    monkeypatch.setattr(service, "hash_of", meanwhile)
    for name in ("Ada Berg", "Bo Lind"):
        page(visitor.client.post(link, data={"csrf_token": token, **FIELDS, "name": name}), 409)
    assert hashed == [PASSWORD]
    assert visitor.get(link).status_code == 200
    assert accounts_of(quiz_app) == ["Ada Berg", "Bo Lind"]


# ---- Invitations ----


@pytest.mark.parametrize(
    ("role", "sentence", "onward"),
    [
        (Role.ADMIN, "It is an admin’s", "Next: add a document, make a class, or invite others under People."),
        (Role.INSTRUCTOR, "It is an instructor’s", "Next: add a document or make a class."),
        (Role.STUDENT, "It is a student’s", ""),
    ],
)
def test_an_invitation_says_what_the_account_will_be_for_and_then_what_comes_next(
    quiz_app: Flask, visitor: Visitor, role: Role, sentence: str, onward: str
) -> None:
    make_account(quiz_app, "Ida Lund", Role.ADMIN)
    with quiz_app.app_context():
        people.invite(role, secret="the-secret", now=datetime.now(UTC))
        db.session.commit()
    assert sentence in words(visitor.get(JOIN))
    assert sentence in words(visitor.post(JOIN, {**FIELDS, "password": ""}))
    visitor.post(JOIN, {**FIELDS, "role": "admin"})
    assert f'role="status">{f"Your account is made. {onward}".strip()}</p>' in page(visitor.get("/"))
    with quiz_app.app_context():
        made = db.session.scalar(select(AccountRow.role).where(AccountRow.name == "Ada Berg"))
    assert made == role.value


def test_an_invited_student_is_asked_for_what_was_done_on_the_device(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app, "Ida Lund", Role.ADMIN)
    with quiz_app.app_context():
        people.invite(Role.STUDENT, secret="the-secret", now=datetime.now(UTC))
        db.session.commit()
    visitor.start()
    assert visitor.post(JOIN, FIELDS).headers["Location"] == "/claim"


@pytest.mark.usefixtures("link")
def test_whoever_is_signed_in_is_told_that_the_link_signs_them_out(quiz_app: Flask, password_link: str) -> None:
    ina = visitor_as(quiz_app, make_account(quiz_app))
    for path in (JOIN, password_link):
        assert "You are signed in as Ina Holm. Going on here signs you out." in words(ina.get(path))
        assert "signs you out" not in words(Visitor(quiz_app).get(path))
    ina.post(JOIN, FIELDS)
    assert "Ada Berg" in words(ina.get("/how"))


def test_an_invitation_needs_the_token_of_its_form(quiz_app: Flask, visitor: Visitor, link: str) -> None:
    assert visitor.client.post(link, data=FIELDS).status_code == 400
    assert accounts_of(quiz_app) == []


# ---- A new password ----


def test_whoever_has_the_link_chooses_a_password_and_is_signed_in(
    quiz_app: Flask, visitor: Visitor, password_link: str
) -> None:
    assert "the account of Sam Ek" in words(visitor.get(password_link))
    answer = visitor.post(password_link, {"new_password": NEW})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert "Your new password is set, and you are signed in." in words(visitor.get("/"))
    assert "Sam Ek" in words(visitor.get("/how"))
    assert sign_in(Visitor(quiz_app), "Sam Ek").status_code == 200
    assert sign_in(Visitor(quiz_app), "Sam Ek", NEW).status_code == 302


def test_a_new_password_ends_the_sessions_of_before(quiz_app: Flask, visitor: Visitor) -> None:
    other = visitor_as(quiz_app, make_account(quiz_app, "Sam Ek", Role.STUDENT))
    assert is_signed_in(other)
    visitor.post(address_for(quiz_app, "Sam Ek"), {"new_password": NEW})
    assert not is_signed_in(other)
    assert is_signed_in(visitor)


def test_a_password_link_works_once(quiz_app: Flask, visitor: Visitor, password_link: str) -> None:
    visitor.post(password_link, {"new_password": NEW})
    other = Visitor(quiz_app)
    for answer in (other.get(password_link), other.post(password_link, {"new_password": "another long one"})):
        assert "This link can’t be used. It works once and for 24 hours" in words(answer)
        assert answer.status_code == 404
    assert not is_signed_in(other)
    assert sign_in(Visitor(quiz_app), "Sam Ek", NEW).status_code == 302


def test_a_password_link_that_ran_out_or_was_made_up_is_no_page(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app, "Sam Ek", Role.STUDENT)
    made_up = address_for(quiz_app, "Sam Ek")[:-1] + "%00"
    for path in (address_for(quiz_app, "Sam Ek", age=timedelta(days=1)), made_up, "/new-password/guess"):
        assert visitor.get(path).status_code == visitor.post(path, {"new_password": NEW}).status_code == 404
    assert sign_in(visitor, "Sam Ek").status_code == 302


@pytest.mark.parametrize(
    ("password", "sentence"),
    [("", "Choose a new password."), ("short", "Use at least 10 characters."), ("x1" * 101, "Use at most 200")],
)
def test_a_password_that_is_refused_leaves_the_link_good(
    visitor: Visitor, password_link: str, password: str, sentence: str
) -> None:
    shown = page(visitor.post(password_link, {"new_password": password}), 422)
    assert "<title>Error: Choose a new password" in shown
    assert sentence in shown
    assert not is_signed_in(visitor)
    assert visitor.post(password_link, {"new_password": NEW}).status_code == 302


def test_somebody_who_failed_too_often_gets_in_by_the_link(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app, "Sam Ek", Role.STUDENT)
    for _ in range(5):
        sign_in(visitor, "Sam Ek", "wrong")
    visitor.post(address_for(quiz_app, "Sam Ek"), {"new_password": NEW})
    assert sign_in(Visitor(quiz_app), "Sam Ek", NEW).status_code == 302


def test_a_new_password_needs_the_token_of_its_form(visitor: Visitor, password_link: str) -> None:
    assert visitor.client.post(password_link, data={"new_password": NEW}).status_code == 400
    assert visitor.get(password_link).status_code == 200


@pytest.mark.usefixtures("link")
def test_a_page_of_a_link_is_kept_by_nobody(visitor: Visitor, password_link: str) -> None:
    for path in (JOIN, password_link):
        assert visitor.get(path).headers["Cache-Control"] == "private, no-store"
        assert visitor.get(path).headers["Referrer-Policy"] == "same-origin"

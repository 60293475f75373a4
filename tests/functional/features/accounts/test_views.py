"""Signing in and out, and the first account, as a browser without JavaScript uses them."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from quizapp.domain.account import Role
from quizapp.features.accounts import service
from quizapp.storage.db import db
from quizapp.storage.tables import AccountRow, SignInFailureRow
from tests.support.app import PASSWORD, Visitor, make_account, sign_in, words

JOIN = "/join/the-secret"
FIELDS = {"name": "Ada Berg", "password": PASSWORD, "email": ""}


def page(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.status
    return str(answer.get_data(as_text=True))


def is_signed_in(visitor: Visitor) -> bool:
    return "Sign out" in page(visitor.get("/how"))


def count(app: Flask, table: type[AccountRow] | type[SignInFailureRow]) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(table)) or 0


@pytest.fixture
def link(quiz_app: Flask) -> str:
    """The address of the link to the first account."""
    with quiz_app.app_context():
        service.first_account_link(secret="the-secret", now=datetime.now(UTC))
        db.session.commit()
    return JOIN


# ---- The first account ----


def test_whoever_has_the_link_makes_the_first_account_and_is_signed_in(visitor: Visitor, link: str) -> None:
    assert "Make the first account" in words(visitor.get(link))
    answer = visitor.post(link, FIELDS)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert is_signed_in(visitor)
    assert 'class="masthead masthead-staff"' in page(visitor.get("/"))


def test_the_link_works_once(quiz_app: Flask, visitor: Visitor, link: str) -> None:
    visitor.post(link, FIELDS)
    other = Visitor(quiz_app)
    for answer in (other.get(link), other.post(link, {**FIELDS, "name": "Bo Lind"}), other.post(link, {"name": ""})):
        assert "This link can’t be used." in page(answer, 404)
    assert not is_signed_in(other)
    assert count(quiz_app, AccountRow) == 1


def test_a_link_that_was_never_made_is_no_page(visitor: Visitor) -> None:
    for answer in (visitor.get("/join/guess"), visitor.post("/join/guess", FIELDS)):
        assert "This link can’t be used." in page(answer, 404)


def test_a_link_that_ran_out_is_no_page(quiz_app: Flask, visitor: Visitor) -> None:
    with quiz_app.app_context():
        service.first_account_link(secret="the-secret", now=datetime.now(UTC) - timedelta(days=8))
        db.session.commit()
    assert visitor.get(JOIN).status_code == visitor.post(JOIN, FIELDS).status_code == 404


def test_what_is_wrong_is_told_on_top_and_at_the_field(visitor: Visitor, link: str) -> None:
    answer = visitor.post(link, {"name": "Ada Berg", "password": "short", "email": "ada"})
    shown = page(answer)
    assert "<title>Error: Make the first account" in shown
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
    assert "account of this name already" in page(visitor.post(link, FIELDS), 409)
    assert visitor.post(link, {**FIELDS, "name": "Bo Lind"}).status_code == 302
    assert is_signed_in(visitor)


# ---- Signing in and out ----


def test_whoever_has_an_account_signs_in_and_out(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app, "Ina Holm")
    assert not is_signed_in(visitor)
    answer = sign_in(visitor, "ina holm")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert is_signed_in(visitor)
    assert visitor.post("/sign-out").headers["Location"] == "/"
    assert not is_signed_in(visitor)
    assert visitor.post("/sign-out").status_code == 302


def test_a_wrong_password_is_told_and_the_failure_is_kept(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app)
    shown = page(sign_in(visitor, password="wrong"))
    assert "<title>Error: Sign in" in shown
    assert "The name or the password is wrong." in shown
    assert 'value="Ina Holm"' in shown
    assert 'value="wrong"' not in shown
    assert count(quiz_app, SignInFailureRow) == 1
    assert not is_signed_in(visitor)


def test_an_unknown_name_reads_like_a_wrong_password(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app)
    known, unknown = (words(sign_in(visitor, name, "wrong")) for name in ("Ina Holm", "Una Holm"))
    assert known == unknown


def test_after_five_failures_the_right_password_has_to_wait(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app)
    for _ in range(5):
        sign_in(visitor, password="wrong")
    shown = page(sign_in(Visitor(quiz_app)))
    assert re.search(r"Too many sign-ins have failed. Wait 1[45] minutes, then try again.", shown)
    assert 'aria-invalid="true"' not in shown
    assert not is_signed_in(visitor)


def test_an_empty_form_is_told_and_counts_as_no_failure(quiz_app: Flask, visitor: Visitor) -> None:
    shown = page(visitor.post("/sign-in", {"name": "", "password": ""}))
    assert "Write your name." in shown
    assert "Write your password." in shown
    assert count(quiz_app, SignInFailureRow) == 0


def test_signing_in_leads_on_to_the_page_that_was_asked_for(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app)
    shown = page(visitor.get("/sign-in?next=/read/tower%3Fa%3D1"))
    assert 'name="next" type="hidden" value="/read/tower?a=1"' in shown
    sent = {"name": "Ina Holm", "password": PASSWORD, "next": "/read/tower?a=1"}
    assert 'value="/read/tower?a=1"' in page(visitor.post("/sign-in", {**sent, "password": "wrong"}))
    assert visitor.post("/sign-in", sent).headers["Location"] == "/read/tower?a=1"
    assert visitor.get("/sign-in?next=/how").headers["Location"] == "/how"


@pytest.mark.parametrize("elsewhere", ["//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example"])
def test_signing_in_leads_to_no_other_site(quiz_app: Flask, visitor: Visitor, elsewhere: str) -> None:
    make_account(quiz_app)
    assert "evil" not in page(visitor.client.get("/sign-in", query_string={"next": elsewhere}))
    answer = visitor.post("/sign-in", {"name": "Ina Holm", "password": PASSWORD, "next": elsewhere})
    assert answer.headers["Location"] == "/"
    assert visitor.client.get("/sign-in", query_string={"next": elsewhere}).headers["Location"] == "/"


def test_forms_need_their_token(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app)
    sent = {"name": "Ina Holm", "password": PASSWORD}
    assert visitor.client.post("/sign-in", data=sent).status_code == 400
    assert not is_signed_in(visitor)
    sign_in(visitor)
    assert visitor.client.post("/sign-out").status_code == 400
    assert is_signed_in(visitor)


def test_attempts_on_this_device_stay_through_signing_in_and_out(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app)
    attempt = visitor.start()
    visitor.post(f"{attempt}/5", {"answer": "the keeper"})
    sign_in(visitor)
    assert 'value="the keeper"' in page(visitor.get(f"{attempt}/5"))
    visitor.post("/sign-out")
    assert 'value="the keeper"' in page(visitor.get(f"{attempt}/5"))


@pytest.mark.parametrize("path", ["/sign-in", JOIN])
def test_fields_are_labelled_and_say_what_a_browser_may_fill_in(visitor: Visitor, link: str, path: str) -> None:
    shown = page(visitor.get(path))
    fields = re.findall(r'<input[^>]*type="(?:text|password|email)"[^>]*>', shown)
    for field in fields:
        name = re.search(r'id="(\w+)"', field)
        assert name
        assert f'<label class="form-label" for="{name[1]}">' in shown
    filled_in = {found for field in fields for found in re.findall(r'autocomplete="([\w-]+)"', field)}
    wanted = {"username", "current-password"} if path == "/sign-in" else {"username", "new-password", "email"}
    assert filled_in == wanted


def test_a_student_signs_in_to_the_learners_pages(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app, "Sam Ek", Role.STUDENT)
    sign_in(visitor, "Sam Ek")
    shown = page(visitor.get("/"))
    assert "masthead-staff" not in shown
    assert "My progress" in shown

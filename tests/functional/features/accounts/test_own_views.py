"""The page of one's own account: the password and the e-mail address are changed there."""

import re
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from quizapp.domain.account import Role
from quizapp.features.accounts import service
from quizapp.storage.db import db
from quizapp.storage.tables import AccountRow, SessionRow, SignInFailureRow
from tests.support.app import PASSWORD, Visitor, make_account, sign_in, visitor_as, words

NEW = "four wet boots by noon"
CHANGE = {"current_password": PASSWORD, "new_password": NEW}


def page(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.status
    return str(answer.get_data(as_text=True))


def is_signed_in(visitor: Visitor) -> bool:
    return "Sign out" in page(visitor.get("/how"))


def count(app: Flask, table: type[SessionRow] | type[SignInFailureRow]) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(table)) or 0


def email_of(app: Flask) -> str | None:
    with app.app_context():
        return db.session.scalar(select(AccountRow.email))


@pytest.fixture
def sam(quiz_app: Flask) -> Visitor:
    """A student, signed in."""
    return visitor_as(quiz_app, make_account(quiz_app, "Sam Ek", Role.STUDENT))


@pytest.mark.parametrize("role", list(Role))
def test_the_page_tells_name_and_role(quiz_app: Flask, role: Role) -> None:
    shown = words(visitor_as(quiz_app, make_account(quiz_app, "Sam Ek", role)).get("/account"))
    assert f"NameSam Ek Role{role.value.capitalize()}" in shown


# ---- The password ----


def test_a_changed_password_goes_on_here_and_signs_out_everywhere_else(quiz_app: Flask, sam: Visitor) -> None:
    phone = Visitor(quiz_app)
    sign_in(phone, "Sam Ek")
    assert is_signed_in(phone)
    answer = sam.post("/account/password", CHANGE)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/account")
    assert "Your password is changed." in words(sam.get("/account"))
    assert not is_signed_in(phone)
    assert count(quiz_app, SessionRow) == 1
    assert sign_in(Visitor(quiz_app), "Sam Ek").status_code == 200
    assert sign_in(Visitor(quiz_app), "Sam Ek", NEW).status_code == 302


def test_the_cookie_of_before_is_good_for_nothing_after_the_change(quiz_app: Flask, sam: Visitor) -> None:
    sam.get("/how")
    before = sam.client.get_cookie("session")
    assert before is not None
    sam.post("/account/password", CHANGE)
    thief = Visitor(quiz_app)
    thief.client.set_cookie("session", before.value)
    assert not is_signed_in(thief)
    assert is_signed_in(sam)


def test_a_wrong_current_password_is_told_counted_and_changes_nothing(quiz_app: Flask, sam: Visitor) -> None:
    shown = page(sam.post("/account/password", {**CHANGE, "current_password": "wrong"}))
    assert "<title>Error: Your account" in shown
    assert shown.count("This is not your current password.") == 2
    assert NEW not in shown
    assert count(quiz_app, SignInFailureRow) == 1
    assert is_signed_in(sam)
    assert sign_in(Visitor(quiz_app), "Sam Ek").status_code == 302


def test_whoever_guesses_the_current_password_has_to_wait_as_at_sign_in(quiz_app: Flask, sam: Visitor) -> None:
    for _ in range(5):
        sam.post("/account/password", {**CHANGE, "current_password": "wrong"})
    shown = page(sam.post("/account/password", CHANGE))
    assert re.search(r"Too many sign-ins have failed. Wait 1[45] minutes, then try again.", shown)
    assert "Too many sign-ins have failed." in words(sign_in(Visitor(quiz_app), "Sam Ek"))
    assert count(quiz_app, SignInFailureRow) == 5


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("current_password", "", "Write your current password."),
        ("new_password", "", "Choose a new password."),
        ("new_password", "short", "Use at least 10 characters."),
        ("new_password", "SAM EK THE 2ND", "same as the name"),
    ],
)
def test_a_change_that_can_not_be_made_is_told(quiz_app: Flask, field: str, value: str, sentence: str) -> None:
    sam = visitor_as(quiz_app, make_account(quiz_app, "Sam Ek the 2nd", Role.STUDENT))
    shown = page(sam.post("/account/password", {**CHANGE, field: value}), 422)
    assert sentence in shown
    assert f'id="{field}-error"' in shown
    assert count(quiz_app, SignInFailureRow) == 0


def test_a_form_that_was_overtaken_changes_nothing(
    quiz_app: Flask, sam: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = {"csrf_token": sam.token(), **CHANGE}
    other, hash_of = Visitor(quiz_app), service.hash_of
    sign_in(other, "Sam Ek")
    token = other.token()

    def overtaken(password: str) -> str:
        monkeypatch.setattr(service, "hash_of", hash_of)
        sent = {"csrf_token": token, **CHANGE, "new_password": "the other one won"}
        assert other.client.post("/account/password", data=sent).status_code == 302
        return hash_of(password)

    monkeypatch.setattr(service, "hash_of", overtaken)
    assert "has just been changed elsewhere" in words(sam.client.post("/account/password", data=seen))
    assert not is_signed_in(sam)
    assert is_signed_in(other)
    assert sign_in(Visitor(quiz_app), "Sam Ek", "the other one won").status_code == 302


# ---- The e-mail address ----


def test_an_e_mail_address_is_changed_and_removed(quiz_app: Flask, sam: Visitor) -> None:
    assert sam.post("/account/email", {"email": " sam@example.org "}).headers["Location"] == "/account"
    shown = page(sam.get("/account"))
    assert "Your e-mail address is saved." in shown
    assert 'value="sam@example.org"' in shown
    sam.post("/account/email", {"email": ""})
    assert "No e-mail address is kept for you now." in words(sam.get("/account"))
    assert email_of(quiz_app) == ""


@pytest.mark.parametrize("email", ["sam", "sam\x00@example.org", "a" * 250 + "@example.org"])
def test_what_is_no_address_is_told_and_not_kept(quiz_app: Flask, sam: Visitor, email: str) -> None:
    shown = page(sam.post("/account/email", {"email": email}), 422)
    assert shown.count("This is not an e-mail address.") == 2
    assert email_of(quiz_app) == ""


# ---- Whose it is ----


def test_nobody_changes_the_account_of_another(quiz_app: Flask, sam: Visitor) -> None:
    other = make_account(quiz_app, "Bo Lind", Role.STUDENT)
    sam.post("/account/email", {"email": "sam@example.org", "id": str(other.id), "account_id": str(other.id)})
    with quiz_app.app_context():
        emails = list(db.session.scalars(select(AccountRow.email).order_by(AccountRow.id)))
    assert emails == ["sam@example.org", ""]


@pytest.mark.parametrize("path", ["/account/password", "/account/email"])
def test_changes_need_an_account_and_the_token_of_their_form(quiz_app: Flask, sam: Visitor, path: str) -> None:
    sent = {**CHANGE, "email": "sam@example.org"}
    assert sam.client.post(path, data=sent).status_code == 400
    assert Visitor(quiz_app).post(path, sent).status_code == 403
    assert email_of(quiz_app) == ""
    assert sign_in(Visitor(quiz_app), "Sam Ek").status_code == 302


def test_each_field_has_an_id_of_its_own(sam: Visitor) -> None:
    ids = re.findall(r' id="([^"]+)"', page(sam.get("/account")))
    assert len(ids) == len(set(ids))

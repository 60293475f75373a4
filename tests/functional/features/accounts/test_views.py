"""Signing in, up and out, as a browser without JavaScript uses them."""

import re
import unicodedata
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from quizapp.domain.account import Role
from quizapp.features.accounts import service
from quizapp.storage.db import db
from quizapp.storage.tables import AccountRow, SignInFailureRow
from tests.support.app import PASSWORD, Visitor, make_account, sign_in, visitor_as, words

FIELDS = {"name": "Sam Ek", "password": PASSWORD, "email": ""}


def page(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.status
    return str(answer.get_data(as_text=True))


def is_signed_in(visitor: Visitor) -> bool:
    return "Sign out" in page(visitor.get("/how"))


def count(app: Flask, table: type[AccountRow] | type[SignInFailureRow]) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(table)) or 0


# ---- Signing in and out ----


def test_whoever_has_an_account_signs_in_and_out(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app, "Ina Holm")
    assert not is_signed_in(visitor)
    answer = sign_in(visitor, "ina holm")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert is_signed_in(visitor)
    assert visitor.post("/sign-out").headers["Location"] == "/"
    assert "You are signed out." in words(visitor.get("/"))
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


def test_a_password_that_is_changed_while_it_is_checked_signs_nobody_in(
    quiz_app: Flask, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, check_password = visitor_as(quiz_app, make_account(quiz_app)), service.check_password

    def overtaken(name: str, password: str, **more: Any) -> Any:
        monkeypatch.setattr(service, "check_password", check_password)
        outcome = check_password(name, password, **more)
        change = {"csrf_token": token, "current_password": PASSWORD, "new_password": "four wet boots by noon"}
        # A request of its own, not a part of this one.
        with quiz_app.app_context():
            assert owner.client.post("/account/password", data=change).status_code == 302
        return outcome

    sent, token = {"csrf_token": visitor.token(), "name": "Ina Holm", "password": PASSWORD}, owner.token()
    monkeypatch.setattr(service, "check_password", overtaken)
    assert "The name or the password is wrong." in page(visitor.client.post("/sign-in", data=sent))
    assert not is_signed_in(visitor)
    assert is_signed_in(owner)
    assert count(quiz_app, SignInFailureRow) == 1


@pytest.mark.parametrize("path", ["/sign-in", "/sign-up"])
@pytest.mark.parametrize("field", ["name", "password"])
def test_what_is_far_too_long_takes_no_long_work(
    quiz_app: Flask, visitor: Visitor, monkeypatch: pytest.MonkeyPatch, path: str, field: str
) -> None:
    make_account(quiz_app)
    normalize, worked_on = unicodedata.normalize, [0]

    def counting(form: str, part: str) -> str:
        worked_on.append(len(part))
        return normalize(form, part)  # type: ignore[arg-type]

    monkeypatch.setattr(unicodedata, "normalize", counting)
    sent = {"name": "Ina Holm", "password": PASSWORD, field: "a" + "\u0301\u0316" * 5_000}
    shown = page(visitor.post(path, sent), 200 if (path, field) == ("/sign-in", "password") else 422)
    assert "Error: " in shown
    assert max(worked_on) < 1000
    assert len(shown) < 20_000


def test_an_empty_form_is_told_and_counts_as_no_failure(quiz_app: Flask, visitor: Visitor) -> None:
    shown = page(visitor.post("/sign-in", {"name": "", "password": ""}), 422)
    assert "Write your name." in shown
    assert "Write your password." in shown
    assert count(quiz_app, SignInFailureRow) == 0


def test_whoever_comes_from_a_page_that_needs_an_account_is_told_why(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app)
    answer = visitor.get("/account")
    assert "Sign in to go on." in words(visitor.get(answer.headers["Location"]))
    sent = {"name": "Ina Holm", "password": "wrong", "next": "/account"}
    assert "Sign in to go on." in words(visitor.post("/sign-in", sent))
    assert "Sign in to go on." not in words(visitor.get("/sign-in"))


def test_signing_in_says_whom_to_ask_for_a_new_password(visitor: Visitor) -> None:
    shown = words(visitor.get("/sign-in"))
    assert "Forgotten? Ask your instructor or an admin: an admin can help you to a new one." in shown


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


@pytest.mark.parametrize("path", ["/sign-in", "/sign-up"])
def test_fields_are_labelled_and_say_what_a_browser_may_fill_in(visitor: Visitor, path: str) -> None:
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
    assert "Documents" not in shown
    assert "My progress" in shown


# ---- Signing up ----


def test_whoever_signs_up_is_a_student_signed_in_at_once(quiz_app: Flask, visitor: Visitor) -> None:
    answer = visitor.post("/sign-up", {**FIELDS, "email": "sam@example.org"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    shown = page(visitor.get("/"))
    assert '<p class="notice mb-4" role="status">Your account is made.</p>' in shown
    assert is_signed_in(visitor)
    assert "My progress" in shown
    assert sign_in(Visitor(quiz_app), "Sam Ek").status_code == 302
    with quiz_app.app_context():
        assert tuple(db.session.execute(select(AccountRow.role, AccountRow.email)).one()) == (
            "student",
            "sam@example.org",
        )


def test_nobody_makes_themselves_more_than_a_student(quiz_app: Flask, visitor: Visitor) -> None:
    visitor.post("/sign-up", {**FIELDS, "role": "admin", "id": "1", "learner": "x"})
    with quiz_app.app_context():
        assert db.session.scalar(select(AccountRow.role)) == "student"
    assert visitor.get("/people").status_code == 403


def test_signing_up_leads_on_to_the_page_that_was_asked_for(visitor: Visitor) -> None:
    asked = "/sign-up?next=/read/tower%3Fa%3D1"
    assert 'name="next" type="hidden" value="/read/tower?a=1"' in page(visitor.get(asked))
    sent = {**FIELDS, "next": "/read/tower?a=1"}
    assert 'value="/read/tower?a=1"' in page(visitor.post("/sign-up", {**sent, "password": "short"}), 422)
    assert visitor.post("/sign-up", sent).headers["Location"] == "/read/tower?a=1"
    assert visitor.get("/sign-up?next=/how").headers["Location"] == "/how"


@pytest.mark.parametrize("elsewhere", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_signing_up_leads_to_no_other_site(visitor: Visitor, elsewhere: str) -> None:
    assert "evil" not in page(visitor.client.get("/sign-up", query_string={"next": elsewhere}))
    assert visitor.post("/sign-up", {**FIELDS, "next": elsewhere}).headers["Location"] == "/"


def test_signing_in_and_signing_up_lead_to_one_another_and_keep_where_to_go_on(visitor: Visitor) -> None:
    assert 'href="/sign-up?next=/how"' in page(visitor.get("/sign-in?next=/how"))
    assert 'href="/sign-in?next=/how"' in page(visitor.get("/sign-up?next=/how"))
    assert 'href="/sign-up"' in page(visitor.get("/sign-in"))


def test_a_name_that_is_taken_is_told_however_it_is_spelt(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app, "Ina Holm")
    shown = page(visitor.post("/sign-up", {**FIELDS, "name": "INA  holm", "email": "a@example.org"}), 409)
    assert "<title>Error: Make an account" in shown
    assert "There is an account of this name already. If it is yours, sign in" in shown
    assert "Is the account yours? <a" in shown
    assert 'href="/sign-in">Sign in with it</a>' in shown
    assert 'value="INA holm"' in shown
    assert 'value="a@example.org"' in shown
    assert PASSWORD not in shown
    assert not is_signed_in(visitor)
    assert count(quiz_app, AccountRow) == 1


def test_whoever_has_an_account_already_signs_in_and_still_goes_on(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app, "Sam Ek", Role.STUDENT)
    shown = page(visitor.post("/sign-up", {**FIELDS, "next": "/read/tower?a=1"}), 409)
    assert 'href="/sign-in?next=/read/tower?a%3D1">Sign in with it</a>' in shown
    assert "Is the account yours?" not in page(visitor.post("/sign-up", {**FIELDS, "name": "S"}), 422)


def test_a_name_that_is_taken_is_found_before_the_work_of_hashing(
    quiz_app: Flask, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_account(quiz_app, "Sam Ek", Role.STUDENT)

    def hash_of(_password: str) -> str:
        raise AssertionError("There was no need to hash.")

    monkeypatch.setattr(service, "hash_of", hash_of)
    page(visitor.post("/sign-up", FIELDS), 409)


def test_a_form_sent_twice_makes_one_account(quiz_app: Flask, visitor: Visitor) -> None:
    sent = {"csrf_token": visitor.token(), **FIELDS}
    cookie = visitor.client.get_cookie("session")
    assert cookie is not None
    assert visitor.client.post("/sign-up", data=sent).status_code == 302
    visitor.client.set_cookie("session", cookie.value)
    assert "If it is yours, sign in" in page(visitor.client.post("/sign-up", data=sent), 409)
    assert count(quiz_app, AccountRow) == 1


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "", "Write your name."),
        ("name", "S", "A name has 2 to 80 characters."),
        ("name", "S" * 81, "A name has 2 to 80 characters."),
        ("name", "Sam\x00Ek", "can’t be seen"),
        ("password", "", "Choose a password."),
        ("password", "short", "Use at least 10 characters."),
        ("password", "x1" * 101, "Use at most 200 characters."),
        ("email", "sam", "not an e-mail address"),
        ("email", "sam\x00@example.org", "not an e-mail address"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_made(
    quiz_app: Flask, visitor: Visitor, field: str, value: str, sentence: str
) -> None:
    shown = page(visitor.post("/sign-up", {**FIELDS, field: value}), 422)
    assert sentence in shown
    assert f'id="{field}-error"' in shown
    assert count(quiz_app, AccountRow) == 0


def test_the_session_of_before_signing_up_is_good_for_nothing_afterwards(visitor: Visitor) -> None:
    with visitor.client.session_transaction() as session:
        session["planted"] = "by somebody else"
    before = visitor.token()
    visitor.post("/sign-up", FIELDS)
    with visitor.client.session_transaction() as session:
        assert "planted" not in session
    assert visitor.client.post("/sign-out", data={"csrf_token": before}).status_code == 400
    assert is_signed_in(visitor)


@pytest.mark.parametrize(("other", "status", "made"), [("Bo Lind", 302, 2), ("SAM ek", 409, 1)])
def test_others_can_write_while_a_password_is_hashed_and_one_of_each_name_is_made(
    quiz_app: Flask, visitor: Visitor, monkeypatch: pytest.MonkeyPatch, other: str, status: int, made: int
) -> None:
    token = visitor.token()

    def meanwhile(_password: str) -> str:
        make_account(quiz_app, other)
        return "hash"

    monkeypatch.setattr(service, "hash_of", meanwhile)
    assert visitor.client.post("/sign-up", data={"csrf_token": token, **FIELDS}).status_code == status
    assert count(quiz_app, AccountRow) == made


def test_signing_up_needs_its_token(quiz_app: Flask, visitor: Visitor) -> None:
    assert visitor.client.post("/sign-up", data=FIELDS).status_code == 400
    assert count(quiz_app, AccountRow) == 0

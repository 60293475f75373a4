"""The pages of an admin: who is there, invitations, and help to a new password."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event, func, select

from quizapp.domain.account import Account, Role
from quizapp.features.accounts import people
from quizapp.storage import accounts
from quizapp.storage.db import db
from quizapp.storage.tables import InvitationRow
from tests.support.app import PASSWORD, Visitor, make_account, sign_in, visitor_as, words


def page(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.status
    return str(answer.get_data(as_text=True))


def shown_link(answer: Any, status: int = 200) -> str:
    """The path of the link that a page shows."""
    found = re.search(r"<textarea[^>]* readonly[^>]*>http://localhost(/[^<\s]+)</textarea>", page(answer, status))
    assert found
    return found[1]


def invitations(app: Flask) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(InvitationRow)) or 0


@pytest.fixture
def ada(quiz_app: Flask) -> Account:
    """The admin."""
    return make_account(quiz_app, "Ada Berg", Role.ADMIN)


@pytest.fixture
def admin(quiz_app: Flask, ada: Account) -> Visitor:
    """The admin, signed in."""
    return visitor_as(quiz_app, ada)


@pytest.fixture
def sam(quiz_app: Flask) -> Account:
    """A student."""
    return make_account(quiz_app, "Sam Ek", Role.STUDENT)


# ---- The list ----


@pytest.mark.usefixtures("sam")
def test_everybody_is_listed_with_role_address_and_day(quiz_app: Flask, ada: Account, admin: Visitor) -> None:
    with quiz_app.app_context():
        accounts.change_email(ada.id, "ada@example.org")
        db.session.commit()
    shown = words(admin.get("/people"))
    assert "2 accounts, by name" in shown
    assert "Ada Berg Admin ada@example.org 2 March 2026 Change your own" in shown
    assert "Sam Ek Student – 2 March 2026 Help Sam Ek to a new password" in shown


@pytest.mark.usefixtures("sam")
def test_people_are_found_by_name(admin: Visitor) -> None:
    shown = words(admin.get("/people?q=%20sAM%20"))
    assert "1 account with “sAM” in the name" in shown
    assert "ada@" not in shown
    assert "Help Ada" not in shown
    for nobody in ("nobody", "%25", "_", "x" * 2000, "%ED%A0%80"):
        assert "Nobody is found here." in words(admin.get(f"/people?q={nobody}"))


def test_what_was_looked_for_is_shown_as_text(admin: Visitor) -> None:
    assert "<b>x" not in page(admin.get('/people?q="><b>x'))


def test_more_people_than_a_page_holds_stand_on_the_next_one(
    quiz_app: Flask, admin: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "PAGE", 2)
    for name in ("Sam Ek", "Sam Holt", "Sam Lind"):
        make_account(quiz_app, name, Role.STUDENT)
    first = page(admin.get("/people?q=sam"))
    assert "page 1 of 2" in first
    assert 'rel="next" href="/people?q=sam&amp;page=2"' in first
    second = page(admin.get("/people?q=sam&page=2"))
    assert "Sam Lind" in second
    assert "Sam Holt" not in second
    assert 'rel="prev" href="/people?q=sam&amp;page=1"' in second


@pytest.mark.parametrize("number", ["0", "-1", "9", "x", "99999999999999999999"])
def test_a_page_that_is_not_there_is_no_fault(admin: Visitor, number: str) -> None:
    page(admin.get(f"/people?page={number}"))


def test_a_long_list_takes_no_more_statements_than_a_short_one(quiz_app: Flask, admin: Visitor) -> None:
    statements: list[str] = []
    with quiz_app.app_context():
        event.listen(db.engine, "before_cursor_execute", lambda _c, _u, statement, *_: statements.append(statement))

    def taken() -> int:
        statements.clear()
        page(admin.get("/people"))
        return len(statements)

    few = taken()
    for number in range(20):
        make_account(quiz_app, f"Student {number}", Role.STUDENT)
    assert taken() == few


# ---- Invitations ----


@pytest.mark.parametrize("role", list(Role))
def test_a_link_is_made_shown_once_and_lets_one_person_in(quiz_app: Flask, admin: Visitor, role: Role) -> None:
    answer = admin.post("/people/invitations", {"role": role.value})
    path = shown_link(answer)
    assert re.search(rf"An invitation for an? {role.value}\b", words(answer))
    assert "It works once, until" in words(answer)
    assert path not in page(admin.get("/people"))
    newcomer = Visitor(quiz_app)
    assert newcomer.post(path, {"name": "Bo Lind", "password": PASSWORD}).status_code == 302
    assert newcomer.get(path).status_code == 404
    assert f"Bo Lind {role.value.capitalize()}" in words(admin.get("/people"))


@pytest.mark.parametrize("role", ["", "owner", "admin\x00"])
def test_a_link_to_no_role_is_not_made(quiz_app: Flask, admin: Visitor, role: str) -> None:
    shown = page(admin.post("/people/invitations", {"role": role}), 422)
    assert "<title>Error: People" in shown
    assert shown.count("Choose whom the link is for.") == 2
    assert invitations(quiz_app) == 0


def test_an_open_invitation_is_taken_back(quiz_app: Flask, admin: Visitor) -> None:
    path = shown_link(admin.post("/people/invitations", {"role": "instructor"}))
    assert "An instructor" in words(admin.get("/people"))
    (address,) = re.findall(r'action="(/people/invitations/\d+/take-back)"', page(admin.get("/people")))
    assert admin.post(address).headers["Location"] == "/people"
    shown = words(admin.get("/people"))
    assert "The link is taken back." in shown
    assert "Links that you make will stand here" in shown
    assert Visitor(quiz_app).get(path).status_code == 404
    admin.post(address)
    assert "That link was not open any more" in words(admin.get("/people"))


@pytest.mark.parametrize("number", ["0", "7", "2147483647"])
def test_an_invitation_that_is_not_there_can_not_be_taken_back(admin: Visitor, number: str) -> None:
    admin.post(f"/people/invitations/{number}/take-back")
    assert "That link was not open any more" in words(admin.get("/people"))
    assert admin.post("/people/invitations/99999999999/take-back").status_code == 404


def test_an_invitation_that_ran_out_is_not_listed(quiz_app: Flask, admin: Visitor) -> None:
    with quiz_app.app_context():
        people.invite(Role.INSTRUCTOR, secret="s", now=datetime.now(UTC) - people.LINK_LIFETIME)
        db.session.commit()
    assert "Links that you make will stand here" in words(admin.get("/people"))


# ---- Help to a new password ----


def test_somebody_is_helped_to_a_new_password(quiz_app: Flask, admin: Visitor, sam: Account) -> None:
    answer = admin.post(f"/people/{sam.id}/new-password")
    assert "chooses a new password for Sam Ek" in words(answer)
    path = shown_link(answer)
    assert sign_in(Visitor(quiz_app), "Sam Ek").status_code == 302
    helped = Visitor(quiz_app)
    assert helped.post(path, {"new_password": "four wet boots by noon"}).status_code == 302
    assert sign_in(Visitor(quiz_app), "Sam Ek").status_code == 200
    assert helped.get(path).status_code == 404


def test_an_admin_gets_no_such_link_for_themselves(ada: Account, admin: Visitor) -> None:
    answer = admin.post(f"/people/{ada.id}/new-password")
    assert answer.status_code == 403
    assert "Change your own password on the page of your account." in words(answer)


@pytest.mark.parametrize("number", ["0", "7", "2147483647", "99999999999", "x"])
def test_nobody_is_helped_who_is_not_there(admin: Visitor, number: str) -> None:
    assert admin.post(f"/people/{number}/new-password").status_code == 404


# ---- Whose pages they are ----


@pytest.mark.parametrize("role", [Role.STUDENT, Role.INSTRUCTOR])
@pytest.mark.usefixtures("ada")
def test_nobody_but_admins_sees_or_does_any_of_it(quiz_app: Flask, sam: Account, role: Role) -> None:
    other = visitor_as(quiz_app, make_account(quiz_app, "Cy Holt", role))
    with quiz_app.app_context():
        people.invite(Role.STUDENT, secret="s", now=datetime.now(UTC))
        number = people.invitation("s", now=datetime.now(UTC)).id
        db.session.commit()
    assert other.get("/people").status_code == 403
    assert other.post("/people/invitations", {"role": "admin"}).status_code == 403
    assert other.post(f"/people/invitations/{number}/take-back").status_code == 403
    assert other.post(f"/people/{sam.id}/new-password").status_code == 403
    assert invitations(quiz_app) == 1


def test_forms_need_their_token(quiz_app: Flask, admin: Visitor, sam: Account) -> None:
    assert admin.client.post("/people/invitations", data={"role": "admin"}).status_code == 400
    assert admin.client.post(f"/people/{sam.id}/new-password").status_code == 400
    assert admin.client.post("/people/invitations/1/take-back").status_code == 400
    assert invitations(quiz_app) == 0

"""A route without a rule keeps the application from starting."""

import re
from http import HTTPStatus
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from sqlalchemy import event

from quizapp.domain.account import Role
from quizapp.domain.permissions import Right
from quizapp.storage.db import db
from quizapp.web.access import Access, Rule, RuleMissing, access, guard, rule_of
from quizapp.web.transactions import begins_late
from tests.support.app import Visitor, make_account, sign_in, words


def test_every_route_has_a_rule(app: Flask) -> None:
    assert {endpoint for endpoint in app.view_functions if rule_of(app, endpoint) is None} == set()


def test_a_route_without_a_rule_is_named_before_the_first_request() -> None:
    bare = Flask("bare")
    bare.add_url_rule("/open", "open", access(Access.PUBLIC)(lambda: ""))
    bare.add_url_rule("/secret", "secret", lambda: "")
    with pytest.raises(RuleMissing, match="secret"):
        guard(bare)


def test_whoever_never_began_an_attempt_is_told_that_there_is_none(visitor: Visitor) -> None:
    answer = visitor.get("/attempts/anything/1")
    assert answer.status_code == 404
    assert "no such attempt on this device" in answer.get_data(as_text=True)


def test_every_route_for_learners_refuses_the_unknown(quiz_app: Flask) -> None:
    unknown = Visitor(quiz_app)
    walked = 0
    for rule in quiz_app.url_map.iter_rules():
        if rule_of(quiz_app, rule.endpoint) is not Right.TAKE:
            continue
        path = rule.rule.replace("<public_id>", "x").replace("<int:position>", "1")
        for method in (rule.methods or set()) & {"GET", "POST"}:
            answer = unknown.get(path) if method == "GET" else unknown.post(path)
            assert answer.status_code == 404, (method, path)
            walked += 1
    assert walked >= 7


# ---- Pages that need an account ----


@pytest.fixture(params=[Access.ACCOUNT, Right.WORK_ON_DOCUMENTS])
def kept(request: pytest.FixtureRequest, quiz_app: Flask) -> Rule:
    """The rule that /how and the start of a quiz have in this test."""
    for endpoint in ("library.how", "delivery.start"):
        quiz_app.view_functions[endpoint] = access(request.param)(lambda **_: "for accounts")
    rule: Rule = request.param
    return rule


@pytest.mark.usefixtures("kept")
def test_the_unknown_are_sent_to_sign_in_and_led_back(quiz_app: Flask, visitor: Visitor) -> None:
    answer = visitor.get("/how?topic=%C3%BCber%20all&b=1")
    assert answer.status_code == HTTPStatus.FOUND
    where = urlsplit(answer.headers["Location"])
    assert where.path == "/sign-in"
    assert parse_qs(where.query) == {"next": ["/how?topic=%C3%BCber%20all&b=1"]}
    assert visitor.client.head("/how").status_code == HTTPStatus.FOUND
    make_account(quiz_app)
    sent = {"name": "Ina Holm", "password": "seven oil lamps at dusk", "next": parse_qs(where.query)["next"][0]}
    onward = visitor.post("/sign-in", sent).headers["Location"]
    assert onward == "/how?topic=%C3%BCber%20all&b=1"
    assert visitor.get(onward).get_data(as_text=True) == "for accounts"


@pytest.mark.usefixtures("kept")
def test_a_form_of_the_unknown_is_refused_with_the_way_to_sign_in(visitor: Visitor) -> None:
    answer = visitor.post("/quizzes/tower/start")
    assert answer.status_code == HTTPStatus.FORBIDDEN
    assert "Sign in, then try again." in words(answer)
    assert 'href="/sign-in"' in answer.get_data(as_text=True)


@pytest.mark.parametrize("role", [Role.INSTRUCTOR, Role.ADMIN])
@pytest.mark.usefixtures("kept")
def test_staff_see_both(quiz_app: Flask, visitor: Visitor, role: Role) -> None:
    make_account(quiz_app, role=role)
    sign_in(visitor)
    for answer in (visitor.get("/how"), visitor.post("/quizzes/tower/start")):
        assert answer.get_data(as_text=True) == "for accounts"


def test_a_student_sees_what_needs_an_account_and_not_what_is_for_staff(
    quiz_app: Flask, visitor: Visitor, kept: Rule
) -> None:
    make_account(quiz_app, role=Role.STUDENT)
    sign_in(visitor)
    for answer in (visitor.get("/how"), visitor.post("/quizzes/tower/start")):
        if kept is Access.ACCOUNT:
            assert answer.get_data(as_text=True) == "for accounts"
        else:
            assert answer.status_code == HTTPStatus.FORBIDDEN
            assert "This page is for instructors." in words(answer)


def test_every_route_for_accounts_refuses_the_unknown(quiz_app: Flask) -> None:
    unknown = Visitor(quiz_app)
    for rule in quiz_app.url_map.iter_rules():
        if rule_of(quiz_app, rule.endpoint) in {Access.PUBLIC, Right.READ, Right.TAKE, Right.KEEP_NOTES}:
            continue
        path = re.sub(r"<\w+>", "x", re.sub(r"<int(?:\([^)]*\))?:\w+>", "1", rule.rule))
        for method in (rule.methods or set()) & {"GET", "POST"}:
            answer = unknown.get(path) if method == "GET" else unknown.post(path)
            assert answer.status_code == (HTTPStatus.FOUND if method == "GET" else HTTPStatus.FORBIDDEN), (method, path)
            if method == "GET":
                assert answer.headers["Location"].startswith("/sign-in?next=")


# ---- What the look-up leaves behind ----


def test_the_look_up_of_the_account_has_ended_before_a_body_is_read(quiz_app: Flask, staff: Visitor) -> None:
    open_transactions = []

    def look() -> str:
        open_transactions.append(db.session.registry.has() and db.session().in_transaction())
        return ""

    quiz_app.view_functions["accounts.sign_out"] = begins_late(access(Right.WORK_ON_DOCUMENTS)(look))
    assert staff.post("/sign-out").status_code == HTTPStatus.OK
    assert open_transactions == [False]


def test_a_form_of_an_account_gets_a_transaction_that_writes(quiz_app: Flask, staff: Visitor) -> None:
    token = staff.token()
    statements: list[str] = []
    with quiz_app.app_context():
        event.listen(db.engine, "before_cursor_execute", lambda _c, _u, statement, *_: statements.append(statement))
    staff.client.post("/quizzes/tower/start", data={"csrf_token": token})
    assert [statement for statement in statements if statement.startswith("BEGIN")] == ["BEGIN IMMEDIATE"]

"""A guest is known by one signed cookie, from the first attempt on; an account by what its cookie carries."""

from flask import Flask
from sqlalchemy import event, func, select, text

from quizapp.domain.account import Account, Role
from quizapp.errors import NotAllowed
from quizapp.storage import accounts
from quizapp.storage.db import db
from quizapp.storage.tables import LearnerRow
from quizapp.web.access import Access, access
from quizapp.web.identity import current_account, signed_in
from tests.support.app import Visitor, make_account, sign_in, visitor_as, words


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


# ---- Accounts ----


def asked(app: Flask, visitor: Visitor, path: str) -> list[str]:
    """What the database is asked while a page is shown."""
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        statements.append(statement)

    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", note)
        assert visitor.client.get(path, buffered=True).status_code == 200
        event.remove(db.engine, "before_cursor_execute", note)
    return [each for each in statements if not each.startswith("BEGIN")]


def test_nobody_is_looked_up_for_a_visitor_without_account(quiz_app: Flask, visitor: Visitor) -> None:
    visitor.start()
    assert asked(quiz_app, visitor, "/how") == []


def test_an_account_is_looked_up_once_a_page_and_not_for_static_files(quiz_app: Flask, staff: Visitor) -> None:
    (only,) = asked(quiz_app, staff, "/how")
    assert "FROM account" in only
    assert asked(quiz_app, staff, "/static/theme.css") == []


def test_views_are_told_who_is_signed_in(quiz_app: Flask, staff: Visitor, visitor: Visitor) -> None:
    found: list[Account | None] = []

    def look() -> str:
        found.append(current_account())
        return signed_in().name

    quiz_app.view_functions["library.how"] = access(Access.PUBLIC)(look)
    assert staff.get("/how").get_data(as_text=True) == "Ina Holm"
    assert visitor.get("/how").status_code == NotAllowed.http_status
    assert [account and account.role for account in found] == [Role.INSTRUCTOR, None]


def test_ending_the_sessions_of_an_account_signs_out_all_its_browsers(quiz_app: Flask, staff: Visitor) -> None:
    phone = Visitor(quiz_app)
    sign_in(phone)
    with quiz_app.app_context():
        accounts.end_sessions(account_id=1)
        db.session.commit()
    for device in (staff, phone):
        assert "Sign out" not in words(device.get("/how"))


def test_a_phone_that_changes_networks_stays_signed_in(staff: Visitor) -> None:
    answer = staff.client.get("/how", environ_overrides={"REMOTE_ADDR": "203.0.113.9"}, headers={"User-Agent": "other"})
    assert "Sign out" in words(answer)


def test_nothing_but_the_learner_is_carried_over_a_sign_in(quiz_app: Flask, visitor: Visitor) -> None:
    make_account(quiz_app)
    visitor.start()
    with visitor.client.session_transaction() as session:
        session["planted"] = "by somebody else"
        before = dict(session)
    old_token = visitor.token()
    sign_in(visitor)
    with visitor.client.session_transaction() as session:
        assert session["learner"] == before["learner"]
        assert "planted" not in session
        assert session.get("csrf_token") != before["csrf_token"]
        assert session.permanent
    assert visitor.client.post("/sign-out", data={"csrf_token": old_token}).status_code == 400


def test_nothing_but_the_guest_is_carried_over_a_sign_out(quiz_app: Flask, visitor: Visitor) -> None:
    visitor.start()
    with visitor.client.session_transaction() as session:
        guest = session["learner"]
    make_account(quiz_app)
    sign_in(visitor)
    old_token = visitor.token()
    visitor.post("/sign-out")
    with visitor.client.session_transaction() as session:
        # And the sentence that says so.
        assert {key for key in session if not key.startswith("_perm")} == {"learner", "_flashes"}
        assert session["learner"] == guest
        assert session.permanent
    assert visitor.client.post("/sign-in", data={"csrf_token": old_token}).status_code == 400


def test_an_account_takes_quizzes_as_itself_on_every_device(quiz_app: Flask) -> None:
    sam = make_account(quiz_app, "Sam Ek", Role.STUDENT)
    phone, desk = visitor_as(quiz_app, sam), visitor_as(quiz_app, sam, device="desk")
    attempt = phone.start()
    phone.post(f"{attempt}/5", {"answer": "the keeper"})
    assert 'value="the keeper"' in desk.get(f"{attempt}/5").get_data(as_text=True)
    assert desk.start() == attempt


def test_what_an_account_did_is_gone_from_the_device_after_signing_out(quiz_app: Flask) -> None:
    sam = visitor_as(quiz_app, make_account(quiz_app, "Sam Ek", Role.STUDENT))
    attempt = sam.start()
    sam.post("/sign-out")
    answer = sam.get(f"{attempt}/1")
    assert answer.status_code == 404
    assert "If it was made with an account, sign in to see it." in words(answer)
    assert sam.start() != attempt


def test_a_guests_attempt_goes_on_in_another_window_after_signing_in(quiz_app: Flask, visitor: Visitor) -> None:
    attempt = visitor.start()
    make_account(quiz_app, "Sam Ek", Role.STUDENT)
    sign_in(visitor, "Sam Ek")
    assert visitor.post(f"{attempt}/5", {"answer": "the keeper"}).status_code == 302
    assert 'value="the keeper"' in visitor.get(f"{attempt}/5").get_data(as_text=True)


def test_a_cookie_copied_before_signing_out_is_good_for_nothing_afterwards(quiz_app: Flask, staff: Visitor) -> None:
    thief = Visitor(quiz_app)
    with staff.client.session_transaction() as session, thief.client.session_transaction() as copy:
        copy.update(session)
    assert "Sign out" in words(thief.get("/how"))
    staff.post("/sign-out")
    assert "Sign out" not in words(thief.get("/how"))


def test_signing_in_again_ends_the_session_from_before(quiz_app: Flask, staff: Visitor) -> None:
    with staff.client.session_transaction() as session:
        before = session["_user_id"]
    make_account(quiz_app, "Bo Lind")
    sign_in(staff, "Bo Lind")
    account_id, _, key = before.partition(":")
    with quiz_app.app_context():
        assert accounts.account_of_session(int(account_id), key) is None


def test_a_token_from_before_signing_out_is_good_for_nothing(staff: Visitor) -> None:
    old_token = staff.token()
    staff.post("/sign-out")
    assert staff.client.post("/sign-in", data={"csrf_token": old_token}).status_code == 400


def test_a_session_lasts_as_long_as_a_guests(staff: Visitor) -> None:
    cookie = staff.client.get_cookie("session")
    assert cookie is not None
    assert cookie.expires is not None
    assert staff.client.get_cookie("remember_token") is None


def test_guests_are_given_no_cookie_by_pages_that_need_none(visitor: Visitor) -> None:
    assert "Set-Cookie" not in visitor.get("/how").headers


def test_a_guests_cookie_holds_nothing_about_accounts(visitor: Visitor) -> None:
    visitor.start()
    visitor.get("/how")
    with visitor.client.session_transaction() as session:
        assert set(session) == {"learner", "csrf_token", "_permanent"}


def test_a_database_that_fails_is_told_on_a_page(quiz_app: Flask, staff: Visitor) -> None:
    with quiz_app.app_context():
        db.session.execute(text("ALTER TABLE account RENAME TO gone"))
        db.session.commit()
    answer = staff.get("/how")
    assert answer.status_code == 500
    assert "The fault is logged as" in words(answer)

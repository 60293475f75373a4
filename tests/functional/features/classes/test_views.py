"""The pages of classes, as a browser without JavaScript uses them."""

import re
from typing import Any

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.classes import MemberState, shown_code
from quizapp.domain.question import Response
from quizapp.storage import classes, documents
from quizapp.storage.db import db
from quizapp.web.clock import now
from tests.factories.classes import CODE, WEEK, begin, finish, set_quiz
from tests.factories.quizzes import NOW, store_quiz
from tests.support.app import Visitor, make_account, visitor_as, words

JOIN = f"/classes/join/{CODE}"


def page(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.status
    return str(answer.get_data(as_text=True))


def primaries(html: str) -> int:
    return html.count("btn-primary")


@pytest.fixture
def ina(quiz_app: Flask) -> Account:
    return make_account(quiz_app)


@pytest.fixture
def sam(quiz_app: Flask) -> Account:
    return make_account(quiz_app, "Sam Ek", Role.STUDENT)


@pytest.fixture
def instructor(quiz_app: Flask, ina: Account) -> Visitor:
    return visitor_as(quiz_app, ina)


@pytest.fixture
def student(quiz_app: Flask, sam: Account) -> Visitor:
    return visitor_as(quiz_app, sam)


@pytest.fixture
def class_id(quiz_app: Flask, ina: Account) -> int:
    """Ina's class 10B, with nobody in it."""
    with quiz_app.app_context():
        stored = classes.add_class(name="10B", owner_id=ina.id, code=CODE, now=NOW)
        db.session.commit()
    return stored


def put_in(app: Flask, class_id: int, account: Account, state: MemberState = MemberState.MEMBER) -> None:
    with app.app_context():
        classes.set_member(class_id, account.id, state, now=NOW)
        db.session.commit()


def state_of(app: Flask, class_id: int, account: Account) -> MemberState | None:
    with app.app_context():
        found = classes.member(class_id, account.id)
        return found.state if found is not None else None


def set_it(app: Flask, class_id: int, ina: Account, slug: str = "tower", *, overdue: bool = False) -> int:
    with app.app_context():
        assignment_id = set_quiz(class_id, ina, slug, now() + (-WEEK if overdue else WEEK))
        db.session.commit()
    return assignment_id


def close(app: Flask) -> None:
    """Take the quiz's document out of the library."""
    with app.app_context():
        document = documents.document("tower")
        assert document is not None
        documents.put_into_library(document.id, None)
        db.session.commit()


# ---- Running classes ----


def test_an_empty_list_says_what_will_be_here_and_how_to_begin(instructor: Visitor) -> None:
    shown = page(instructor.get("/classes"))
    assert "Your classes will stand here." in shown
    assert primaries(shown) == 1


def test_a_class_is_made_and_leads_to_its_code(quiz_app: Flask, instructor: Visitor) -> None:
    answer = instructor.post("/classes", {"name": " 10B "})
    assert answer.status_code == 302
    shown = page(instructor.get(answer.headers["Location"]))
    with quiz_app.app_context():
        (made,) = classes.classes_of(None)
    assert shown_code(made.code) in shown
    assert f"http://localhost/classes/join/{made.code}" in shown
    assert "Nobody has joined yet." in shown
    assert primaries(shown) == 1


def test_a_class_that_is_sent_twice_is_made_once_and_told(quiz_app: Flask, instructor: Visitor) -> None:
    first = instructor.post("/classes", {"name": "10B"})
    second = instructor.post("/classes", {"name": "10B"})
    assert second.headers["Location"] == first.headers["Location"]
    assert "You have a class of this name already" in page(instructor.get(second.headers["Location"]))
    with quiz_app.app_context():
        assert len(classes.classes_of(None)) == 1


@pytest.mark.parametrize("name", ["", " ", "x" * 81, "10\x00B"])
def test_a_name_that_can_not_be_used_comes_back_with_a_sentence(
    quiz_app: Flask, instructor: Visitor, name: str
) -> None:
    shown = page(instructor.post("/classes", {"name": name}), 422)
    assert "<title>Error: Classes" in shown
    assert shown.count('href="#name"') == 1
    assert 'id="name-error"' in shown
    assert 'aria-describedby="name-error"' in shown
    with quiz_app.app_context():
        assert classes.classes_of(None) == []


def test_the_list_shows_name_code_members_and_quizzes(
    quiz_app: Flask, instructor: Visitor, ina: Account, sam: Account, class_id: int
) -> None:
    put_in(quiz_app, class_id, sam)
    set_it(quiz_app, class_id, ina)
    shown = page(instructor.get("/classes"))
    assert f'<a href="/classes/{class_id}">10B</a>' in shown
    assert "K7MX-P2QR" in shown
    assert re.search(r'data-label="Members" class="num">1<', shown)
    assert re.search(r'data-label="Quizzes set" class="num">1<', shown)
    assert "Instructor" not in shown


def test_an_admin_sees_whose_each_class_is(quiz_app: Flask, class_id: int) -> None:
    admin = visitor_as(quiz_app, make_account(quiz_app, "Ada Lind", Role.ADMIN))
    assert re.search(r'data-label="Instructor">Ina Holm<', page(admin.get("/classes")))
    assert "A class of Ina Holm" in page(admin.get(f"/classes/{class_id}"))


def test_another_instructor_finds_no_such_class(quiz_app: Flask, class_id: int, sam: Account) -> None:
    put_in(quiz_app, class_id, sam)
    other = visitor_as(quiz_app, make_account(quiz_app, "Bob Lund"))
    assert ">10B<" not in page(other.get("/classes"))
    for path in (f"/classes/{class_id}", "/classes/99", "/classes/2147483647"):
        assert "10B" not in page(other.get(path), 404)
    for act in ("rename", "code", f"members/{sam.id}/remove", f"members/{sam.id}/restore"):
        page(other.post(f"/classes/{class_id}/{act}", {"name": ""}), 404)
    assert state_of(quiz_app, class_id, sam) is MemberState.MEMBER
    page(other.get("/classes/99999999999999999999"), 404)


def test_a_class_is_renamed(instructor: Visitor, class_id: int) -> None:
    assert instructor.post(f"/classes/{class_id}/rename", {"name": "11B"}).status_code == 302
    shown = page(instructor.get(f"/classes/{class_id}"))
    assert "<h1>11B</h1>" in shown
    assert "called “11B” now" in shown


def test_a_name_that_is_in_use_comes_back_with_the_fold_open(instructor: Visitor, class_id: int) -> None:
    instructor.post("/classes", {"name": "11B"})
    for name, status in (("11b", 409), ("", 422)):
        shown = page(instructor.post(f"/classes/{class_id}/rename", {"name": name}), status)
        assert "<h1>10B</h1>" in shown
        assert re.search(r"<details[^>]* open>\s*<summary>Rename", shown)
        assert 'href="#name"' in shown


def test_a_new_code_lets_in_and_the_old_one_does_not(quiz_app: Flask, instructor: Visitor, class_id: int) -> None:
    assert instructor.post(f"/classes/{class_id}/code").status_code == 302
    with quiz_app.app_context():
        found = classes.class_(class_id)
        assert found is not None
        assert found.code != CODE
        assert classes.class_with_code(CODE) is None
    shown = page(instructor.get(f"/classes/{class_id}"))
    assert f"The new code is {found.shown_code}." in shown
    assert "K7MX-P2QR" not in shown


def test_somebody_is_removed_and_put_back(quiz_app: Flask, instructor: Visitor, class_id: int, sam: Account) -> None:
    put_in(quiz_app, class_id, sam)
    shown = page(instructor.get(f"/classes/{class_id}"))
    assert 'Remove<span class="visually-hidden"> Sam Ek</span>' in shown
    assert instructor.post(f"/classes/{class_id}/members/{sam.id}/remove").status_code == 302
    shown = page(instructor.get(f"/classes/{class_id}"))
    assert "No longer in the class (1)" in shown
    assert 'Put back<span class="visually-hidden"> Sam Ek</span>' in shown
    assert instructor.post(f"/classes/{class_id}/members/{sam.id}/restore").status_code == 302
    assert state_of(quiz_app, class_id, sam) is MemberState.MEMBER


def test_whoever_left_by_themselves_is_not_put_back(
    quiz_app: Flask, instructor: Visitor, class_id: int, sam: Account
) -> None:
    put_in(quiz_app, class_id, sam, MemberState.LEFT)
    shown = page(instructor.get(f"/classes/{class_id}"))
    assert "Put back<span" not in shown
    for act in ("remove", "restore"):
        told = page(instructor.post(f"/classes/{class_id}/members/{sam.id}/{act}"), 409)
        assert "Sam Ek has left the class" in told
    assert state_of(quiz_app, class_id, sam) is MemberState.LEFT


def test_the_present_code_is_said_to_stop_working(instructor: Visitor, class_id: int) -> None:
    shown = page(instructor.get(f"/classes/{class_id}"))
    assert "The present code and address stop working. Everyone in the class stays." in shown


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ("localhost", True),
        ("localhost:8000", True),
        ("127.0.0.1:8000", True),
        ("127.0.1.1", True),
        ("[::1]:8000", True),
        # So says the link that a first start with HOST=0.0.0.0 prints.
        ("0.0.0.0:8000", True),
        ("10.0.0.7:8000", False),
        ("quiz.example.org", False),
        ("127.example.org", False),
        ("localhost.example.org", False),
    ],
)
def test_an_address_that_is_good_on_this_computer_only_says_so(
    quiz_app: Flask, instructor: Visitor, class_id: int, host: str, told: bool
) -> None:
    cookie = instructor.client.get_cookie("session")
    assert cookie is not None
    # A client that keeps cookies sends them to the host that set them alone.
    client = quiz_app.test_client(use_cookies=False)
    headers = {"Cookie": f"session={cookie.value}"}
    shown = page(client.get(f"/classes/{class_id}", base_url=f"http://{host}", headers=headers))
    assert f"http://{host}/classes/join/{CODE}" in shown
    assert ("This address works on this computer only." in shown) is told


def test_what_is_set_leads_to_its_report_and_to_its_change(
    quiz_app: Flask, instructor: Visitor, class_id: int, ina: Account
) -> None:
    assignment_id = set_it(quiz_app, class_id, ina)
    shown = page(instructor.get(f"/classes/{class_id}"))
    assert f'<a href="/reports/tower/class-{class_id}">The tower</a>' in shown
    assert f'href="/reports/tower/class-{class_id}">Score report' in shown
    assert f'href="/assignments/{assignment_id}"' in shown
    assert f'href="/assignments/new?class={class_id}"' in shown
    assert re.search(r'data-label="Due"><time', shown)


def test_names_are_shown_as_text(quiz_app: Flask, instructor: Visitor, ina: Account) -> None:
    odd = make_account(quiz_app, "<b>Eve</b> {{ 7*7 }}", Role.STUDENT)
    answer = instructor.post("/classes", {"name": "<i>10B</i>"})
    put_in(quiz_app, int(answer.headers["Location"].rsplit("/", 1)[1]), odd)
    for path in ("/classes", answer.headers["Location"]):
        shown = page(instructor.get(path))
        assert "<i>10B" not in shown
        assert "<b>Eve" not in shown
    assert "{{ 7*7 }}" in shown


# ---- Joining them ----


@pytest.mark.parametrize(
    "typed", ["k7mx-p2qr", " K7MX P2QR ", "K7MXP2QR", "k7mxpz0r", "http://quiz.example.org/classes/join/K7MXP2QR"]
)
@pytest.mark.usefixtures("class_id")
def test_a_code_leads_to_its_class_however_it_is_typed(visitor: Visitor, typed: str) -> None:
    answer = visitor.client.get("/classes/join", query_string={"code": typed})
    assert (answer.status_code, answer.headers["Location"]) == (302, JOIN)


UNKNOWN = "This code leads to no class. Check it, or ask your instructor for the current one."
LENGTH = "A code has eight letters and digits; this has "


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("ABCD2345", UNKNOWN),
        ("10B", LENGTH + "three."),
        ("<b>", LENGTH + "one."),
        ("x" * 4000, LENGTH + "4000."),
        ("K7MX-P2Q", LENGTH + "seven."),
    ],
)
@pytest.mark.usefixtures("class_id")
def test_any_other_code_is_told_and_nothing_about_classes(visitor: Visitor, typed: str, told: str) -> None:
    shown = page(visitor.client.get("/classes/join", query_string={"code": typed}), 422)
    assert shown.count(told) == 2
    assert 'aria-describedby="code-hint code-error"' in shown
    assert "Ina" not in shown
    assert "<b>" not in shown.split("<main")[1].split("</main")[0] or typed != "<b>"


def test_an_empty_code_is_asked_for(visitor: Visitor) -> None:
    assert "Write the code" in page(visitor.get("/classes/join?code=+"), 422)
    empty = page(visitor.get("/classes/join"))
    assert "There is a problem" not in empty
    # A whole address has room in the field.
    assert int(re.findall(r'name="code"[^>]* maxlength="(\d+)"', empty)[0]) >= 200
    page(visitor.get("/classes/join?code=%00"), 404)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("ABCD2345", UNKNOWN),
        ("K7MXP2Q0", UNKNOWN),
        ("x" * 300, LENGTH + "300."),
        ("%E2%80%8B", "Write the code that your instructor gave you."),
    ],
)
@pytest.mark.usefixtures("class_id")
def test_an_address_that_is_no_class_shows_the_form(visitor: Visitor, code: str, told: str) -> None:
    shown = page(visitor.get(f"/classes/join/{code}"), 404)
    assert told in shown
    assert 'name="code"' in shown


@pytest.mark.usefixtures("class_id")
def test_a_guest_learns_what_joining_means_and_makes_an_account(visitor: Visitor) -> None:
    shown = page(visitor.get(JOIN))
    assert "<h1>10B</h1>" in shown
    assert "A class of Ina Holm." in shown
    assert "What Ina Holm will see" in shown
    assert "before you joined" in shown
    assert f'class="btn btn-primary" href="/sign-up?next={JOIN}"' in shown
    assert f'class="btn btn-secondary" href="/sign-in?next={JOIN}"' in shown
    assert primaries(shown) == 1
    page(visitor.post(JOIN), 403)


def test_a_student_joins(quiz_app: Flask, student: Visitor, sam: Account, class_id: int) -> None:
    shown = page(student.get(JOIN))
    assert "Join this class" in shown
    assert primaries(shown) == 1
    for _ in range(2):
        answer = student.post(JOIN)
        assert (answer.status_code, answer.headers["Location"]) == (302, "/my-classes")
    assert "You are in the class 10B now." in page(student.get("/my-classes"))
    assert state_of(quiz_app, class_id, sam) is MemberState.MEMBER
    shown = page(student.get(JOIN))
    assert "You are in this class." in shown
    assert "Join this class" not in shown
    assert 'href="/my-classes"' in shown


def test_whoever_was_removed_is_told_to_ask(quiz_app: Flask, student: Visitor, sam: Account, class_id: int) -> None:
    put_in(quiz_app, class_id, sam, MemberState.REMOVED)
    shown = page(student.get(JOIN))
    assert "Ask them to put you back" in shown
    assert "Join this class" not in shown
    page(student.post(JOIN), 409)
    page(student.post(f"/my-classes/{class_id}/leave"), 404)
    assert state_of(quiz_app, class_id, sam) is MemberState.REMOVED


@pytest.mark.parametrize(("role", "told"), [(Role.INSTRUCTOR, "an instructor"), (Role.ADMIN, "an admin")])
def test_staff_are_told_that_classes_are_for_students(quiz_app: Flask, class_id: int, role: Role, told: str) -> None:
    account = make_account(quiz_app, "Bob Lund", role)
    other = visitor_as(quiz_app, account)
    assert f"you are signed in as {told}" in words(other.get(JOIN))
    page(other.post(JOIN), 403)
    page(other.get("/my-classes"), 403)
    assert state_of(quiz_app, class_id, account) is None


def test_joining_needs_the_token_of_the_form(quiz_app: Flask, student: Visitor, sam: Account, class_id: int) -> None:
    page(student.client.post(JOIN), 400)
    assert state_of(quiz_app, class_id, sam) is None


# ---- Being in them ----


def test_whoever_is_in_no_class_is_asked_for_a_code(student: Visitor) -> None:
    shown = page(student.get("/my-classes"))
    assert "The classes that you join stand here" in shown
    assert 'name="code"' in shown
    assert primaries(shown) == 1


def test_a_guest_is_led_to_sign_in(visitor: Visitor) -> None:
    assert visitor.get("/my-classes").headers["Location"] == "/sign-in?next=/my-classes"


def test_a_class_with_nothing_set_says_so(quiz_app: Flask, student: Visitor, sam: Account, class_id: int) -> None:
    put_in(quiz_app, class_id, sam)
    shown = page(student.get("/my-classes"))
    assert "Nothing is set for this class yet." in shown
    assert primaries(shown) == 0


def test_each_step_of_a_set_quiz_has_its_words_and_its_button(
    quiz_app: Flask, student: Visitor, sam: Account, class_id: int, ina: Account
) -> None:
    put_in(quiz_app, class_id, sam)
    set_it(quiz_app, class_id, ina)
    shown = page(student.get("/my-classes"))
    assert re.search(r'data-label="State">Not started<', shown)
    assert re.search(r'data-label="Due"><time', shown)
    assert 'action="/quizzes/tower/start"' in shown
    assert 'Start<span class="visually-hidden">: The tower</span></button>' in shown
    assert primaries(shown) == 1
    with quiz_app.app_context():
        begin(sam, "open", answers={2: Response(chosen=(0,))})
        db.session.commit()
    shown = page(student.get("/my-classes"))
    assert re.search(r'data-label="State">1 of 6 answered<', shown)
    assert 'href="/attempts/open">Go on<span' in shown
    with quiz_app.app_context():
        finish(make_account(quiz_app, "Mia Berg", Role.STUDENT), "mias", right=6)
        db.session.commit()
    assert "6 points" not in page(student.get("/my-classes"))


def test_a_finished_quiz_shows_its_score_and_leads_to_its_result(
    quiz_app: Flask, student: Visitor, sam: Account, class_id: int, ina: Account
) -> None:
    put_in(quiz_app, class_id, sam)
    set_it(quiz_app, class_id, ina)
    with quiz_app.app_context():
        finish(sam, "first", right=2, at=now())
        db.session.commit()
    shown = page(student.get("/my-classes"))
    assert re.search(r'data-label="State">Finished: 2 of 6 points<', shown)
    assert 'href="/attempts/first/result">See result<span' in shown
    assert primaries(shown) == 0
    with quiz_app.app_context():
        finish(sam, "second", right=5, at=now())
        db.session.commit()
    assert "Finished: 2 of 6 points, in the first of two attempts" in page(student.get("/my-classes"))


def test_what_is_over_is_overdue_until_it_is_finished_late(
    quiz_app: Flask, student: Visitor, sam: Account, class_id: int, ina: Account
) -> None:
    put_in(quiz_app, class_id, sam)
    set_it(quiz_app, class_id, ina, overdue=True)
    shown = page(student.get("/my-classes"))
    assert re.search(r'data-label="Due"><strong>Overdue</strong> since <time', shown)
    assert "You can still hand it in; it is marked late." in shown
    with quiz_app.app_context():
        finish(sam, "late", at=now())
        db.session.commit()
    shown = page(student.get("/my-classes"))
    assert "Finished late: 1 of 6 points" in shown
    assert "Overdue" not in shown
    assert "Was due" in shown
    assert "still hand it in" not in shown


def test_what_is_overdue_and_closed_can_not_be_handed_in_any_more(
    quiz_app: Flask, student: Visitor, sam: Account, class_id: int, ina: Account
) -> None:
    put_in(quiz_app, class_id, sam)
    set_it(quiz_app, class_id, ina, overdue=True)
    close(quiz_app)
    shown = page(student.get("/my-classes"))
    assert "Overdue" in shown
    assert "still hand it in" not in shown


def test_a_due_date_names_the_zone_and_is_not_said_to_be_due_twice(
    quiz_app: Flask, instructor: Visitor, student: Visitor, sam: Account, class_id: int, ina: Account
) -> None:
    put_in(quiz_app, class_id, sam)
    set_it(quiz_app, class_id, ina)
    for shown in (page(instructor.get(f"/classes/{class_id}")), page(student.get("/my-classes"))):
        (due,) = re.findall(r'data-label="Due"><time datetime="[^"]+">([^<]+)</time>', shown)
        assert re.fullmatch(r"\d+ [A-Z][a-z]+ \d{4}, \d\d:\d\d (UTC[-+:\d]*|[A-Z]+)", due)


def test_whoever_was_removed_is_told_by_whom_and_when(
    quiz_app: Flask, student: Visitor, sam: Account, class_id: int
) -> None:
    put_in(quiz_app, class_id, sam)
    assert "removed you" not in page(student.get("/my-classes"))
    put_in(quiz_app, class_id, sam, MemberState.REMOVED)
    shown = page(student.get("/my-classes"))
    assert "10B: Ina Holm removed you on 2 March 2026. Your attempts stay yours." in shown
    assert "Leave this class" not in shown


def test_a_closed_quiz_has_no_button(
    quiz_app: Flask, student: Visitor, sam: Account, class_id: int, ina: Account, instructor: Visitor
) -> None:
    put_in(quiz_app, class_id, sam)
    set_it(quiz_app, class_id, ina)
    close(quiz_app)
    shown = page(student.get("/my-classes"))
    assert "Closed at the moment" in shown
    assert "/start" not in shown
    assert "nobody can start it" in page(instructor.get(f"/classes/{class_id}"))


def test_the_page_has_one_primary_button_however_much_is_set(
    quiz_app: Flask, student: Visitor, sam: Account, class_id: int, ina: Account
) -> None:
    put_in(quiz_app, class_id, sam)
    with quiz_app.app_context():
        store_quiz(slug="lamps", title="The lamps")
        other = classes.add_class(name="10C", owner_id=ina.id, code="ABCD2345", now=NOW)
        db.session.commit()
    put_in(quiz_app, other, sam)
    for each in (class_id, other):
        set_it(quiz_app, each, ina)
        set_it(quiz_app, each, ina, "lamps")
    shown = page(student.get("/my-classes"))
    assert shown.count("/start") == 4
    assert primaries(shown) == 1


def test_a_class_is_left(quiz_app: Flask, student: Visitor, sam: Account, class_id: int) -> None:
    put_in(quiz_app, class_id, sam)
    assert "Leave this class" in page(student.get("/my-classes"))
    for _ in range(2):
        assert student.post(f"/my-classes/{class_id}/leave").status_code == 302
    assert state_of(quiz_app, class_id, sam) is MemberState.LEFT
    assert "You have left the class 10B." in page(student.get("/my-classes"))


def test_nobody_leaves_a_class_of_others(quiz_app: Flask, student: Visitor, class_id: int) -> None:
    mia = make_account(quiz_app, "Mia Berg", Role.STUDENT)
    put_in(quiz_app, class_id, mia)
    assert "10B" not in page(student.post(f"/my-classes/{class_id}/leave"), 404)
    page(student.post("/my-classes/2147483647/leave"), 404)
    assert state_of(quiz_app, class_id, mia) is MemberState.MEMBER

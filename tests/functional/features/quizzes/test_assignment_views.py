"""Setting quizzes for classes, as a browser without JavaScript does it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from quizapp.domain.account import Account, Role
from quizapp.domain.classes import Assignment
from quizapp.storage import classes, documents
from quizapp.storage.db import db
from quizapp.web.clock import now
from tests.factories.classes import CODE, finish
from tests.factories.quizzes import NOW
from tests.support.app import Visitor, make_account, visitor_as

SOON = now() + timedelta(days=20)
DAY = SOON.astimezone().strftime("%Y-%m-%d")


def page(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status, answer.status
    return str(answer.get_data(as_text=True))


@pytest.fixture
def ina(quiz_app: Flask) -> Account:
    return make_account(quiz_app)


@pytest.fixture
def instructor(quiz_app: Flask, ina: Account) -> Visitor:
    return visitor_as(quiz_app, ina)


@pytest.fixture
def class_id(quiz_app: Flask, ina: Account) -> int:
    with quiz_app.app_context():
        stored = classes.add_class(name="10B", owner_id=ina.id, code=CODE, now=NOW)
        db.session.commit()
    return stored


def all_set(app: Flask, class_id: int) -> list[Assignment]:
    with app.app_context():
        return classes.assignments([class_id])


def set_it(visitor: Visitor, chosen: int, **fields: str) -> Any:
    sent = {"class_id": str(chosen), "quiz": "tower", "day": "", "time": ""} | fields
    return visitor.post("/assignments/new", sent)


def stored(app: Flask, visitor: Visitor, class_id: int, **fields: str) -> Assignment:
    """Set the quiz with these fields, and return how it is set."""
    assert set_it(visitor, class_id, **fields).status_code == 302
    (found,) = all_set(app, class_id)
    return found


def test_the_form_has_chosen_what_the_address_names(instructor: Visitor, class_id: int) -> None:
    shown = page(instructor.get(f"/assignments/new?class={class_id}&quiz=tower"))
    assert f'<option value="{class_id}" selected>10B</option>' in shown
    assert '<option value="tower" selected>The tower</option>' in shown
    assert shown.count("btn-primary") == 1
    assert 'type="date"' in shown
    assert 'type="time"' in shown


@pytest.mark.parametrize("query", ["", "class=99&quiz=nowhere", "class=x&quiz=%3Cb%3E"])
@pytest.mark.usefixtures("class_id")
def test_nothing_is_chosen_that_is_not_on_offer(instructor: Visitor, query: str) -> None:
    shown = page(instructor.get(f"/assignments/new?{query}"))
    assert " selected>" not in shown.replace('<option value="" selected>', "")


def test_without_a_class_or_a_quiz_the_page_leads_to_one(quiz_app: Flask, instructor: Visitor) -> None:
    assert "you have none yet" in page(instructor.get("/assignments/new"))
    with quiz_app.app_context():
        document = documents.document("tower")
        assert document is not None
        documents.put_into_library(document.id, None)
        db.session.commit()
    instructor.post("/classes", {"name": "10B"})
    assert "There is no quiz yet that learners can start." in page(instructor.get("/assignments/new"))


def test_a_quiz_is_set_and_told_on_the_page_of_the_class(quiz_app: Flask, instructor: Visitor, class_id: int) -> None:
    answer = set_it(instructor, class_id, day=DAY, time="12:30")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/classes/{class_id}")
    (found,) = all_set(quiz_app, class_id)
    assert found.due_at is not None
    assert found.due_at.astimezone().strftime("%Y-%m-%d %H:%M") == f"{DAY} 12:30"
    shown = page(instructor.get(f"/classes/{class_id}"))
    assert re.search(r"“The tower” is set for 10B. It is due on \d+ \w+ \d+, 12:30 (UTC|[A-Z]+)", shown)


def test_a_quiz_may_have_no_due_date(quiz_app: Flask, instructor: Visitor, class_id: int) -> None:
    assert stored(quiz_app, instructor, class_id).due_at is None
    assert "It has no due date." in page(instructor.get(f"/classes/{class_id}"))


@pytest.mark.parametrize("again", [{}, {"day": "2031-01-01"}, {"day": "2020-01-01"}])
def test_setting_what_is_set_leads_to_where_its_due_date_is_changed(
    quiz_app: Flask, instructor: Visitor, class_id: int, again: dict[str, str]
) -> None:
    first = stored(quiz_app, instructor, class_id, day=DAY)
    answer = set_it(instructor, class_id, **again)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/assignments/{first.id}")
    assert all_set(quiz_app, class_id) == [first]
    shown = page(instructor.get(answer.headers["Location"]))
    due = rf"“The tower” is set for 10B already, due {SOON.astimezone().day} \w+ \d+, 23:59 \S+\. "
    assert re.search(due + "Change the due date here.", shown)


def test_setting_what_is_set_without_a_due_date_says_so(quiz_app: Flask, instructor: Visitor, class_id: int) -> None:
    first = stored(quiz_app, instructor, class_id)
    set_it(instructor, class_id, day=DAY)
    assert all_set(quiz_app, class_id) == [first]
    shown = page(instructor.get(f"/assignments/{first.id}"))
    assert "“The tower” is set for 10B already, without a due date. Change the due date here." in shown


def test_the_form_leads_back_to_the_class_that_it_was_opened_from(
    quiz_app: Flask, instructor: Visitor, class_id: int
) -> None:
    back = f'<a class="back" href="/classes/{class_id}">Back to 10B</a>'
    assert back in page(instructor.get(f"/assignments/new?class={class_id}"))
    assert back in page(set_it(instructor, class_id, day="soon"), 422)
    with quiz_app.app_context():
        foreign = classes.add_class(name="7A", owner_id=make_account(quiz_app, "Bob").id, code="ABCD2345", now=NOW)
        db.session.commit()
    for query in ("", f"?class={foreign}", "?class=x"):
        assert 'href="/classes">Back to the classes</a>' in page(instructor.get(f"/assignments/new{query}"))


def test_what_is_over_is_refused_at_the_field(quiz_app: Flask, instructor: Visitor, class_id: int) -> None:
    for day in ("2020-01-01", "0001-01-01", "9999-12-31"):
        shown = page(set_it(instructor, class_id, day=day), 422)
        assert "<title>Error: Set a quiz" in shown
        assert shown.count('href="#day"') == 1
        assert 'id="day-error"' in shown
        assert f'value="{day}"' in shown
    assert all_set(quiz_app, class_id) == []


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"class_id": ""}, "class_id"),
        ({"quiz": ""}, "quiz"),
        ({"quiz": "nowhere\x00"}, "quiz"),
        ({"day": "soon"}, "day"),
        ({"time": "12:00"}, "day"),
        ({"day": DAY, "time": "soon"}, "time"),
    ],
)
def test_what_can_not_be_used_comes_back_with_a_sentence(
    quiz_app: Flask, instructor: Visitor, class_id: int, fields: dict[str, str], field: str
) -> None:
    shown = page(set_it(instructor, class_id, **fields), 422)
    assert shown.count(f'href="#{field}"') == 1
    assert f'id="{field}-error"' in shown
    assert all_set(quiz_app, class_id) == []


def test_nothing_is_set_for_a_class_of_somebody_else(quiz_app: Flask, class_id: int) -> None:
    other = visitor_as(quiz_app, make_account(quiz_app, "Bob Lund"))
    other.post("/classes", {"name": "7A"})
    shown = page(set_it(other, class_id), 422)
    assert "Choose a class." in shown
    assert "10B" not in shown
    assert all_set(quiz_app, class_id) == []


def test_a_due_date_is_changed(quiz_app: Flask, instructor: Visitor, class_id: int) -> None:
    found = stored(quiz_app, instructor, class_id)
    path = f"/assignments/{found.id}"
    assert instructor.post(path, {"day": DAY, "time": ""}).headers["Location"] == f"/classes/{class_id}"
    assert "“The tower” is due on" in page(instructor.get(f"/classes/{class_id}"))
    shown = page(instructor.get(path))
    assert f'value="{DAY}"' in shown
    assert 'value="23:59"' in shown
    assert shown.count("btn-primary") == 1
    assert instructor.post(path, {"day": "", "time": ""}).status_code == 302
    assert "has no due date for 10B" in page(instructor.get(f"/classes/{class_id}"))


def test_a_due_date_that_has_passed_may_stay_but_not_be_chosen(
    quiz_app: Flask, instructor: Visitor, class_id: int, ina: Account
) -> None:
    found = stored(quiz_app, instructor, class_id)
    with quiz_app.app_context():
        classes.set_due(found.id, NOW)
        db.session.commit()
    path = f"/assignments/{found.id}"
    kept = dict(re.findall(r'name="(day|time)"[^>]* value="([^"]+)"', page(instructor.get(path))))
    assert len(kept) == 2
    assert instructor.post(path, kept).status_code == 302
    assert all_set(quiz_app, class_id)[0].due_at == NOW
    assert "This date is past. Choose a later one." in page(instructor.post(path, kept | {"day": "2020-01-01"}), 422)
    assert "such as 23:59" in page(instructor.post(path, kept | {"time": "x"}), 422)
    assert all_set(quiz_app, class_id)[0].due_at == NOW


def test_a_quiz_is_withdrawn_and_set_again(quiz_app: Flask, instructor: Visitor, class_id: int) -> None:
    found = stored(quiz_app, instructor, class_id)
    with quiz_app.app_context():
        finish(make_account(quiz_app, "Sam Ek", Role.STUDENT), "one")
        db.session.commit()
    after = "no longer set for 10B. Attempts are kept. Set the quiz again to see its report."
    assert f"It is then {after}" in page(instructor.get(f"/assignments/{found.id}"))
    for _ in range(2):
        answer = instructor.post(f"/assignments/{found.id}/withdraw")
        assert (answer.status_code, answer.headers["Location"]) == (302, f"/classes/{class_id}")
    assert f"“The tower” is {after}" in page(instructor.get(f"/classes/{class_id}"))
    assert all_set(quiz_app, class_id) == []
    page(instructor.get(f"/assignments/{found.id}"), 404)
    assert stored(quiz_app, instructor, class_id).id == found.id


def test_another_instructor_finds_no_such_assignment(quiz_app: Flask, instructor: Visitor, class_id: int) -> None:
    found = stored(quiz_app, instructor, class_id)
    other = visitor_as(quiz_app, make_account(quiz_app, "Bob Lund"))
    for path in (f"/assignments/{found.id}", "/assignments/2147483647"):
        page(other.get(path), 404)
        page(other.post(path, {"day": "soon"}), 404)
        page(other.post(f"{path}/withdraw"), 404)
    assert all_set(quiz_app, class_id) == [found]


def test_the_page_of_a_published_quiz_leads_here(quiz_app: Flask, instructor: Visitor) -> None:
    assert 'href="/assignments/new?quiz=tower">Set it for a class' in page(instructor.get("/quizzes/tower/edit"))
    draft = instructor.post("/documents/tower/quizzes").headers["Location"]
    assert "Set it for a class" not in page(instructor.get(draft))

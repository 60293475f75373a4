"""The masthead leads to the pages of whoever is asking, and to no page that is not there."""

import re

import pytest
from flask import Flask

from quizapp.domain.account import Role
from quizapp.web import masthead
from tests.support.app import Visitor, make_account, visitor_as


def links(visitor: Visitor, path: str = "/how") -> list[str]:
    page = visitor.get(path).get_data(as_text=True)
    return re.findall(r"<li><a[^>]*>([^<]+)</a>", page.split("</header>")[0])


def test_learners_find_the_library_and_their_progress(visitor: Visitor) -> None:
    assert links(visitor) == ["Library", "My progress"]
    assert '<a class="account" href="/sign-in">Sign in</a>' in visitor.get("/how").get_data(as_text=True)


def test_staff_find_their_own_pages_and_the_way_out(staff: Visitor) -> None:
    page = staff.get("/how").get_data(as_text=True)
    assert links(staff) == ["Library", "Documents", "Review", "Bank", "Quizzes", "Classes", "Reports"]
    assert 'class="masthead masthead-signed-in"' in page
    assert re.search(r'<form action="/sign-out" method="post">.*<button class="account" type="submit">Sign out', page)


def test_students_find_their_classes_and_admins_the_people(quiz_app: Flask) -> None:
    student = visitor_as(quiz_app, make_account(quiz_app, "Sam Ek", Role.STUDENT))
    assert links(student) == ["Library", "My progress", "My classes"]
    admin = visitor_as(quiz_app, make_account(quiz_app, "Ada Lind", Role.ADMIN))
    assert links(admin)[-2:] == ["Reports", "People"]


def test_whoever_is_signed_in_reads_their_name_and_finds_their_account(staff: Visitor) -> None:
    page = staff.get("/how").get_data(as_text=True)
    assert re.search(r'<a class="account account-name" href="/account">.*Ina Holm</a>', page)


def test_the_page_that_is_shown_is_marked(visitor: Visitor) -> None:
    marked = r"<a href=\"([^\"]+)\" aria-current=\"page\">"
    assert re.findall(marked, visitor.get("/progress").get_data(as_text=True)) == ["/progress"]
    assert re.findall(marked, visitor.get("/how").get_data(as_text=True)) == []


def test_a_page_that_belongs_to_a_main_page_marks_that_one(staff: Visitor) -> None:
    marked = r"<a href=\"([^\"]+)\" aria-current=\"true\">"
    for path, main in {"/bank/1": "/bank", "/assignments/new": "/classes", "/quizzes/tower/edit": "/quizzes"}.items():
        assert re.findall(marked, staff.get(path).get_data(as_text=True)) == [main]
    assert re.findall(marked, staff.get("/read/tower").get_data(as_text=True)) == []


def test_a_page_that_this_application_does_not_have_is_left_out(
    staff: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = (("Library", "library.home"), ("Weather", "weather.weather"))
    monkeypatch.setitem(masthead._BY_ROLE, Role.INSTRUCTOR, pages)
    assert links(staff) == ["Library"]

"""The masthead leads to the pages of whoever is asking, and to no page that is not there."""

import re

import pytest

from quizapp.web import masthead
from tests.support.app import Visitor


def links(visitor: Visitor, path: str = "/how") -> list[str]:
    page = visitor.get(path).get_data(as_text=True)
    return re.findall(r"<li><a[^>]*>([^<]+)</a>", page.split("</header>")[0])


def test_learners_find_the_library_and_their_progress(visitor: Visitor) -> None:
    assert links(visitor) == ["Library", "My progress"]
    assert '<a class="account" href="/sign-in">Sign in</a>' in visitor.get("/how").get_data(as_text=True)


def test_staff_find_their_own_pages_and_the_way_out(staff: Visitor) -> None:
    page = staff.get("/how").get_data(as_text=True)
    assert links(staff)[0] == "Library"
    assert "My progress" not in links(staff)
    assert 'class="masthead masthead-staff"' in page
    assert re.search(r'<form action="/sign-out" method="post">.*<button class="account" type="submit">Sign out', page)


def test_the_page_that_is_shown_is_marked(visitor: Visitor) -> None:
    marked = r"<a href=\"([^\"]+)\" aria-current=\"page\">"
    assert re.findall(marked, visitor.get("/progress").get_data(as_text=True)) == ["/progress"]
    assert re.findall(marked, visitor.get("/how").get_data(as_text=True)) == []


def test_a_page_that_this_application_does_not_have_is_left_out(
    staff: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(masthead, "STAFF", (("Library", "library.home"), ("Reports", "reports.reports")))
    assert links(staff) == ["Library"]

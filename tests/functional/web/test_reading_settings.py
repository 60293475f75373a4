"""How somebody likes to read is kept in a cookie, and every page is sent as it was chosen."""

import re

import pytest
from flask import Flask

from tests.support.app import Visitor

CHOSEN = {"size": "large", "spacing": "wide", "theme": "dark"}


def html_tag(visitor: Visitor, path: str = "/how") -> str:
    found = re.search(r"<html[^>]*>", visitor.get(path).get_data(as_text=True))
    assert found
    return found[0]


def choose(visitor: Visitor, fields: dict[str, str], **headers: str) -> None:
    assert visitor.post("/reading-settings", fields, **headers).status_code in {200, 302}


def test_a_page_is_plain_where_nobody_chose(visitor: Visitor) -> None:
    assert html_tag(visitor) == '<html lang="en">'


def test_what_was_chosen_is_on_every_page_as_it_is_sent(visitor: Visitor) -> None:
    answer = visitor.post("/reading-settings", {**CHOSEN, "next": "/read/tower"})
    assert answer.headers["Location"] == "/read/tower"
    expected = '<html lang="en" data-size="large" data-spacing="wide" data-bs-theme="dark">'
    attempt = visitor.start()
    for path in ("/how", "/read/tower", f"{attempt}/1", "/nowhere"):
        assert html_tag(visitor, path) == expected


def test_the_form_shows_what_was_chosen(visitor: Visitor) -> None:
    choose(visitor, CHOSEN)
    checked = re.findall(r'name="(\w+)" value="(\w+)" checked', visitor.get("/read/tower").get_data(as_text=True))
    assert dict(checked) == CHOSEN


def test_what_can_not_be_chosen_counts_as_not_chosen(visitor: Visitor) -> None:
    choose(visitor, {"size": 'huge"><script>', "spacing": "wide"})
    assert html_tag(visitor) == '<html lang="en" data-spacing="wide">'


@pytest.mark.parametrize("cookie", ["", "large", "x.y.z", "large.wide.dark.more", 'large.".<b>'])
def test_no_cookie_takes_a_page_down_or_gets_into_it(quiz_app: Flask, cookie: str) -> None:
    visitor = Visitor(quiz_app)
    visitor.client.set_cookie("reading", cookie)
    assert re.fullmatch(
        r'<html lang="en"( data-size="large")?( data-spacing="wide")?( data-bs-theme="dark")?>', html_tag(visitor)
    )


def test_the_cookie_lasts_and_is_for_the_server_alone(visitor: Visitor) -> None:
    answer = visitor.post("/reading-settings", CHOSEN)
    (cookie,) = (each for each in answer.headers.getlist("Set-Cookie") if each.startswith("reading="))
    assert cookie.startswith("reading=large.wide.dark;")
    for part in ("HttpOnly", "SameSite=Lax", "Max-Age=31536000", "Path=/"):
        assert part in cookie


def test_it_leads_on_to_no_other_site(visitor: Visitor) -> None:
    answer = visitor.post("/reading-settings", {**CHOSEN, "next": "//elsewhere.example"})
    assert answer.headers["Location"] == "/"


def test_a_script_is_answered_without_a_page(visitor: Visitor) -> None:
    answer = visitor.post("/reading-settings", CHOSEN, Accept="application/json")
    assert (answer.status_code, answer.get_json()) == (200, {})

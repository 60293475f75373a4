"""Every response carries the headers that keep it safe."""

import re

from flask import Flask

from quizapp.web.headers import CONTENT_SECURITY_POLICY
from tests.support.app import Visitor


def test_the_policy_is_written_out() -> None:
    assert CONTENT_SECURITY_POLICY == (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        "frame-ancestors 'none'; form-action 'self'"
    )


def test_pages_errors_and_files_carry_it(visitor: Visitor) -> None:
    for path in ("/", "/read/tower", "/nowhere", "/static/theme.css"):
        headers = visitor.get(path).headers
        assert headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_no_cache_keeps_a_page_and_every_browser_keeps_a_static_file(visitor: Visitor) -> None:
    home = visitor.get("/")
    assert home.headers["Cache-Control"] == "private, no-store"
    address = re.search(r'href="(/static/theme\.css\?v=[0-9a-f]{12})"', home.get_data(as_text=True))
    assert address
    assert "immutable" in visitor.get(address[1]).headers["Cache-Control"]
    for path in ("/static/theme.css", "/static/nothing.css?v=1"):
        assert visitor.get(path).headers["Cache-Control"] == "no-cache"
    assert "Set-Cookie" not in visitor.get(address[1]).headers


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(visitor: Visitor) -> None:
    cookie = visitor.get("/").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_no_page_asks_another_site_for_anything(visitor: Visitor) -> None:
    attempt = visitor.start()
    for path in ("/", "/read/tower", "/how", "/progress", f"{attempt}/1", f"{attempt}/check"):
        assert re.findall(r'(?:src|href|action)="(?:https?:)?//', visitor.get(path).get_data(as_text=True)) == []


def test_a_script_or_a_style_never_stands_in_a_page(app: Flask, visitor: Visitor) -> None:
    attempt = visitor.start()
    for path in ("/", "/read/tower", f"{attempt}/1"):
        shown = visitor.get(path).get_data(as_text=True)
        assert re.findall(r"<style|<script(?![^>]* src=)| style=| on[a-z]+=", shown) == []

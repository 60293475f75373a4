"""Holds that the browser of the tests works, and that its checks can fail."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Error, Page, expect

from tests.support.browser import PHONE, OpenPage, assert_accessible, find_violations

pytestmark = pytest.mark.browser

GOOD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head>
<body><main><h1>A page</h1><p id="text">without script</p>
<label for="name">Name</label> <input id="name"></main><script src="/page.js"></script></body></html>"""
BAD = GOOD.replace('<label for="name">Name</label>', "").replace("</main>", '<img src="/a.png"></main>')
INLINE = GOOD.replace("</main>", "</main><script>document.title = 'changed'</script>")
FILES = {
    "/good": ("text/html", GOOD),
    "/bad": ("text/html", BAD),
    "/inline": ("text/html", INLINE),
    "/page.js": ("text/javascript", "document.getElementById('text').textContent = 'with script'"),
    "/broken.js": ("text/javascript", "throw new Error('broken')"),
    "/broken": ("text/html", GOOD.replace("/page.js", "/broken.js")),
}


class Handler(BaseHTTPRequestHandler):
    """Serves the few files above with the content security policy of the app."""

    def do_GET(self) -> None:
        kind, body = FILES.get(self.path, ("text/plain", ""))
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", "default-src 'self'")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Say nothing: pytest's output is for the tests."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_page_renders_and_runs_its_script(page: Page, site: str) -> None:
    page.goto(f"{site}/good")
    expect(page.locator("#text")).to_have_text("with script")


def test_a_page_can_be_opened_without_javascript_on_a_phone(open_page: OpenPage, site: str) -> None:
    page = open_page(javascript=False, viewport=PHONE)
    page.goto(f"{site}/good")
    expect(page.locator("#text")).to_have_text("without script")
    assert page.viewport_size == PHONE


def test_an_accessible_page_passes_under_a_strict_policy(page: Page, site: str) -> None:
    page.goto(f"{site}/good")
    assert_accessible(page)


def test_planted_violations_are_found_and_named(page: Page, site: str) -> None:
    page.goto(f"{site}/bad")
    assert {violation["id"] for violation in find_violations(page)} == {"image-alt", "label"}
    with pytest.raises(AssertionError, match=r"image-alt \(critical\)[^$]*<img src=\"/a.png\">"):
        assert_accessible(page)


def test_the_policy_of_a_page_stays_in_force(page_troubles: list[str], page: Page, site: str) -> None:
    page.goto(f"{site}/inline")
    assert page.title() == "A page"
    assert "content security policy" in page_troubles.pop()


def test_an_error_in_a_script_is_noticed(page_troubles: list[str], page: Page, site: str) -> None:
    page.goto(f"{site}/broken")
    assert page_troubles.pop() == "uncaught error: broken"


def test_no_other_machine_is_reached(page: Page) -> None:
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://example.com/")

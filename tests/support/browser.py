"""A real Chromium for tests: fixtures to open pages, and a check that a page is accessible.

    def test_a_page(open_page):
        page = open_page(javascript=False, viewport=PHONE)
        page.goto(url)
        assert_accessible(open_page())      # axe-core needs JavaScript

A page that throws an error, or breaks its own content security policy, fails the test that opened it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, Protocol

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Playwright, ViewportSize, expect, sync_playwright

from tests.support import chromium

# What a page is expected to come to may take long on a busy machine; where it comes at once, nothing waits.
expect.set_options(timeout=20_000)

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}

#: What axe-core calls the success criteria of WCAG 2.2, levels A and AA, with those that 2.0 and 2.1 brought.
WCAG_22_AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")

#: A browser asks its maker's servers for updates, keys and lists at each start; here it may speak to this machine only.
OFFLINE = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
    "--no-first-run",
    "--no-pings",
    "--no-proxy-server",
)

ColorScheme = Literal["light", "dark"]
#: Each width and each scheme once: what is wrong on a page goes with one of them, seldom with a pair.
LOOKS: tuple[tuple[ViewportSize, ColorScheme], ...] = ((PHONE, "dark"), (DESKTOP, "light"))


class OpenPage(Protocol):
    """Opens a page with a fresh profile: no cookies, no cache."""

    def __call__(
        self,
        *,
        javascript: bool = True,
        viewport: ViewportSize = DESKTOP,
        color_scheme: ColorScheme = "light",
        **options: Any,
    ) -> Page: ...


@contextmanager
def launch(playwright: Playwright) -> Iterator[Browser]:
    """Run a Chromium that speaks to this machine only."""
    found = chromium.find_or_install()
    as_root = os.geteuid() == 0
    # A browser writes into its user's home even with a profile elsewhere, so it is given a home that goes away.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        homes = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), home)
        launched = playwright.chromium.launch(
            executable_path=found.path,
            args=list(OFFLINE),
            env={**os.environ, **homes, **found.environment},
            # Chromium refuses to start sandboxed as root, and only then is it started without.
            chromium_sandbox=not as_root,
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for the whole run; its pages share nothing."""
    with sync_playwright() as playwright, launch(playwright) as launched:
        yield launched


@pytest.fixture
def page_troubles() -> Iterator[list[str]]:
    """Collect what went wrong inside pages; a test that expects a trouble takes it out of the list."""
    troubles: list[str] = []
    yield troubles
    assert not troubles, "The browser complained:\n" + "\n".join(troubles)


@pytest.fixture
def open_page(browser: Browser, page_troubles: list[str]) -> Iterator[OpenPage]:
    """Open pages, each in a context of its own, closed after the test."""
    contexts = []

    def note(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            page_troubles.append(f"content security policy: {message.text}")

    def note_error(error: Error) -> None:
        page_troubles.append(f"uncaught error: {error}")

    def open_one(
        *,
        javascript: bool = True,
        viewport: ViewportSize = DESKTOP,
        color_scheme: ColorScheme = "light",
        **options: Any,
    ) -> Page:
        context = browser.new_context(
            java_script_enabled=javascript, viewport=viewport, color_scheme=color_scheme, **options
        )
        contexts.append(context)
        context.set_default_timeout(15_000)
        context.on("console", note)
        page = context.new_page()
        page.on("pageerror", note_error)
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """One page with JavaScript on a desktop's screen."""
    return open_page()


def assert_accessible(page: Page) -> None:
    """Fail with a readable list of what axe-core finds on the page against WCAG 2.2 A and AA."""
    violations = find_violations(page)
    assert not violations, f"{page.url} is not accessible:\n\n" + "\n\n".join(map(_describe, violations))


def assert_focus_is_seen(page: Page) -> None:
    """Go through the page with Tab; fail with what has the focus while it is covered, cut away or out of sight."""
    hidden = []
    while True:
        page.keyboard.press("Tab")
        found = page.evaluate(_HIDDEN_FOCUS)
        if found is None:
            break
        hidden.append(found)
    assert len(hidden) > 1, f"{page.url} has nothing to go to"
    assert not any(hidden), f"{page.url} hides what has the focus:\n" + "\n".join(filter(None, hidden))


#: What has the focus, if another thing lies where it should be seen; "" if it is seen, null past the last of all.
_HIDDEN_FOCUS = """() => {
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const box = focused.getClientRects()[0];
  const seen = document.elementFromPoint(box.left + Math.min(box.width, 20) / 2, box.top + box.height / 2);
  return focused.contains(seen) ? "" : focused.outerHTML.slice(0, 200);
}"""


def find_violations(page: Page) -> list[dict[str, Any]]:
    """Run axe-core on the page; needs a page with JavaScript."""
    # Evaluated by the debugger, not inserted as a <script>: so the page keeps its content security policy.
    page.evaluate(_axe_script())
    run = "(tags) => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"
    violations: list[dict[str, Any]] = page.evaluate(run, list(WCAG_22_AA))["violations"]
    return violations


@cache
def _axe_script() -> str:
    spec = find_spec("axe_playwright_python")
    assert spec is not None, "axe-playwright-python is missing: run `make test`"
    assert spec.origin is not None
    return Path(spec.origin).with_name("axe.min.js").read_text(encoding="utf-8")


def _describe(violation: dict[str, Any]) -> str:
    lines = [f"{violation['id']} ({violation['impact']}): {violation['help']}"]
    for node in violation["nodes"]:
        lines.append(f"    {' '.join(map(str, node['target']))}    {node['html'][:200]}")
        reasons = [check["message"] for check in (*node["any"], *node["all"], *node["none"])]
        lines.extend(f"        {reason}" for reason in reasons)
    return "\n".join(lines)

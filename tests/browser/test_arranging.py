"""A learner matches, orders and finds a sentence, by keyboard alone; each page is looked at by axe on the way."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.storage.db import db
from tests.factories.quizzes import make_arranging_questions, store_quiz
from tests.support.browser import LOOKS, ColorScheme, OpenPage, assert_accessible
from tests.support.server import Server, running_copy

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def arranging_server(tmp_path_factory: pytest.TempPathFactory, loaded_instance: Path) -> Iterator[Server]:
    """A running server with a quiz of these kinds besides the shipped one; each test is a guest of its own there."""
    with running_copy(loaded_instance, tmp_path_factory.mktemp("arranging")) as server:
        app = create_app(Settings(instance=server.instance, secret_key="test"))
        with app.app_context():
            store_quiz(make_arranging_questions())
            db.session.commit()
            db.engine.dispose()
        yield server


def saved(page: Page) -> None:
    expect(page.locator("#saved")).to_have_text(re.compile(r"^Saved \d\d:\d\d$"))


def looked_at(page: Page) -> None:
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def button(page: Page, word: str, item: str) -> Locator:
    """The button that moves an item, by the name that is read aloud."""
    return page.get_by_role("button", name=re.compile(rf"^{word} ?: {re.escape(item)}$"))


def go_on(page: Page, target: str) -> None:
    page.locator(".actions .btn-primary").press("Enter")
    page.wait_for_url(f"**/{target}")


@pytest.mark.parametrize(("viewport", "color_scheme"), LOOKS, ids=["phone", "desktop"])
def test_a_learner_matches_orders_and_finds_a_sentence(
    open_page: OpenPage, arranging_server: Server, viewport: ViewportSize, color_scheme: ColorScheme
) -> None:
    page = open_page(viewport=viewport, color_scheme=color_scheme)
    page.goto(f"{arranging_server.url}/read/tower")
    page.get_by_role("button", name="Start the quiz").first.press("Enter")
    page.wait_for_url("**/1")

    page.get_by_label("Counted lamps").select_option(label="The keeper")
    page.get_by_label("Spoke of ships").select_option(label="Sailors")
    saved(page)
    looked_at(page)
    go_on(page, "2")

    looked_at(page)
    items = page.locator("#ordering label")
    before = items.all_inner_texts()
    expect(page.get_by_label("The lamps are counted")).to_be_hidden()
    down = button(page, "Down", before[0])
    down.press("Enter")
    expect(items).to_have_text([before[1], before[0], before[2]])
    expect(down).to_be_focused()
    expect(page.locator("#moved")).to_have_text(f"{before[0]} is now 2 of 3.")
    down.press("Enter")
    down.press("Enter")
    expect(page.locator("#moved")).to_have_text(f"{before[0]} is last already.")
    saved(page)
    page.reload()
    expect(items).to_have_text([before[1], before[2], before[0]])
    go_on(page, "3")

    page.get_by_role("radio", name="Sailors said").press("Space")
    saved(page)
    looked_at(page)
    go_on(page, "check")

    expect(page.locator(".answers .given")).to_have_count(3)
    page.get_by_role("button", name="Submit 3 answers").press("Enter")
    page.wait_for_url("**/result")
    looked_at(page)


def test_an_order_that_is_right_as_it_stands_is_kept_by_saying_so(
    open_page: OpenPage, arranging_server: Server
) -> None:
    page = open_page()
    page.goto(f"{arranging_server.url}/read/tower")
    page.get_by_role("button", name="Start the quiz").first.click()
    page.wait_for_url("**/1")
    go_on(page, "2")
    expect(page.locator("#saved")).to_have_text("Not answered yet")
    before = page.locator("#ordering label").all_inner_texts()
    page.get_by_role("button", name="This order is right").press("Enter")
    saved(page)
    expect(button(page, "Up", before[0])).to_be_focused()
    expect(page.locator("#keep-order")).to_be_hidden()
    page.reload()
    expect(page.locator("#ordering label")).to_have_text(before)
    expect(page.locator("#keep-order")).to_be_hidden()

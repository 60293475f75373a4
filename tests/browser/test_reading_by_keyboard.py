"""The briefing read from its top to a note of one's own with the keys Tab, Enter, the arrows and Escape alone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser import assert_accessible
from tests.support.server import Server

pytestmark = pytest.mark.browser

READING = "/read/us-airstrikes-2024"
#: More presses of Tab than any part of the page needs.
MOST = 150
IS_FOCUSED = "element => element === document.activeElement"


def go_to(target: Locator) -> None:
    """Press Tab until the target has the focus: it fails where that never happens on the way down."""
    for _ in range(MOST):
        target.page.keyboard.press("Tab")
        if target.evaluate(IS_FOCUSED):
            expect(target).to_be_in_viewport()
            return
    pytest.fail(f"{MOST} presses of Tab do not lead to {target}")


def press(target: Locator) -> None:
    go_to(target)
    target.page.keyboard.press("Enter")


def into_the_text_and_back(show: Locator, row: str) -> None:
    """Follow a statement's link, which has the focus, to the marked sentence that proves it, and come back to it."""
    page = show.page
    page.keyboard.press("Enter")
    sentence = page.locator(str(show.get_attribute("href")))
    expect(sentence).to_have_class(re.compile(r"\bevidence\b"))
    expect(sentence).to_be_in_viewport()
    assert_accessible(page)
    press(page.locator(".sentence:target + .ways a:visible"))
    expect(show).to_be_focused()
    expect(page.locator(row)).to_be_in_viewport()


@pytest.fixture
def reading(page: Page, shared_server: Server) -> Page:
    """The briefing, just opened."""
    page.goto(shared_server.url + READING)
    return page


def test_the_first_keys_skip_to_the_briefing_or_to_the_text(reading: Page) -> None:
    for name, first_behind in (
        ("Skip to main content", reading.get_by_role("button", name="Start the quiz").first),
        ("Skip to the full text", reading.locator("#full-text a").first),
    ):
        reading.reload()
        press(reading.get_by_role("link", name=name))
        reading.keyboard.press("Tab")
        expect(first_behind).to_be_focused()


def test_reading_settings_are_opened_and_chosen(reading: Page) -> None:
    press(reading.get_by_text("Reading settings"))
    go_to(reading.get_by_role("radio", name="Normal").first)
    reading.keyboard.press("ArrowDown")
    expect(reading.get_by_role("radio", name="Large", exact=True)).to_be_checked()
    expect(reading.locator("html")).to_have_attribute("data-size", "large")
    expect(reading.get_by_text("Remembered on this device.")).to_be_visible()
    assert_accessible(reading)


def test_a_section_its_statement_the_proof_and_the_way_back(reading: Page) -> None:
    press(reading.get_by_role("navigation", name="On this page").get_by_role("link", name="Key facts"))
    expect(reading.get_by_role("heading", name="Key facts")).to_be_in_viewport()
    reading.keyboard.press("Tab")
    show = reading.locator("#key-facts-1 .show-in-text")
    expect(show).to_be_focused()
    into_the_text_and_back(show, "#key-facts-1")
    # And on from there, as if nobody had been away.
    reading.keyboard.press("Tab")
    expect(reading.locator("#key-facts-2 .show-in-text")).to_be_focused()


def test_a_step_of_the_timeline_leads_into_the_text_and_back(reading: Page) -> None:
    press(reading.get_by_role("navigation", name="On this page").get_by_role("link", name="Timeline"))
    reading.keyboard.press("Tab")
    show = reading.locator("#timeline-1 .show-in-text")
    expect(show).to_be_focused()
    into_the_text_and_back(show, "#timeline-1")


def test_a_note_is_written_on_a_paragraph_and_found_again(reading: Page) -> None:
    press(reading.get_by_role("link", name="Skip to the full text"))
    press(reading.get_by_role("link", name="Note on the paragraph of sentence 1", exact=True))
    words = reading.get_by_label("Words of the text")
    go_to(words)
    reading.keyboard.press("ControlOrMeta+a")
    reading.keyboard.type("85 facilities")
    reading.keyboard.press("Tab")
    reading.keyboard.type("In one night?")
    assert_accessible(reading)
    press(reading.get_by_role("button", name="Keep the note"))
    reading.wait_for_url(f"**{READING}#own-1")
    expect(reading.locator("mark.own")).to_have_text("85 facilities")
    entry = reading.locator("#note-1")
    expect(entry).to_contain_text("In one night?")
    go_to(entry.get_by_role("link", name="Go to the place"))
    reading.keyboard.press("Enter")
    expect(reading.locator("mark.own")).to_be_in_viewport()
    assert_accessible(reading)

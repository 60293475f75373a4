"""An instructor edits a briefing in a real browser, by keyboard and without a script too, and brings a newer text."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import LOOKS, OpenPage, assert_accessible, assert_focus_is_seen
from tests.support.server import Server

pytestmark = pytest.mark.browser

TEXT = (Path(__file__).parents[1] / "quality" / "texts" / "lighthouse.md").read_text("utf-8")
COST = "The tower cost £61,000, twice what Ainslie had promised."
READ_LIMIT = 90_000
PACK = "/documents/us-airstrikes-2024/briefing"


def bring(page: Page, text: str) -> None:
    """Fill in the form that is open, and wait until the text has been read."""
    page.get_by_label("Or its text").fill(text)
    page.locator("form#document .btn-primary").click()
    page.get_by_role("link", name="Edit the briefing").wait_for(timeout=READ_LIMIT)
    expect(page.get_by_role("button", name="Stop")).to_have_count(0, timeout=READ_LIMIT)


def take_evidence(page: Page, words: str) -> None:
    """Select a sentence of the text, and take it as the first quote."""
    sentence = page.locator(".pane-text .sentence[data-start]", has_text=words).first
    sentence.evaluate("each => getSelection().selectAllChildren(each)")
    page.get_by_role("button", name=re.compile("Use the selected words")).first.click()
    expect(page.get_by_label("Quote 1")).to_have_value(sentence.inner_text())


@pytest.mark.slow
def test_a_statement_is_added_with_selected_evidence_and_mended_when_the_text_changes(
    instructor: Page, staffed: Server, open_page: OpenPage
) -> None:
    page = instructor
    page.goto(f"{staffed.url}/documents/new")
    bring(page, TEXT)
    document = page.url
    page.get_by_role("link", name="Edit the briefing").click()
    page.get_by_role("link", name="Add to “Key facts”").click()
    page.get_by_label("Statement", exact=True).fill("The tower cost twice what was promised.")
    expect(page.get_by_text("Select them in the text, then press “Use the selected words”.")).to_be_visible()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("A statement needs evidence")
    take_evidence(page, COST)
    page.get_by_role("button", name="Save", exact=True).click()
    row = page.locator(".edit-row", has_text="The tower cost twice what was promised.")
    expect(row).to_contain_text("Added by Ada Lind")

    page.goto(f"{document}/new-version")
    bring(page, TEXT.replace("£61,000, twice what Ainslie had promised", "£62,000, more than anyone had promised"))
    page.get_by_role("link", name=re.compile("What no longer holds")).click()
    paths = [path.removeprefix(staffed.url) for path in (document, page.url, f"{document}/new-version")]
    expect(page.get_by_text(f"“{COST}”").first).to_be_visible()
    briefing = f"{document}/briefing"
    paths += [
        f"{each.removeprefix(staffed.url)}" for each in (briefing, f"{briefing}/history", f"{briefing}/add/figures")
    ]
    page.get_by_role("link", name=re.compile("^Pick other evidence")).click()
    paths.append(page.url.removeprefix(staffed.url))
    for viewport, scheme in LOOKS:
        seen = open_page(viewport=viewport, color_scheme=scheme)
        seen.context.add_cookies(page.context.cookies())  # type: ignore[arg-type]
        for path in paths:
            reply = seen.goto(staffed.url + path)
            assert reply is not None
            assert reply.ok, path
            assert_accessible(seen)
            assert seen.evaluate("document.documentElement.scrollWidth <= innerWidth"), path

    take_evidence(page, "£62,000")
    page.get_by_role("button", name="Save", exact=True).click()
    page.goto(document.replace("/documents/", "/read/"))
    statement = page.locator(".statement", has_text="The tower cost twice what was promised.")
    expect(statement).to_contain_text("Edited by the instructor")
    statement.get_by_role("link", name=re.compile("^Show in text")).click()
    expect(page.locator(".sentence:target")).to_contain_text("£62,000")


@pytest.mark.slow
def test_a_statement_is_edited_and_moved_with_the_keyboard_alone(instructor: Page, staffed: Server) -> None:
    page = instructor
    page.goto(staffed.url + PACK)
    assert_focus_is_seen(page)
    rows = page.locator("section", has=page.get_by_role("heading", name="In short")).locator(".edit-row")
    second = rows.nth(1).locator(".said").inner_text()
    rows.nth(1).get_by_role("button", name=re.compile("^Move up")).focus()
    page.keyboard.press("Enter")
    expect(rows.first.locator(".said")).to_have_text(second)
    rows.first.get_by_role("link", name=re.compile("^Edit")).focus()
    page.keyboard.press("Enter")
    field = page.get_by_label("Statement", exact=True)
    field.focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Put right by hand.")
    while not page.evaluate("document.activeElement.matches('.actions .btn-primary')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(rows.first).to_contain_text("Put right by hand.")
    expect(rows.first).to_contain_text("Edited by Ada Lind")
    page.goto(staffed.url + PACK.replace("/documents/", "/read/").removesuffix("/briefing"))
    statement = page.locator(".statement", has_text="Put right by hand.")
    words, link = (statement.locator(each).bounding_box() for each in ("p", ".show-in-text"))
    assert words is not None
    assert link is not None
    # Beside the words, on the right as in every other row.
    assert link["x"] >= words["x"] + words["width"]


@pytest.mark.slow
def test_two_who_edit_one_statement_are_shown_both_texts(
    instructor: Page, staffed: Server, open_page: OpenPage
) -> None:
    page = instructor
    other = open_page(javascript=False)
    other.context.add_cookies(page.context.cookies())  # type: ignore[arg-type]
    for each in (page, other):
        each.goto(staffed.url + PACK)
        each.locator("#h-key_facts + ol .link-button").first.click()
    other.get_by_label("Statement", exact=True).fill("The other one’s words.")
    other.get_by_role("button", name="Save").click()
    expect(other.get_by_text("Saved. Readers see it now.")).to_be_visible()
    page.get_by_label("Statement", exact=True).fill("My own words.")
    page.get_by_role("button", name="Save", exact=True).click()
    clash = page.get_by_role("alert")
    expect(clash).to_contain_text("The other one’s words.")
    assert_accessible(page)
    expect(page.get_by_label("Statement", exact=True)).to_have_value("My own words.")
    page.get_by_role("button", name="Save mine all the same").click()
    expect(page.locator("#h-key_facts + ol .said").first).to_have_text("My own words.")

"""The reading page in a real browser: into the text and back, settings, highlights and notes, print."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from pypdf import PdfReader

from tests.support.browser import (
    DESKTOP,
    LOOKS,
    PHONE,
    ColorScheme,
    OpenPage,
    assert_accessible,
    assert_focus_is_seen,
)
from tests.support.server import Server

pytestmark = pytest.mark.browser

READING = "/read/us-airstrikes-2024"

#: Selects from one sentence's word to another's, as a mouse or Shift with the arrow keys does.
SELECT = """([first, from, last, to]) => {
  const find = (id, words) => {
    const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(words);
      if (at >= 0) return [node, at];
    }
  };
  const [start, end] = [find(first, from), find(last, to)];
  document.getSelection().setBaseAndExtent(start[0], start[1], end[0], end[1] + to.length);
}"""


def read(page: Page, server: Server) -> None:
    page.goto(server.url + READING)


def select(page: Page, first: str, start: str, last: str, end: str) -> None:
    page.evaluate(SELECT, [first, start, last, end])
    expect(page.get_by_role("region", name="The words you have selected")).to_be_visible()


def marked(page: Page) -> str:
    return "".join(page.locator("mark.own").all_inner_texts())


def test_the_way_into_the_text_and_back_by_keyboard_alone(page: Page, shared_server: Server) -> None:
    read(page, shared_server)
    link = page.locator("#key-facts-2 .show-in-text")
    target = str(link.get_attribute("href"))
    link.focus()
    for leave in ("Escape", "way", "history"):
        page.keyboard.press("Enter")
        expect(page.locator(".sentence:target")).to_have_id(target.removeprefix("#"))
        ways = page.locator(".sentence:target + .ways a:visible")
        expect(ways).to_have_text([re.compile("^Back to Key facts 2")])
        if leave == "Escape":
            page.keyboard.press("Escape")
        elif leave == "history":
            page.go_back()
        else:
            # From the sentence on, past the names that it links, as Tab goes.
            while not ways.evaluate("way => way === document.activeElement"):
                page.keyboard.press("Tab")
            page.keyboard.press("Enter")
        expect(link).to_be_focused()
        expect(link).to_be_in_viewport()
        expect(page.locator(".prose .evidence")).to_have_count(0)


def test_without_a_script_a_sentence_leads_back_to_its_statement(open_page: OpenPage, shared_server: Server) -> None:
    page = open_page(javascript=False)
    read(page, shared_server)
    page.locator("#key-facts-2 .show-in-text").click()
    page.get_by_role("link", name="Back to Key facts 2").click()
    expect(page.locator("#key-facts-2")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("#key-facts-2$"))


def test_a_name_in_the_text_leads_to_who_is_who_and_back(page: Page, shared_server: Server) -> None:
    read(page, shared_server)
    page.locator("#full-text").get_by_role("link", name="Syria", exact=True).first.click()
    # The text doesn't say what Syria is, so it stands in the line of those that are only named.
    row = page.locator("span:target")
    row.get_by_role("link", name="Syria", exact=True).click()
    expect(page.locator(".term-link:target")).to_have_text("Syria")
    expect(page.locator(".term-link:target")).to_be_in_viewport()


def test_escape_leads_back_from_a_row_to_the_name_in_the_text(page: Page, shared_server: Server) -> None:
    read(page, shared_server)
    name = page.locator("#full-text .term-link[href^='#entities-']").first
    row = page.locator(str(name.get_attribute("href")))
    for leave in ("Escape", "way"):
        name.focus()
        page.keyboard.press("Enter")
        expect(row).to_be_in_viewport()
        way = page.get_by_role("link", name="Back to the text")
        expect(way).to_be_visible()
        if leave == "way":
            way.click()
        else:
            page.keyboard.press("Escape")
        expect(name).to_be_focused()
        expect(name).to_be_in_viewport()
        expect(way).to_have_count(0)


def test_one_goes_through_all_places_of_a_name_and_back_to_its_row(page: Page, shared_server: Server) -> None:
    read(page, shared_server)
    row = page.locator("#who-is-who span[id]", has=page.locator(".places")).first
    links, name = row.locator(".places a"), row.locator("> a")
    assert links.count() >= 2
    name.focus()
    page.keyboard.press("Enter")
    for number in range(links.count()):
        expect(page.locator(".prose .evidence")).to_have_id(str(links.nth(number).get_attribute("href"))[1:])
        expect(page.locator(".prose .evidence")).to_be_in_viewport()
        following = page.get_by_role("link", name=re.compile("^Next: "))
        if number + 1 < links.count():
            if number:
                expect(following).to_be_focused()
            following.focus()
            page.keyboard.press("Enter")
        else:
            expect(following).to_have_count(0)
    page.get_by_role("link", name=re.compile("^Previous: ")).click()
    page.keyboard.press("Escape")
    expect(name).to_be_focused()
    expect(page.locator(".ways.here")).to_have_count(0)
    assert_accessible(page)


def test_settings_show_at_once_and_are_remembered_on_every_page(page: Page, shared_server: Server) -> None:
    read(page, shared_server)
    text, page_body = page.locator(".prose p").first, page.locator("body")
    size, paper = "e => parseFloat(getComputedStyle(e).fontSize)", "e => getComputedStyle(e).backgroundColor"
    normal, light = text.evaluate(size), page_body.evaluate(paper)
    page.get_by_text("Reading settings").click()
    for choice in ("Very large", "Wide", "Dark"):
        page.get_by_role("radio", name=choice, exact=True).check()
        expect(page.get_by_text("Remembered on this device.")).to_be_visible()
    assert text.evaluate(size) > 1.3 * normal
    assert page_body.evaluate(paper) != light
    page.reload()
    assert text.evaluate(size) > 1.3 * normal
    page.get_by_role("button", name="Start the quiz").first.click()
    page.wait_for_url("**/1")
    assert page.locator(".pane-text .prose p").first.evaluate(size) > 1.3 * normal
    assert page_body.evaluate(paper) != light


def test_without_a_script_settings_are_sent_by_a_button(open_page: OpenPage, shared_server: Server) -> None:
    page = open_page(javascript=False)
    read(page, shared_server)
    page.get_by_text("Reading settings").click()
    page.get_by_role("radio", name="Large", exact=True).check()
    page.get_by_role("button", name="Use these settings").click()
    expect(page).to_have_url(re.compile(f"{READING}$"))
    expect(page.locator("html")).to_have_attribute("data-size", "large")


def test_words_are_highlighted_and_written_about_however_the_marks_overlap(page: Page, shared_server: Server) -> None:
    read(page, shared_server)
    select(page, "s1", "struck", "s1", "Iraq")
    page.get_by_role("button", name="Highlight").click()
    page.wait_for_url("**#own-1")
    assert marked(page) == "struck 85 facilities across Iraq"
    # Over the end of the first mark, a link, the end of the sentence and on into the next.
    select(page, "s1", "facilities", "s2", "The")
    page.get_by_role("button", name="Add a note").click()
    expect(page.get_by_label("Your note", exact=True)).to_be_focused()
    page.keyboard.type("Who counted?")
    page.get_by_role("button", name="Keep the note").click()
    page.wait_for_url("**#own-2")
    entry = page.locator("#note-2")
    expect(entry).to_contain_text("Who counted?")
    expect(entry.locator(".own-quote")).to_have_text(re.compile("^facilities across Iraq and Syria.*The$"))
    expect(page.locator("#s1")).to_have_text(re.compile("^On 2 February 2024 the United States struck 85 facilities"))
    entry.get_by_role("link", name="Go to the place").click()
    expect(page.locator("#s1")).to_be_in_viewport()
    page.locator("#note-1").get_by_role("button", name="Delete").click()
    expect(page.get_by_text("Deleted (1)")).to_be_visible()


def test_a_selection_over_a_heading_marks_what_lies_around_it(page: Page, shared_server: Server) -> None:
    read(page, shared_server)
    heading = page.locator(".prose h3").nth(1)
    before = heading.evaluate("each => [...each.previousElementSibling.querySelectorAll('.sentence')].at(-1).id")
    after = heading.evaluate("each => each.nextElementSibling.querySelector('.sentence').id")
    ends = [page.locator(f"#{each}").inner_text().split() for each in (before, after)]
    select(page, before, ends[0][-1], after, ends[1][0])
    expect(page.get_by_role("status").filter(has_text="words selected")).to_be_visible()
    page.get_by_role("button", name="Highlight").click()
    page.wait_for_url("**#own-1")
    assert marked(page) == ends[0][-1] + ends[1][0]
    page.goto(shared_server.url + READING)
    heading.evaluate("each => getSelection().selectAllChildren(each)")
    expect(page.get_by_text("A heading alone can’t be marked.")).to_be_visible()
    expect(page.get_by_role("button", name="Highlight")).to_be_hidden()


def test_what_became_of_a_note_is_told_where_the_page_opens(open_page: OpenPage, shared_server: Server) -> None:
    page = open_page(viewport=PHONE)
    read(page, shared_server)
    for _ in range(2):
        select(page, "s1", "struck", "s1", "Iraq")
        page.get_by_role("button", name="Highlight").click()
        page.wait_for_url("**#*")
    told = page.get_by_text("You have marked these very words before")
    expect(told).to_be_in_viewport()
    expect(told).to_be_focused()
    expect(page.locator(".own-number")).to_have_count(1)
    page.get_by_role("button", name="Delete note 1").click()
    expect(page.get_by_text("The note is deleted.")).to_be_in_viewport()
    expect(page.get_by_text("The note is deleted.")).to_be_focused()


def test_on_a_touch_screen_the_way_to_a_note_is_seen_and_covers_nothing(
    open_page: OpenPage, shared_server: Server
) -> None:
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    read(page, shared_server)
    link = page.locator(".prose p .add-note").first
    expect(link).to_have_css("opacity", "1")
    box, paragraph = link.bounding_box(), page.locator(".prose p").first.bounding_box()
    assert box is not None
    assert paragraph is not None
    assert min(box["width"], box["height"]) >= 24
    assert box["y"] + box["height"] <= paragraph["y"] + paragraph["height"]


def test_a_note_is_made_by_keyboard_from_the_selected_words_on(page: Page, shared_server: Server) -> None:
    read(page, shared_server)
    select(page, "s3", "operation", "s3", "aircraft")
    page.locator("#s3 ~ .add-note").focus()
    bar = page.get_by_role("region", name="The words you have selected")
    while not bar.evaluate("bar => bar.contains(document.activeElement)"):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Highlight")).to_be_focused()
    page.keyboard.press("Escape")
    expect(bar).to_be_hidden()


def test_without_a_script_a_note_is_made_from_its_paragraph(open_page: OpenPage, shared_server: Server) -> None:
    page = open_page(javascript=False)
    read(page, shared_server)
    page.get_by_role("link", name="Note on the paragraph of sentence 1", exact=True).click()
    page.get_by_label("Words of the text").fill("85 facilities")
    page.get_by_label("Your note").fill("In one night?")
    page.get_by_role("button", name="Keep the note").click()
    page.wait_for_url(f"**{READING}#own-1")
    assert marked(page) == "85 facilities"
    expect(page.locator("#your-notes")).to_contain_text("In one night?")


def test_print_has_everything_unfolded_and_names_sentences_instead_of_links(page: Page, shared_server: Server) -> None:
    read(page, shared_server)
    select(page, "s1", "85", "s1", "facilities")
    page.get_by_role("button", name="Add a note").click()
    page.keyboard.type("A note on paper")
    page.get_by_role("button", name="Keep the note").click()
    page.wait_for_url("**#own-1")
    text = "\n".join(each.extract_text() for each in PdfReader(BytesIO(page.pdf(format="A4"))).pages)
    flat = re.sub(r"\s+", " ", text)
    for expected in ("[1]", "[1] On 2 February 2024 the United States", "Your notes", "A note on paper"):
        assert expected in flat
    for control in ("Show in text", "Start the quiz", "Reading settings", "Back to", "show the first", "http"):
        assert control not in flat


@pytest.mark.parametrize(("viewport", "color_scheme"), LOOKS)
def test_the_page_with_all_that_it_can_show_is_accessible(
    open_page: OpenPage, shared_server: Server, viewport: ViewportSize, color_scheme: ColorScheme
) -> None:
    page = open_page(viewport=viewport, color_scheme=color_scheme)
    read(page, shared_server)
    page.get_by_text("Reading settings").click()
    select(page, "s1", "85", "s1", "facilities")
    page.get_by_role("button", name="Add a note").click()
    assert_accessible(page)
    page.keyboard.type("Why?")
    page.get_by_role("button", name="Keep the note").click()
    page.wait_for_url("**#own-1")
    page.locator("#key-facts-1 .show-in-text").click()
    assert_accessible(page)
    page.get_by_role("link", name="Change note 1").click()
    page.get_by_label("Your note").fill("x")
    assert_accessible(page)
    page.goto(f"{shared_server.url}{READING}/notes/new")
    page.get_by_role("button", name="Keep the note").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert_accessible(page)


def test_the_largest_letters_and_spaces_fit_every_screen(page: Page, shared_server: Server) -> None:
    read(page, shared_server)
    page.get_by_text("Reading settings").click()
    page.get_by_role("radio", name="Very large").check()
    page.get_by_role("radio", name="Wide").check()
    # Twice as large as a browser's own settings can make letters; the narrowest screen has room for one of the two.
    for width, letters in ((320, "100%"), (768, "200%"), (1280, "200%")):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("letters => { document.documentElement.style.fontSize = letters; }", letters)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (width, letters)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_whatever_has_the_focus_is_seen(open_page: OpenPage, shared_server: Server, viewport: ViewportSize) -> None:
    page = open_page(viewport=viewport)
    read(page, shared_server)
    page.get_by_text("Reading settings").click()
    assert_focus_is_seen(page)

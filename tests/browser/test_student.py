"""A guest in a real browser: reads, takes the quiz, sees the score and the evidence."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, ViewportSize, expect

from tests.support.browser import DESKTOP, LOOKS, PHONE, ColorScheme, OpenPage, assert_accessible
from tests.support.server import Server

pytestmark = pytest.mark.browser

ROUTE_SAVES = "**/save"


def start(page: Page, server: Server) -> None:
    page.goto(server.url)
    page.get_by_role("button", name="Start the quiz").click()
    page.wait_for_url("**/attempts/*/1")


def saved(page: Page) -> None:
    expect(page.locator("#saved")).to_have_text(re.compile(r"^Saved \d\d:\d\d$"))


def next_question(page: Page) -> None:
    page.locator(".actions").get_by_role("button", name=re.compile("Next question|Check your answers")).click()


def expect_kept(page: Page, option: str) -> None:
    """Go on from the first question and back to it: the server shows this option as the answer."""
    next_question(page)
    page.wait_for_url("**/2")
    page.get_by_role("button", name="Previous question").click()
    page.wait_for_url("**/1")
    expect(page.get_by_role("radio", name=option)).to_be_checked()


ANSWERS: dict[int, str | list[str]] = {
    1: "85",
    2: ["B-1B"],
    3: ["Command centres", "Missile storage sites", "Logistics hubs"],
    4: "A drone attack on a U.S. base in Jordan",
    5: "The targets that were destroyed",
    6: ["sixteen"],
    7: "The U.S. government",
    8: ["Sovereignty."],
    9: "Outrage over strikes",
    10: "False",
    11: "American efforts to counter Iran’s influence",
    12: ["de-escalation"],
}


def give(page: Page, answer: str | list[str]) -> None:
    """Choose or type the answer, whatever the question takes."""
    if isinstance(answer, str):
        page.get_by_role("radio", name=answer).check()
    elif page.get_by_role("checkbox").count():
        for option in answer:
            page.get_by_role("checkbox", name=option).check()
    else:
        page.get_by_role("textbox").fill(answer[0])


@pytest.mark.parametrize("javascript", [True, False], ids=["with a script", "without"])
def test_a_guest_takes_the_whole_quiz(open_page: OpenPage, shared_server: Server, javascript: bool) -> None:
    page = open_page(javascript=javascript)
    start(page, shared_server)
    for position, answer in ANSWERS.items():
        expect(page.locator(".count")).to_have_text(f"Question {position} of 12")
        expect(page.locator("#question")).to_contain_text("From “U.S. air strikes in Iraq and Syria, 2 February 2024”")
        give(page, answer)
        next_question(page)
    page.wait_for_url("**/check")
    expect(page.locator(".answers .given")).to_have_count(12)
    page.get_by_role("button", name="Submit 12 answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You got 12 of 12 right")
    page.get_by_text("5. What does the phrase").click()
    page.locator("#q5").get_by_role("link", name="Show in text").first.click()
    page.wait_for_url("**/read/us-airstrikes-2024#s*")
    expect(page.locator(".sentence:target")).to_contain_text("80")


def test_what_was_missed_shows_why_and_the_marked_sentence(page: Page, shared_server: Server) -> None:
    start(page, shared_server)
    give(page, "80")
    saved(page)
    page.get_by_role("button", name="Check your answers").click()
    page.get_by_role("button", name="Submit 1 answer").click()
    missed = page.locator("#q1")
    expect(missed.locator(".verdict")).to_have_text("Not right")
    expect(missed).to_contain_text("The text says “more than 80”, and it says so of the targets that were destroyed.")
    expect(missed.locator("mark.evidence")).to_contain_text("85 facilities")


def test_each_change_is_saved_by_itself_and_survives_a_reload(page: Page, shared_server: Server) -> None:
    start(page, shared_server)
    give(page, "35")
    saved(page)
    expect(page.locator("#answered")).to_have_text("1")
    page.reload()
    expect(page.get_by_role("radio", name="35")).to_be_checked()


def test_what_was_typed_is_saved_while_typing(page: Page, shared_server: Server) -> None:
    start(page, shared_server)
    page.get_by_role("button", name=re.compile("^Question 6 ")).click()
    page.get_by_role("textbox").press_sequentially("plenty")
    saved(page)
    expect(page.locator("#answer-problem")).to_have_text(re.compile("number"))
    expect(page.get_by_role("textbox")).to_have_attribute("aria-invalid", "true")
    page.get_by_role("textbox").fill("16")
    expect(page.locator("#answer-problem")).to_have_text("")


def test_an_answer_that_can_not_be_saved_says_so_and_is_sent_again(page: Page, shared_server: Server) -> None:
    start(page, shared_server)
    page.route(ROUTE_SAVES, lambda route: route.abort())
    give(page, "35")
    expect(page.locator("#saved")).to_have_text("Not saved, will retry")
    with page.expect_event("requestfailed"):
        next_question(page)
    expect(page).to_have_url(re.compile("/1$"))
    first = page.url
    page.unroute(ROUTE_SAVES)
    expect(page.locator("#answered")).to_have_text("1")
    # In a tab of its own: this one may be on its way on, if the click's own save was the one that arrived.
    other = page.context.new_page()
    other.goto(first)
    expect(other.get_by_role("radio", name="35")).to_be_checked()


def test_an_answer_given_while_the_server_is_down_arrives_when_it_is_back(open_page: OpenPage, server: Server) -> None:
    server.start()
    page = open_page()
    start(page, server)
    give(page, "16")
    saved(page)
    server.kill()
    give(page, "85")
    expect(page.locator("#saved")).to_have_text("Not saved, will retry")
    server.start()
    saved(page)
    expect_kept(page, "85")


def test_the_last_of_many_quick_changes_is_the_answer(page: Page, shared_server: Server) -> None:
    start(page, shared_server)
    for name in ("16", "35", "80", "85", "35"):
        page.get_by_role("radio", name=name).check()
    saved(page)
    page.reload()
    expect(page.get_by_role("radio", name="35")).to_be_checked()


def test_the_quiz_can_be_taken_by_keyboard_alone(page: Page, shared_server: Server) -> None:
    page.goto(shared_server.url)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Start the quiz")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/1")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="16")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    saved(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/2")
    expect(page.locator("#answered")).to_have_text("1")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_going_back_shows_what_is_saved_and_brings_no_old_answer_back(page: Page, shared_server: Server) -> None:
    start(page, shared_server)
    give(page, "16")
    saved(page)
    expect_kept(page, "16")
    give(page, "85")
    saved(page)
    page.go_back()
    page.go_back()
    expect(page).to_have_url(re.compile("/1$"))
    expect(page.get_by_role("radio", name="85")).to_be_checked()
    expect_kept(page, "85")


def test_a_tab_that_nobody_touched_does_not_undo_what_another_tab_saved(page: Page, shared_server: Server) -> None:
    start(page, shared_server)
    other = page.context.new_page()
    other.goto(page.url)
    give(other, "85")
    saved(other)
    expect_kept(page, "85")


def test_what_was_chosen_before_the_script_ran_is_saved(page: Page, shared_server: Server) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/attempt.js*", hold)
    page.goto(shared_server.url)
    page.get_by_role("button", name="Start the quiz").click(no_wait_after=True)
    page.get_by_role("radio", name="35").check()
    expect(page.locator("#saved")).to_have_text("Not answered yet")
    held[0].continue_()
    saved(page)


def test_a_save_that_hangs_is_given_up_and_sent_again(page: Page, shared_server: Server) -> None:
    # Ten seconds pass at once: the first save is never answered, the second one is.
    page.add_init_script("AbortSignal.timeout = () => AbortSignal.abort()")
    start(page, shared_server)
    give(page, "35")
    expect(page.locator("#saved")).to_have_text("Not saved, will retry")
    page.evaluate("AbortSignal.timeout = () => new AbortController().signal; dispatchEvent(new Event('online'))")
    saved(page)


def test_the_text_stays_where_the_reader_left_it(open_page: OpenPage, shared_server: Server) -> None:
    for viewport in (DESKTOP, PHONE):
        page = open_page(viewport=viewport)
        start(page, shared_server)
        if viewport is PHONE:
            page.get_by_role("link", name="Text", exact=True).click()
        text = page.locator(".pane-text .pane-body")
        text.evaluate("pane => { pane.scrollTop = 500 }")
        page.wait_for_function("() => sessionStorage.length > 0")
        if viewport is PHONE:
            page.get_by_role("link", name="Question", exact=True).click()
        next_question(page)
        page.wait_for_url("**/2")
        if viewport is PHONE:
            page.get_by_role("link", name="Text", exact=True).click()
            expect(page.get_by_role("link", name="Text", exact=True)).to_have_attribute("aria-current", "true")
        assert text.evaluate("pane => pane.scrollTop") == 500


def test_whoever_changes_one_answer_from_the_check_page_goes_back_there(page: Page, shared_server: Server) -> None:
    start(page, shared_server)
    page.get_by_role("button", name="Check your answers").click()
    page.get_by_role("link", name="Answer question 4").click()
    give(page, ANSWERS[4])
    page.get_by_role("button", name="Check your answers").click()
    page.wait_for_url("**/check")
    expect(page.locator(".answers .given")).to_have_text(str(ANSWERS[4]))


def test_enter_in_a_text_field_goes_on_and_never_back(page: Page, shared_server: Server) -> None:
    start(page, shared_server)
    page.get_by_role("button", name=re.compile("^Question 2 ")).click()
    page.get_by_role("textbox").fill("B-1B")
    page.get_by_role("textbox").press("Enter")
    page.wait_for_url("**/3")


def test_text_and_question_stand_side_by_side_on_a_wide_screen(open_page: OpenPage, shared_server: Server) -> None:
    page = open_page(viewport=DESKTOP)
    start(page, shared_server)
    text, question = page.locator(".pane-text").bounding_box(), page.locator(".pane-task").bounding_box()
    assert text is not None
    assert question is not None
    assert text["x"] + text["width"] <= question["x"] + 1
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_a_phone_shows_the_question_first_and_the_text_on_its_tab(open_page: OpenPage, shared_server: Server) -> None:
    page = open_page(viewport=PHONE)
    start(page, shared_server)
    expect(page.locator(".pane-text")).to_be_hidden()
    page.get_by_role("link", name="Text", exact=True).click()
    expect(page.locator(".pane-text")).to_be_visible()
    expect(page.locator(".pane-task")).to_be_hidden()
    page.get_by_role("link", name="Question", exact=True).click()
    expect(page.locator(".pane-task")).to_be_visible()


def test_no_page_scrolls_sideways(page: Page, shared_server: Server) -> None:
    for each in walk(page, shared_server):
        for width in (320, 390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (each, width)


@pytest.mark.parametrize(("viewport", "color_scheme"), LOOKS, ids=["phone-dark", "desktop-light"])
def test_every_page_is_accessible(
    open_page: OpenPage, shared_server: Server, color_scheme: ColorScheme, viewport: ViewportSize
) -> None:
    page = open_page(viewport=viewport, color_scheme=color_scheme)
    for _ in walk(page, shared_server):
        assert_accessible(page)


def walk(page: Page, server: Server) -> Iterator[str]:
    """Show every page of a student's way in turn; gives the name of each."""
    for path in ("/", "/read/us-airstrikes-2024", "/how", "/progress", "/nowhere"):
        page.goto(server.url + path)
        yield path
    start(page, server)
    for position in ANSWERS:
        page.locator(f'.steps button[value="{position}"]').click()
        page.wait_for_url(f"**/{position}")
        yield f"question {position}"
    page.locator('.steps button[value="6"]').click()
    page.get_by_role("textbox").fill("plenty")
    next_question(page)
    expect(page.get_by_role("alert")).to_be_visible()
    yield "a problem"
    page.get_by_role("button", name="Check your answers").click()
    page.wait_for_url("**/check")
    yield "check"
    page.get_by_role("button", name="Submit").click()
    page.wait_for_url("**/result")
    yield "result"
    page.goto(f"{server.url}/progress")
    yield "progress with attempts"


def test_dark_values_are_the_same_by_preference_and_by_choice() -> None:
    css = (Path(__file__).parents[2] / "quizapp/web/static/theme.css").read_text("utf-8")
    by_preference, by_choice = re.findall(r"color-scheme: dark;(.*?)\}", css, re.DOTALL)
    assert by_preference.split() == by_choice.split()

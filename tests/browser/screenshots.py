"""A picture of every page, phone and desktop, light and dark, for ``make screenshots``; and those of the README."""

import re
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from shutil import copyfile
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.app import PASSWORD
from tests.support.browser import DESKTOP, PHONE, ColorScheme, launch
from tests.support.classroom import CODE, QUIZ, fill_classroom
from tests.support.instructor import make_first_account
from tests.support.server import Server

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "screenshots"
README_PICTURES = ROOT / ".github"
DOCUMENT = Path(__file__).parents[1] / "quality" / "texts" / "lighthouse.md"
SIZES = {"390": PHONE, "1280": DESKTOP}
SCHEMES: tuple[ColorScheme, ...] = ("light", "dark")


def main() -> None:
    """Start a server of our own and take all pictures."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as instance, sync_playwright() as playwright, launch(playwright) as browser:
        server = Server(Path(instance))
        server.start()
        try:
            for page, suffix in each_screen(browser):
                walk(page, server.url, suffix)
            cookies = prepare(browser.new_page(), server)
            for page, suffix in each_screen(browser, cookies):
                walk_as_instructor(page, server.url, suffix)
            class_id = fill_classroom(server.instance, owner="Ada Lind")
            for page, suffix in each_screen(browser, cookies):
                walk_through_class(page, server.url, class_id, suffix)
            for page, suffix in each_screen(browser):
                walk_as_student(page, server.url, suffix)
            for page, suffix in each_screen(browser, cookies):
                walk_through_invitation(page, server.url, suffix)
            page = browser.new_page(viewport=DESKTOP, color_scheme="light")
            page.context.add_cookies(cookies)
            shoot_for_readme(page, server.url, class_id)
        finally:
            server.stop()
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER}")


def each_screen(browser: Browser, cookies: Any = ()) -> Iterator[tuple[Page, str]]:
    """A fresh page for each size and scheme, and how its pictures' names end."""
    for (width, viewport), scheme in product(SIZES.items(), SCHEMES):
        is_phone = viewport == PHONE
        context = browser.new_context(viewport=viewport, color_scheme=scheme, has_touch=is_phone, is_mobile=is_phone)
        context.add_cookies([*cookies])
        yield context.new_page(), f"{width}-{scheme}"
        context.close()


def shoot(page: Page, name: str, suffix: str, *, whole: bool = True) -> None:
    """Take the picture: of the whole page, or of what a screen shows of it."""
    if whole:
        # What sticks to the foot of the screen would lie across the middle of the picture.
        page.evaluate("document.querySelector('.sticky-actions')?.style.setProperty('position', 'static')")
    page.screenshot(path=FOLDER / f"{name}-{suffix}.png", full_page=whole)


def shoot_for_readme(page: Page, url: str, class_id: int) -> None:
    """The two pictures that the README shows: a question, and the upper part of a class's score report."""
    copyfile(FOLDER / "quiz-1280-light.png", README_PICTURES / "quiz.png")
    page.goto(f"{url}/reports/{QUIZ}/class-{class_id}")
    last = page.get_by_role("row", name="The text names one type").bounding_box()
    assert last is not None
    page.screenshot(
        path=README_PICTURES / "report.png",
        full_page=True,
        clip={"x": 0, "y": 0, "width": DESKTOP["width"], "height": last["y"] + last["height"]},
    )


def walk(page: Page, url: str, suffix: str) -> None:
    """Go a guest's way and take a picture of each page on it."""
    for name, path in {
        "progress-empty": "/progress",
        "library": "/",
        "library-search": "/?q=strikes",
        "briefing": "/read/us-airstrikes-2024",
        "how": "/how",
        "error": "/nowhere",
    }.items():
        page.goto(url + path)
        shoot(page, name, suffix)
    read(page, url, suffix)
    page.goto(url)
    page.get_by_role("button", name="Start the quiz").click()
    page.get_by_role("radio", name="85").check()
    page.get_by_text(re.compile("^Saved ")).wait_for()
    shoot(page, "quiz", suffix, whole=False)
    if suffix.startswith("390"):
        page.get_by_role("link", name="Text", exact=True).click()
        shoot(page, "quiz-text", suffix, whole=False)
        page.get_by_role("link", name="Question", exact=True).click()
    kinds = {2: "cloze", 3: "multiple", 6: "number", 7: "generated", 10: "true-false", 12: "short"}
    for position, kind in kinds.items():
        page.locator(f'.steps button[value="{position}"]').click()
        page.wait_for_url(f"**/{position}")
        if page.get_by_role("checkbox").count():
            page.get_by_role("checkbox", name="Logistics hubs").check()
        elif page.get_by_role("radio").count():
            page.get_by_role("radio").first.check()
        else:
            page.get_by_role("textbox").fill("plenty")
        page.get_by_text(re.compile("^Saved ")).wait_for()
        shoot(page, f"quiz-{kind}", suffix, whole=False)
    page.get_by_role("button", name="Flag for later").click()
    page.get_by_role("button", name="Take the flag away").wait_for()
    shoot(page, "quiz-flagged", suffix, whole=False)
    page.get_by_role("button", name="Check your answers").click()
    page.wait_for_url("**/check")
    shoot(page, "check", suffix)
    page.get_by_role("button", name="Submit").click()
    page.wait_for_url("**/result")
    shoot(page, "result", suffix)
    page.goto(f"{url}/progress")
    shoot(page, "progress", suffix)


def read(page: Page, url: str, suffix: str) -> None:
    """Take the pictures of what a reader does with a text."""
    page.goto(f"{url}/read/us-airstrikes-2024")
    page.get_by_text("Reading settings").click()
    shoot(page, "briefing-settings", suffix, whole=False)
    page.locator("#key-facts-2 .show-in-text").click()
    shoot(page, "briefing-evidence", suffix, whole=False)
    page.goto(f"{url}/read/us-airstrikes-2024/notes/new?at=13")
    page.get_by_label("Words of the text").fill("nowhere")
    page.get_by_role("button", name="Keep the note").click()
    page.get_by_text("There is a problem").wait_for()
    shoot(page, "note-refused", suffix)
    for quote, text in (("struck 85 facilities", ""), ("85 facilities across Iraq", "Where were they?")):
        page.goto(f"{url}/read/us-airstrikes-2024/notes/new?at=13")
        page.get_by_label("Words of the text").fill(quote)
        page.get_by_label("Your note").fill(text)
        page.get_by_role("button", name="Keep the note").click()
        page.wait_for_url("**#own-*")
    shoot(page, "briefing-notes", suffix, whole=False)
    page.locator("#your-notes").screenshot(path=FOLDER / f"notes-{suffix}.png")


def prepare(page: Page, server: Server) -> Any:
    """Make the first account, bring a document and edit a question; returns the cookies of whoever did."""
    make_first_account(page, server)
    for name, path in {"review-empty": "/review", "classes-empty": "/classes"}.items():
        page.goto(server.url + path)
        shoot_on_each_screen(page, name)
    page.goto(f"{server.url}/documents/new")
    page.set_input_files("#file", DOCUMENT)
    page.get_by_label("Ask in every way").check()
    page.get_by_role("button", name="Add the document").click()
    page.get_by_role("button", name="Stop").wait_for()
    shoot_on_each_screen(page, "document-being-read")
    page.get_by_role("link", name=re.compile("^Review [0-9]+")).wait_for(timeout=90_000)
    page.goto(f"{server.url}/bank/1/edit")
    page.get_by_label(re.compile("^Why")).fill("The first sentence gives the number.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/bank/1")
    cookies = page.context.cookies()
    page.context.close()
    return cookies


def shoot_on_each_screen(page: Page, name: str) -> None:
    """Take the pictures of a page that would not be there any more if it were opened anew for each."""
    for (width, viewport), scheme in product(SIZES.items(), SCHEMES):
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=scheme)
        shoot(page, name, f"{width}-{scheme}")


def walk_as_instructor(page: Page, url: str, suffix: str) -> None:
    """Take a picture of each page of an instructor."""
    pages = {
        "documents": "/documents",
        "documents-none": "/documents?q=zebra&state=library",
        "document-new": "/documents/new",
        "briefing-edit": "/documents/us-airstrikes-2024/briefing",
        "briefing-history": "/documents/us-airstrikes-2024/briefing/history",
        "statement-new": "/documents/us-airstrikes-2024/briefing/add/claims",
        "document-new-version": "/documents/the-skarn-rock-lighthouse/new-version",
        "coverage": "/documents/the-skarn-rock-lighthouse/coverage",
        "no-longer-holds": "/documents/us-airstrikes-2024/no-longer-holds",
        "review-queues": "/review",
        "bank": "/bank",
        "bank-new": "/bank/new",
        "question": "/bank/1",
        "quizzes": "/quizzes",
        "quiz-edit": "/quizzes/us-airstrikes-2024/edit",
        "quiz-publish": "/quizzes/us-airstrikes-2024/publish",
    }
    for name, path in pages.items():
        page.goto(url + path)
        shoot(page, name, suffix)
    page.goto(f"{url}/documents")
    page.locator("tbody a").first.click()
    page.wait_for_url("**/documents/*")
    shoot(page, "document", suffix)
    page.get_by_role("link", name=re.compile("^Review [0-9]+")).click()
    page.wait_for_url("**/review/*/1")
    shoot(page, "review", suffix, whole=False)
    page.get_by_text("Ask the generator for something else").click()
    page.get_by_role("button", name="More like this").scroll_into_view_if_needed()
    shoot(page, "review-ask", suffix, whole=False)
    page.goto(f"{url}/bank/1/edit")
    shoot(page, "editor", suffix, whole=False)
    page.get_by_label("Question", exact=True).fill("")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("There is a problem").wait_for()
    shoot(page, "editor-refused", suffix, whole=False)


def walk_through_class(page: Page, url: str, class_id: int, suffix: str) -> None:
    """Take a picture of each page about people, classes and their reports."""
    report = f"/reports/{QUIZ}/class-{class_id}"
    pages = {
        "account": "/account",
        "people": "/people",
        "classes": "/classes",
        "class": f"/classes/{class_id}",
        "assignment-new": f"/assignments/new?class={class_id}",
        "reports": "/reports",
        "report": report,
        "report-guests": f"/reports/{QUIZ}/guests",
        "report-attempt": f"{report}/attempts/attempt-3",
    }
    for name, path in pages.items():
        page.goto(url + path)
        shoot(page, name, suffix)
    page.goto(url + report)
    page.get_by_role("link", name="Learner 03").first.click()
    page.wait_for_url("**/learners/*")
    shoot(page, "report-learner", suffix)
    page.goto(f"{url}/classes/{class_id}")
    page.get_by_role("link", name="Change or withdraw").click()
    shoot(page, "assignment", suffix)


def walk_as_student(page: Page, url: str, suffix: str) -> None:
    """Take a picture of each page on a student's way into a class, and of what they find there."""

    def visit(name: str, path: str) -> None:
        page.goto(url + path)
        shoot(page, name, suffix)

    visit("sign-in", "/sign-in")
    visit("sign-up", "/sign-up")
    page.get_by_role("button", name="Make the account").click()
    page.get_by_text("There is a problem").wait_for()
    shoot(page, "sign-up-refused", suffix)
    visit("join", f"/classes/join/{CODE}")
    visit("join-refused", "/classes/join?code=nothing")
    page.goto(url)
    page.get_by_role("button", name="Start the quiz").click()
    page.goto(f"{url}/sign-in")
    page.get_by_label("Name").fill("Learner 27")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/claim*")
    shoot(page, "claim", suffix)
    page.get_by_role("button", name=re.compile("^No")).click()
    visit("library-student", "/")
    visit("my-classes", "/my-classes")
    page.get_by_role("button", name="Sign out").click()
    page.goto(f"{url}/sign-in")
    page.get_by_label("Name").fill("Learner 03")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/claim*")
    visit("progress-student", "/progress")
    visit("my-classes-finished", "/my-classes")


def walk_through_invitation(page: Page, url: str, suffix: str) -> None:
    """Take a picture of a one-time link, and of what whoever it is for finds behind it."""
    page.goto(f"{url}/people")
    page.get_by_role("button", name="Make a link").click()
    link = page.get_by_label("Link")
    shoot(page, "link", suffix)
    address = link.input_value()
    page.goto(f"{url}/people")
    shoot(page, "people-invited", suffix)
    page.context.clear_cookies()
    page.goto(address)
    shoot(page, "invitation", suffix)


if __name__ == "__main__":
    main()

"""A picture of every main page, phone and desktop, light and dark, for ``make screenshots``."""

import re
import tempfile
from itertools import product
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.support.app import PASSWORD
from tests.support.browser import DESKTOP, PHONE, ColorScheme, launch
from tests.support.classroom import CODE, QUIZ, fill_classroom
from tests.support.instructor import make_first_account
from tests.support.server import Server

FOLDER = Path(__file__).resolve().parents[2] / "screenshots"
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
            for (width, viewport), scheme in product(SIZES.items(), SCHEMES):
                page = browser.new_page(viewport=viewport, color_scheme=scheme)
                walk(page, server.url, f"{width}-{scheme}")
                page.context.close()
            cookies = prepare(browser.new_page(), server)
            for (width, viewport), scheme in product(SIZES.items(), SCHEMES):
                page = browser.new_page(viewport=viewport, color_scheme=scheme)
                page.context.add_cookies(cookies)
                walk_as_instructor(page, server.url, f"{width}-{scheme}")
                page.context.close()
            class_id = fill_classroom(server.instance, owner="Ada Lind")
            for (width, viewport), scheme in product(SIZES.items(), SCHEMES):
                page = browser.new_page(viewport=viewport, color_scheme=scheme)
                page.context.add_cookies(cookies)
                walk_through_class(page, server.url, class_id, f"{width}-{scheme}")
                page.context.close()
                page = browser.new_page(viewport=viewport, color_scheme=scheme)
                walk_as_student(page, server.url, f"{width}-{scheme}")
                page.context.close()
        finally:
            server.stop()
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER}")


def walk(page: Page, url: str, suffix: str) -> None:
    """Go a student's way and take a picture of each page on it."""

    def shoot(name: str, *, whole: bool = True) -> None:
        page.screenshot(path=FOLDER / f"{name}-{suffix}.png", full_page=whole)

    page.goto(url)
    shoot("library")
    page.goto(f"{url}/read/us-airstrikes-2024")
    shoot("briefing")
    page.goto(url)
    page.get_by_role("button", name="Start the quiz").click()
    page.get_by_role("radio", name="85").check()
    page.get_by_text(re.compile("^Saved ")).wait_for()
    shoot("quiz", whole=False)
    kinds = {2: "cloze", 3: "multiple", 6: "number", 7: "generated", 12: "short"}
    for position, kind in kinds.items():
        page.locator(f'.steps button[value="{position}"]').click()
        page.wait_for_url(f"**/{position}")
        if page.get_by_role("checkbox").count():
            page.get_by_role("checkbox", name="Logistics hubs").check()
        elif page.get_by_role("radio").count():
            page.get_by_role("radio").first.check()
        else:
            page.get_by_role("textbox").fill("16")
        shoot(f"quiz-{kind}", whole=False)
    page.get_by_role("button", name="Flag for later").click()
    page.get_by_role("button", name="Check your answers").click()
    page.wait_for_url("**/check")
    shoot("check")
    page.get_by_role("button", name="Submit").click()
    page.wait_for_url("**/result")
    shoot("result")
    page.goto(f"{url}/progress")
    shoot("progress")


def prepare(page: Page, server: Server) -> Any:
    """Make the first account and bring a document; returns the cookies of whoever did."""
    make_first_account(page, server)
    page.goto(f"{server.url}/documents/new")
    page.set_input_files("#file", DOCUMENT)
    page.get_by_role("button", name="Add the document").click()
    page.get_by_role("link", name=re.compile("^Review")).wait_for(timeout=90_000)
    cookies = page.context.cookies()
    page.context.close()
    return cookies


def walk_as_instructor(page: Page, url: str, suffix: str) -> None:
    """Take a picture of each page of an instructor."""
    pages = {
        "documents": "/documents",
        "document-new": "/documents/new",
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
        page.screenshot(path=FOLDER / f"{name}-{suffix}.png", full_page=True)
    page.goto(f"{url}/documents")
    page.locator("tbody a").first.click()
    page.wait_for_url("**/documents/*")
    page.screenshot(path=FOLDER / f"document-{suffix}.png", full_page=True)
    page.get_by_role("link", name=re.compile("^Review [0-9]+")).click()
    page.wait_for_url("**/review/*/1")
    page.screenshot(path=FOLDER / f"review-{suffix}.png")
    page.goto(f"{url}/bank/1/edit")
    page.screenshot(path=FOLDER / f"editor-{suffix}.png")


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
        page.screenshot(path=FOLDER / f"{name}-{suffix}.png", full_page=True)
    page.goto(url + report)
    page.get_by_role("link", name="Learner 03").first.click()
    page.wait_for_url("**/learners/*")
    page.screenshot(path=FOLDER / f"report-learner-{suffix}.png", full_page=True)


def walk_as_student(page: Page, url: str, suffix: str) -> None:
    """Take a picture of each page on a student's way into a class, and of what they find there."""

    def shoot(name: str, path: str = "") -> None:
        if path:
            page.goto(url + path)
        page.screenshot(path=FOLDER / f"{name}-{suffix}.png", full_page=True)

    shoot("sign-in", "/sign-in")
    shoot("sign-up", "/sign-up")
    shoot("join", f"/classes/join/{CODE}")
    shoot("join-refused", "/classes/join?code=nothing")
    page.goto(url)
    page.get_by_role("button", name="Start the quiz").click()
    page.goto(f"{url}/sign-in")
    page.get_by_label("Name").fill("Learner 27")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/claim*")
    shoot("claim")
    page.get_by_role("button", name=re.compile("^No")).click()
    shoot("library-student", "/")
    shoot("my-classes", "/my-classes")
    page.get_by_role("button", name="Sign out").click()
    page.goto(f"{url}/sign-in")
    page.get_by_label("Name").fill("Learner 03")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/claim*")
    shoot("progress-student", "/progress")
    shoot("my-classes-finished", "/my-classes")


if __name__ == "__main__":
    main()

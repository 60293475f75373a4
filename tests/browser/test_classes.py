"""A class in real browsers: made, joined, given a quiz, and its score report read down to the answers."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import DESKTOP, PHONE, ColorScheme, OpenPage, assert_accessible
from tests.support.classroom import CODE, QUIZ, fill_classroom
from tests.support.instructor import make_first_account
from tests.support.server import Server

pytestmark = pytest.mark.browser

TITLE = "U.S. air strikes, 2 February 2024"


@pytest.fixture
def instructor(server: Server, open_page: OpenPage) -> Iterator[Page]:
    """A page on which the first account, Ada Lind, is signed in."""
    server.start()
    page = open_page()
    make_first_account(page, server)
    yield page
    server.stop()


@pytest.mark.slow
def test_a_class_from_its_code_to_the_answers_as_given(instructor: Page, server: Server, open_page: OpenPage) -> None:
    page = instructor
    page.goto(f"{server.url}/classes")
    page.get_by_label("Name").fill("10B")
    page.get_by_role("button", name="Make the class").click()
    page.wait_for_url(re.compile(r"/classes/\d+$"))
    code = page.locator(".class-code").first.inner_text().strip()
    page.get_by_role("link", name="Set a quiz").click()
    page.get_by_label("Quiz").select_option(label=TITLE)
    page.get_by_role("button", name="Set the quiz").click()
    expect(page.get_by_role("link", name=TITLE).first).to_be_visible()

    # A guest answers a question, on a phone and without JavaScript, then joins the class and keeps the answer.
    student = open_page(viewport=PHONE, javascript=False)
    student.goto(server.url)
    student.get_by_role("button", name="Start the quiz").click()
    student.get_by_role("radio", name="85").check()
    student.locator(".actions .btn-primary").click()
    student.goto(server.url)
    student.get_by_label("Class code").fill(f" {code.lower().replace('-', ' ')} ")
    student.get_by_role("button", name="Join", exact=True).click()
    student.get_by_role("link", name="Make an account").click()
    student.get_by_label("Name").fill("Sam Ek")
    student.get_by_label("Password").fill("nine slow rivers")
    student.get_by_role("button", name="Make the account").click()
    student.get_by_role("button", name="Yes, add it to my account").click()
    student.get_by_role("button", name="Join this class").click()
    student.goto(server.url)
    expect(student.get_by_role("heading", name="Set for you")).to_be_visible()
    student.get_by_role("link", name=re.compile("^Go on")).first.click()
    student.wait_for_url("**/attempts/*/2")
    student.get_by_role("button", name=re.compile("^Check your answers")).first.click()
    student.get_by_role("button", name="Submit 1 answer").click()
    student.wait_for_url("**/result")

    page.goto(f"{server.url}/reports")
    page.get_by_role("link", name=re.compile(re.escape(TITLE))).first.click()
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    page.get_by_role("link", name="Sam Ek").first.click()
    page.get_by_role("link", name=re.compile("answers", re.IGNORECASE)).first.click()
    expect(page.get_by_text("85").first).to_be_visible()
    expect(page.get_by_text("Right", exact=True).first).to_be_visible()


@pytest.mark.slow
def test_a_student_joins_and_takes_the_quiz_with_the_keyboard_alone(
    instructor: Page, server: Server, open_page: OpenPage, tmp_path: Path
) -> None:
    fill_classroom(server.instance, owner="Ada Lind")
    page = open_page()
    page.goto(f"{server.url}/classes/join/{CODE}")

    def go_to(role: str, name: str) -> None:
        """Press Tab until what is named has the focus."""
        wanted = page.get_by_role(role, name=name).first  # type: ignore[arg-type]
        for _ in range(60):
            if wanted.evaluate("each => each === document.activeElement"):
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reaches {role} {name}")

    go_to("link", "Make an account")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/sign-up"))
    go_to("textbox", "Name")
    page.keyboard.type("Kim Dahl")
    go_to("textbox", "Password")
    page.keyboard.type("nine slow rivers")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/classes/join/{CODE}")
    go_to("button", "Join this class")
    page.keyboard.press("Enter")
    page.wait_for_url("**/my-classes")
    go_to("button", "Start")
    page.keyboard.press("Enter")
    page.wait_for_url("**/attempts/*/1")


@pytest.mark.slow
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_of_accounts_classes_and_reports_are_accessible(
    instructor: Page, server: Server, open_page: OpenPage, viewport: dict[str, int], scheme: ColorScheme
) -> None:
    class_id = fill_classroom(server.instance, owner="Ada Lind")
    staff = open_page(viewport=viewport, color_scheme=scheme)  # type: ignore[arg-type]
    staff.context.add_cookies(instructor.context.cookies())  # type: ignore[arg-type]
    report = f"/reports/{QUIZ}/class-{class_id}"
    paths = [
        "/account",
        "/people",
        "/classes",
        f"/classes/{class_id}",
        f"/assignments/new?class={class_id}",
        "/reports",
        report,
        f"{report}/attempts/attempt-1",
        f"/reports/{QUIZ}/guests",
    ]
    for path in paths:
        staff.goto(server.url + path)
        check(staff)
    staff.goto(server.url + report)
    staff.get_by_role("link", name="Learner 03").first.click()
    check(staff)

    visitor = open_page(viewport=viewport, color_scheme=scheme)  # type: ignore[arg-type]
    for path in ("/sign-in", "/sign-up", "/", f"/classes/join/{CODE}", "/classes/join?code=nothing"):
        visitor.goto(server.url + path)
        check(visitor)
    visitor.goto(f"{server.url}/sign-in")
    visitor.get_by_label("Name").fill("Learner 03")
    visitor.get_by_label("Password").fill("seven oil lamps at dusk")
    visitor.get_by_role("button", name="Sign in").click()
    for path in ("/", "/my-classes", "/progress", "/account"):
        visitor.goto(server.url + path)
        check(visitor)


def check(page: Page) -> None:
    """axe-core finds nothing, and nothing makes the page scroll sideways."""
    assert_accessible(page)
    width = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert width[0] <= width[1], page.url

"""A class in real browsers: made, joined, given a quiz, and its score report read down to the answers."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.app import PASSWORD
from tests.support.browser import LOOKS, PHONE, OpenPage, assert_accessible, assert_focus_is_seen
from tests.support.classroom import CODE, QUIZ, fill_classroom
from tests.support.server import Server

pytestmark = pytest.mark.browser

TITLE = "U.S. air strikes, 2 February 2024"


@pytest.fixture(scope="module")
def classroom(staffed: Server) -> int:
    """The id of a class that has taken the quiz."""
    return fill_classroom(staffed.instance, owner="Ada Lind")


@pytest.mark.slow
def test_a_class_from_its_code_to_the_answers_as_given(instructor: Page, staffed: Server, open_page: OpenPage) -> None:
    page = instructor
    page.goto(f"{staffed.url}/classes")
    page.get_by_label("Name").fill("9A")
    page.get_by_role("button", name="Make the class").click()
    page.wait_for_url(re.compile(r"/classes/\d+$"))
    code = page.locator(".class-code").first.inner_text().strip()
    page.get_by_role("link", name="Set a quiz").click()
    page.get_by_label("Quiz").select_option(label=TITLE)
    page.get_by_role("button", name="Set the quiz").click()
    expect(page.get_by_role("link", name=TITLE).first).to_be_visible()

    # A guest answers a question, on a phone and without JavaScript, then joins the class and keeps the answer.
    student = open_page(viewport=PHONE, javascript=False)
    student.goto(f"{staffed.url}/read/{QUIZ}")
    student.get_by_role("button", name="Start the quiz").first.click()
    student.get_by_role("radio", name="85").check()
    student.locator(".actions .btn-primary").click()
    student.goto(staffed.url)
    student.get_by_label("Class code").fill(f" {code.lower().replace('-', ' ')} ")
    student.get_by_role("button", name="Join", exact=True).click()
    student.get_by_role("link", name="Make an account").click()
    student.get_by_label("Name").fill("Sam Ek")
    student.get_by_label("Password").fill("nine slow rivers")
    student.get_by_role("button", name="Make the account").click()
    student.get_by_role("button", name="Yes, add it to my account").click()
    student.get_by_role("button", name="Join this class").click()
    student.goto(staffed.url)
    expect(student.get_by_role("heading", name="Set for you")).to_be_visible()
    student.get_by_role("link", name=re.compile("^Go on")).first.click()
    student.wait_for_url("**/attempts/*/2")
    student.get_by_role("button", name=re.compile("^Check your answers")).first.click()
    student.get_by_role("button", name="Submit 1 answer").click()
    student.wait_for_url("**/result")

    page.goto(f"{staffed.url}/reports")
    page.get_by_role("link", name=re.compile(r"class 9A$")).click()
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    page.get_by_role("link", name="Sam Ek").first.click()
    page.get_by_role("link", name=re.compile("answers", re.IGNORECASE)).first.click()
    expect(page.get_by_text("85").first).to_be_visible()
    expect(page.get_by_text("Right", exact=True).first).to_be_visible()


@pytest.mark.slow
def test_a_student_joins_and_takes_the_quiz_with_the_keyboard_alone(
    classroom: int, staffed: Server, open_page: OpenPage
) -> None:
    page = open_page()
    page.goto(f"{staffed.url}/classes/join/{CODE}")

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
def test_the_pages_of_accounts_classes_and_reports_are_accessible(
    instructor: Page, classroom: int, staffed: Server, open_page: OpenPage
) -> None:
    report = f"/reports/{QUIZ}/class-{classroom}"
    instructor.goto(staffed.url + report)
    learner = instructor.get_by_role("link", name="Learner 03").first.get_attribute("href")
    of_staff = [
        *(
            "/account",
            "/people",
            "/classes",
            f"/classes/{classroom}",
            f"/assignments/new?class={classroom}",
            "/reports",
        ),
        *(report, f"{report}/attempts/attempt-1", str(learner), f"/reports/{QUIZ}/guests"),
    ]
    of_guests = ["/sign-in", "/sign-up", "/", f"/classes/join/{CODE}", "/classes/join?code=nothing"]
    of_students = ["/", "/my-classes", "/progress", "/account"]
    student = open_page()
    sign_in(student, staffed, "Learner 03")
    cookies = {"staff": instructor.context.cookies(), "student": student.context.cookies()}
    for viewport, scheme in LOOKS:
        for who, paths in (("staff", of_staff), ("guest", of_guests), ("student", of_students)):
            page = open_page(viewport=viewport, color_scheme=scheme)
            page.context.add_cookies(cookies.get(who, []))  # type: ignore[arg-type]
            for path in paths:
                page.goto(staffed.url + path)
                assert_accessible(page)
                assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


@pytest.mark.slow
def test_on_a_phone_neither_a_bar_nor_a_stacked_table_hides_the_focus(
    instructor: Page, classroom: int, staffed: Server, open_page: OpenPage
) -> None:
    page = open_page(viewport=PHONE)
    page.context.add_cookies(instructor.context.cookies())  # type: ignore[arg-type]
    for path in (f"/quizzes/{QUIZ}/edit", f"/reports/{QUIZ}/class-{classroom}"):
        page.goto(staffed.url + path)
        assert_focus_is_seen(page)


def test_the_buttons_below_a_long_quiz_are_two_presses_away(instructor: Page, staffed: Server) -> None:
    instructor.goto(f"{staffed.url}/quizzes/{QUIZ}/edit")
    instructor.keyboard.press("Tab")
    instructor.keyboard.press("Tab")
    expect(instructor.get_by_role("link", name=re.compile("^Skip to .Publish"))).to_be_focused()
    instructor.keyboard.press("Enter")
    instructor.keyboard.press("Tab")
    expect(instructor.get_by_role("button", name="Publish")).to_be_focused()


def sign_in(page: Page, server: Server, name: str) -> None:
    page.goto(f"{server.url}/sign-in")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Sign out").wait_for()

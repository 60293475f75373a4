"""An instructor in a real browser: makes the first account, brings a document, reviews, publishes; a guest takes it."""

import re
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from quizapp.app import create_app
from quizapp.domain.generation import WAYS_LEFT_OUT, Generation
from quizapp.features.operations.service import load
from quizapp.jobs.run import writing
from quizapp.settings import Settings
from quizapp.storage import documents, uploads
from tests.factories.packs import write_pack
from tests.support.browser import LOOKS, PHONE, OpenPage, assert_accessible
from tests.support.documents import SHARED
from tests.support.instructor import make_first_account, signed_in
from tests.support.jobs import Run
from tests.support.server import Server

pytestmark = pytest.mark.browser

DOCUMENT = SHARED / "documents" / "us-airstrikes-2024.txt"
OWN_DOCUMENT = Path(__file__).parents[1] / "quality" / "texts" / "lighthouse.md"
READ_LIMIT = 90_000
TIMES = count()


def bring(page: Page, server: Server, document: Path, wanted: str = "20") -> None:
    """Upload a document and wait until it has been read."""
    page.goto(f"{server.url}/documents/new")
    # The same bytes twice are asked about, and the server is shared: the same text with one more empty line is none.
    content = document.read_bytes() + b"\n" * next(TIMES)
    page.set_input_files("#file", {"name": document.name, "mimeType": "text/plain", "buffer": content})
    page.get_by_label("Questions, at most").select_option(wanted)
    # Whatever readers say of a kind of question today.
    page.get_by_label("Ask in every way").check()
    page.get_by_role("button", name="Add the document").click()
    page.get_by_role("link", name=re.compile(r"Review \d+ questions?")).wait_for(timeout=READ_LIMIT)


def leave_ways_out(server: Server, folder: Path) -> None:
    """Load a pack, and keep a run of the generator over its text that gave nothing, as ways of asking were left out."""
    text = OWN_DOCUMENT.read_text("utf-8").replace("title: ", "language: en\ntitle: ")
    write_pack(folder, document=f"{text}\n\nIt is 31 metres high. Its keeper, Ada Brook, left.\n")
    with create_app(Settings(instance=server.instance)).app_context(), writing():
        load(folder, now=datetime.now(UTC))
        version = documents.newest_version(folder.name)
        assert version is not None
        told = Generation("6", "", 0, (), (), f"The text gives nothing so. {WAYS_LEFT_OUT}")
        uploads.add_generation(version.id, told, now=datetime.now(UTC))


def to_review(page: Page) -> int:
    """How many questions of the document wait to be reviewed, as its page says."""
    link = page.get_by_role("link", name=re.compile(r"Review \d+ questions?"))
    return int(re.sub(r"\D", "", link.inner_text()))


def open_review(page: Page) -> None:
    page.get_by_role("link", name=re.compile(r"Review \d+ questions?")).click()
    page.wait_for_url("**/review/*/1")


def press(page: Page, key: str) -> None:
    """Press a key that leads to another page."""
    with page.expect_navigation():
        page.keyboard.press(key)


def review_all(page: Page) -> int:
    """Decide about every question with the keyboard alone: reject the second one, approve the others."""
    decided = 0
    while "/review/" in page.url:
        decided += 1
        if decided == 2:
            page.keyboard.press("r")
            expect(page.get_by_label("Reason, if you reject it")).to_be_focused()
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Shift+Tab")
            while page.evaluate("document.activeElement.matches('textarea, select, input')"):
                page.keyboard.press("Shift+Tab")
            press(page, "r")
        else:
            press(page, "a")
    return decided


@pytest.mark.slow
@pytest.mark.skipif(not DOCUMENT.exists(), reason="the shared documents are not beside this clone")
def test_a_document_becomes_a_published_quiz_that_a_guest_takes(
    instructor: Page, staffed: Server, open_page: OpenPage
) -> None:
    page = instructor
    bring(page, staffed, DOCUMENT, wanted="10")
    few = to_review(page)
    page.get_by_label("Generate again, at most").select_option("40")
    page.get_by_label("Ask in every way").check()
    page.get_by_role("button", name="Generate questions").click()
    # The page says how far the job is until it is done.
    expect(page.get_by_text("can stand in one quiz")).to_be_visible(timeout=READ_LIMIT)
    expect(page.get_by_role("button", name="Generate questions")).to_be_visible(timeout=READ_LIMIT)
    assert to_review(page) >= few
    open_review(page)
    assert review_all(page) >= 8
    expect(page.get_by_text("All questions of this document are reviewed.")).to_be_visible()

    guest = open_page(viewport=PHONE)
    guest.goto(staffed.url)
    expect(guest.get_by_text("U.S. Military Response to Drone Attack")).to_have_count(0)

    page.get_by_role("button", name="Make a quiz").click()
    page.wait_for_url("**/quizzes/*/edit")
    for box in page.get_by_role("checkbox").all()[:5]:
        box.check()
    page.get_by_role("button", name="Publish", exact=True).click()
    page.wait_for_url("**/publish")
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Published")).not_to_have_count(0)

    guest.goto(f"{staffed.url}/read/u-s-military-response-to-drone-attack")
    guest.get_by_role("button", name="Start the quiz").first.click()
    for position in range(1, 6):
        guest.wait_for_url(f"**/{position}")
        if position == 1:
            pass  # Left out, so that the result has a question to look at again however the options fall.
        elif guest.get_by_role("radio").count():
            guest.get_by_role("radio").first.check()
        else:
            guest.get_by_role("textbox").first.fill("80")
        guest.locator(".actions .btn-primary").click()
    guest.get_by_role("button", name=re.compile("^Submit")).click()
    guest.wait_for_url("**/result")
    expect(guest.locator(".evidence").first).to_be_attached()
    expect(guest.get_by_text("Generated from the text, reviewed by an editor.").first).to_be_attached()


@pytest.mark.slow
def test_evidence_is_picked_by_selecting_it_in_the_text(instructor: Page, staffed: Server) -> None:
    page = instructor
    page.goto(f"{staffed.url}/bank/new?document=us-airstrikes-2024&kind=short_answer")
    page.get_by_label("Question", exact=True).fill("Which bombers took part?")
    page.get_by_label("Accepted answers").fill("B-1B")
    sentence = page.locator(".pane-text .sentence[data-start]", has_text="B-1B").first
    sentence.evaluate("each => getSelection().selectAllChildren(each)")
    page.get_by_role("button", name=re.compile("Use the selected words")).first.click()
    quote = page.get_by_label("Quote 1")
    expect(quote).to_have_value(sentence.inner_text())
    expect(sentence).to_have_class(re.compile("evidence"))
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url(re.compile(r"/bank/\d+$"))
    expect(page.locator("mark.evidence").first).to_contain_text("B-1B")


@pytest.mark.slow
def test_a_file_that_is_too_large_is_told_before_it_is_sent(instructor: Page, staffed: Server, tmp_path: Path) -> None:
    page = instructor
    large = tmp_path / "large.txt"
    large.write_bytes(b"word " * 4_300_000)
    page.goto(f"{staffed.url}/documents/new")
    page.set_input_files("#file", large)
    assert "larger than 20 MB" in page.locator("#file").evaluate("each => each.validationMessage")
    page.get_by_role("button", name="Add the document").click()
    assert page.url.endswith("/documents/new")


@pytest.mark.slow
def test_a_document_can_be_brought_and_reviewed_without_javascript(server: Server, open_page: OpenPage) -> None:
    server.start()
    page = open_page(javascript=False)
    make_first_account(page, server)
    page.goto(f"{server.url}/documents/new")
    page.get_by_label("Or its text").fill(OWN_DOCUMENT.read_text("utf-8"))
    page.get_by_label("Ask in every way").check()
    page.get_by_role("button", name="Add the document").click()
    # The page loads itself anew while the document is being read.
    page.get_by_role("link", name=re.compile(r"Review \d+ questions?")).wait_for(timeout=READ_LIMIT)
    open_review(page)
    page.get_by_role("button", name="Reject").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose why you reject it")
    page.get_by_label("Reason, if you reject it").select_option("Too trivial to ask")
    page.get_by_role("button", name="Reject").click()
    page.wait_for_url("**/review/*/2")
    page.get_by_text("Ask the generator for something else").click()
    page.get_by_role("button", name="Another question instead").click()
    # So does the page that waits for the generator.
    page.get_by_role("button", name="Undo, back to version 1").click(timeout=READ_LIMIT)
    expect(page.get_by_text("Undone.")).to_be_visible()
    page.get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Question 2 is approved.")).to_be_visible()
    server.stop()


@pytest.mark.slow
def test_where_ways_of_asking_were_left_out_one_button_asks_in_all_without_javascript(
    staffed: Server, open_page: OpenPage, tmp_path: Path
) -> None:
    page = signed_in(open_page(javascript=False), staffed)
    leave_ways_out(staffed, tmp_path / "gull-rock")
    page.goto(f"{staffed.url}/documents/gull-rock")
    expect(page.get_by_role("link", name=re.compile(r"^Review \d"))).to_have_count(0)
    page.get_by_role("button", name="Ask again in every way").click()
    page.get_by_role("link", name=re.compile(r"Review \d+ questions?")).wait_for(timeout=READ_LIMIT)
    assert to_review(page) >= 1
    expect(page.get_by_role("button", name="Ask again in every way")).to_have_count(0)


@pytest.mark.slow
def test_a_reviewer_asks_the_generator_with_the_keyboard_alone(instructor: Page, staffed: Server) -> None:
    page = instructor
    bring(page, staffed, OWN_DOCUMENT)
    open_review(page)
    question = page.get_by_label("Question", exact=True)
    before = question.input_value()
    page.keyboard.press("g")
    expect(page.locator("#ask > summary")).to_be_focused()
    while not page.evaluate("document.activeElement.value === 'again'"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    undo = page.get_by_role("button", name="Undo, back to version 1")
    undo.wait_for(timeout=READ_LIMIT)
    assert question.input_value() != before
    page.get_by_text("What it said before", exact=True).click()
    page.get_by_text("Ask the generator for something else").click()
    assert_accessible(page)
    undo.focus()
    press(page, "Enter")
    expect(question).to_have_value(before)


def test_the_list_of_documents_follows_the_work_without_losing_what_is_typed(instructor: Page, staffed: Server) -> None:
    page = instructor
    # Work that goes on for as long as this test wants: the server's own worker leaves it alone.
    run = Run(staffed.instance, "us-airstrikes-2024")
    page.goto(f"{staffed.url}/documents")
    row = page.locator("tr#us-airstrikes-2024")
    expect(row).to_contain_text("Being worked on, 0 %")
    words = page.get_by_label("Words in the title or the text")
    words.focus()
    page.keyboard.type("strikes")
    run.tell(0.42)
    expect(row).to_contain_text("Being worked on, 42 %")
    run.finish()
    expect(page.locator("#told")).to_have_text(re.compile(": In the library$"))
    expect(row.get_by_role("button", name=re.compile("^Stop: "))).to_have_count(0)
    expect(words).to_have_value("strikes")
    expect(words).to_be_focused()
    press(page, "Enter")
    expect(page).to_have_url(re.compile(r"\?q=strikes"))
    expect(row).to_be_visible()


@pytest.mark.slow
def test_the_instructors_pages_are_accessible(instructor: Page, staffed: Server, open_page: OpenPage) -> None:
    page = instructor
    bring(page, staffed, OWN_DOCUMENT)
    document = page.url
    open_review(page)
    paths = [
        *(
            "/?q=strikes",
            "/documents",
            "/documents?q=nothing+so+far",
            "/documents/new",
            document.removeprefix(staffed.url),
            f"{document.removeprefix(staffed.url)}/coverage",
            page.url.removeprefix(staffed.url),
        ),
        *("/review", "/bank", "/bank/new", "/quizzes", "/quizzes/us-airstrikes-2024/edit", "/bank/1", "/bank/1/edit"),
        *(f"/documents/us-airstrikes-2024/questions/new/{kind}" for kind in ("choice", "cloze", "numeric")),
    ]
    cookies = page.context.cookies()
    for viewport, scheme in LOOKS:
        seen = open_page(viewport=viewport, color_scheme=scheme)
        seen.context.add_cookies(cookies)  # type: ignore[arg-type]
        for path in paths:
            reply = seen.goto(staffed.url + path)
            assert reply is not None
            assert reply.ok, path
            assert_accessible(seen)
            assert seen.evaluate("document.documentElement.scrollWidth <= innerWidth"), path

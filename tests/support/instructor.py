"""Whoever opens the link that a first start prints, in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.browser import OpenPage
from tests.support.guest import FIRST_ACCOUNT, Guest
from tests.support.server import Server, running_copy


def make_first_account(page: Page, server: Server) -> None:
    """Follow the link that the first start prints."""
    link = re.findall(r"http://\S+/join/\S+", server.log())[-1]
    page.goto(link)
    page.get_by_label("Name").fill(FIRST_ACCOUNT["name"])
    page.get_by_label("Password").fill(FIRST_ACCOUNT["password"])
    page.get_by_role("button", name="Make the account").click()
    page.get_by_role("button", name="Sign out").wait_for()


@pytest.fixture(scope="session")
def staffed(tmp_path_factory: pytest.TempPathFactory, loaded_instance: Path) -> Iterator[Server]:
    """A running server with the first account, Ada Lind, kept for all tests: to start one takes longer than most do.

    A test finds what the others have done: it works on a document or a class of its own, and counts on being neither
    the first nor the last.
    """
    with running_copy(loaded_instance, tmp_path_factory.mktemp("staffed")) as server:
        Guest(server).become_admin()
        yield server


@pytest.fixture
def instructor(staffed: Server, open_page: OpenPage) -> Page:
    """A page on which Ada Lind is signed in."""
    return signed_in(open_page(), staffed)


def signed_in(page: Page, server: Server) -> Page:
    """The page, on which Ada Lind has signed in."""
    page.goto(f"{server.url}/sign-in")
    page.get_by_label("Name").fill(FIRST_ACCOUNT["name"])
    page.get_by_label("Password").fill(FIRST_ACCOUNT["password"])
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Sign out").wait_for()
    return page

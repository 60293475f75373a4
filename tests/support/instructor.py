"""Whoever opens the link that a first start prints, in a real browser."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.support.browser import OpenPage
from tests.support.server import Server


def make_first_account(page: Page, server: Server) -> None:
    """Follow the link that the first start prints."""
    link = re.findall(r"http://\S+/join/\S+", server.log())[-1]
    page.goto(link)
    page.get_by_label("Name").fill("Ada Lind")
    page.get_by_label("Password").fill("seven quiet harbours")
    page.get_by_role("button", name="Make the account").click()
    page.get_by_role("button", name="Sign out").wait_for()


@pytest.fixture
def instructor(server: Server, open_page: OpenPage) -> Iterator[Page]:
    """A page of a started server on which the first account, Ada Lind, is signed in."""
    server.start()
    page = open_page()
    make_first_account(page, server)
    yield page
    server.stop()

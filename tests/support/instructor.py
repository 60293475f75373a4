"""Whoever opens the link that a first start prints, in a real browser."""

import re

from playwright.sync_api import Page

from tests.support.server import Server


def make_first_account(page: Page, server: Server) -> None:
    """Follow the link that the first start prints."""
    link = re.findall(r"http://\S+/join/\S+", server.log())[-1]
    page.goto(link)
    page.get_by_label("Name").fill("Ada Lind")
    page.get_by_label("Password").fill("seven quiet harbours")
    page.get_by_role("button", name="Make the account").click()
    page.get_by_role("button", name="Sign out").wait_for()

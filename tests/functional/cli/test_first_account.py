"""``quizapp first-account`` prints a link that makes the first account, and none once there is an admin."""

import re
import urllib.request

import pytest
from click.testing import CliRunner
from flask import Flask

from quizapp.cli.first_account import first_account
from quizapp.cli.main import CommandLine
from quizapp.domain.account import Role
from tests.support.app import PASSWORD, Visitor, make_account
from tests.support.server import Server

LINE = re.compile(
    r"First account: (http://quiz\.example)(/join/[\w-]{43})"
    r"  \(works once; a fresh one is printed at each start until it is used\)\n"
)


def printed(app: Flask, *arguments: str) -> str:
    outcome = CliRunner().invoke(first_account, arguments, obj=CommandLine(lambda: app), catch_exceptions=False)
    assert outcome.exit_code == 0
    return outcome.output


def link(app: Flask) -> str:
    found = LINE.fullmatch(printed(app, "--url", "http://quiz.example/"))
    assert found
    return found[2]


def test_the_printed_link_makes_the_first_account(quiz_app: Flask) -> None:
    visitor, path = Visitor(quiz_app), link(quiz_app)
    assert visitor.post(path, {"name": "Ada Berg", "password": PASSWORD}).status_code == 302
    assert "Sign out" in visitor.get("/how").get_data(as_text=True)


def test_a_fresh_link_takes_the_place_of_the_one_before(quiz_app: Flask) -> None:
    visitor, earlier, later = Visitor(quiz_app), link(quiz_app), link(quiz_app)
    assert visitor.get(earlier).status_code == 404
    assert visitor.get(later).status_code == 200


def test_nothing_is_printed_once_there_is_an_admin(app: Flask) -> None:
    make_account(app, "Sam Ek", Role.STUDENT)
    assert link(app).startswith("/join/")
    make_account(app, "Ada Berg", Role.ADMIN)
    assert printed(app, "--url", "http://quiz.example") == ""


def test_without_an_address_the_one_of_the_settings_is_shown(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZAPP_HOST", "192.0.2.7")
    monkeypatch.setenv("QUIZAPP_PORT", "8123")
    assert printed(app).startswith("First account: http://192.0.2.7:8123/join/")


@pytest.mark.slow
def test_the_server_prints_a_working_link_when_it_starts(shared_server: Server) -> None:
    pattern = rf"^First account: {re.escape(shared_server.url)}(/join/\S+)  \(works once"
    (path,) = re.findall(pattern, shared_server.log(), re.MULTILINE)
    with urllib.request.urlopen(shared_server.url + path, timeout=20) as page:
        assert "It is an admin’s" in page.read().decode()

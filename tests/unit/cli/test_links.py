"""Where the links of the command line lead."""

import pytest
from flask import Flask

from quizapp.cli.links import link, site_at


def test_a_link_leads_to_the_site_that_is_named(app: Flask) -> None:
    for site in ("https://quiz.example.org", "https://quiz.example.org/"):
        assert link(app, "accounts.invitation", site=site, secret="s") == "https://quiz.example.org/join/s"


def test_without_a_name_it_leads_to_the_address_of_the_settings(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZAPP_HOST", "192.0.2.7")
    monkeypatch.setenv("QUIZAPP_PORT", "8123")
    assert link(app, "accounts.new_password", site=None, token="t") == "http://192.0.2.7:8123/new-password/t"


def test_a_server_that_takes_whoever_comes_is_named_as_this_machine_reaches_it() -> None:
    assert site_at("0.0.0.0", 8000) == "http://127.0.0.1:8000"
    assert site_at("192.0.2.7", 8123) == "http://192.0.2.7:8123"

"""Where the links of the command line lead."""

import pytest
from flask import Flask

from quizapp.cli.links import link


def test_a_link_leads_to_the_site_that_is_named(app: Flask) -> None:
    for site in ("https://quiz.example.org", "https://quiz.example.org/"):
        assert link(app, "accounts.invitation", site=site, secret="s") == "https://quiz.example.org/join/s"


def test_without_a_name_it_leads_to_the_address_of_the_settings(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZAPP_HOST", "192.0.2.7")
    monkeypatch.setenv("QUIZAPP_PORT", "8123")
    assert link(app, "accounts.new_password", site=None, token="t") == "http://192.0.2.7:8123/new-password/t"

"""The address of a page, for commands that print links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.settings import load_settings

if TYPE_CHECKING:
    # `serve`, which prints addresses too, starts without the web framework.
    from flask import Flask


def link(app: Flask, endpoint: str, *, site: str | None, **values: str) -> str:
    """The whole address of a page; ``site`` is such as https://quiz.example.org, None for that of the settings."""
    path = app.url_map.bind("").build(endpoint, values)
    if site:
        return site.rstrip("/") + path
    settings = load_settings()
    return site_at(settings.host, settings.port) + path


def site_at(host: str, port: int) -> str:
    """The site as a browser on this machine reaches it: "0.0.0.0" takes whoever comes, but leads nowhere."""
    return f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}"

"""The address of a page, for commands that print links."""

from flask import Flask

from quizapp.settings import load_settings


def link(app: Flask, endpoint: str, *, site: str | None, **values: str) -> str:
    """The whole address of a page; ``site`` is such as https://quiz.example.org, None for that of the settings."""
    path = app.url_map.bind("").build(endpoint, values)
    if site:
        return site.rstrip("/") + path
    settings = load_settings()
    return f"http://{settings.host}:{settings.port}{path}"

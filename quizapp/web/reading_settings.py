"""How somebody likes to read: letter size, spacing and theme, kept in a cookie and put on every page as it is sent."""

from collections.abc import Mapping

from flask import Flask, Response, current_app, request
from markupsafe import Markup

COOKIE = "reading"
YEAR = 365 * 24 * 60 * 60

#: What can be chosen, each with its values, the one that holds where nobody chose first.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "size": ("normal", "small", "large", "largest"),
    "spacing": ("normal", "wide"),
    "theme": ("device", "light", "dark"),
}
#: The attribute of <html> that carries a choice; Bootstrap reads the last one too.
_ATTRIBUTES = {"size": "data-size", "spacing": "data-spacing", "theme": "data-bs-theme"}


def add_reading_settings(app: Flask) -> None:
    """Let templates ask how somebody likes to read."""
    app.jinja_env.globals.update(html_attributes=html_attributes, reading_settings=reading_settings)


def reading_settings() -> dict[str, str]:
    """What this browser has chosen; whatever a cookie says that can't be chosen counts as not chosen."""
    kept = request.cookies.get(COOKIE, "").split(".")
    return _chosen(dict(zip(CHOICES, kept, strict=False)))


def html_attributes() -> Markup:
    """The attributes of <html> that bring about what was chosen."""
    changed = {name: value for name, value in reading_settings().items() if value != CHOICES[name][0]}
    return Markup("").join(Markup(' {}="{}"').format(_ATTRIBUTES[name], value) for name, value in changed.items())


def keep_reading_settings(response: Response, wanted: Mapping[str, str]) -> None:
    """Let a browser remember what was chosen."""
    response.set_cookie(
        COOKIE,
        ".".join(_chosen(wanted).values()),
        max_age=YEAR,
        httponly=True,
        samesite="Lax",
        secure=current_app.config["SESSION_COOKIE_SECURE"],
    )


def _chosen(wanted: Mapping[str, str]) -> dict[str, str]:
    return {name: wanted[name] if wanted.get(name) in values else values[0] for name, values in CHOICES.items()}

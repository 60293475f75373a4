"""``quizapp first-account``: the one-time link that makes the first account."""

import secrets
from datetime import UTC, datetime

import click

from quizapp.cli.main import CommandLine
from quizapp.features.accounts import service
from quizapp.settings import load_settings
from quizapp.storage.db import begin_writing, db


@click.command("first-account")
@click.option("--url", help="Address of the site, such as https://quiz.example.org; else that of the settings.")
@click.pass_obj
def first_account(commands: CommandLine, url: str | None) -> None:
    """Print a one-time link to the first account while nobody has one. It replaces the link printed before."""
    app = commands.make_app()
    with app.app_context():
        begin_writing()
        secret = service.first_account_link(secret=secrets.token_urlsafe(32), now=datetime.now(UTC))
        db.session.commit()
    if secret is not None:
        path = app.url_map.bind("").build("accounts.first_account", {"secret": secret})
        click.echo(
            f"First account: {_site(url)}{path}  (works once; a fresh one is printed at each start until it is used)"
        )


def _site(url: str | None) -> str:
    if url:
        return url.rstrip("/")
    settings = load_settings()
    return f"http://{settings.host}:{settings.port}"

"""``quizapp first-account``: the one-time link that makes the first account."""

import secrets
from datetime import UTC, datetime

import click

from quizapp.cli.links import link
from quizapp.cli.main import CommandLine
from quizapp.features.accounts import people
from quizapp.storage.db import begin_writing, db


@click.command("first-account")
@click.option("--url", help="Address of the site, such as https://quiz.example.org; else that of the settings.")
@click.pass_obj
def first_account(commands: CommandLine, url: str | None) -> None:
    """Print a one-time link to the admin's account while there is none. It replaces the link printed before."""
    app = commands.make_app()
    with app.app_context():
        begin_writing()
        secret = people.first_account_link(secret=secrets.token_urlsafe(32), now=datetime.now(UTC))
        db.session.commit()
    if secret is not None:
        address = link(app, "accounts.invitation", site=url, secret=secret)
        click.echo(f"First account: {address}  (works once; a fresh one is printed at each start until it is used)")

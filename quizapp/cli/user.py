"""``quizapp user``: who has an account, and links that invite people or help them to a new password."""

import secrets
from datetime import UTC, datetime

import click

from quizapp.cli.links import link
from quizapp.cli.main import CommandLine
from quizapp.domain.account import Role
from quizapp.features.accounts import new_passwords, people
from quizapp.storage.db import begin_writing, db

url_option = click.option(
    "--url", help="Address of the site, such as https://quiz.example.org; else that of the settings."
)


@click.group()
def user() -> None:
    """List who has an account, invite people, help them to a new password."""


@user.command("list")
@click.pass_obj
def list_users(commands: CommandLine) -> None:
    """Print who has an account, one a line: name, role, day and e-mail address, with tabs between."""
    with commands.make_app().app_context():
        for each in people.everybody():
            account = each.account
            click.echo("\t".join((account.name, account.role, f"{each.since:%Y-%m-%d}", account.email)))


@user.command()
@click.argument("role", type=click.Choice([role.value for role in Role]))
@url_option
@click.pass_obj
def invite(commands: CommandLine, role: str, url: str | None) -> None:
    """Print a one-time link to an account of ROLE. It works for seven days."""
    app, secret = commands.make_app(), secrets.token_urlsafe(32)
    with app.app_context():
        begin_writing()
        people.invite(Role(role), secret=secret, now=datetime.now(UTC))
        db.session.commit()
    click.echo(link(app, "accounts.invitation", site=url, secret=secret))


@user.command()
@click.argument("name")
@url_option
@click.pass_obj
def password(commands: CommandLine, name: str, url: str | None) -> None:
    """Print a one-time link with which the account NAME gets a new password. It works for 24 hours."""
    app = commands.make_app()
    with app.app_context():
        found = new_passwords.link_for_name(name, key=str(app.secret_key), now=datetime.now(UTC))
    click.echo(link(app, "accounts.new_password", site=url, token=found.token))

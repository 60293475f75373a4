"""``quizapp upgrade``: the database to the newest schema."""

import click

from quizapp.cli.main import CommandLine
from quizapp.storage.db import db
from quizapp.storage.migrate import upgrade as run_migrations


@click.command()
@click.pass_obj
def upgrade(commands: CommandLine) -> None:
    """Bring the database to the newest schema. Nothing is lost; a second time is harmless."""
    with commands.make_app().app_context():
        run_migrations(db.engine)

"""``quizapp revise``: writes the migration for tables that changed in the code."""

import tempfile
from pathlib import Path

import click
from sqlalchemy import create_engine

from quizapp.storage.migrate import new_revision
from quizapp.storage.migrate import upgrade as run_migrations


@click.command()
@click.argument("message")
def revise(message: str) -> None:
    """Write the migration from the newest schema to the tables in the code. For developers."""
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{Path(folder) / 'newest.sqlite3'}")
        run_migrations(engine)
        new_revision(engine, message)
        engine.dispose()

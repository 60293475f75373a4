"""Brings a database to the newest schema with the migrations in ``migrations/``."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from quizapp.errors import QuizAppError
from quizapp.settings import ROOT
from quizapp.storage.db import Base


class BrokenReference(QuizAppError):
    """A migration would leave a row that points nowhere: a fault of ours, never to be committed."""


class OldSchema(QuizAppError):
    """The database lacks tables that this version works with, or has older ones."""

    exit_code = 2


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run every migration up to ``revision`` in one transaction of its own.

    Raises ``BrokenReference`` where a migration would leave a row that points nowhere; nothing is changed then.
    """
    with engine.connect() as connection, _tables_may_be_replaced(connection), connection.begin():
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        if connection.dialect.name == "sqlite":
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise BrokenReference(f"The migration would leave rows that point nowhere: {broken[:5]}")


@contextmanager
def _tables_may_be_replaced(connection: Connection) -> Iterator[None]:
    """SQLite changes a table by replacing it, which its foreign keys must not hinder; checked above instead.

    Set on the driver's own connection: inside a transaction the pragma does nothing.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = connection.connection.dbapi_connection
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def is_newest(engine: Engine) -> bool:
    """Whether the database has the newest schema."""
    with engine.connect() as connection:
        current = set(MigrationContext.configure(connection).get_current_heads())
    return current == set(ScriptDirectory.from_config(_config()).get_heads())


def require_newest(engine: Engine) -> None:
    """Raise ``OldSchema`` where the database has not the newest schema."""
    if not is_newest(engine):
        raise OldSchema("The database does not have the newest tables. Run `quizapp upgrade` first.")


def new_revision(engine: Engine, message: str) -> None:
    """Write the migration that leads from the database's schema to the tables in the code."""
    with engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.revision(config, message, autogenerate=True)


def differences(engine: Engine) -> list[Any]:
    """What the tables in the code have that the database doesn't, or the other way round; empty where they agree."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    config.set_main_option(
        "file_template", "%%(year)d%%(month).2d%%(day).2d_%%(hour).2d%%(minute).2d_%%(rev)s_%%(slug)s"
    )
    return config

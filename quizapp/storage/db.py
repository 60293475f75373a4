"""The database handle, and how a connection is set up so that what was committed is kept."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import JSON, URL, Connection, CursorResult, DateTime, Dialect, Engine, Executable, MetaData, event
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

#: How long a writer waits for another one before it gives up, in seconds.
BUSY_SECONDS = 15
#: How long a database server may take to answer the first time, in seconds.
CONNECT_SECONDS = 10

#: Constraint names are part of the schema, so that a later migration can name what it changes on both databases.
NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The base of all tables."""

    metadata = MetaData(naming_convention=NAMING)


db = SQLAlchemy(model_class=Base)

#: A JSON body: JSONB on PostgreSQL, text on SQLite.
Json = JSON().with_variant(JSONB(), "postgresql")


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no zone, so one is required going in and put back coming out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC; raises ``ValueError`` for one without a zone."""
        if value is not None and value.tzinfo is None:
            raise ValueError("A moment without a time zone can't be stored.")
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment with its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def engine_options(url: URL, *, threads: int) -> dict[str, Any]:
    """How this process keeps connections: one for each thread, so that none waits for another's."""
    options: dict[str, Any] = {"pool_size": threads}
    if url.get_backend_name() == "postgresql":
        # A server that was restarted, or a firewall, has cut what lay in the pool: asked first, nobody meets it.
        options |= {"pool_pre_ping": True, "connect_args": {"connect_timeout": CONNECT_SECONDS}}
    return options


@event.listens_for(Engine, "connect")
def _set_up(connection: Any, _record: object) -> None:
    if isinstance(connection, sqlite3.Connection):
        _set_up_sqlite(connection)
    else:
        _set_up_postgresql(connection)


def _set_up_sqlite(connection: sqlite3.Connection) -> None:
    # The driver's own BEGIN comes late and deferred; _begin below says which kind is wanted.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    # FULL: an acknowledged answer survives a power cut, not only a killed process.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")


def _set_up_postgresql(connection: Any) -> None:
    # It would wait for a lock for ever, and the thread with it.
    connection.execute(f"SET lock_timeout = '{BUSY_SECONDS}s'")
    connection.commit()


@event.listens_for(Engine, "begin")
def _begin(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    # A deferred transaction that reads first and writes later fails at once, with no waiting, when another one
    # wrote in between; so whoever means to write says so at the start.
    writes = connection.get_execution_options().get("quizapp_writes", False)
    if writes:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        # Given to the driver itself: every request begins so, and nothing can go wrong.
        connection.connection.driver_connection.execute("BEGIN")  # type: ignore[union-attr]


def begin_writing() -> None:
    """Open this request's or command's transaction as one that writes; whatever was read before is over then."""
    db.session.rollback()
    db.session.connection(execution_options={"quizapp_writes": True})


def run(statement: Executable, parameters: Mapping[str, object] | Sequence[Mapping[str, object]]) -> CursorResult[Any]:
    """Run a statement that was built once, past the ORM: for what is asked at every step of an attempt.

    It sees what was flushed, and flushes nothing itself. A list of ``parameters`` runs it once for each.
    """
    return db.session.connection().execute(statement, parameters)

"""Runs the migrations over the connection that quizapp.storage.migrate hands in."""

from alembic import context

from quizapp.storage import tables  # noqa: F401  # fills the metadata
from quizapp.storage.db import Base, UtcDateTime


def render_item(kind: str, item: object, _context: object) -> str | bool:
    """Write our own column types as the plain ones below them, so that a migration never imports the code of today."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    compare_type=True,
    render_item=render_item,
    # SQLite can't alter a table in place: Alembic copies it, and the same migration runs on PostgreSQL as it is.
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()

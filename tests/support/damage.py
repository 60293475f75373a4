"""Faults planted in a database past everything that keeps them out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import text

from quizapp.storage.db import db


@contextmanager
def damage(*statements: str) -> Iterator[None]:
    """Run SQL with no foreign key held, and take it back at the end; what is within must not end the transaction."""
    with db.session.begin_nested() as savepoint:
        if db.engine.dialect.name == "sqlite":
            db.session.execute(text("PRAGMA defer_foreign_keys = ON"))
        else:
            db.session.execute(text("SET LOCAL session_replication_role = replica"))
        for statement in statements:
            changed = db.session.connection().execute(text(statement)).rowcount
            assert changed, f"This changes nothing: {statement}"
        yield
        savepoint.rollback()

"""The database is set up so that what was committed is kept."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError

from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.storage import attempts
from quizapp.storage import db as storage_db
from quizapp.storage.db import begin_writing, db
from quizapp.storage.jobs import DATABASE_AWAY
from quizapp.storage.tables import AttemptRow, LearnerRow
from tests.support.app import instance_of


def test_sqlite_runs_in_wal_mode_with_full_sync_and_foreign_keys(app: Flask) -> None:
    with app.app_context():
        pragmas = {
            name: db.session.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 15_000}


def test_a_row_that_points_nowhere_is_refused(storage: Flask) -> None:
    db.session.add(
        AttemptRow(
            public_id="a",
            learner_id=99,
            quiz_id=99,
            quiz_version_id=99,
            seed=1,
            state="open",
            started_at=datetime.now(UTC),
            max_points=1.0,
        )
    )
    with pytest.raises(IntegrityError):
        db.session.flush()


def test_a_writing_transaction_keeps_other_writers_out_from_its_start(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage_db, "BUSY_SECONDS", 0)
    other = create_app(Settings(instance=instance_of(app), secret_key="test"))
    with app.app_context():
        begin_writing()
        with other.app_context(), pytest.raises(OperationalError, match="locked"):
            begin_writing()
    with other.app_context():
        db.engine.dispose()


@pytest.mark.postgres
def test_a_writer_on_postgresql_does_not_wait_for_another_one_for_ever(
    postgres_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage_db, "BUSY_SECONDS", 0.1)
    with postgres_app.app_context():
        attempts.lock_learner("ada", now=datetime.now(UTC))
        db.session.commit()
        attempts.lock_learner("ada", now=datetime.now(UTC))
        with postgres_app.app_context():
            # The end of this test where it fails: it would wait for ever too.
            db.session.execute(text("SET statement_timeout = '30s'"))
            with pytest.raises(DATABASE_AWAY, match="lock timeout"):
                attempts.lock_learner("ada", now=datetime.now(UTC))


def test_each_thread_has_a_connection_and_none_is_kept_beyond(tmp_path: Path) -> None:
    threads = 20
    with create_app(Settings(instance=tmp_path, secret_key="test", threads=threads)).app_context():
        connections = [db.engine.connect() for _ in range(threads)]
        for connection in connections:
            connection.close()
        assert db.engine.pool.checkedin() == threads  # type: ignore[attr-defined]
        db.engine.dispose()


def test_a_moment_comes_back_in_utc_whatever_its_zone(storage: Flask) -> None:
    noon = datetime(2026, 3, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    db.session.add(LearnerRow(public_id="x", created_at=noon))
    db.session.commit()
    found = db.session.query(LearnerRow.created_at).one()[0]
    assert (found, found.tzinfo) == (noon, UTC)


def test_a_moment_without_a_zone_is_refused(storage: Flask) -> None:
    db.session.add(LearnerRow(public_id="x", created_at=datetime(2026, 3, 1)))  # noqa: DTZ001
    with pytest.raises(StatementError, match="without a time zone"):
        db.session.flush()

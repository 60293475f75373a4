"""``quizapp check`` prints a line for each finding and one that sums up; its exit status says whether there are any."""

import hashlib
from pathlib import Path

from click.testing import CliRunner, Result
from flask import Flask
from sqlalchemy import text

from quizapp.app import create_app
from quizapp.cli.check import check
from quizapp.cli.main import CommandLine
from quizapp.settings import Settings
from quizapp.storage.db import begin_writing, db
from tests.factories.reports import take
from tests.support.app import SQLITE, instance_of


def run(app: Flask) -> Result:
    return CliRunner().invoke(check, [], obj=CommandLine(lambda: app))


def test_a_sound_database_ends_with_0(quiz_app: Flask) -> None:
    outcome = run(quiz_app)
    assert (outcome.exit_code, outcome.stderr) == (0, "")
    assert outcome.stdout == "Findings: 0 (texts: 1, questions: 6, quizzes: 1, attempts: 0)\n"


def test_findings_are_a_line_each_and_end_with_1(quiz_app: Flask) -> None:
    with quiz_app.app_context():
        begin_writing()
        take("ann", "a")
        db.session.execute(text("update attempt set points = 5, max_points = 7"))
        db.session.commit()
    outcome = run(quiz_app)
    assert (outcome.exit_code, outcome.stderr) == (1, "")
    assert outcome.stdout == (
        "attempt 1: its most points are 7, which its quiz’s slots do not add up to.\n"
        "attempt 1: its points are 5.0, but its grades add up to 6.\n"
        "Findings: 2 (texts: 1, questions: 6, quizzes: 1, attempts: 1)\n"
    )


def test_an_empty_database_is_told_to_be_upgraded(tmp_path: Path) -> None:
    app = create_app(Settings(instance=tmp_path, secret_key="test"))
    outcome = run(app)
    assert outcome.exit_code == 1
    assert outcome.stdout.startswith("schema: it is not the newest")
    assert outcome.stdout.endswith("\nFindings: 1 (nothing was looked at)\n")
    with app.app_context():
        db.engine.dispose()


def test_the_file_of_the_database_stays_as_it_is(quiz_app: Flask) -> None:
    def content() -> str:
        with quiz_app.app_context():
            db.session.remove()
            with db.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return hashlib.sha256((instance_of(quiz_app) / SQLITE).read_bytes()).hexdigest()

    before = content()
    assert run(quiz_app).exit_code == 0
    assert content() == before

"""``quizapp upgrade`` makes the database and leaves one that is there as it is."""

from pathlib import Path

from click.testing import CliRunner
from flask import Flask

from quizapp.app import create_app
from quizapp.cli.main import CommandLine
from quizapp.cli.upgrade import upgrade
from quizapp.settings import Settings
from quizapp.storage.db import db
from quizapp.storage.migrate import differences
from tests.factories.quizzes import store_document


def test_the_database_is_made_and_kept(tmp_path: Path) -> None:
    def make_app() -> Flask:
        return create_app(Settings(instance=tmp_path, secret_key="test"))

    assert CliRunner().invoke(upgrade, obj=CommandLine(make_app)).exit_code == 0
    app = make_app()
    with app.app_context():
        assert differences(db.engine) == []
        store_document()
        db.session.commit()
        assert CliRunner().invoke(upgrade, obj=CommandLine(lambda: app)).exit_code == 0
        assert db.session.connection().exec_driver_sql("select count(*) from document").scalar() == 1
        db.session.remove()
        db.engine.dispose()

"""``quizapp load`` tells what it did and stores nothing of a pack that is wrong."""

from pathlib import Path

from click.testing import CliRunner
from flask import Flask

from quizapp.app import create_app
from quizapp.cli.load import load
from quizapp.cli.main import CommandLine
from quizapp.errors import InputRefused
from quizapp.settings import Settings
from quizapp.storage import documents
from quizapp.storage.db import db
from tests.factories.packs import write_pack


def test_a_pack_is_loaded_once_and_then_unchanged(app: Flask, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "gull-rock")
    lines = [CliRunner().invoke(load, [str(folder)], obj=CommandLine(lambda: app)).output for _ in range(2)]
    assert lines == [
        "gull-rock: new text, 2 questions added, 0 updated, 1 quizzes published\n",
        "gull-rock: unchanged\n",
    ]


def test_nothing_is_stored_of_a_pack_with_a_wrong_quote(app: Flask, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "gull-rock", quote="It is 99 metres high.")
    outcome = CliRunner().invoke(load, [str(folder)], obj=CommandLine(lambda: app))
    assert isinstance(outcome.exception, InputRefused)
    assert "questions.yaml:" in outcome.exception.sentence
    with app.app_context():
        assert documents.newest_version("gull-rock") is None


def test_a_folder_that_is_no_pack_is_told(app: Flask, tmp_path: Path) -> None:
    outcome = CliRunner().invoke(load, [str(tmp_path)], obj=CommandLine(lambda: app))
    assert isinstance(outcome.exception, InputRefused)
    assert "needs document.md and questions.yaml" in outcome.exception.sentence


def test_the_database_can_be_made_on_the_way(tmp_path: Path) -> None:
    app = create_app(Settings(instance=tmp_path / "new", secret_key="test"))
    folder = write_pack(tmp_path / "gull-rock")
    outcome = CliRunner().invoke(load, ["--upgrade", str(folder)], obj=CommandLine(lambda: app))
    assert outcome.output.startswith("gull-rock: new text")
    with app.app_context():
        db.engine.dispose()

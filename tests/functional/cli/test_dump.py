"""``quizapp dump`` says what it wrote and what not, and lists the documents where it is not told which."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask import Flask

from quizapp.cli.dump import dump
from quizapp.cli.load import load
from quizapp.cli.main import CommandLine
from quizapp.domain.question import QuestionState
from quizapp.errors import NotFound
from quizapp.storage import questions
from quizapp.storage.db import db
from tests.factories.classes import store_account
from tests.factories.packs import write_pack
from tests.factories.quizzes import NOW
from tests.support.jobs import do_jobs

FERRY = """The ferry to Saltholm

The ferry sails twice a day. It was built in 1954 and carries forty cars.

* The crossing takes *about* 50 minutes.
"""


@pytest.fixture
def pack_app(app: Flask, tmp_path: Path) -> Flask:
    """The application with the pack "gull-rock"."""
    run(app, load, str(write_pack(tmp_path / "pack")))
    return app


def run(app: Flask, command: object, *arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, obj=CommandLine(lambda: app))  # type: ignore[arg-type]


def test_what_was_written_is_told_in_one_line(pack_app: Flask, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    outcome = run(pack_app, dump, "gull-rock", str(folder))
    assert (outcome.exit_code, outcome.stderr) == (0, "")
    assert outcome.stdout == f"gull-rock: 2 questions, 1 quizzes in {folder}: document.md and questions.yaml\n"
    assert run(pack_app, load, str(folder)).stdout == "gull-rock: unchanged\n"


def test_what_stays_out_is_told_on_standard_error(pack_app: Flask, tmp_path: Path) -> None:
    with pack_app.app_context():
        questions.decide(1, QuestionState.RETIRED, account_id=store_account().id, now=NOW)
        db.session.commit()
    outcome = run(pack_app, dump, "gull-rock", str(tmp_path / "out"))
    assert outcome.stdout.startswith("gull-rock: 1 questions, 1 quizzes in ")
    assert outcome.stderr == ("  not in the pack: 1 retired\n  not in the pack: 1 of the questions of quiz gull-rock\n")


@pytest.mark.parametrize("arguments", [(), ("gull-rock",)])
def test_without_a_document_or_a_folder_the_documents_are_listed(pack_app: Flask, arguments: tuple[str, ...]) -> None:
    outcome = run(pack_app, dump, *arguments)
    assert outcome.exit_code == 2
    assert "Name a document and a folder. The documents are: gull-rock.\n" in outcome.stderr


def test_without_any_document_that_is_said(app: Flask) -> None:
    assert "There is no document yet." in run(app, dump).stderr


def test_a_document_that_is_not_there_is_told(pack_app: Flask, tmp_path: Path) -> None:
    outcome = run(pack_app, dump, "rock", str(tmp_path / "out"))
    assert isinstance(outcome.exception, NotFound)
    assert "The documents are: gull-rock." in outcome.exception.sentence


@pytest.mark.slow
def test_a_document_that_was_brought_is_a_pack_too(app: Flask, tmp_path: Path) -> None:
    with app.app_context():
        store_account()
        db.session.commit()
    (tmp_path / "ferry.txt").write_text(FERRY)
    assert run(app, load, str(tmp_path / "ferry.txt"), "--owner", "Ina Holm").exit_code == 0
    do_jobs(app)
    assert run(app, dump, "the-ferry-to-saltholm", str(tmp_path / "out")).exit_code == 0
    assert (tmp_path / "out" / "document.md").read_text() == (
        "---\nlanguage: en\n---\n\n<!-- The heading below is part of the text. -->\n\n# The ferry to Saltholm\n\n"
        "The ferry sails twice a day. It was built in 1954 and carries forty cars.\n\n"
        "- The crossing takes \\*about\\* 50 minutes.\n"
    )
    assert "licence: unknown" in (tmp_path / "out" / "questions.yaml").read_text()

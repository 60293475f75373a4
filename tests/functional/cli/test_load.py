"""``quizapp load`` tells what it did and stores nothing of a pack or a document that is wrong."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from sqlalchemy import func, select

from quizapp.app import create_app
from quizapp.cli.load import load
from quizapp.cli.main import CommandLine
from quizapp.domain.account import Role
from quizapp.domain.document import BlockKind
from quizapp.errors import InputRefused, NotAllowed, NotFound
from quizapp.reading.draft import DraftBlock
from quizapp.settings import Settings
from quizapp.storage import documents
from quizapp.storage.db import db
from quizapp.storage.tables import DocumentRow, JobRow, UploadRow
from tests.factories.classes import store_account
from tests.factories.five_formats import written
from tests.factories.packs import write_pack
from tests.functional.cli.odd_documents import REFUSED, OddDocument
from tests.support.jobs import do_jobs


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


# ---- Packs by name ----


def test_a_packs_id_names_it_whatever_its_folder_is_called(app: Flask, tmp_path: Path) -> None:
    outcomes = [run(app, str(write_pack(tmp_path / name))) for name in ("gull-rock", "copy")]
    assert outcomes[1].output == "gull-rock: unchanged\n"
    file = tmp_path / "copy" / "questions.yaml"
    file.write_text(file.read_text() + "# another copy\n")
    assert run(app, str(tmp_path / "copy")).output == "gull-rock: unchanged\n"
    with app.app_context():
        assert [each.slug for each in documents.documents_of(None)] == ["gull-rock"]


def test_a_pack_may_be_named_by_its_file(app: Flask, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "gull-rock")
    assert run(app, str(folder / "questions.yaml")).output.startswith("gull-rock: new text, 2 questions added")


# ---- Documents ----

FERRY = b"The ferry to Saltholm\n\nThe ferry sails twice a day. It was built in 1954 and carries forty cars.\n"


@pytest.fixture
def ferry(app: Flask, tmp_path: Path) -> str:
    """A document in a file; there are an instructor and a student."""
    with app.app_context():
        store_account()
        store_account("Sam Ek", Role.STUDENT)
        db.session.commit()
    (tmp_path / "ferry.txt").write_bytes(FERRY)
    return str(tmp_path / "ferry.txt")


def run(app: Flask, *arguments: str) -> Result:
    return CliRunner().invoke(load, arguments, obj=CommandLine(lambda: app))


def stored(app: Flask) -> list[int | None]:
    with app.app_context():
        return [db.session.scalar(select(func.count(table.id))) for table in (DocumentRow, UploadRow, JobRow)]


@pytest.mark.slow
def test_a_document_is_queued_for_the_worker_which_reads_it(app: Flask, ferry: str) -> None:
    outcome = run(app, ferry, "--owner", "ina holm")
    assert (outcome.exit_code, outcome.stderr) == (0, "")
    assert outcome.stdout.startswith("the-ferry-to-saltholm: waits for the worker")
    assert outcome.stdout.endswith("/documents/the-ferry-to-saltholm\n")
    assert do_jobs(app) == 1
    with app.app_context():
        version = documents.newest_version("the-ferry-to-saltholm")
        assert version is not None
        assert documents.briefing(version.id) is not None


def test_a_document_that_was_brought_before_is_told(app: Flask, ferry: str) -> None:
    run(app, ferry, "--owner", "Ina Holm")
    outcome = run(app, ferry, "--owner", "Ina Holm")
    assert outcome.stdout.startswith("the-ferry-to-saltholm: unchanged, was brought before: http")
    assert stored(app) == [1, 1, 1]


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.html"])
def test_a_document_may_be_of_any_type_that_is_read(app: Flask, ferry: str, tmp_path: Path, name: str) -> None:
    sails = DraftBlock(BlockKind.PARAGRAPH, "The ferry to Saltholm sails twice a day, and it carries forty cars.")
    (tmp_path / name).write_bytes(written("The old ferry", [sails])[name])
    assert run(app, str(tmp_path / name), "--owner", "Ina Holm").stdout.startswith("the-old-ferry: waits")


def test_a_pack_and_a_document_may_stand_in_one_line(app: Flask, ferry: str, tmp_path: Path) -> None:
    outcome = run(app, str(write_pack(tmp_path / "gull-rock")), ferry, "--owner", "Ina Holm")
    assert [line.split(":")[0] for line in outcome.stdout.splitlines()] == ["gull-rock", "the-ferry-to-saltholm"]


def test_a_document_without_an_owner_is_wrong_usage_and_nothing_is_loaded(
    app: Flask, ferry: str, tmp_path: Path
) -> None:
    outcome = run(app, str(write_pack(tmp_path / "gull-rock")), ferry)
    assert outcome.exit_code == 2
    assert "ferry.txt is a document. Name the account that it will belong to, with --owner." in outcome.stderr
    assert stored(app) == [0, 0, 0]


@pytest.mark.parametrize(("owner", "error"), [("Nobody", NotFound), ("Sam Ek", NotAllowed)])
def test_an_owner_who_can_not_be_one_is_told(app: Flask, ferry: str, owner: str, error: type[Exception]) -> None:
    assert isinstance(run(app, ferry, "--owner", owner).exception, error)
    assert stored(app) == [0, 0, 0]


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_an_odd_document_is_refused_and_nothing_is_stored(
    app: Flask, ferry: str, tmp_path: Path, case: OddDocument
) -> None:
    (tmp_path / "odd document").write_bytes(case.data)
    refused = run(app, str(tmp_path / "odd document"), "--owner", "Ina Holm").exception
    assert isinstance(refused, InputRefused)
    assert case.refusal in refused.sentence
    assert stored(app) == [0, 0, 0]

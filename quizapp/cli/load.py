"""``quizapp load``: packs and documents into the database."""

from datetime import UTC, datetime
from pathlib import Path

import click
from flask import Flask

from quizapp.cli.links import link
from quizapp.cli.main import CommandLine
from quizapp.features.library.service import title_of
from quizapp.features.operations import bring, service
from quizapp.features.operations.service import CURATED, GENERATED, PackReport
from quizapp.reading.decode import MAX_BYTES
from quizapp.settings import ROOT
from quizapp.storage.db import begin_writing, db
from quizapp.storage.migrate import upgrade as run_migrations


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--owner", metavar="NAME", help="The account that a document will belong to.")
@click.option("--upgrade", is_flag=True, help="First bring the database to the newest schema.")
@click.pass_obj
def load(commands: CommandLine, files: tuple[Path, ...], owner: str | None, upgrade: bool) -> None:
    """Load FILES: packs (folders; all of questions/ where nothing is named), and documents.

    A document is plain text, Markdown, a web page (HTML), a PDF file with text, or a Word document (.docx).
    What was edited in the app is never overwritten. Documents are read by the worker.
    """
    brought = [path for path in files if _pack_of(path) is None]
    if brought and owner is None:
        raise click.UsageError(f"{brought[0]} is a document. Name the account that it will belong to, with --owner.")
    shipped = tuple(sorted(file.parent for file in (ROOT / "questions").glob("*/document.md")))
    app = commands.make_app()
    with app.app_context():
        if upgrade:
            run_migrations(db.engine)
        for path in files or shipped:
            folder = _pack_of(path)
            if folder is not None:
                _load_pack(folder)
            else:
                _bring_document(app, path, str(owner))


def _pack_of(path: Path) -> Path | None:
    """The folder of the pack that a path names, by itself or by one of its files of questions; None for a document."""
    if path.is_dir():
        return path
    return path.parent if path.name in (CURATED, GENERATED) else None


def summary(report: PackReport) -> str:
    """What loading did, in one line."""
    if report.unchanged:
        return f"{report.pack}: unchanged"
    document = "new text, " if report.new_document_version else ""
    return (
        f"{report.pack}: {document}{report.questions_added} questions added, {report.questions_updated} updated, "
        f"{report.quizzes_published} quizzes published"
    )


def _load_pack(folder: Path) -> None:
    begin_writing()
    report = service.load(folder, now=datetime.now(UTC))
    db.session.commit()
    click.echo(summary(report))
    for clash in report.clashes:
        click.echo(f"  clash: {clash}", err=True)


def _bring_document(app: Flask, path: Path, owner: str) -> None:
    with path.open("rb") as file:
        # One byte more than is read at most: enough to see that it is too long.
        content = file.read(MAX_BYTES + 1)
    account = bring.owner_named(owner)
    title = title_of(content, file_name=path.name)
    begin_writing()
    brought = bring.bring(content, file_name=path.name, title=title, owner=account, now=datetime.now(UTC))
    db.session.commit()
    page = link(app, "documents.document", site=None, slug=brought.slug)
    if brought.is_new:
        click.echo(
            f"{brought.slug}: waits for the worker (`quizapp serve` runs one), then its questions for review: {page}"
        )
    else:
        click.echo(f"{brought.slug}: unchanged, was brought before: {page}")

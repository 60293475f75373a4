"""``quizapp load``: packs into the database."""

from datetime import UTC, datetime
from pathlib import Path

import click

from quizapp.cli.main import CommandLine
from quizapp.features.operations import service
from quizapp.features.operations.service import PackReport
from quizapp.settings import ROOT
from quizapp.storage.db import begin_writing, db
from quizapp.storage.migrate import upgrade as run_migrations


@click.command()
@click.argument("packs", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--upgrade", is_flag=True, help="First bring the database to the newest schema.")
@click.pass_obj
def load(commands: CommandLine, packs: tuple[Path, ...], upgrade: bool) -> None:
    """Load PACKS (folders; all of questions/ where none is named). What was edited in the app is never overwritten."""
    folders = packs or tuple(sorted(file.parent for file in (ROOT / "questions").glob("*/document.md")))
    with commands.make_app().app_context():
        if upgrade:
            run_migrations(db.engine)
        for folder in folders:
            begin_writing()
            report = service.load(folder, now=datetime.now(UTC))
            db.session.commit()
            click.echo(summary(report))
            for clash in report.clashes:
                click.echo(f"  clash: {clash}", err=True)


def summary(report: PackReport) -> str:
    """What loading did, in one line."""
    if report.unchanged:
        return f"{report.pack}: unchanged"
    document = "new text, " if report.new_document_version else ""
    return (
        f"{report.pack}: {document}{report.questions_added} questions added, {report.questions_updated} updated, "
        f"{report.quizzes_published} quizzes published"
    )

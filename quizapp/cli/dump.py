"""``quizapp dump``: a document, its questions and its quizzes, as a pack."""

from pathlib import Path

import click

from quizapp.cli.main import CommandLine
from quizapp.domain.words import listed
from quizapp.features.operations import dump as service
from quizapp.features.operations.dump import DumpReport


@click.command()
@click.argument("document", required=False)
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.pass_obj
def dump(commands: CommandLine, document: str | None, folder: Path | None) -> None:
    """Write DOCUMENT (its name in addresses) with its questions and quizzes into FOLDER, a pack that `load` reads."""
    with commands.make_app().app_context():
        if document is None or folder is None:
            raise click.UsageError(f"Name a document and a folder. {service.documents_in_words()}")
        report = service.dump(document, folder)
    click.echo(summary(report, folder))
    for each in report.left_out:
        click.echo(f"  not in the pack: {each}", err=True)


def summary(report: DumpReport, folder: Path) -> str:
    """What was written, in one line."""
    return f"{report.pack}: {report.questions} questions, {report.quizzes} quizzes in {folder}: {listed(report.files)}"

"""``quizapp check``: whether everything in the database is as it must be."""

import click

from quizapp.cli.main import CommandLine
from quizapp.cli.progress import progress
from quizapp.features.operations.checks import run
from quizapp.storage.audit import begin_reading

FINDINGS = 1


@click.command()
@click.pass_context
def check(context: click.Context) -> None:
    """Look through the database and print what is wrong, one finding a line. Changes nothing; ends with 1 if any."""
    commands: CommandLine = context.obj
    with commands.make_app().app_context():
        found = 0
        begin_reading()
        with progress("Checking") as on_progress:
            for finding in run.findings(on_progress):
                click.echo(finding)
                found += 1
        looked_at = ", ".join(f"{name}: {number}" for name, number in run.counts().items())
    click.echo(f"Findings: {found} ({looked_at or 'nothing was looked at'})")
    if found:
        context.exit(FINDINGS)
